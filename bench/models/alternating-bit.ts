import { and, assign, setup } from 'xstate';
import { compose, invariant, type Message, type ParticipantWithInput, type System, tell } from '../../checker/index.js';

/**
 * The alternating bit protocol (Bartlett, Scantlebury and Wilkinson, 1969) without an end: item after item, each of any value, over a chain
 * of hops that lose and keep the order. A station takes the next item when the station behind it has the last one.
 */
export interface AlternatingBitOptions {
  readonly hops: number;
  /** How many different values there are. */
  readonly values: number;
  /** How often one item is sent over a hop; then its sender gives up. */
  readonly attempts: number;
}

type Bit = 0 | 1;
interface Hop {
  readonly hop: number;
  readonly hops: number;
}

const other = (bit: Bit): Bit => (bit === 0 ? 1 : 0);
const senderOf = (hop: number) => `sender${hop}`;
const receiverOf = (hop: number) => `receiver${hop}`;

const sender = setup({
  types: {
    context: {} as { hop: number; bit: Bit; value: number | null; left: number; attempts: number },
    input: {} as { hop: number; attempts: number },
    events: {} as { type: 'offer'; value: number } | { type: 'ack'; bit: Bit },
  },
  guards: {
    mayTry: ({ context }) => context.left > 0,
    isFed: ({ context }) => context.hop > 1,
  },
  actions: {
    send: tell(
      ({ context }) => receiverOf(context.hop),
      ({ context: { bit, value } }) => ({ type: 'data', bit, value }),
    ),
    askForMore: tell(({ context }) => receiverOf(context.hop - 1), { type: 'next' }),
    turn: assign({ bit: ({ context }) => other(context.bit), value: null, left: 0 }),
  },
}).createMachine({
  context: ({ input: { hop, attempts } }) => ({ hop, bit: 0, value: null, left: 0, attempts }),
  initial: 'ready',
  states: {
    ready: {
      tags: 'rest',
      on: {
        offer: {
          target: 'sending',
          actions: assign(({ context, event }) => ({ value: event.value, left: context.attempts })),
        },
        ack: {},
      },
    },
    sending: {
      after: {
        1000: [
          {
            guard: 'mayTry',
            target: 'sending',
            reenter: true,
            actions: ['send', assign({ left: ({ context }) => context.left - 1 })],
          },
          { target: 'given up' },
        ],
      },
      on: {
        ack: [
          { guard: ({ context, event }) => event.bit !== context.bit },
          { guard: 'isFed', target: 'ready', actions: ['turn', 'askForMore'] },
          { target: 'ready', actions: 'turn' },
        ],
      },
    },
    'given up': { tags: 'rest', on: { ack: {} } },
  },
});

const receiver = setup({
  types: {
    context: {} as Hop & { expected: Bit; last: number | null },
    input: {} as Hop,
    events: {} as { type: 'data'; bit: Bit; value: number } | { type: 'next' },
  },
  guards: {
    isNew: ({ context, event }) => event.type === 'data' && event.bit === context.expected,
    isLastHop: ({ context }) => context.hop === context.hops,
  },
  actions: {
    take: assign(({ context, event }) =>
      event.type === 'data' ? { expected: other(context.expected), last: event.value } : {},
    ),
    acknowledge: tell(
      ({ context }) => senderOf(context.hop),
      ({ event }): Message => ({ type: 'ack', bit: event.type === 'data' ? event.bit : null }),
    ),
    handOn: tell(
      ({ context }) => senderOf(context.hop + 1),
      ({ event }): Message => ({ type: 'offer', value: event.type === 'data' ? event.value : null }),
    ),
  },
}).createMachine({
  context: ({ input }) => ({ ...input, expected: 0, last: null }),
  initial: 'free',
  states: {
    free: {
      tags: 'rest',
      on: {
        data: [
          { guard: and(['isNew', 'isLastHop']), actions: ['take', 'acknowledge'] },
          { guard: 'isNew', target: 'full', actions: ['take', 'acknowledge', 'handOn'] },
          { actions: 'acknowledge' },
        ],
      },
    },
    // The item waits for the next hop: a further one is not taken.
    full: {
      tags: 'rest',
      on: { next: 'free', data: [{ guard: 'isNew' }, { actions: 'acknowledge' }] },
    },
  },
});

/** The protocol over so many hops. */
export function alternatingBit({ hops, values, attempts }: AlternatingBitOptions): System {
  const numbers = Array.from({ length: hops }, (_, index) => index + 1);
  return compose({
    name: `alternating bit, ${hops} hops, ${values} values, ${attempts} attempts`,
    participants: Object.fromEntries(
      numbers.flatMap((hop): [string, ParticipantWithInput][] => [
        [senderOf(hop), { machine: sender, input: { hop, attempts } }],
        [receiverOf(hop), { machine: receiver, input: { hop, hops } }],
      ]),
    ),
    channels: [
      { only: ['data', 'ack'], kind: 'pair', lossy: true, capacity: 2 * attempts },
      { kind: 'pair', capacity: 1 },
    ],
    choices: Array.from({ length: values }, (_, value) => ({ to: senderOf(1), event: { type: 'offer', value } })),
    properties: numbers.map((hop) =>
      invariant({
        name: `arrives-as-sent-${hop}`,
        sentence: 'What a receiver took last, under the bit that its sender uses, is what is being sent.',
        holds: (view) => {
          const [from, to] = [view[senderOf(hop)]!, view[receiverOf(hop)]!];
          return (
            from.value === 'ready' || from.context.bit === to.context.expected || to.context.last === from.context.value
          );
        },
      }),
    ),
  });
}
