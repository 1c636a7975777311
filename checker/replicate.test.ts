import { describe, expect, expectTypeOf, test } from 'vitest';
import { assign, setup } from 'xstate';
import { check } from './check.js';
import { compose } from './compose.js';
import { CheckerError } from './errors.js';
import { type ReplicaId, type ReplicaInput, replicas, replicate } from './replicate.js';
import { counter } from './testing/tiny-machines.js';
import { createLiveSystem } from './xstate/live.js';
import { tell } from './xstate/tell.js';

/** Hands a token around: to the replica after itself. */
const member = setup({
  types: {} as {
    context: { self: ReplicaId; next: ReplicaId; had: number; from: ReplicaId | null };
    events: { type: 'start' } | { type: 'token'; from: ReplicaId };
    input: ReplicaInput;
  },
}).createMachine({
  context: ({ input: { self, all } }) => ({
    self,
    next: all[(all.indexOf(self) + 1) % all.length]!,
    had: 0,
    from: null,
  }),
  tags: 'rest',
  on: {
    start: {
      guard: ({ context }) => context.had === 0,
      actions: [
        assign({ had: 1 }),
        tell(
          ({ context }) => context.next,
          ({ context }) => ({ type: 'token', from: context.self }),
        ),
      ],
    },
    token: {
      guard: ({ context }) => context.had === 0,
      actions: [
        assign({ had: 1, from: ({ event }) => event.from }),
        tell(
          ({ context }) => context.next,
          ({ context }) => ({ type: 'token', from: context.self }),
        ),
      ],
    },
  },
});

const ring = () =>
  compose({
    name: 'ring',
    participants: { ...replicate('member', 3, member) },
    choices: [{ to: 'member#1', event: { type: 'start' } }],
    properties: ({ reachable, invariant }) => [
      reachable({
        name: 'all had it',
        sentence: '',
        goal: (view) => replicas(view, 'member').every(({ snapshot }) => snapshot.context.had === 1),
      }),
      invariant({
        name: 'from the one before',
        sentence: '',
        holds: (view) =>
          replicas(view, 'member').every(({ snapshot }, index, all) => {
            const before = all[(index + all.length - 1) % all.length]!;
            return snapshot.context.from === null || snapshot.context.from === before.id;
          }),
      }),
    ],
  });

describe('replicas', () => {
  test('know themselves and each other, and are addressed by their ids', async () => {
    const { verdicts, states } = await check(ring());
    expect(states).toBe(5);
    expect(verdicts.slice(0, 2)).toMatchObject([
      { verdict: 'holds', length: 3 },
      { verdict: 'holds', vacuous: false },
    ]);
  });

  test('run live under the same ids', () => {
    const live = createLiveSystem(ring().participants);
    live.send('member#1', { type: 'start' });
    expect(live.messages.map(({ from, to }) => `${from}→${to}`)).toEqual([
      'member#1→member#2',
      'member#2→member#3',
      'member#3→member#1',
    ]);
    live.stop();
  });

  test('get the input that is asked for', () => {
    const declared = replicate('x', 2, counter(1), (self, all) => ({ number: all.indexOf(self) }));
    expect(Object.entries(declared).map(([name, { input, replica }]) => [name, input, replica])).toEqual([
      ['x#1', { number: 0 }, { family: 'x', index: 0 }],
      ['x#2', { number: 1 }, { family: 'x', index: 1 }],
    ]);
  });

  test.each([
    ['', 2],
    ['a#b', 2],
    ['a', 0],
    ['a', 1.5],
  ])('replicate(%j, %j) is refused', (family, count) => {
    expect(() => replicate(family, count, counter(1))).toThrow(CheckerError);
  });

  test('an id is no text and no number', () => {
    expectTypeOf<ReplicaId>().not.toExtend<string>();
    expectTypeOf<ReplicaId>().not.toExtend<number>();
    expectTypeOf<string>().not.toExtend<ReplicaId>();
    expectTypeOf<keyof ReturnType<typeof replicate<'d', 2, typeof member>>>().toEqualTypeOf<'d#1' | 'd#2'>();
  });
});
