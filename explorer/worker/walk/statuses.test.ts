import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../checker/check.js';
import type { System } from '../../../checker/compose.js';
import { CheckerError } from '../../../checker/errors.js';
import { explore } from '../../../checker/explore.js';
import { atomsOf, type Formula } from '../../../checker/liveness/formula.js';
import { claimOf } from '../../../checker/liveness/judge-liveness.js';
import type { Liveness } from '../../../checker/property.js';
import type { CheckReport } from '../../../checker/report.js';
import { simulate } from '../../../checker/simulation/simulate.js';
import {
  buildCyclic,
  buildWatcher,
  cyclicBlueprint,
  isThere,
  watcherBlueprint,
} from '../../../checker/testing/cyclic-composition.js';
import { modestAutomata, TooLarge } from '../../../checker/testing/facts.js';
import { holdsOnLasso } from '../../../checker/testing/lasso-semantics.js';
import { buildSystem, randomComposition } from '../../../checker/testing/random-composition.js';
import { randomFormula } from '../../../checker/testing/random-formula.js';
import type { PropertyStatus } from '../../protocol.js';
import { Course, type Point } from './course.js';
import { brokenBefore, brokenBy, runNamed } from './refuted.js';
import { statusesAt } from './statuses.js';

type Status = PropertyStatus['status'] | undefined;

/** How a property stands at the start and after every action of a run. */
const statusesAlong = (course: Course, trace: string, name: string): Status[] => {
  const run = runNamed(trace);
  return Array.from({ length: run.path.length + 1 }, (_, at) => statusOf(statusesAt(course, run, at), name));
};

const statusOf = (statuses: readonly PropertyStatus[], name: string): Status =>
  statuses.find((each) => each.name === name)?.status;

/** A run that numbers choose, of at most so many actions. */
function walk(course: Course, choices: readonly number[]): number[] {
  const path: number[] = [];
  for (const choice of choices) {
    const { actions, targets } = course.at(path);
    if (actions.length === 0) break;
    const taken = choice % actions.length;
    // What cannot be computed leads nowhere.
    if (course.ground.expander.tables.actions[actions[taken]!]!.step?.problem !== undefined) break;
    path.push(taken);
    if (targets[taken] === undefined) break;
  }
  return path;
}

const walks = fc.array(fc.array(fc.nat(11), { minLength: 12, maxLength: 12 }), { minLength: 3, maxLength: 3 });

async function reportOn(
  system: System,
  createAutomaton: ReturnType<typeof modestAutomata>,
): Promise<CheckReport | undefined> {
  try {
    return await check(system, { states: 200, createAutomaton });
  } catch (error) {
    if (error instanceof CheckerError || error instanceof TooLarge) return undefined;
    throw error;
  }
}

describe('how properties stand along a run', () => {
  it('is in line with the verdicts of the checker, on random compositions', async () => {
    const seen = new Map<string, number>();
    const see = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    const law = fc.asyncProperty(randomComposition, walks, async (blueprint, wander) => {
      const system = buildSystem(blueprint);
      const createAutomaton = modestAutomata();
      const report = await reportOn(system, createAutomaton);
      fc.pre(report?.exhaustive === true);
      const course = new Course(system, createAutomaton);
      const simulated = await simulate(system, { walks: 4, steps: 12, createAutomaton });
      // A random walk is asked for rescues at its end alone, and may have lost them before.
      const walked = simulated.verdicts.filter(({ form }) => form !== 'recoverable');
      for (const { property, form, verdict, trace } of [...report!.verdicts, ...walked]) {
        if (trace === undefined || (verdict !== 'violated' && form !== 'reachable')) continue;
        const along = statusesAlong(course, trace, property);
        const wanted = form === 'reachable' ? 'reached' : 'violated';
        expect([along.indexOf(wanted), wanted]).toEqual([along.length - 1, wanted]);
        see(`${form} ${wanted}`);
        if (along.length > 3) see('longer');
        if (form !== 'reachable') expect(brokenBy(course, runNamed(trace))).toContain(property);
      }
      // Where everything was explored and computed, nothing is left unknown.
      const isKnown = report!.bound === null && report!.verdicts.every(({ problem }) => problem === undefined);
      const paths = wander.map((choices) => walk(course, choices));
      for (const path of paths) {
        const firsts = statusesAt(course, { path }, 0).flatMap(({ name }) => {
          const action = statusesAlong(course, path.join('/'), name).indexOf('violated');
          return action < 0 || action === path.length ? [] : [{ name, action }];
        });
        expect(brokenBefore(course, { path })).toEqual(firsts);
        if (firsts.length > 0) see('refuted before');
      }
      for (const [at, path] of paths.flatMap((path) => [...path, 0].map((_, at) => [at, path] as const))) {
        const statuses = statusesAt(course, { path }, at);
        // What a beginning refutes or reaches, the run does.
        for (const before of at === 0 ? [] : statusesAt(course, { path }, at - 1))
          if (before.status === 'violated' || before.status === 'reached') expect(statuses).toContainEqual(before);
        for (const { property, form, verdict, vacuous } of report!.verdicts) {
          const status = statusOf(statuses, property);
          if (verdict === 'holds') expect(status).not.toBe('violated');
          if (verdict === 'holds' && vacuous) expect(status).not.toBe('holds');
          if (verdict === 'violated' && form === 'reachable') expect(status).toBe('idle');
          if (isKnown) expect(status).not.toBe('unknown');
          if (verdict === 'holds' && !vacuous) see(`${form} holds: ${status}`);
        }
      }
    });
    await fc.assert(law, { seed: 6, numRuns: 200, maxSkipsPerRun: 50 });
    if (process.env.REHOME_SHOW) console.log(seen);
    for (const what of [
      'invariant violated',
      'monitor violated',
      'reachable reached',
      'recoverable violated',
      'deadlock violated',
      'overflow violated',
      'longer',
      'refuted before',
      'invariant holds: holds',
      'monitor holds: holds',
      'recoverable holds: idle',
      'recoverable holds: holds',
    ])
      expect(seen.get(what) ?? 0, what).toBeGreaterThanOrEqual(2);
  }, 300_000);
});

