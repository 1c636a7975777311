import { type Order, type StepMeta, stepIn } from '../machines/vocabulary/step.js';
import { type ChartTransition, type Statechart, statechartOf } from '../reports/statechart/statechart.js';
import { describedParticipants } from './documents/participants.js';
import { isOwnStep } from './own-presentation.js';

/** The statecharts of the participants' machines, in the order of the text. */
export const statecharts = (): readonly Statechart[] =>
  describedParticipants().map(({ machine }) => statechartOf(machine));

/** The numbers of a step in the two orders: `9 / 8` is step 9 of discard-first, step 8 of notify-first. */
export function stepNumbers({ step }: Pick<StepMeta, 'step'>, separator = ' / '): string {
  const numbers = (['discard-first', 'notify-first'] satisfies Order[]).map((order) => stepIn(order, step));
  return [...new Set(numbers)].join(separator);
}

/** The step of the text that a transition carries. */
export function stepBadge({ meta }: ChartTransition): string | undefined {
  return isStepMeta(meta) ? stepNumbers(meta, '/') : undefined;
}

/** The step that a transition carries, as one order numbers it; a step of somebody's own procedure as it is named there. */
export const badgesIn =
  (order: Order) =>
  ({ meta }: ChartTransition): string | undefined => {
    if (isOwnStep(meta)) return meta.step;
    return isStepMeta(meta) ? String(stepIn(order, meta.step)) : undefined;
  };

const isStepMeta = (meta: unknown): meta is StepMeta => typeof meta === 'object' && meta !== null && 'step' in meta;
