import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { check } from '../check.js';
import { compose, type System } from '../compose.js';
import type { Fairness, FairnessLevel } from '../composition.js';
import { CheckerError } from '../errors.js';
import { explore } from '../explore.js';
import type { Liveness } from '../property.js';
import { buildCyclic, cyclicBlueprint, isThere } from '../testing/cyclic-composition.js';
import { modestAutomata, TooLarge } from '../testing/facts.js';
import { randomFormula } from '../testing/random-formula.js';
import type { Formula } from './formula.js';
import { leadsTo } from './ltl.js';
import { formulaText } from './print.js';

/** Every part of a formula with a constant in its place, the larger parts first, and which of them stand inside it. */
interface Replaced {
  readonly text: string;
  readonly formula: Formula;
  readonly inside: readonly Replaced[];
}

function replacements(part: Formula, positive: boolean, put: (other: Formula) => Formula): readonly Replaced[] {
  if (part.op === 'true' || part.op === 'false') return [];
  const op = positive ? 'false' : 'true';
  const inside = (side: 'of' | 'left' | 'right', sign: boolean) =>
    replacements((part as unknown as Record<typeof side, Formula>)[side], sign, (other) =>
      put({ ...part, [side]: other }),
    );
  const parts = () => {
    if (part.op === 'atom' || part.op === 'iff') return [];
    if ('of' in part) return inside('of', part.op === 'not' ? !positive : positive);
    return [...inside('left', part.op === 'implies' ? !positive : positive), ...inside('right', positive)];
  };
  return [{ text: `${formulaText(part)} as ${op}`, formula: put({ op }), inside: parts() }];
}

const flat = (all: readonly Replaced[]): Replaced[] => all.flatMap((one) => [one, ...flat(one.inside)]);

/** The outermost ones that hold. */
const outermost = (all: readonly Replaced[], holds: (one: Replaced) => boolean): string[] =>
  all.flatMap((one) => (holds(one) ? [one.text] : outermost(one.inside, holds)));

const atoms = ['p', 'q', 'r'];
const atom = fc.constantFrom(...atoms);
const level = fc.constantFrom<FairnessLevel>('none', 'weak', 'strong');
const fairness: fc.Arbitrary<Fairness> = fc.record({ delivery: level, timer: level, choice: level });
const place = fc.record({ who: fc.nat(1), state: fc.nat(2) });
const formula: fc.Arbitrary<Formula> = fc.oneof(
  fc.tuple(atom, atom).map(([p, q]) => leadsTo(p, q)),
  randomFormula(atoms, 2),
  randomFormula(atoms, 3),
);

async function isSmall(system: System, createAutomaton: ReturnType<typeof modestAutomata>): Promise<boolean> {
  try {
    return (await explore(system, { states: 200, createAutomaton })).exhaustive;
  } catch (error) {
    if (error instanceof TooLarge || error instanceof CheckerError) return false;
    throw error;
  }
}

describe('the parts that a formula does not need', () => {
  it('are those without which it holds, judged one by one, on random compositions', async () => {
    let found = 0;
    let needed = 0;
    const law = fc.asyncProperty(
      cyclicBlueprint,
      formula,
      fairness,
      fc.tuple(place, place, place),
      async (blueprint, formula, fairness, places) => {
        const meaning = Object.fromEntries(atoms.map((name, index) => [name, isThere(places[index]!)]));
        const property = (name: string, ltl: Formula): Liveness => ({
          form: 'liveness',
          name,
          sentence: 'Random.',
          about: () => true,
          fairness,
          ltl,
          atoms: meaning,
        });
        const composition = buildCyclic(blueprint);
        const createAutomaton = modestAutomata();
        fc.pre(await isSmall(composition, createAutomaton));
        const all = replacements(formula, true, (other) => other);
        const properties = [
          property('whole', formula),
          ...flat(all).map(({ formula: stronger }, index) => property(`${index}`, stronger)),
        ];
        const { verdicts } = await check({ ...composition, properties }, { createAutomaton, formulaParts: true });
        const [whole, ...others] = verdicts;
        fc.pre(whole!.verdict === 'holds');
        const holding = new Set(flat(all).filter((_, index) => others[index]!.verdict === 'holds'));
        const unneeded = outermost(all, (one) => holding.has(one));
        expect(whole!.unneeded ?? []).toEqual(unneeded);
        found += unneeded.length;
        needed += holding.size < flat(all).length ? 1 : 0;
      },
    );
    await fc.assert(law, { seed: 5, numRuns: 120, maxSkipsPerRun: 60 });
    expect(found).toBeGreaterThan(40);
    expect(needed).toBeGreaterThan(40);
  }, 300_000);

  const lamp = (ltl: string) =>
    compose({
      name: 'lamp',
      participants: {
        lamp: createMachine({
          initial: 'off',
          states: { off: { on: { press: 'on' } }, on: { on: { press: 'off' } } },
        }),
      },
      choices: [{ to: 'lamp', event: { type: 'press' } }],
      properties: ({ liveness }) => [
        liveness({
          name: 'live',
          sentence: 'It goes on and off.',
          ltl,
          atoms: {
            on: ({ lamp }) => lamp.matches('on'),
            off: ({ lamp }) => lamp.matches('off'),
            broken: () => false,
          },
          fairness: { choice: 'weak' },
        }),
      ],
    });
  const unneeded = async (ltl: string, formulaParts = true) =>
    (await check(lamp(ltl), { formulaParts })).verdicts[0]!.unneeded;

  it('are told with what they may be taken as', async () => {
    expect(await unneeded('G (off -> F on)')).toEqual(['off as true']);
    expect(await unneeded('G (off -> X on)')).toBeUndefined();
    expect(await unneeded('G (off && !broken -> F (on || broken))')).toEqual([
      'off && !broken as true',
      'broken as false',
    ]);
  });

  it('are looked for where asked, and not of what holds vacuously or not at all', async () => {
    expect(await unneeded('G (off -> F on)', false)).toBeUndefined();
    expect(await unneeded('G (broken -> F on)')).toBeUndefined();
    expect(await unneeded('F G on')).toBeUndefined();
  });
});
