import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../check.js';
import type { System } from '../compose.js';
import type { Fairness, FairnessException, FairnessLevel, FiniteActions } from '../composition.js';
import { CheckerError } from '../errors.js';
import { explore } from '../explore.js';
import type { Liveness } from '../property.js';
import { observer, predicate } from '../testing/composition-blueprint.js';
import {
  buildCyclic,
  buildWatcher,
  cyclicBlueprint,
  isThere,
  watcherBlueprint,
} from '../testing/cyclic-composition.js';
import { modestAutomata, TooLarge } from '../testing/facts.js';
import { unfairness } from '../testing/lasso-oracle.js';
import { buildSystem, observerMachine, predicateOf, randomComposition } from '../testing/random-composition.js';
import { randomFormula } from '../testing/random-formula.js';
import { exploreNaively } from '../toy-checker.js';
import { parsePath } from '../traces/path.js';
import type { Formula } from './formula.js';
import { alwaysEventually, eventually, leadsTo, until } from './ltl.js';
import { judgeLivenessNaively } from './toy-liveness.js';

/** Other compositions, or more of them: `REHOME_SEED=7 REHOME_RUNS=20000 npx vitest run checker/liveness/liveness.test.ts`. */
const seed = Number(process.env.REHOME_SEED ?? 20_261_122);
const numRuns = Number(process.env.REHOME_RUNS ?? 700);

const atoms = ['p', 'q', 'r'];
const level = fc.constantFrom<FairnessLevel>('none', 'weak', 'weak', 'strong', 'strong');
const exception: fc.Arbitrary<FairnessException> = fc.record(
  {
    class: fc.constantFrom('delivery' as const, 'timer' as const, 'choice' as const),
    level,
    to: fc.constantFrom('p0', 'p1'),
    only: fc.constantFrom(['m.a'], ['c.x']),
  },
  { requiredKeys: ['class', 'level'] },
);
const finite: fc.Arbitrary<FiniteActions> = fc.record(
  {
    class: fc.constantFrom(
      'fault' as const,
      'fault' as const,
      'choice' as const,
      'delivery' as const,
      'timer' as const,
    ),
    to: fc.constantFrom('p0', 'p1'),
    only: fc.constantFrom(['m.a'], ['c.x']),
  },
  { requiredKeys: ['class'] },
);
const fairness: fc.Arbitrary<Fairness> = fc.record(
  {
    delivery: level,
    timer: level,
    choice: level,
    repair: level,
    participant: level,
    except: fc.array(exception, { maxLength: 2 }),
    finitely: fc.array(finite, { maxLength: 2 }),
  },
  { requiredKeys: ['delivery', 'timer', 'choice'] },
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

/** How many of 1,000 compositions must have shown it, so that the law is about something. */
const atLeast: Readonly<Record<string, number>> = {
  ends: 400,
  'finiteness decides': 3,
  'formula holds': 250,
  'formula undecided': 100,
  'formula violated': 700,
  'goes round': 600,
  'goes round by five actions or more': 120,
  'observer holds': 200,
  'observer undecided': 250,
  'observer violated': 500,
  vacuous: 250,
  'weak fairness decides': 15,
  'strong fairness decides': 3,
};

const mostStates = 60;

async function isSmall(system: System, createAutomaton: ReturnType<typeof modestAutomata>): Promise<boolean> {
  try {
    return (await explore(system, { states: mostStates, createAutomaton })).exhaustive;
  } catch (error) {
    if (error instanceof TooLarge || error instanceof CheckerError) return false;
    throw error;
  }
}

/** A property under its own fairness, with strong fairness weakened, with none, and with nothing that comes only finitely often. */
function* variants(property: Liveness): Generator<Liveness> {
  yield property;
  const weak = JSON.parse(JSON.stringify(property.fairness).replaceAll('strong', 'weak')) as Fairness;
  yield { ...property, name: 'weakened', fairness: weak };
  yield { ...property, name: 'unfair', fairness: {} };
  const { finitely: _, ...unlimited } = property.fairness ?? {};
  yield { ...property, name: 'unlimited', fairness: unlimited };
}

/** Compares both on one property of a system, under three kinds of fairness. */
async function agree(composition: System, property: Liveness): Promise<void> {
  const properties = [...variants(property)];
  const system = { ...composition, properties };
  const createAutomaton = modestAutomata();
  fc.pre(await isSmall(system, createAutomaton));
  const toy = exploreNaively(system, createAutomaton);
  const expected = properties.map((one) => judgeLivenessNaively(system, toy, one));
  fc.pre(!expected.includes(undefined));
  const { verdicts } = await check(system, { createAutomaton });
  for (const [index, { verdict, vacuous, bounded, trace, cycle }] of verdicts.slice(0, properties.length).entries()) {
    expect({ verdict, vacuous, bounded }).toEqual(expected[index]);
    see(`${property.ltl ? 'formula' : 'observer'} ${verdict}`);
    if (vacuous) see('vacuous');
    if (trace === undefined) continue;
    expect(unfairness(system, toy, properties[index], trace, cycle!)).toBeUndefined();
    const round = parsePath(trace).length - cycle!;
    see(round === 0 ? 'ends' : round > 4 ? 'goes round by five actions or more' : 'goes round');
  }
  const [own, weakened, unfair, unlimited] = verdicts;
  if (own.verdict !== unlimited.verdict) see('finiteness decides');
  if (own.verdict !== weakened.verdict) see('strong fairness decides');
  if (weakened.verdict !== unfair.verdict) see('weak fairness decides');
}

describe('the engine and the toy checker', () => {
  it(`agree on ${numRuns} random compositions that come round, seed ${seed}`, async () => {
    const place = fc.record({ who: fc.nat(1), state: fc.integer({ min: 1, max: 2 }) });
    const claim = fc.record({
      fairness,
      formula: fc.oneof({ weight: 2, arbitrary: shorthand }, { weight: 1, arbitrary: randomFormula(atoms, 2) }),
      places: fc.tuple(place, place, place),
      watcher: fc.option(watcherBlueprint, { nil: undefined, freq: 2 }),
    });
    const law = fc.asyncProperty(cyclicBlueprint, claim, async (blueprint, { fairness, formula, places, watcher }) => {
      const common = { form: 'liveness', name: 'live', sentence: 'Random.', fairness } as const;
      const meaning = Object.fromEntries(atoms.map((atom, index) => [atom, isThere(places[index])]));
      const property: Liveness = watcher
        ? { ...common, history: buildWatcher(watcher) }
        : { ...common, ltl: formula, atoms: meaning };
      await agree(buildCyclic(blueprint), property);
    });
    await fc.assert(law, { seed, numRuns, maxSkipsPerRun: 20 });
  }, 600_000);

  it(`agree on ${Math.ceil(numRuns / 10)} random compositions of every kind`, async () => {
    const law = fc.asyncProperty(randomComposition, claim, async (blueprint, random) => {
      await agree(buildSystem({ ...blueprint, properties: [] }), propertyOf(blueprint, random));
    });
    await fc.assert(law, { seed, numRuns: Math.ceil(numRuns / 10), maxSkipsPerRun: 20 });
  }, 600_000);

  it('have met everything that there is to agree on', () => {
    if (process.env.REHOME_SHOW) console.log(Object.fromEntries([...seen].sort()));
    for (const [what, least] of Object.entries(atLeast)) {
      expect.soft(seen.get(what) ?? 0, what).toBeGreaterThanOrEqual(Math.floor((least * numRuns) / 1_000));
    }
  });
});
