import { assign, setup } from 'xstate';
import { compose, invariant, reachable, recoverable, type System, tell } from '../index.js';

/**
 * Peterson's mutual exclusion (1981) of two processes over a memory that reads and writes one cell at a time. Each process
 * writes its flag, gives the turn away, and waits until the other's flag is down or the turn is its own.
 */
export interface PetersonOptions {
  /** Gives the turn away before it raises its flag: the well-known mistake. */
  readonly turnFirst?: boolean;
}

type Process = 'left' | 'right';
type Cell = 'left' | 'right' | 'turn';
type Value = boolean | Process;
type Request = { type: 'write'; cell: Cell; value: Value; by: Process } | { type: 'read'; cell: Cell; by: Process };
type Answer = { type: 'written' } | { type: 'value'; value: Value };
type Choice = { type: 'enter' } | { type: 'leave' };
interface ProcessContext {
  me: Process;
  other: Process;
  turnFirst: boolean;
}

const memory = setup({
  types: { context: {} as Record<Cell, Value>, events: {} as Request },
}).createMachine({
  context: { left: false, right: false, turn: 'left' },
  tags: 'rest',
  on: {
    write: {
      actions: [
        assign(({ event }) => ({ [event.cell]: event.value })),
        tell(({ event }) => event.by, { type: 'written' }),
      ],
    },
    read: {
      actions: tell(
        ({ event }) => event.by,
        ({ context, event }) => ({ type: 'value', value: context[event.cell] }),
      ),
    },
  },
});

const contender = setup({
  types: { context: {} as ProcessContext, input: {} as ProcessContext, events: {} as Answer | Choice },
  guards: {
    turnFirst: ({ context }) => context.turnFirst,
    otherIsAway: ({ event }) => event.type === 'value' && event.value === false,
    isMyTurn: ({ context, event }) => event.type === 'value' && event.value === context.me,
  },
  actions: {
    raiseFlag: tell('memory', ({ context: { me } }) => ({ type: 'write', cell: me, value: true, by: me })),
    lowerFlag: tell('memory', ({ context: { me } }) => ({ type: 'write', cell: me, value: false, by: me })),
    yieldTurn: tell('memory', ({ context: { me, other } }) => ({ type: 'write', cell: 'turn', value: other, by: me })),
    readFlag: tell('memory', ({ context: { me, other } }) => ({ type: 'read', cell: other, by: me })),
    readTurn: tell('memory', ({ context: { me } }) => ({ type: 'read', cell: 'turn', by: me })),
  },
}).createMachine({
  context: ({ input }) => input,
  initial: 'away',
  states: {
    away: {
      tags: 'rest',
      on: {
        enter: [
          { guard: 'turnFirst', target: 'first', actions: 'yieldTurn' },
          { target: 'first', actions: 'raiseFlag' },
        ],
      },
    },
    first: {
      on: {
        written: [
          { guard: 'turnFirst', target: 'second', actions: 'raiseFlag' },
          { target: 'second', actions: 'yieldTurn' },
        ],
      },
    },
    second: { on: { written: { target: 'readingFlag', actions: 'readFlag' } } },
    readingFlag: {
      on: {
        value: [
          { guard: 'otherIsAway', target: 'critical' },
          { target: 'readingTurn', actions: 'readTurn' },
        ],
      },
    },
    readingTurn: {
      on: {
        value: [
          { guard: 'isMyTurn', target: 'critical' },
          { target: 'readingFlag', actions: 'readFlag' },
        ],
      },
    },
    critical: { on: { leave: { target: 'leaving', actions: 'lowerFlag' } } },
    leaving: { on: { written: 'away' } },
  },
});

/** Two processes and their memory. */
export function peterson({ turnFirst = false }: PetersonOptions = {}): System {
  return compose({
    name: 'Peterson',
    participants: {
      left: { machine: contender, input: { me: 'left', other: 'right', turnFirst } },
      right: { machine: contender, input: { me: 'right', other: 'left', turnFirst } },
      memory,
    },
    channels: [{ kind: 'bag' }],
    choices: [
      { to: 'left', event: { type: 'enter' }, helpful: false },
      { to: 'left', event: { type: 'leave' } },
      { to: 'right', event: { type: 'enter' }, helpful: false },
      { to: 'right', event: { type: 'leave' } },
    ],
    properties: [
      invariant({
        name: 'mutual-exclusion',
        sentence: 'Never are both processes in their critical section.',
        holds: ({ left, right }) => !(left.matches('critical') && right.matches('critical')),
        about: ({ left }) => left.matches('critical'),
      }),
      reachable({
        name: 'contention',
        sentence: 'One process can wait while the other is in its critical section.',
        goal: ({ left, right }) => left.matches('critical') && right.matches('readingTurn'),
      }),
      recoverable({
        name: 'entry',
        sentence: 'Whoever wants to enter can, if the other leaves.',
        from: ({ left }) => !left.matches('away') && !left.matches('leaving'),
        goal: ({ left }) => left.matches('critical'),
      }),
    ],
  });
}

export default peterson();
