import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../check.js';
import type { System } from '../compose.js';
import type { Fairness, FairnessException, FairnessLevel } from '../composition.js';
import { CheckerError } from '../errors.js';
import { explore } from '../explore.js';
import type { Liveness } from '../property.js';
import { observer, predicate } from '../testing/composition-blueprint.js';
import { modestAutomata, TooLarge } from '../testing/facts.js';
import { unfairness } from '../testing/lasso-oracle.js';
import { buildSystem, observerMachine, predicateOf, randomComposition } from '../testing/random-composition.js';
import { randomFormula } from '../testing/random-formula.js';
import { exploreNaively } from '../toy-checker.js';
import { alwaysEventually, eventually, type Formula, leadsTo, until } from './formula.js';
import { judgeLivenessNaively } from './toy-liveness.js';

/** Other compositions, or more of them: `REHOME_SEED=7 REHOME_RUNS=20000 npx vitest run checker/liveness/liveness.test.ts`. */
const seed = Number(process.env.REHOME_SEED ?? 20_261_122);
const numRuns = Number(process.env.REHOME_RUNS ?? 2_000);

const atoms = ['p', 'q', 'r'];
const level = fc.constantFrom<FairnessLevel>('none', 'weak', 'strong');
const exception: fc.Arbitrary<FairnessException> = fc.record(
  {
    class: fc.constantFrom('delivery' as const, 'timer' as const, 'choice' as const),
    level,
    to: fc.constantFrom('p0', 'p1'),
    only: fc.constantFrom(['m.a'], ['c.x']),
  },
  { requiredKeys: ['class', 'level'] },
);
const fairness: fc.Arbitrary<Fairness> = fc.record(
  {
    delivery: level,
    timer: level,
    choice: level,
    repair: level,
    participant: level,
    except: fc.array(exception, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const shorthand: fc.Arbitrary<Formula> = fc.oneof(
  fc.constantFrom(...atoms).map(eventually),
  fc.constantFrom(...atoms).map(alwaysEventually),
  fc.tuple(fc.constantFrom(...atoms), fc.constantFrom(...atoms)).map(([p, q]) => leadsTo(p, q)),
  fc.tuple(fc.constantFrom(...atoms), fc.constantFrom(...atoms)).map(([p, q]) => until(p, q)),
);
const claim = fc.record({
  fairness,
  formula: fc.oneof(shorthand, randomFormula(atoms, 2)),
  predicates: fc.tuple(predicate(1), predicate(1), predicate(1)),
  observer,
  observed: fc.boolean(),
  by: fc.constantFrom('ltl' as const, 'ltl' as const, 'observer' as const),
});
type Claim = typeof claim extends fc.Arbitrary<infer T> ? T : never;
type Blueprint = typeof randomComposition extends fc.Arbitrary<infer T> ? T : never;

function propertyOf(blueprint: Blueprint, { fairness, formula, predicates, observer, observed, by }: Claim): Liveness {
  const build = { blueprint, names: blueprint.participants.map((_, index) => `p${index}`) };
  const watch = observer.watch.map((one, index) => [`w${index}`, predicateOf(blueprint, one)] as const);
  const states = observer.states.map((state) => ({
    ...state,
    tags: state.tags.map((tag) => (tag === 'violated' ? 'pending' : tag)),
  }));
  const history = { history: observerMachine(build, { ...observer, states }), watch: Object.fromEntries(watch) };
  const common = { form: 'liveness', name: 'live', sentence: 'Random.', fairness } as const;
  if (by === 'observer') return { ...common, ...history };
  const meaning = Object.fromEntries(atoms.map((atom, index) => [atom, predicateOf(blueprint, predicates[index])]));
  return { ...common, ltl: formula, atoms: meaning, ...(observed && history) };
}

const seen = new Map<string, number>();
const see = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);

/** How many of 2,000 compositions must have shown it, so that the law is about something. */
const atLeast: Readonly<Record<string, number>> = {
  compared: 1_000,
};

const mostStates = 120;

async function isSmall(system: System, createAutomaton: ReturnType<typeof modestAutomata>): Promise<boolean> {
  try {
    return (await explore(system, { states: mostStates, createAutomaton })).exhaustive;
  } catch (error) {
    if (error instanceof TooLarge || error instanceof CheckerError) return false;
    throw error;
  }
}

describe('the engine and the toy checker', () => {
  it(`agree on the liveness of ${numRuns} random compositions, seed ${seed}`, async () => {
    const law = fc.asyncProperty(randomComposition, claim, async (blueprint, random) => {
      const property = propertyOf(blueprint, random);
      const system = { ...buildSystem({ ...blueprint, properties: [] }), properties: [property] };
      const createAutomaton = modestAutomata();
      fc.pre(await isSmall(system, createAutomaton));
      const { verdicts } = await check(system, { createAutomaton });
      const verdict = verdicts.find(({ form }) => form === 'liveness')!;
      const toy = exploreNaively(system, createAutomaton);
      const expected = judgeLivenessNaively(system, toy, property);
      fc.pre(expected !== undefined);
      const { verdict: word, vacuous, bounded, trace, cycle } = verdict;
      expect({ verdict: word, vacuous, bounded }).toEqual(expected);
      if (trace !== undefined) expect(unfairness(system, toy, property, trace, cycle!)).toBeUndefined();
      see('compared');
      see(`${property.ltl ? 'formula' : 'observer'} ${word}`);
      if (vacuous) see('vacuous');
      if (trace !== undefined) see(cycle === (trace === '' ? 0 : trace.split('/').length) ? 'ends' : 'goes round');
      const { verdicts: unfair } = await check(
        { ...system, properties: [{ ...property, fairness: {} }] },
        { createAutomaton },
      );
      if (unfair[0].verdict !== word) see('fairness matters');
    });
    await fc.assert(law, { seed, numRuns, maxSkipsPerRun: 20 });
  }, 600_000);

  it('have met everything that there is to agree on', () => {
    if (process.env.REHOME_SHOW) console.log(Object.fromEntries([...seen].sort()));
    for (const [what, least] of Object.entries(atLeast)) {
      expect.soft(seen.get(what) ?? 0, what).toBeGreaterThanOrEqual(Math.floor((least * numRuns) / 2_000));
    }
  });
});
