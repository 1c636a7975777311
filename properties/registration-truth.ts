import { monitor, type Observation } from '../checker/index.js';
import { observer } from './observer.js';
import { activeOperator, newIsActive, type World } from './world.js';

/** The operators that may be registered, by participant name. */
const operators = ['newSho', 'otherSho', 'returningSho', 'rogueSho'];

const recorded = (event: Observation): boolean => {
  const operator = String(event.event?.operator);
  return event.is[`on record: ${operator}`] === true;
};
const active = (event: Observation): boolean => event.is[`active: ${String(event.event?.operator)}`] === true;

/** The record may be right later: this is about the moment of 14. */
export const registrationTruth = monitor<World>({
  name: 'registration-truth',
  sentence: "At the moment when the RO records the device under X, X's MCIM is active in it.",
  source: '14',
  watch: Object.fromEntries(
    operators.flatMap((operator): [string, (world: World) => boolean][] => [
      [`active: ${operator}`, (world) => newIsActive(world) && activeOperator(world) === operator],
      [`on record: ${operator}`, ({ ro }) => ro.context.record === operator],
    ]),
  ),
  about: ({ history }) => history.matches('recorded'),
  history: observer.createMachine({
    initial: 'notRecorded',
    states: {
      notRecorded: {
        on: {
          'receive.ro.registration': [
            // The RO does not record what it checks and finds wrong.
            { guard: ({ event }) => !recorded(event) },
            { guard: ({ event }) => active(event), target: 'recorded' },
            { target: 'violated' },
          ],
        },
      },
      recorded: {
        on: {
          'receive.ro.registration': { guard: ({ event }) => recorded(event) && !active(event), target: 'violated' },
        },
      },
      violated: { tags: 'violated' },
    },
  }),
});
