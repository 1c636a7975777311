import { monitor, type Observation } from '../checker/index.js';
import { intendedMcims } from '../machines/composition.js';
import { sameMcim } from '../machines/vocabulary/credentials.js';
import { openDownload } from '../machines/vocabulary/protection.js';
import type { Term } from '../machines/vocabulary/terms.js';
import { observer } from './observer.js';
import type { World } from './world.js';

/** A part of an MCIM that nobody intended for this device, or of one that nobody can open. */
function isUnintended(event: Observation): boolean {
  const opened = openDownload(event.event?.content as Term, { ro: 'ro', device: 'm2me' });
  return opened !== null && !intendedMcims.some((each) => sameMcim(each, opened.mcim));
}

/** The device has room for one download: what it stores before it judges takes the room of another. */
export const rejectedLeavesNoTrace = monitor<World>({
  name: 'rejected-leaves-no-trace',
  sentence:
    'An MCIM whose validation fails changes nothing durable, takes no room from a later genuine one, and does not end the wait for it.',
  source: '1, 7',
  watch: {
    holdsGenuineParts: ({ m2me }) => {
      const { download } = m2me.context;
      return download !== null && intendedMcims.some((each) => sameMcim(each, download.mcim));
    },
    waits: ({ m2me }) => m2me.matches({ on: 'subscribed' }),
    accepted: ({ m2me }) => m2me.context.token !== null,
  },
  about: ({ history }) => history.matches('offered'),
  history: observer.createMachine({
    initial: 'none',
    states: {
      none: { on: { 'receive.m2me.download': { guard: ({ event }) => isUnintended(event), target: 'judging' } } },
      judging: {
        on: {
          state: [
            {
              guard: ({ event }) =>
                event.is.accepted === event.was.accepted &&
                ((event.was.holdsGenuineParts === true && event.is.holdsGenuineParts === false) ||
                  (event.was.waits === true && event.is.waits === false)),
              target: 'violated',
            },
            { target: 'offered' },
          ],
        },
      },
      offered: { on: { 'receive.m2me.download': { guard: ({ event }) => isUnintended(event), target: 'judging' } } },
      violated: { tags: 'violated' },
    },
  }),
});
