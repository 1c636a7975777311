import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckResult, check } from '../check.js';
import type { System } from '../compose.js';
import { CheckerError } from '../errors.js';
import { peterson } from '../models/peterson.js';
import { modestAutomata, TooLarge } from '../testing/facts.js';
import { buildSystem, randomComposition } from '../testing/random-composition.js';
import { replayPath } from '../traces/replay-path.js';
import { randomStream } from './random.js';
import { simulate } from './simulate.js';

const mostStates = 300;

/** What exhaustive search says; undefined where the system is too large or cannot be checked. */
async function checked(system: System, createAutomaton: ReturnType<typeof modestAutomata>) {
  try {
    const report = await check(system, { states: mostStates, createAutomaton });
    return report.exhaustive ? report : undefined;
  } catch (error) {
    if (error instanceof CheckerError || error instanceof TooLarge) return undefined;
    throw error;
  }
}

const verdictIn = (report: CheckResult, name: string) => report.verdicts.find(({ property }) => property === name);

describe('a simulation', () => {
  it('refutes only what exhaustive search refutes, and reaches only what it reaches', async () => {
    const seen = { violated: 0, reached: 0, shrunk: 0, missed: 0 };
    const forms = new Set<string>();
    const law = fc.asyncProperty(randomComposition, fc.nat(), async (blueprint, seed) => {
      const system = buildSystem(blueprint);
      const createAutomaton = modestAutomata();
      const exhaustive = await checked(system, createAutomaton);
      fc.pre(exhaustive !== undefined);
      const options = { walks: 20, steps: 15, seed, createAutomaton };
      const found = await simulate(system, options);
      const shrunk = await simulate(system, { ...options, shrink: true });
      expect(found.states).toBeLessThanOrEqual(exhaustive.states!);
      expect(found.transitions).toBeLessThanOrEqual(exhaustive.transitions!);
      for (const [index, verdict] of found.verdicts.entries()) {
        const truth = verdictIn(exhaustive, verdict.property);
        const smaller = shrunk.verdicts[index];
        expect(smaller.verdict).toBe(verdict.verdict);
        if (verdict.verdict === 'undecided') {
          if (truth?.verdict === 'violated') seen.missed++;
          continue;
        }
        expect(truth).toMatchObject({ verdict: verdict.verdict });
        seen[verdict.verdict === 'violated' ? 'violated' : 'reached']++;
        forms.add(verdict.form);
        expect(verdict.length).toBeGreaterThanOrEqual(truth!.length!);
        expect(smaller.length).toBeLessThanOrEqual(verdict.length!);
        expect(smaller.length).toBeGreaterThanOrEqual(truth!.length!);
        if (smaller.length! < verdict.length!) seen.shrunk++;
        expect(replayPath(system, smaller.trace!)).toHaveLength(smaller.length!);
      }
    });
    await fc.assert(law, { seed: 11, numRuns: 120, maxSkipsPerRun: 50 });
    if (process.env.REHOME_SHOW) console.log(seen, forms);
    expect(seen.violated).toBeGreaterThan(80);
    expect(seen.reached).toBeGreaterThan(10);
    expect(seen.shrunk).toBeGreaterThan(10);
    expect([...forms].sort()).toEqual(['deadlock', 'invariant', 'monitor', 'overflow', 'reachable', 'recoverable']);
  }, 300_000);

  it('says the same for the same seed, and takes other walks for another', async () => {
    const take = async (seed: number) => {
      const { seconds: _, ...rest } = await simulate(peterson(), { seed, walks: 3, steps: 30 });
      return JSON.stringify(rest);
    };
    expect(await take(7)).toBe(await take(7));
    expect(await take(7)).not.toBe(await take(8).then((text) => text.replace('"seed":8', '"seed":7')));
  });

  it('finds the well-known mistake in Peterson’s algorithm, and shrinks its run to the shortest', async () => {
    const system = peterson({ turnFirst: true });
    const exhaustive = await check(system);
    const name = exhaustive.verdicts.find(({ verdict, form }) => verdict === 'violated' && form === 'invariant')!;
    const report = await simulate(system, { shrink: true, properties: [name.property] });
    expect(report.verdicts[0]).toMatchObject({ verdict: 'violated', length: name.length });
    expect(report).toMatchObject({ exhaustive: false, bound: 'simulation', simulation: { seed: 1, walks: 1000 } });
  });

  it('leaves undecided what it does not refute', async () => {
    const report = await simulate(peterson(), { walks: 5, steps: 40 });
    const safety = report.verdicts.filter(({ form }) => form === 'invariant');
    expect(safety.length).toBeGreaterThan(0);
    for (const verdict of safety) expect(verdict).toMatchObject({ verdict: 'undecided', reason: 'simulation' });
  });

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort();
    expect(await simulate(peterson(), { signal })).toMatchObject({ bound: 'interrupted', simulation: { walks: 0 } });
  });
});

describe('a random stream', () => {
  it('stays below its bound, reaches everything below it, and depends on seed and number', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(), fc.integer({ min: 1, max: 12 }), (seed, stream, bound) => {
        const draw = (random: (bound: number) => number) => Array.from({ length: 400 }, () => random(bound));
        const drawn = draw(randomStream(seed, stream));
        expect([...new Set(drawn)].sort((a, b) => a - b)).toEqual(Array.from({ length: bound }, (_, n) => n));
        expect(draw(randomStream(seed, stream))).toEqual(drawn);
        if (bound > 1) expect(draw(randomStream(seed, stream + 1))).not.toEqual(drawn);
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});
