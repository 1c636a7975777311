import { assign, setup } from 'xstate';
import {
  compose,
  invariant,
  type ReplicaId,
  reachable,
  recoverable,
  replicas,
  replicate,
  type System,
  tell,
} from '../index.js';

/**
 * Leader election in a ring of one direction (Chang and Roberts, 1979): each node sends its number around; a node passes on
 * only what is greater than its own, and whoever gets its own number back is the leader.
 */
export interface ElectionOptions {
  /** The nodes' numbers around the ring. Two equal ones are the mistake that the algorithm does not forgive. */
  readonly numbers?: readonly number[];
}

interface Node {
  number: number;
  next: ReplicaId;
  started: boolean;
}
type NodeEvent = { type: 'start' } | { type: 'probe'; number: number };

const node = setup({
  types: { context: {} as Node, input: {} as Omit<Node, 'started'>, events: {} as NodeEvent },
  guards: {
    isNew: ({ context }) => !context.started,
    isOwn: ({ context, event }) => event.type === 'probe' && event.number === context.number,
    isGreater: ({ context, event }) => event.type === 'probe' && event.number > context.number,
  },
}).createMachine({
  context: ({ input }) => ({ ...input, started: false }),
  initial: 'candidate',
  states: {
    candidate: {
      tags: 'rest',
      on: {
        start: {
          guard: 'isNew',
          actions: [
            assign({ started: true }),
            tell(
              ({ context }) => context.next,
              ({ context }) => ({ type: 'probe', number: context.number }),
            ),
          ],
        },
        probe: [
          { guard: 'isOwn', target: 'leader' },
          {
            guard: 'isGreater',
            actions: tell(
              ({ context }) => context.next,
              ({ event }) => event,
            ),
          },
          {},
        ],
      },
    },
    leader: { tags: 'rest', on: { probe: {} } },
  },
});

/** A ring of nodes; each begins when it likes. */
export function ringElection({ numbers = [3, 1, 4, 2] }: ElectionOptions = {}): System {
  const nodes = replicate('node', numbers.length, node, (self, all) => {
    const place = all.indexOf(self);
    return { number: numbers[place], next: all[(place + 1) % all.length] };
  });
  const greatest = Math.max(...numbers);
  return compose({
    name: `election in a ring of ${numbers.length}`,
    participants: nodes,
    channels: [{ kind: 'pair', capacity: numbers.length + 1 }],
    choices: Object.keys(nodes).map((to) => ({ to, event: { type: 'start' } })),
    properties: [
      invariant({
        name: 'one-leader',
        sentence: 'Never are there two leaders.',
        holds: (view) => replicas(view, 'node').filter(({ snapshot }) => snapshot.matches('leader')).length < 2,
      }),
      invariant({
        name: 'the-greatest-leads',
        sentence: 'Only a node with the greatest number is a leader.',
        holds: (view) =>
          replicas(view, 'node').every(
            ({ snapshot }) => !snapshot.matches('leader') || snapshot.context.number === greatest,
          ),
      }),
      reachable({
        name: 'nobody-elected-yet',
        sentence: 'All can have begun with nobody elected yet.',
        goal: (view) =>
          replicas(view, 'node').every(({ snapshot }) => snapshot.context.started && snapshot.matches('candidate')),
      }),
      recoverable({
        name: 'elected',
        sentence: 'From everywhere a leader can be found.',
        goal: (view) => replicas(view, 'node').some(({ snapshot }) => snapshot.matches('leader')),
      }),
    ],
  });
}

export default ringElection();
