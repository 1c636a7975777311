import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { check } from '../check.js';
import { compose, type System } from '../compose.js';
import type { Fairness, FairnessLevel } from '../composition.js';
import { CheckerError } from '../errors.js';
import { explore } from '../explore.js';
import type { Formula } from '../liveness/formula.js';
import { alwaysEventually, eventually, leadsTo, not } from '../liveness/ltl.js';
import { claimOf, judgeLivenessNaively } from '../liveness/toy-liveness.js';
import type { Liveness } from '../property.js';
import {
  buildCyclic,
  buildWatcher,
  cyclicBlueprint,
  isThere,
  watcherBlueprint,
} from '../testing/cyclic-composition.js';
import { modestAutomata, TooLarge } from '../testing/facts.js';
import { randomFormula } from '../testing/random-formula.js';
import { exploreNaively } from '../toy-checker.js';
import type { ToyEdge, ToyGraph } from '../toy-graph.js';
import { parsePath } from './path.js';
import { type PivotAction, pivotsOf } from './pivot.js';

/** After so many rounds a formula of these sizes sees nothing new. */
const rounds = 4;

/** The definition, word by word: from each position of the run, is there a run that fulfils the property? Undefined: too large. */
function naivePivot(system: System, graph: ToyGraph, property: Liveness, trace: string, cycle: number) {
  const path = parsePath(trace);
  const round = path.slice(cycle);
  const run = [...path, ...Array.from({ length: round.length === 0 ? 0 : rounds - 1 }, () => round).flat()];
  const again = round.length === 0 ? path.length : run.length - round.length;
  const [formula, atoms] = claimOf(property);
  const unfulfilled: Liveness = { ...property, ltl: not(formula), atoms };
  return { anyhow: over(() => true), helpfully: over(({ action }) => action.helpful) };

  function over(allowed: (edge: ToyEdge) => boolean): PivotAction | undefined {
    for (let position = run.length; position >= 0; position--) {
      const begin = run.slice(0, position);
      const judged = judgeLivenessNaively(system, graph, unfulfilled, { begin, allowed });
      if (judged === undefined) return undefined;
      if (judged.verdict === 'undecided') return 'unknown';
      if (judged.verdict !== 'violated') continue;
      if (position >= again) return null;
      return (position < path.length ? position : cycle + ((position - cycle) % round.length)) + 1;
    }
    return 0;
  }
}

const atoms = ['p', 'q', 'r'];
const atom = fc.constantFrom(...atoms);
const level = fc.constantFrom<FairnessLevel>('none', 'weak', 'strong');
const fairness: fc.Arbitrary<Fairness> = fc.record(
  {
    delivery: level,
    timer: level,
    choice: level,
    finitely: fc.constantFrom([{ class: 'fault' } as const], [{ class: 'choice', to: 'p1' } as const]),
  },
  { requiredKeys: ['delivery', 'timer', 'choice'] },
);
const place = fc.record({ who: fc.nat(1), state: fc.integer({ min: 1, max: 2 }) });
const shorthand: fc.Arbitrary<Formula> = fc.oneof(
  atom.map(eventually),
  atom.map(alwaysEventually),
  fc.tuple(atom, atom).map(([p, q]) => leadsTo(p, q)),
);
const claim = fc.record({
  fairness,
  formula: fc.oneof({ weight: 2, arbitrary: shorthand }, { weight: 1, arbitrary: randomFormula(atoms, 2) }),
  places: fc.tuple(place, place, place),
  watcher: fc.option(watcherBlueprint, { nil: undefined, freq: 3 }),
});

async function isSmall(system: System, createAutomaton: ReturnType<typeof modestAutomata>): Promise<boolean> {
  try {
    return (await explore(system, { states: 40, createAutomaton })).exhaustive;
  } catch (error) {
    if (error instanceof TooLarge || error instanceof CheckerError) return false;
    throw error;
  }
}

