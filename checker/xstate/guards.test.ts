import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { and, createActor, createMachine, not, setup, stateIn } from 'xstate';
import { falseGuards } from './guards.js';
import { watchReads } from './watch-reads.js';

const machine = setup({
  types: { context: {} as { retries: number; limit: number; held: { by: string; since: number }; list: number[] } },
  guards: {
    exhausted: ({ context }) => context.retries >= context.limit,
    heldBy: ({ context }, who: string) => context.held.by === who,
    listed: ({ context, event }) => context.list.includes((event as { n?: number }).n ?? 0),
  },
}).createMachine({
  context: { retries: 1, limit: 3, held: { by: 'me', since: 7 }, list: [1, 2] },
  initial: 'idle',
  on: { 'go.*': { guard: 'exhausted' } },
  states: {
    idle: {
      on: {
        'go.on': [
          { guard: { type: 'heldBy', params: 'you' }, target: 'gone' },
          { guard: and(['exhausted', 'listed']), target: 'gone' },
          { guard: not(stateIn('idle')), target: 'gone' },
          { guard: 'listed' },
        ],
        other: { guard: 'exhausted' },
      },
    },
    gone: {},
  },
});

describe('false guards', () => {
  const snapshot = createActor(machine).getSnapshot();

  it('are told with what they looked at, innermost states first', () => {
    expect(falseGuards(machine, snapshot, { type: 'go.on', n: 1 })).toEqual([
      {
        transition: { id: 'idle·go.on·0', source: 'idle', targets: ['gone'] },
        guard: 'heldBy',
        reads: [{ path: 'context.held.by', value: 'me' }],
      },
      {
        transition: { id: 'idle·go.on·1', source: 'idle', targets: ['gone'] },
        guard: 'exhausted AND listed',
        reads: [
          { path: 'context.retries', value: 1 },
          { path: 'context.limit', value: 3 },
        ],
      },
      { transition: { id: 'idle·go.on·2', source: 'idle', targets: ['gone'] }, guard: 'NOT in idle', reads: [] },
      {
        transition: { id: '(root)·go.*·0', source: '(root)', targets: [] },
        guard: 'exhausted',
        reads: [
          { path: 'context.retries', value: 1 },
          { path: 'context.limit', value: 3 },
        ],
      },
    ]);
  });

  it('are none where nobody listens, or where the machine has ended', () => {
    expect(falseGuards(machine, snapshot, { type: 'nothing' })).toEqual([]);
    const ended = createMachine({ type: 'final', on: { a: { guard: () => false } } } as never);
    const { status, ...rest } = createActor(ended).getSnapshot();
    expect(falseGuards(ended, { ...rest, status: 'done' } as never, { type: 'a' })).toEqual([]);
  });
});

describe('watching reads', () => {
  it('changes no result and leaves the data alone', () => {
    const data = fc.record({ a: fc.jsonValue(), b: fc.record({ c: fc.jsonValue() }) });
    fc.assert(
      fc.property(data, (given) => {
        const text = JSON.stringify(given);
        const { result, reads } = watchReads({ given }, ({ given: all }) => JSON.stringify([all.a, all.b.c]));
        expect(result).toBe(JSON.stringify([given.a, given.b.c]));
        expect(JSON.stringify(given)).toBe(text);
        expect(reads.length).toBeGreaterThan(0);
      }),
      { seed: 2 },
    );
  });
});
