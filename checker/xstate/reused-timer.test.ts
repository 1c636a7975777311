import { expect, test } from 'vitest';
import { assign, cancel, createMachine, raise } from 'xstate';
import { check, compose, invariant } from '../index.js';

/** T is ordered twice under one id; what `cancel` still reaches depends on which of the two has fired. */
const machine = createMachine({
  context: { fired: 0, ordered: 0, cancelled: false },
  on: {
    ORDER: {
      guard: ({ context }) => context.ordered < 2,
      actions: [assign({ ordered: ({ context }) => context.ordered + 1 }), raise({ type: 'T' }, { id: 'x', delay: 5 })],
    },
    CANCEL: {
      guard: ({ context }) => !context.cancelled && context.fired === 1,
      actions: [assign({ cancelled: true }), cancel('x')],
    },
    T: { actions: assign({ fired: ({ context }) => context.fired + 1 }) },
  },
});

test('runs with a reused timer id are confirmed by XState, whichever of its timers fires first', async () => {
  const system = compose({
    name: 'reused timer',
    participants: { device: machine },
    choices: ['ORDER', 'CANCEL'].map((type) => ({ to: 'device', event: { type } })),
    properties: [
      invariant({
        name: 'cancelled in vain',
        sentence: 'What is cancelled after the first has fired does not fire.',
        holds: ({ device }) => !(device.context.cancelled && device.context.fired === 2),
      }),
      invariant({
        name: 'never all gone',
        sentence: 'After a cancellation a timer is left.',
        holds: ({ device }) =>
          !(device.context.cancelled && device.context.fired === 1 && device.context.ordered === 2),
      }),
    ],
  });
  const { verdicts } = await check(system);
  expect(verdicts.slice(0, 2).map(({ verdict, length, problem }) => [verdict, length, problem?.message])).toEqual([
    ['violated', 5, undefined],
    ['violated', 4, undefined],
  ]);
});
