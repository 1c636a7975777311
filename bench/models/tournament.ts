import { assign, setup } from 'xstate';
import { compose, invariant, replicas, replicate, type System, tell } from '../../checker/index.js';

/**
 * Peterson's mutual exclusion (1981) for n processes, as a tournament: on each level of a binary tree two sides contend with his algorithm
 * for two, and whoever wins climbs on. Every flag and every turn is a participant, read or written by messages, one at a time.
 */
export interface TournamentOptions {
  readonly processes: number;
  /** What a process has to do elsewhere before it wants to enter, in steps. Default 0. */
  readonly errands?: number;
}

interface Place {
  readonly me: number;
  readonly levels: number;
  /** The level that is contended for, from 0; on the way back the one that is given free. */
  readonly level: number;
  /** Errands that are left. */
  readonly left: number;
  readonly errands: number;
}
type Request = { type: 'write'; value: number; by: number } | { type: 'read'; by: number };

const name = (number: number) => `process#${number + 1}`;
/** Which side a process is on at its node of a level. */
const sideOf = ({ me, level }: Place): number => (me >> level) & 1;
/** The number of its node, those of the lowest level first. */
const nodeOf = ({ me, levels, level }: Place): number => 2 ** levels - 2 ** (levels - level) + (me >> (level + 1));
const flagOf = (place: Place, side: number): string => `flag#${2 * nodeOf(place) + side + 1}`;
const turnOf = (place: Place): string => `turn#${nodeOf(place) + 1}`;

const register = setup({ types: { context: {} as { value: number }, events: {} as Request } }).createMachine({
  context: { value: 0 },
  tags: 'rest',
  on: {
    write: {
      actions: [
        assign({ value: ({ event }) => event.value }),
        tell(({ event }) => name(event.by), { type: 'written' }),
      ],
    },
    read: {
      actions: tell(
        ({ event }) => name(event.by),
        ({ context }) => ({ type: 'value', value: context.value }),
      ),
    },
  },
});

const contender = setup({
  types: {
    context: {} as Place,
    input: {} as { me: number; levels: number; errands: number },
    events: {} as { type: 'value'; value: number } | { type: 'written' } | { type: 'enter' } | { type: 'leave' },
  },
  guards: {
    isTaken: ({ event }) => event.type === 'value' && event.value === 1,
    isOthersTurn: ({ context, event }) => event.type === 'value' && event.value !== sideOf(context),
    isBusy: ({ context }) => context.left > 0,
    isTop: ({ context }) => context.level === context.levels - 1,
    isBottom: ({ context }) => context.level === 0,
  },
  actions: {
    runErrand: assign({ left: ({ context }) => context.left - 1 }),
    beginAnew: assign({ left: ({ context }) => context.errands }),
    climb: assign({ level: ({ context }) => context.level + 1 }),
    descend: assign({ level: ({ context }) => context.level - 1 }),
    raiseFlag: tell(
      ({ context }) => flagOf(context, sideOf(context)),
      ({ context }) => ({ type: 'write', value: 1, by: context.me }),
    ),
    lowerFlag: tell(
      ({ context }) => flagOf(context, sideOf(context)),
      ({ context }) => ({ type: 'write', value: 0, by: context.me }),
    ),
    yieldTurn: tell(
      ({ context }) => turnOf(context),
      ({ context }) => ({ type: 'write', value: 1 - sideOf(context), by: context.me }),
    ),
    readFlag: tell(
      ({ context }) => flagOf(context, 1 - sideOf(context)),
      ({ context }) => ({ type: 'read', by: context.me }),
    ),
    readTurn: tell(
      ({ context }) => turnOf(context),
      ({ context }) => ({ type: 'read', by: context.me }),
    ),
  },
}).createMachine({
  context: ({ input }) => ({ ...input, level: 0, left: input.errands }),
  initial: 'away',
  states: {
    away: {
      tags: 'rest',
      on: {
        enter: [
          { guard: 'isBusy', actions: 'runErrand' },
          { target: 'coming', actions: 'raiseFlag' },
        ],
      },
    },
    coming: { on: { written: { target: 'yielding', actions: 'yieldTurn' } } },
    yielding: { on: { written: { target: 'readingFlag', actions: 'readFlag' } } },
    readingFlag: {
      on: {
        value: [
          { guard: 'isTaken', target: 'readingTurn', actions: 'readTurn' },
          { guard: 'isTop', target: 'critical' },
          { target: 'coming', actions: ['climb', 'raiseFlag'] },
        ],
      },
    },
    readingTurn: {
      on: {
        value: [
          { guard: 'isOthersTurn', target: 'readingFlag', actions: 'readFlag' },
          { guard: 'isTop', target: 'critical' },
          { target: 'coming', actions: ['climb', 'raiseFlag'] },
        ],
      },
    },
    critical: { on: { leave: { target: 'leaving', actions: 'lowerFlag' } } },
    leaving: {
      on: {
        written: [
          { guard: 'isBottom', target: 'away', actions: 'beginAnew' },
          { target: 'leaving', reenter: true, actions: ['descend', 'lowerFlag'] },
        ],
      },
    },
  },
});

/** So many processes, and the flags and turns of every node of the tree. */
export function tournament({ processes, errands = 0 }: TournamentOptions): System {
  const levels = Math.ceil(Math.log2(processes));
  const nodes = 2 ** levels - 1;
  const numbers = Array.from({ length: processes }, (_, number) => number);
  return compose({
    name: `Peterson, ${processes} processes${errands > 0 ? `, ${errands} errands` : ''}`,
    participants: {
      ...replicate('process', processes, contender, (self, all) => ({ me: all.indexOf(self), levels, errands })),
      ...replicate('flag', 2 * nodes, register, () => undefined),
      ...replicate('turn', nodes, register, () => undefined),
    },
    channels: [{ kind: 'pair', capacity: 1 }],
    choices: numbers.flatMap((number) => [
      { to: name(number), event: { type: 'enter' }, helpful: false },
      { to: name(number), event: { type: 'leave' } },
    ]),
    properties: [
      invariant({
        name: 'mutual-exclusion',
        sentence: 'Never are two processes in their critical section.',
        holds: (view) => replicas(view, 'process').filter(({ snapshot }) => snapshot.matches('critical')).length < 2,
      }),
    ],
  });
}
