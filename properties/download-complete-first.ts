import { assign, setup } from 'xstate';
import { monitor, type Observation } from '../checker/index.js';
import { openDownload } from '../machines/vocabulary/protection.js';
import type { Term } from '../machines/vocabulary/terms.js';
import { holdsOld, reachableDevice, type World } from './world.js';

interface Received {
  readonly parts: readonly number[];
  /** The old set was overwritten from outside the procedure (isolation=absent): that was no step of the device's. */
  readonly overwritten: boolean;
}

/** What the part says, as the device can open it. */
const partOf = (event: Observation) =>
  openDownload(event.event?.content as Term, { ro: 'ro', device: 'm2me' }) ?? { part: 0, parts: Number.NaN };

const received = (context: Received, event: Observation): readonly number[] =>
  [...new Set([...context.parts, partOf(event).part])].sort();

/** The parts that arrived at a reachable device and were not lost with its power, counted by the history itself. */
const history = setup({
  types: { context: {} as Received, events: {} as Observation, tags: {} as 'violated' },
  guards: {
    'a part arrives': ({ event }) => event.was.reachable === true,
    'the last part arrives': ({ context, event }) =>
      event.was.reachable === true && received(context, event).length === partOf(event).parts,
    'its token is validated': ({ event }) => event.is.validated === true,
    'the device discards': ({ context, event }) =>
      !context.overwritten && event.was.holdsOld === true && event.is.holdsOld === false,
    'the old set is overwritten': ({ event }) => event.event?.by === 'newSho',
  },
  actions: {
    'note it': assign({ overwritten: true }),
    'count the part': assign({ parts: ({ context, event }) => received(context, event) }),
    'forget the parts': assign({ parts: [] }),
  },
}).createMachine({
  id: 'history',
  context: { parts: [], overwritten: false },
  initial: 'before',
  states: {
    before: {
      initial: 'incomplete',
      on: {
        'send.m2me.deregistrationNotice': 'violated',
        'send.m2me.downloadAcknowledgement': 'violated',
        'choose.m2me.provisioning.*': 'violated',
        'choose.m2me.isolation.overwrites': { guard: 'the old set is overwritten', actions: 'note it' },
        state: { guard: 'the device discards', target: 'violated' },
      },
      states: {
        incomplete: {
          on: {
            'receive.m2me.download': [
              { guard: 'the last part arrives', target: 'complete', actions: 'count the part' },
              { guard: 'a part arrives', actions: 'count the part' },
            ],
            'choose.m2me.power.fails': { actions: 'forget the parts' },
          },
        },
        complete: { on: { '*': { guard: 'its token is validated', target: '#history.validated' } } },
      },
    },
    validated: {},
    violated: { tags: 'violated' },
  },
});

export const downloadCompleteFirst = monitor<World>({
  name: 'download-complete-first',
  sentence: 'The device starts nothing of 8 to 12 before the whole MCIM is there and its token validated.',
  source: '7, "should be complete before any other steps are initiated"',
  watch: {
    holdsOld,
    reachable: reachableDevice,
    validated: ({ m2me }) => m2me.context.token !== null,
  },
  about: ({ history: seen }) => seen.matches('validated'),
  history,
});
