import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  check,
  type Fairness,
  type FairnessLevel,
  type Liveness,
  liveness,
  type Predicate,
  type View,
} from '../../checker/index.js';
import { alwaysEventually, eventually, leadsTo, until } from '../../checker/liveness/ltl.js';
import { buildWatcher, isThere, watcherBlueprint } from '../../checker/testing/cyclic-composition.js';
import { randomFormula } from '../../checker/testing/random-formula.js';
import { type Diagram, NONE } from './diagram.js';
import { familyGraph } from './family.js';
import { FamilyJudge } from './family-judge.js';
import { familyBlueprint, kinOf, memberOf, randomFeatures } from './testing/random-family.js';

/** Other families, or more of them: `REHOME_SEED=7 REHOME_RUNS=5000 npx vitest run catalogue/family/fair-runs.test.ts`. */
const seed = Number(process.env.REHOME_SEED ?? 20_261_122);
const numRuns = Number(process.env.REHOME_RUNS ?? 25);

const level = fc.constantFrom<FairnessLevel>('none', 'weak', 'weak', 'strong', 'strong');
const finite = fc.record({
  class: fc.constantFrom('fault' as const, 'fault' as const, 'choice' as const, 'delivery' as const, 'timer' as const),
  to: fc.constantFrom('p0', ['p0', 'p1']),
});
const fairness: fc.Arbitrary<Fairness> = fc.record({
  finitely: fc.array(finite, { maxLength: 1 }),
  delivery: level,
  timer: level,
  choice: level,
  repair: level,
  participant: fc.constantFrom<FairnessLevel>('none', 'none', 'weak', 'strong'),
});
const place = fc.record({ who: fc.nat(1), state: fc.integer({ min: 0, max: 2 }) });
const formula = fc.oneof(
  fc.constantFrom(eventually('p'), alwaysEventually('p'), until('p', 'q'), leadsTo('p', 'q'), leadsTo('p', 'q')),
  randomFormula(['p', 'q'], 2),
);
/** Throws where another one is true, under one value of a feature. */
const failing =
  (of: Predicate, where: Predicate): Predicate =>
  (view) => {
    if (view.p0!.context.readings.f0 === 'b' && where(view)) throw new Error('It fails.');
    return of(view);
  };
const isPending = ({ history }: View) => history!.hasTag('pending');

/** By formula, without or with an observer, or by the observer alone. */
const property: fc.Arbitrary<Liveness> = fc
  .record({
    by: fc.constantFrom('formula', 'formula', 'both', 'observer'),
    fairness,
    formula,
    p: place,
    q: place,
    watcher: watcherBlueprint,
    fails: fc.nat(3).map((n) => n === 0),
  })
  .map(({ by, fairness: levels, formula: ltl, p, q, watcher, fails }) => {
    const common = { name: 'live', sentence: 'Random.', fairness: levels };
    const history = buildWatcher(watcher);
    if (by === 'observer') return liveness({ ...common, history });
    if (by === 'formula')
      return liveness({
        ...common,
        ltl,
        atoms: { p: fails ? failing(isThere(p), isThere(q)) : isThere(p), q: isThere(q) },
      });
    return liveness({ ...common, ltl, history, atoms: { p: isThere(p), q: isPending } });
  });

/** A property with weak fairness only, with none, and with nothing that comes only finitely often. */
const variantsOf = (own: Liveness, index: number): Liveness[] => {
  const { finitely: _, ...unlimited } = own.fairness!;
  const weak = JSON.parse(JSON.stringify(own.fairness).replaceAll('strong', 'weak')) as Fairness;
  const variants = { own: own.fairness!, weakened: weak, unfair: {}, unlimited };
  return Object.entries(variants).map(([variant, levels]) => ({
    ...own,
    name: `${index}, ${variant}`,
    fairness: levels,
  }));
};

const seen = new Map<string, number>();
const see = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);

/** How many there must be of 100 families, so that the law is about something. */
const atLeast: Readonly<Record<string, number>> = {
  'differs by member': 50,
  ends: 500,
  fails: 20,
  'goes round': 500,
  holds: 500,
  'finiteness decides': 1,
  'strong fairness decides': 1,
  undecided: 300,
  vacuous: 150,
  'weak fairness decides': 8,
};

