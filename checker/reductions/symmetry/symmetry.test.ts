import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type CheckOptions, check } from '../../check.js';
import type { System } from '../../compose.js';
import { CheckerError } from '../../errors.js';
import { diningPhilosophers } from '../../models/dining-philosophers.js';
import { ringElection } from '../../models/ring-election.js';
import {
  buildReplicated,
  type ReplicatedBlueprint,
  replicatedBlueprint,
} from '../../testing/replicated-composition.js';
import { conditions } from './automorphism.js';

/** More: `REHOME_SEED=7 REHOME_RUNS=2000 npx vitest run checker/reductions`. */
const seed = Number(process.env.REHOME_SEED ?? 20_240_921);
const numRuns = Number(process.env.REHOME_RUNS ?? 80);
const most = 1_500;

/** What a reduced search says as well. */
async function said(system: System, options: CheckOptions) {
  const { states, transitions, depth, bound, verdicts, ...report } = await check(system, options);
  const words = verdicts.map(({ property, verdict, vacuous, bounded, length, reason }) => {
    return [property, verdict, vacuous, bounded, length, reason];
  });
  return { said: { states, transitions, depth, bound, words }, report };
}

describe('symmetry', () => {
  it(`says what a search of everything says, of ${numRuns} random compositions, seed ${seed}`, async () => {
    const seen = new Set<string>();
    const law = fc.asyncProperty(replicatedBlueprint, async (blueprint) => {
      const system = buildReplicated(blueprint);
      let whole: Awaited<ReturnType<typeof said>>;
      try {
        whole = await said(system, { reduce: 'none', states: most });
      } catch (error) {
        if (error instanceof CheckerError) return fc.pre(false);
        throw error;
      }
      fc.pre(whole.report.exhaustive);
      const reduced = await said(system, { reduce: ['symmetry'] });
      expect(reduced.said).toEqual(whole.said);
      for (const reduction of reduced.report.reductions) seen.add(reduction);
      for (const { reason } of reduced.report.refusedReductions ?? []) seen.add(reason);
      for (const [, verdict, , , length] of reduced.said.words) {
        if (reduced.report.reductions.length > 0) seen.add(`${verdict} ${Number(length) > 2 ? 'long' : ''}`);
      }
    });
    await fc.assert(law, { seed, numRuns, maxSkipsPerRun: 20 });
    for (const what of ['symmetry', 'violated long', 'holds ', '"property 0" tells replicas apart']) {
      expect.soft([...seen]).toContain(what);
    }
  }, 600_000);

  test.each([
    [diningPhilosophers({ seats: 4 }), ['forks-are-not-shared'], 711, 185],
    [diningPhilosophers({ seats: 5 }), ['forks-are-not-shared'], 3_743, 751],
    [ringElection({ numbers: [2, 2, 2] }), undefined, 27, 11],
  ])('%# leaves fewer states of a ring that may turn', async (system, properties, states, left) => {
    const report = await check(system, { reduce: ['symmetry'], ...(properties && { properties }) });
    expect(report).toMatchObject({ states, reduced: { states: left } });
  });

  test.each([
    [diningPhilosophers({ lefty: true }), 'philosopher#1 and philosopher#2 differ after hungry'],
    [ringElection(), 'node#1 and node#2 may receive different messages'],
    [diningPhilosophers(), '"nobody-starves" tells replicas apart'],
  ])('%# is refused where one replica is another', async (system, reason) => {
    const report = await check(system, { reduce: ['symmetry'] });
    expect(report).toMatchObject({ reductions: [], refusedReductions: [{ reduction: 'symmetry', reason }] });
  });

  const asks = { on: 'c0', target: 1, send: { to: 'server', type: 'm0' } } as const;
  const plain: ReplicatedBlueprint = {
    count: 2,
    client: [[asks], [{ on: 'm1', target: 0 }]],
    server: [[{ on: 'm0', target: 0, send: { to: 'sender', type: 'm1' }, keep: false }]],
    kind: 'bag',
    lossy: false,
    duplicating: false,
    free: 2,
    corrupt: false,
    properties: [],
  };
  const named = { form: 'reachable', state: 1, atLeast: 1, first: true } as const;
  const stuck = buildReplicated({ ...plain, client: [[{ on: 'c0', target: 1 }], []] });
  const told: Readonly<Record<(typeof conditions)[number], System>> = {
    steps: { ...diningPhilosophers({ seats: 3, lefty: true }), properties: [] },
    choices: {
      ...stuck,
      choices: ['client#1', 'client#2'].map((to) => ({ to, event: { type: 'c0' }, helpful: to === 'client#1' })),
    },
    corrupt: { ...stuck, corrupt: ['client#2'] },
    channels: { ...buildReplicated(plain), channels: [{ kind: 'bag', from: 'client#1', lossy: true }] },
    properties: buildReplicated({ ...plain, properties: [named] }),
  };

  it.each(conditions)('would say something else if it did not look at %s', async (left) => {
    const system = told[left];
    const whole = await said(system, { reduce: 'none' });
    expect((await said(system, { reduce: ['symmetry'] })).said).toEqual(whole.said);
    const symmetryHeeds = conditions.filter((condition) => condition !== left);
    const mistaken = await said(system, { reduce: ['symmetry'], symmetryHeeds }).catch(() => undefined);
    expect(mistaken?.said).not.toEqual(whole.said);
  });
});
