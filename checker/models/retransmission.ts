import { assign, setup } from 'xstate';
import { compose, type System, tell } from '../index.js';

/**
 * The alternating bit protocol without an end and without a limit to its attempts, over legs that lose: what it promises is progress, and
 * only under the assumption that what is sent again and again arrives again and again. The legs are sets, so sending again never overflows;
 * a stale message can pass for a new one, but that concerns safety.
 */
type Bit = 0 | 1;
type Data = { type: 'data'; bit: Bit };
type Acknowledgement = { type: 'ack'; bit: Bit };

const other = (bit: Bit): Bit => (bit === 0 ? 1 : 0);

const sender = setup({
  types: { context: {} as { bit: Bit }, events: {} as Acknowledgement },
  guards: { isAwaited: ({ context, event }) => event.bit === context.bit },
}).createMachine({
  context: { bit: 0 },
  initial: 'sending',
  states: {
    sending: {
      after: {
        1000: {
          target: 'sending',
          reenter: true,
          actions: tell('receiver', ({ context }) => ({ type: 'data', bit: context.bit })),
        },
      },
      on: {
        ack: [
          {
            guard: 'isAwaited',
            target: 'sending',
            reenter: true,
            actions: assign({ bit: ({ context }) => other(context.bit) }),
          },
          {},
        ],
      },
    },
  },
});

const receiver = setup({
  types: { context: {} as { expected: Bit }, events: {} as Data },
  guards: { isNew: ({ context, event }) => event.bit === context.expected },
  actions: { acknowledge: tell('sender', ({ event }) => ({ type: 'ack', bit: event.bit })) },
}).createMachine({
  context: { expected: 0 },
  tags: 'rest',
  on: {
    data: [
      {
        guard: 'isNew',
        actions: [assign({ expected: ({ context }) => other(context.expected) }), 'acknowledge'],
      },
      { actions: 'acknowledge' },
    ],
  },
});

/** The protocol over legs that lose. */
export const retransmission = (): System =>
  compose({
    name: 'retransmission',
    participants: { sender, receiver },
    channels: [{ kind: 'set', lossy: true }],
    properties: ({ liveness }) =>
      (['strong', 'weak'] as const).map((delivery) =>
        liveness({
          name: `progress-${delivery}`,
          sentence: `Under ${delivery} fairness of deliveries, item after item arrives.`,
          ltl: 'G F awaits_0 && G F awaits_1',
          atoms: {
            awaits_0: ({ receiver }) => receiver.context.expected === 0,
            awaits_1: ({ receiver }) => receiver.context.expected === 1,
          },
          fairness: { delivery, timer: 'weak' },
        }),
      ),
  });