describe('the verdicts on liveness of a family', () => {
  it(`are those of each of its members, in ${numRuns} random families, seed ${seed}`, async () => {
    const claims = fc.array(property, { minLength: 3, maxLength: 3 });
    // Some members of twelve stand for all.
    const some = fc.array(fc.nat(11), { minLength: 4, maxLength: 4 });
    const law = fc.asyncProperty(familyBlueprint, claims, some, async (blueprint, own, members) => {
      const features = randomFeatures();
      const { diagrams } = features;
      const all = diagrams.cube(new Map());
      const graph = familyGraph(kinOf(blueprint, features), features);
      graph.search(300, () => false);
      fc.pre(!graph.cut && graph.count > 4);
      const properties = own.flatMap(variantsOf);
      const judge = new FamilyJudge(graph, features, all);
      const found = properties.map((one) => judge.verdict(one));
      for (let rest = all, number = 0; rest !== NONE; number++) {
        const values = features.member(rest);
        const here = features.cube(values, features.names);
        rest = diagrams.minus(rest, here);
        if (!members.includes(number)) continue;
        const { verdicts } = await check({ ...memberOf(blueprint, values), properties });
        const overflows = verdicts.some((each) => each.property === 'overflow' && each.verdict === 'violated');
        for (const [index, { violated, undecided, vacuous }] of found.entries()) {
          const isIn = (set: Diagram) => diagrams.and(here, set) !== NONE;
          const { property: name, verdict, vacuous: idle, cycle, length, problem } = verdicts[index];
          // A family leaves open all that it has not refuted where a channel overflows.
          const expected = overflows && verdict === 'holds' ? 'undecided' : verdict;
          const judged = isIn(violated) ? 'violated' : isIn(undecided) ? 'undecided' : 'holds';
          expect(judged, `${name} under ${JSON.stringify(values)}`).toBe(expected);
          expect(isIn(vacuous)).toBe(expected === 'holds' && idle);
          see(judged);
          if (problem !== undefined) see('fails');
          if (idle) see('vacuous');
          if (judged === 'violated') see(cycle === length ? 'ends' : 'goes round');
        }
      }
      for (const { violated } of found) if (violated !== NONE && violated !== all) see('differs by member');
      for (let first = 0; first < found.length; first += 4) {
        const [fair, weakened, unfair, unlimited] = found.slice(first).map(({ violated }) => violated);
        if (fair !== weakened) see('strong fairness decides');
        if (weakened !== unfair) see('weak fairness decides');
        if (fair !== unlimited) see('finiteness decides');
      }
    });
    await fc.assert(law, { seed, numRuns, maxSkipsPerRun: 100 });
  }, 600_000);

  it('are final where a search was cut that refuted already, and open otherwise', () => {
    let refuted = 0;
    const law = fc.property(familyBlueprint, property, fc.nat(30), (blueprint, one, most) => {
      const features = randomFeatures();
      const { diagrams } = features;
      const all = diagrams.cube(new Map());
      const verdictWithin = (states: number) => {
        const graph = familyGraph(kinOf(blueprint, features), features);
        graph.search(states, () => false);
        return { graph, verdict: new FamilyJudge(graph, features, all).verdict(one) };
      };
      const cut = verdictWithin(most);
      const whole = verdictWithin(300);
      fc.pre(cut.graph.cut && !whole.graph.cut);
      expect(diagrams.minus(cut.verdict.violated, whole.verdict.violated)).toBe(NONE);
      expect(cut.verdict.undecided).toBe(diagrams.minus(all, cut.verdict.violated));
      if (cut.verdict.violated !== NONE) refuted++;
    });
    fc.assert(law, { seed, numRuns, maxSkipsPerRun: 100 });
    expect(refuted).toBeGreaterThan(numRuns / 10);
  });

  it('are of every kind', () => {
    if (process.env.REHOME_SHOW) console.log(Object.fromEntries([...seen].sort()));
    for (const [what, least] of Object.entries(atLeast))
      expect.soft(seen.get(what) ?? 0, what).toBeGreaterThanOrEqual(Math.floor((least * numRuns) / 100));
  });
});
