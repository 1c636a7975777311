import { setup } from 'xstate';
import { monitor, type Observation } from '../checker/index.js';
import { reachableDevice, type World } from './world.js';

/** What the device asks a bearer with, or what needs none. */
const needsBearer = ['attestation', 'deregistrationNotice', 'downloadAcknowledgement', 'provisioningOutcome'] as const;

/** 7 to 13 go through whoever carries the device. A device that could speak without would make every loss of a bearer harmless. */
export const sendsOverABearer = monitor<World>({
  name: 'sends-over-a-bearer',
  sentence: 'Whatever the device says in 4 and in 8 to 13, it says over a bearer.',
  source: '4, 8 to 13',
  watch: { reachable: reachableDevice },
  history: setup({
    types: { events: {} as Observation, tags: {} as 'violated' | 'witness' },
    guards: { 'the device is reachable': ({ event }) => event.was.reachable === true },
  }).createMachine({
    initial: 'silent',
    states: {
      silent: {
        on: Object.fromEntries(
          needsBearer.map((type) => [
            `send.m2me.${type}`,
            [{ guard: 'the device is reachable', target: 'spoken' }, { target: 'violated' }],
          ]),
        ),
      },
      spoken: {
        tags: 'witness',
        on: Object.fromEntries(
          needsBearer.map((type) => [
            `send.m2me.${type}`,
            [{ guard: 'the device is reachable' }, { target: 'violated' }],
          ]),
        ),
      },
      violated: { tags: 'violated' },
    },
  }),
});
