import { type Order, type StepMeta, stepIn } from '../machines/vocabulary/step.js';
import { type ChartTransition, type Statechart, statechartOf } from '../reports/statechart/statechart.js';
import { describedParticipants } from './documents/participants.js';

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

/** The number of the step that a transition carries, in one order; of a procedure of somebody's own also a step that no text numbers. */
export const badgesIn =
  (order: Order) =>
  ({ meta }: ChartTransition): string | undefined =>
    isStepMeta(meta) ? String(stepIn(order, meta.step)) : undefined;

const isStepMeta = (meta: unknown): meta is StepMeta => typeof meta === 'object' && meta !== null && 'step' in meta;
