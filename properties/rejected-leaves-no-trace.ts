import { setup } from 'xstate';
import { monitor, type Observation } from '../checker/index.js';
import { intendedMcims } from '../machines/composition.js';
import { sameMcim } from '../machines/vocabulary/credentials.js';
import { openDownload } from '../machines/vocabulary/protection.js';
import type { Term } from '../machines/vocabulary/terms.js';
import type { World } from './world.js';

/** A part of an MCIM that nobody intended for this device, or of one that nobody can open. */
function isUnintended(event: Observation): boolean {
  const opened = openDownload(event.event?.content as Term, { ro: 'ro', device: 'm2me' });
  return opened !== null && !intendedMcims.some((each) => sameMcim(each, opened.mcim));
}

const offered = { 'receive.m2me.download': { guard: 'a part of an unintended MCIM', target: 'judging' } } as const;

/**
 * The device has room for one download: what it stores before it judges takes the room of another. An unintended MCIM that
 * it accepts in the end was not rejected: authorised-install speaks of it.
 */
export const rejectedLeavesNoTrace = monitor<World>({
  name: 'rejected-leaves-no-trace',
  sentence:
    'An MCIM whose validation fails changes nothing durable, takes no room from a later genuine one, and does not end the wait for it.',
  source: '1, 7',
  watch: {
    genuineParts: ({ m2me }) => {
      const { download } = m2me.context;
      return download !== null && intendedMcims.some((each) => sameMcim(each, download.mcim));
    },
    parts: ({ m2me }) => m2me.context.download !== null,
    waits: ({ m2me }) => m2me.matches({ on: 'subscribed' }),
    accepted: ({ m2me }) => m2me.context.token !== null,
  },
  about: ({ history }) => history.matches('refused'),
  history: setup({
    types: { events: {} as Observation, tags: {} as 'violated' },
    guards: {
      'a part of an unintended MCIM': ({ event }) => isUnintended(event),
      'it is accepted': ({ event }) => event.was.accepted !== event.is.accepted,
      'it ends the wait': ({ event }) => event.was.waits === true && event.is.waits === false,
      'it takes room, and is refused': ({ event }) => event.was.genuineParts === true && event.is.parts === false,
      'it takes room': ({ event }) => event.was.genuineParts === true && event.is.genuineParts === false,
      'it is refused': ({ event }) => event.is.parts === false,
      'the room is free again': ({ event }) => event.is.genuineParts === true,
    },
  }).createMachine({
    initial: 'none',
    states: {
      none: { on: offered },
      judging: {
        on: {
          state: [
            { guard: 'it is accepted', target: 'none' },
            { guard: 'it ends the wait', target: 'violated' },
            { guard: 'it takes room, and is refused', target: 'violated' },
            { guard: 'it takes room', target: 'tookRoom' },
            { guard: 'it is refused', target: 'refused' },
            { target: 'none' },
          ],
        },
      },
      tookRoom: {
        on: {
          'choose.m2me.power.fails': 'none',
          state: [
            { guard: 'it is accepted', target: 'none' },
            { guard: 'the room is free again', target: 'none' },
            { guard: 'it is refused', target: 'violated' },
          ],
        },
      },
      refused: { on: offered },
      violated: { tags: 'violated' },
    },
  }),
});
