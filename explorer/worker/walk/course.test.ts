import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CheckerError } from '../../../checker/errors.js';
import { explore } from '../../../checker/explore.js';
import { automataOf } from '../../../checker/search/automata.js';
import { modestAutomata, TooLarge } from '../../../checker/testing/facts.js';
import { buildSystem, randomComposition } from '../../../checker/testing/random-composition.js';
import { Replayer } from '../../../checker/traces/replayer.js';
import { Course } from './course.js';

const walks = fc.array(fc.array(fc.nat(11), { minLength: 8, maxLength: 8 }), { minLength: 2, maxLength: 4 });

describe('runs that are walked', () => {
  it('are executed as runs are that are executed at once, whatever was walked before, on random compositions', async () => {
    const seen = new Map<string, number>();
    const see = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    const law = fc.asyncProperty(randomComposition, walks, async (blueprint, wander) => {
      const system = buildSystem({ ...blueprint, within: undefined } as typeof blueprint);
      const createAutomaton = modestAutomata();
      const small = await explore(system, { states: 200, createAutomaton }).catch((error: unknown) => {
        if (error instanceof CheckerError || error instanceof TooLarge) return undefined;
        throw error;
      });
      fc.pre(small?.exhaustive === true && small.problem === undefined);
      const course = new Course(system, createAutomaton);
      const automata = automataOf(system.participants, createAutomaton);
      const replayer = new Replayer(system, automata);
      for (const choices of wander) {
        const path: number[] = [];
        for (const choice of choices) {
          const { actions } = course.at(path);
          if (actions.length > 0) path.push(choice % actions.length);
        }
        const points = course.along(path);
        const { moves, final } = replayer.replay(path);
        const steps = moves.map(({ step }) => step);
        expect(points.slice(1).map(({ step }) => step)).toEqual(steps);
        for (const [at, step] of steps.entries()) expect(course.stepOf(points[at], path[at])).toEqual(step);
        expect(final.map(({ key }) => key)).toEqual(final.map((_, who) => course.localOf(points.at(-1)!, who).key));
        expect(course.at(path)).toBe(points.at(-1));
        for (const { kind, replayed, learns } of steps) {
          see(kind);
          if (replayed) see('replayed');
          if (learns !== undefined) see('learns');
        }
        if (points.at(-1)!.overflows) see('overflow');
      }
    });
    await fc.assert(law, { seed: 3, numRuns: 100, maxSkipsPerRun: 50 });
    for (const what of ['deliver', 'lose', 'duplicate', 'forge', 'timer', 'choose', 'replayed', 'learns', 'overflow'])
      expect(seen.get(what) ?? 0, what).toBeGreaterThanOrEqual(2);
  }, 120_000);
});
