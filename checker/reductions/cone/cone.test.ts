import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMachine, emit } from 'xstate';
import { check } from '../../check.js';
import { compose, type System } from '../../compose.js';
import type { Knowledge } from '../../composition.js';
import { CheckerError } from '../../errors.js';
import { Clock } from '../../search/budget.js';
import { compositionInBlocks } from '../../testing/composition-in-blocks.js';
import { modestAutomata, TooLarge } from '../../testing/facts.js';
import { tell } from '../../xstate/tell.js';
import { type Influence, influences } from './influences.js';
import { judgeCones } from './judge-cones.js';

/** More: `REHOME_SEED=7 REHOME_RUNS=2000 npx vitest run checker/reductions`. */
const seed = Number(process.env.REHOME_SEED ?? 20_240_931);
const numRuns = Number(process.env.REHOME_RUNS ?? 20);
const most = 400;

/** Goes on to `b` on a choice, and sends or emits on the way. */
const goes = (actions: object = []) =>
  createMachine({ initial: 'a', states: { a: { on: { go: { target: 'b', actions } } }, b: {} } } as never);
const waits = createMachine({ initial: 'a', states: { a: { on: { m: 'b' } }, b: {} } } as never);
const both = ['x', 'y'].map((to) => ({ to, event: { type: 'go' } }));
const watcher = createMachine({
  initial: 'none',
  states: { none: { on: { 'emit.x.done': 'one' } }, one: { on: { 'emit.y.done': 'two' } }, two: { tags: 'violated' } },
} as never);
const eve = { name: 'eve', facts: () => ['secret'], rules: [], asks: ['secret'] };
const isInB = (view: object) => (view as { y: { matches(state: string): boolean } }).y.matches('b');

/** For each influence, a system whose `p` says something else where it is overlooked. `z` influences nothing. */
const needed: Readonly<Record<Influence, System>> = {
  senders: compose({
    name: 'senders',
    participants: { x: goes(tell('y', { type: 'm' })), y: waits, z: goes() },
    choices: both,
    properties: ({ reachable }) => [reachable({ name: 'p', sentence: '', goal: isInB })],
  }),
  forgeries: compose({
    name: 'forgeries',
    participants: { y: waits, z: goes() },
    adversary: {
      ...eve,
      knows: ['secret'],
      taps: [],
      forgeries: [{ to: 'y', as: 'z', event: { type: 'm' }, from: ['secret'] }],
    },
    properties: ({ reachable }) => [reachable({ name: 'p', sentence: '', goal: isInB })],
  }),
  taps: compose({
    name: 'taps',
    participants: { x: goes(tell('y', { type: 'm' })), y: waits, z: goes() },
    choices: both,
    adversary: { ...eve, taps: [{ from: 'x' }], forgeries: [] },
    properties: ({ reachable }) => [
      reachable({
        name: 'p',
        sentence: '',
        goal: (view) => (view as unknown as { eve: Knowledge }).eve.knows('secret'),
      }),
    ],
  }),
  observers: compose({
    name: 'observers',
    participants: { x: goes(emit({ type: 'done' })), y: goes(emit({ type: 'done' })), z: goes() },
    choices: both,
    properties: ({ invariant }) => [
      invariant({ name: 'p', sentence: '', history: watcher, holds: (view) => !view.history.hasTag('violated') }),
    ],
  }),
  reads: compose({
    name: 'reads',
    participants: { x: goes(), y: goes(), z: goes() },
    choices: both,
    properties: ({ reachable }) => [
      reachable({ name: 'p', sentence: '', goal: (view) => view.x.matches('b' as never) && isInB(view) }),
    ],
  }),
};

async function wordOf(system: System, heeded?: readonly Influence[]) {
  const { verdicts } = await judgeCones(system, system.properties, {}, new Clock({}), heeded);
  return verdicts.get(system.properties[0]!)?.verdict;
}

describe('the cone of influence', () => {
  it(`says of a property what a search of everybody says, of ${numRuns} random compositions, seed ${seed}`, async () => {
    const seen = new Set<string>();
    const law = fc.asyncProperty(compositionInBlocks, async (system) => {
      const createAutomaton = modestAutomata();
      try {
        const options = { createAutomaton, states: most };
        const { verdicts } = await judgeCones(system, system.properties, options, new Clock({}));
        fc.pre(verdicts.size > 0);
        const whole = await check(system, { ...options, reduce: 'none' });
        fc.pre(whole.exhaustive && whole.verdicts.every(({ problem }) => problem === undefined));
        for (const [{ name }, { bounded, reason, ...verdict }] of verdicts) {
          const {
            product,
            unneeded,
            unentered,
            bounded: bound,
            reason: why,
            ...full
          } = whole.verdicts.find(({ property }) => property === name)!;
          seen.add(`${verdict.form} ${verdict.verdict}`);
          // Whoever is left out can overflow nothing.
          if (full.verdict !== 'undecided') expect(verdict).toEqual(full);
          if (whole.bound === null) expect([bounded, reason]).toEqual([bound, why]);
        }
      } catch (error) {
        if (error instanceof CheckerError || error instanceof TooLarge) return fc.pre(false);
        throw error;
      }
    });
    await fc.assert(law, { seed, numRuns, maxSkipsPerRun: 50 });
    for (const what of ['invariant holds', 'reachable violated', 'monitor holds']) expect.soft(seen).toContain(what);
  }, 600_000);

  it('stands beside the verdicts of everybody in a report', async () => {
    const report = await check(needed.reads, { reduce: ['cone'] });
    expect(report.reductions).toEqual(['cone']);
    expect(report.verdicts.map(({ property, verdict, length }) => [property, verdict, length])).toEqual([
      ['p', 'holds', 2],
      ['deadlock', 'violated', 2],
    ]);
  });

  it.each(influences)('would say something else if it overlooked %s', async (left) => {
    const word = await wordOf(needed[left]);
    expect(word).toBeDefined();
    const heeded = influences.filter((influence) => influence !== left);
    expect(await wordOf(needed[left], heeded)).not.toBe(word);
  });
});
