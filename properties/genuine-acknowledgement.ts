import { assign, setup } from 'xstate';
import { monitor, type Observation } from '../checker/index.js';
import { factOf } from '../machines/environment/attacker/derivation.js';
import type { Term } from '../machines/vocabulary/terms.js';
import { oldRoles } from './agreement/runs.js';
import type { World } from './world.js';

interface Seen {
  /** What the device has ever sent as a notice: a copy of it is genuine, whoever sends it. */
  readonly sent: readonly string[];
  /** The roles of an old SHO that a genuine notice has reached since they last acknowledged one. */
  readonly reached: readonly string[];
}

const notice = ({ event }: Observation): string => factOf(event?.content as Term);

const history = setup({
  types: { context: {} as Seen, events: {} as Observation, tags: {} as 'violated' | 'witness' },
  guards: {
    'the device sent it': ({ context, event }) => context.sent.includes(notice(event)),
    'it answers a notice': ({ context, event }) => context.reached.includes(event.participant!),
  },
  actions: {
    'the device notifies': assign({
      sent: ({ context: { sent }, event }) => [...new Set([...sent, notice(event)])].sort(),
    }),
    'a notice arrives': assign({
      reached: ({ context: { reached }, event }) => [...new Set([...reached, event.participant!])].sort(),
    }),
    'it is answered': assign({
      reached: ({ context: { reached }, event }) => reached.filter((role) => role !== event.participant),
    }),
  },
});

const watching = history.createStateConfig({
  on: {
    'send.m2me.deregistrationNotice': { actions: 'the device notifies' },
    ...Object.fromEntries(
      oldRoles.flatMap(({ role }) => [
        [`receive.${role}.deregistrationNotice`, { guard: 'the device sent it', actions: 'a notice arrives' } as const],
        [
          `send.${role}.noticeAcknowledgement`,
          [
            { guard: 'it answers a notice', target: 'acknowledged', actions: 'it is answered' },
            { target: 'violated' },
          ] as const,
        ],
      ]),
    ),
  },
});

/**
 * The other half of every-notification-answered. A notice that was answered may come again, and is answered again; what the old SHO cannot
 * verify it must not answer, for whoever hears an acknowledgement takes its own notice for received.
 */
export const genuineAcknowledgement = monitor<World>({
  name: 'genuine-acknowledgement',
  sentence:
    'The old SHO acknowledges only what the device has sent: each acknowledgement answers an arrival of a notice of that device.',
  source: '8 to 10',
  about: ({ history: watched }) => watched.matches('acknowledged'),
  history: history.createMachine({
    context: { sent: [], reached: [] },
    initial: 'silent',
    states: { silent: watching, acknowledged: watching, violated: { tags: 'violated' } },
  }),
});
