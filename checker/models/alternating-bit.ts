import { and, assign, not, setup } from 'xstate';
import { type ChannelRule, compose, invariant, reachable, recoverable, type System, tell } from '../index.js';

/**
 * The alternating bit protocol (Bartlett, Scantlebury and Wilkinson, 1969): a sender hands items one by one to a receiver
 * over a leg that may lose messages. Each message and each acknowledgement carries one bit; either side repeats itself
 * until the bit changes. It rests on the order of messages: over a leg that reorders, an old message passes for a new one.
 */
export interface AlternatingBitOptions {
  /** Default `pair`: in order. */
  readonly kind?: ChannelRule['kind'];
  readonly duplicating?: boolean;
  readonly items?: number;
  /** How often the sender sends one item before it gives up. */
  readonly attempts?: number;
}

type Data = { type: 'data'; bit: number; item: number };
type Acknowledgement = { type: 'ack'; bit: number };
interface SenderContext {
  item: number;
  attempt: number;
  items: number;
  attempts: number;
}

/** Item number `n` travels under the bit `n % 2`. */
const bitOf = (item: number) => item % 2;

const sender = setup({
  types: {
    context: {} as SenderContext,
    input: {} as Pick<SenderContext, 'items' | 'attempts'>,
    events: {} as Acknowledgement,
  },
  guards: {
    isAwaited: ({ context, event }) => event.bit === bitOf(context.item),
    isLast: ({ context }) => context.item === context.items - 1,
    mayTry: ({ context }) => context.attempt < context.attempts,
  },
}).createMachine({
  context: ({ input }) => ({ ...input, item: 0, attempt: 0 }),
  initial: 'sending',
  states: {
    sending: {
      after: {
        1000: [
          {
            guard: 'mayTry',
            target: 'sending',
            reenter: true,
            actions: [
              tell('receiver', ({ context: { item } }) => ({ type: 'data', bit: bitOf(item), item })),
              assign({ attempt: ({ context }) => context.attempt + 1 }),
            ],
          },
          { target: 'given up' },
        ],
      },
      on: {
        ack: [
          { guard: and(['isAwaited', 'isLast']), target: 'finished' },
          {
            guard: and(['isAwaited', not('isLast')]),
            target: 'sending',
            reenter: true,
            actions: assign({ item: ({ context }) => context.item + 1, attempt: 0 }),
          },
          {},
        ],
      },
    },
    finished: { tags: 'rest', on: { ack: {} } },
    'given up': { tags: 'rest', on: { ack: {} } },
  },
});

const receiver = setup({
  types: { context: {} as { expected: number }, events: {} as Data },
  guards: {
    isNew: ({ context, event }) => event.bit === bitOf(context.expected),
    isExpected: ({ context, event }) => event.item === context.expected,
  },
  actions: { acknowledge: tell('sender', ({ event }) => ({ type: 'ack', bit: event.bit })) },
}).createMachine({
  context: { expected: 0 },
  initial: 'listening',
  states: {
    listening: {
      tags: 'rest',
      on: {
        data: [
          {
            guard: and(['isNew', 'isExpected']),
            actions: [assign({ expected: ({ context }) => context.expected + 1 }), 'acknowledge'],
          },
          { guard: 'isNew', target: 'deceived' },
          { actions: 'acknowledge' },
        ],
      },
    },
    deceived: { tags: 'rest', on: { data: {} } },
  },
});

/** The protocol over two legs of a kind. */
export function alternatingBit(options: AlternatingBitOptions = {}): System {
  const { kind = 'pair', duplicating = false, items = 3, attempts = 2 } = options;
  return compose({
    name: 'alternating bit',
    participants: { sender: { machine: sender, input: { items, attempts } }, receiver },
    channels: [{ kind, lossy: true, duplicating, ...(kind !== 'set' && { capacity: 2 * attempts + 2 }) }],
    properties: [
      invariant({
        name: 'in-order',
        sentence: 'The receiver takes no message for another item than it is.',
        holds: ({ receiver }) => !receiver.matches('deceived'),
      }),
      invariant({
        name: 'acknowledged-is-delivered',
        sentence: 'What the sender holds for delivered has been delivered.',
        holds: ({ sender, receiver }) => sender.context.item <= receiver.context.expected,
      }),
      reachable({
        name: 'delivered',
        sentence: 'All items can arrive and be acknowledged.',
        goal: ({ sender }) => sender.matches('finished'),
      }),
      recoverable({
        name: 'ends',
        sentence: 'The sender always can come to an end.',
        goal: ({ sender }) => !sender.matches('sending'),
      }),
      recoverable({
        name: 'always-delivered',
        sentence: 'From everywhere, all items can still arrive: not so once the sender has given up.',
        goal: ({ receiver }) => receiver.context.expected === items,
      }),
    ],
  });
}

export default alternatingBit();