const atoms = ['p', 'q', 'r'];
const place = fc.record({ who: fc.nat(1), state: fc.integer({ min: 0, max: 2 }) });
const claim = fc.record({
  formula: randomFormula(atoms, 3),
  places: fc.tuple(place, place, place),
  watcher: fc.option(watcherBlueprint, { nil: undefined, freq: 3 }),
  level: fc.constantFrom('none' as const, 'weak' as const, 'strong' as const),
});

/** Would the formula be false if the last state of a run repeated for ever? By the definition of each operator. */
function isOwed(course: Course, formula: Formula, points: readonly Point[]): boolean {
  const { watch } = course.judges[0]!;
  const order = atomsOf(formula);
  const letters = points.map(({ state, standings }) => watch.label(course.ground.load(state), standings[0]!.observed));
  const isTrue = (atom: string, letter: number) => ((letter >>> order.indexOf(atom)) & 1) === 1;
  return !holdsOnLasso(formula, letters, letters.length - 1, isTrue);
}

describe('how a liveness property stands along a run', () => {
  it('is pending where it would be refuted if nothing happened any more, and violated by a run that refutes it', async () => {
    const seen = new Map<string, number>();
    const see = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    const law = fc.asyncProperty(cyclicBlueprint, claim, walks, async (blueprint, { level, ...given }, wander) => {
      const { formula, places, watcher } = given;
      const fairness = { delivery: level, timer: level, choice: level };
      const common = { form: 'liveness', name: 'live', sentence: 'Random.', fairness } as const;
      const meaning = Object.fromEntries(atoms.map((name, index) => [name, isThere(places[index])]));
      const property: Liveness = watcher
        ? { ...common, history: buildWatcher(watcher) }
        : { ...common, ltl: formula, atoms: meaning };
      const system = { ...buildCyclic(blueprint), properties: [property] };
      const createAutomaton = modestAutomata();
      const small = await explore(system, { states: 60, createAutomaton }).catch((error: unknown) => {
        if (error instanceof TooLarge || error instanceof CheckerError) return undefined;
        throw error;
      });
      fc.pre(small?.exhaustive === true);
      const [{ verdict, trace, cycle }] = (await check(system, { createAutomaton })).verdicts;
      const course = new Course(system, createAutomaton);
      if (verdict === 'violated') {
        const along = statusesAlong(course, trace!, 'live');
        expect([along.indexOf('violated'), 'violated']).toEqual([along.length - 1, 'violated']);
        see(cycle === along.length - 1 ? 'ends' : 'goes round');
        expect(brokenBy(course, runNamed(trace!))).toEqual(expect.arrayContaining(['live']));
      }
      for (const path of wander.map((choices) => walk(course, choices))) {
        const points = course.along(path).filter(({ overflows }) => !overflows);
        const end = points.at(-1)!;
        const status = course.judges[0]!.statusOf(end.standings[0]!);
        const owed = isOwed(course, claimOf(property).formula, points);
        expect(status === 'pending').toBe(owed);
        see(status);
        if (verdict !== 'holds') continue;
        // No run that repeats what it did, or that ends, refutes it.
        const ending = { path: points.slice(1).map(({ step }) => step!.choice), cycle: end.length };
        expect(statusOf(statusesAt(course, ending), 'live')).not.toBe('violated');
        const again = points.findIndex(({ state }) => state === end.state);
        if (again < end.length) see('comes round');
        expect(statusOf(statusesAt(course, { ...ending, cycle: again }), 'live')).not.toBe('violated');
      }
    });
    await fc.assert(law, { seed: 12, numRuns: 300, maxSkipsPerRun: 50 });
    if (process.env.REHOME_SHOW) console.log(seen);
    for (const what of ['ends', 'goes round', 'pending', 'holds', 'idle', 'comes round'])
      expect(seen.get(what) ?? 0, what).toBeGreaterThanOrEqual(2);
  }, 300_000);
});