describe('the pivot of a run that never ends', () => {
  it('is what a naive judgement of all that may follow says, on random compositions', async () => {
    const seen = new Map<string, number>();
    const see = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    const law = fc.asyncProperty(cyclicBlueprint, claim, async (blueprint, { fairness, formula, places, watcher }) => {
      const common = { form: 'liveness', name: 'live', sentence: 'Random.', fairness } as const;
      const meaning = Object.fromEntries(atoms.map((name, index) => [name, isThere(places[index])]));
      const property: Liveness = watcher
        ? { ...common, history: buildWatcher(watcher) }
        : { ...common, ltl: formula, atoms: meaning };
      const system = { ...buildCyclic(blueprint), properties: [property] };
      const createAutomaton = modestAutomata();
      fc.pre(await isSmall(system, createAutomaton));
      const [{ verdict, trace, cycle }] = (await check(system, { createAutomaton })).verdicts;
      fc.pre(verdict === 'violated');
      const expected = naivePivot(system, exploreNaively(system, createAutomaton), property, trace!, cycle!);
      fc.pre(expected.anyhow !== undefined && expected.helpfully !== undefined);
      const [pivot] = pivotsOf(system, trace!, { createAutomaton });
      const { length } = parsePath(trace!);
      expect(pivot).toEqual({ property: 'live', form: 'liveness', length, ...expected });
      const { anyhow, helpfully } = expected;
      if (anyhow === null) see(helpfully === null ? 'only never saved' : 'nobody owes it');
      else if (anyhow !== 'unknown' && anyhow! > 0) see('lost on the way');
      if (anyhow === 0) see('never to be saved');
      if (helpfully !== anyhow) see('helplessly');
      see(cycle === length ? 'ends' : 'goes round');
    });
    await fc.assert(law, { seed: 11, numRuns: 250, maxSkipsPerRun: 50 });
    if (process.env.REHOME_SHOW) console.log(seen);
    for (const what of [
      'only never saved',
      'nobody owes it',
      'lost on the way',
      'never to be saved',
      'helplessly',
      'ends',
      'goes round',
    ])
      expect(seen.get(what) ?? 0, what).toBeGreaterThanOrEqual(2);
  }, 300_000);
});

/** Somebody at a crossing may dither for ever; who goes down the slide does not come back, but may dither below, too. */
const park = compose({
  name: 'park',
  participants: {
    child: createMachine({
      initial: 'above',
      states: {
        above: { on: { dither: 'hesitating', home: 'bed', slide: 'below' } },
        hesitating: { on: { dither: 'above' } },
        below: { on: { dither: 'sulking', lift: 'above' } },
        sulking: { on: { dither: 'below' } },
        bed: {},
      },
    }),
  },
  choices: [
    ...['dither', 'home', 'slide'].map((type) => ({ to: 'child', event: { type } })),
    { to: 'child', event: { type: 'lift' }, helpful: false },
  ],
  properties: ({ liveness }) => [
    liveness({
      name: 'home',
      sentence: 'The child comes home.',
      ltl: 'F home',
      atoms: { home: ({ child }) => child.matches('bed') },
    }),
    liveness({
      name: 'no-dithering',
      sentence: 'At some time there is an end of dithering.',
      ltl: 'F G decided',
      atoms: { decided: ({ child }) => !child.matches('hesitating') && !child.matches('sulking') },
      fairness: { choice: 'strong' },
    }),
  ],
});

describe('the pivot in the park', () => {
  const pivots = (path: string) => pivotsOf(park, path).map(({ form: _, ...pivot }) => pivot);

  it('is none where one may still go home again and again', () => {
    expect(pivots('~0/0')).toEqual([{ property: 'home', length: 2, anyhow: null, helpfully: null }]);
  });

  it('is the slide, unless somebody lifts the child', () => {
    // Only the second property asks for fairness, and there is nothing else to do down there.
    expect(pivots('0/0/2~0/0')).toEqual([
      { property: 'home', length: 5, anyhow: null, helpfully: 3 },
      { property: 'no-dithering', length: 5, anyhow: null, helpfully: 3 },
    ]);
  });

  it('is no pivot of what is no run', () => {
    expect(pivots('0~')).toEqual([]);
    expect(pivots('~0')).toEqual([]);
    expect(pivots('0/0')).toEqual([]);
  });
});
