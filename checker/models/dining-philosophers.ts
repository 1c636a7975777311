import { assign, setup } from 'xstate';
import { compose, invariant, type ReplicaId, recoverable, replicas, replicate, type System, tell } from '../index.js';

/**
 * Dining philosophers (Dijkstra, 1965): each takes one fork, then the other, eats, and lays both down. Where all of them
 * begin with the same hand, they all may hold one fork and wait for ever; where one begins with the other hand, they
 * cannot. The fork at the left of a philosopher is at that seat: the left neighbour asks for it with a message.
 */
export interface PhilosophersOptions {
  readonly seats?: number;
  /** The first philosopher begins with the other hand. */
  readonly lefty?: boolean;
}

interface SeatInput {
  left: ReplicaId;
  right: ReplicaId;
  lefty: boolean;
}
interface Seat extends SeatInput {
  /** The left neighbour has this seat's fork. */
  lent: boolean;
  /** The left neighbour waits for it. */
  wanted: boolean;
}
type SeatEvent = { type: 'hungry' } | { type: 'full' } | { type: 'take' } | { type: 'granted' } | { type: 'layDown' };

const philosopher = setup({
  types: { context: {} as Seat, input: {} as SeatInput, events: {} as SeatEvent },
  guards: {
    isLefty: ({ context }) => context.lefty,
    isLent: ({ context }) => context.lent,
    isWanted: ({ context }) => context.wanted,
  },
  actions: {
    take: tell(({ context }) => context.right, { type: 'take' }),
    layDown: tell(({ context }) => context.right, { type: 'layDown' }),
    grant: tell(({ context }) => context.left, { type: 'granted' }),
    lend: assign({ lent: true, wanted: false }),
    getBack: assign({ lent: false }),
    promise: assign({ wanted: true }),
  },
}).createMachine({
  context: ({ input }) => ({ ...input, lent: false, wanted: false }),
  initial: 'withoutFork',
  states: {
    // The fork of this seat lies there, or the neighbour has it.
    withoutFork: {
      initial: 'thinking',
      on: { take: { actions: ['lend', 'grant'] }, layDown: { actions: 'getBack' } },
      states: {
        thinking: {
          id: 'thinking',
          tags: 'rest',
          on: {
            hungry: [
              { guard: 'isLefty', target: 'reachingRight', actions: 'take' },
              { guard: 'isLent', target: 'reachingLeft' },
              { target: '#holdingLeft', actions: 'take' },
            ],
          },
        },
        reachingLeft: { on: { layDown: { target: '#holdingLeft', actions: ['getBack', 'take'] } } },
        reachingRight: { on: { granted: [{ guard: 'isLent', target: 'holdingRight' }, { target: '#eating' }] } },
        holdingRight: { on: { layDown: { target: '#eating', actions: 'getBack' } } },
      },
    },
    withFork: {
      initial: 'holdingLeft',
      on: { take: { actions: 'promise' } },
      states: {
        holdingLeft: { id: 'holdingLeft', on: { granted: 'eating' } },
        eating: {
          id: 'eating',
          tags: 'eating',
          on: {
            full: [
              { guard: 'isWanted', target: '#thinking', actions: ['layDown', 'lend', 'grant'] },
              { target: '#thinking', actions: 'layDown' },
            ],
          },
        },
      },
    },
  },
});

/** So many philosophers around a table. */
export function diningPhilosophers({ seats = 4, lefty = false }: PhilosophersOptions = {}): System {
  const philosophers = replicate('philosopher', seats, philosopher, (self, all): SeatInput => {
    const seat = all.indexOf(self);
    return { left: all[(seat + seats - 1) % seats], right: all[(seat + 1) % seats], lefty: lefty && seat === 0 };
  });
  return compose({
    name: `${seats} dining philosophers`,
    participants: philosophers,
    channels: [{ kind: 'pair', capacity: 4 }],
    choices: Object.keys(philosophers).flatMap((to) => [
      { to, event: { type: 'hungry' }, helpful: false },
      { to, event: { type: 'full' } },
    ]),
    properties: [
      invariant({
        name: 'forks-are-not-shared',
        sentence: 'Never do two neighbours eat at the same time.',
        holds: (view) => {
          const eats = replicas(view, 'philosopher').map(({ snapshot }) => snapshot.hasTag('eating'));
          return !eats.some((eating, seat) => eating && eats[(seat + 1) % seats]);
        },
      }),
      recoverable({
        name: 'nobody-starves',
        sentence: 'Whoever is hungry can come to eat.',
        from: (view) => !view['philosopher#1'].hasTag('rest'),
        goal: (view) => view['philosopher#1'].hasTag('eating'),
      }),
    ],
  });
}

export default diningPhilosophers();
