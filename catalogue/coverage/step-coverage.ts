import type { SystemCoverage } from '../../checker/coverage/coverage.js';
import { type Order, stepIn } from '../../machines/vocabulary/step.js';
import { modelOf, parseConfigurationId } from '../configuration.js';
import { type Carrier, carriers, isOf } from '../documents/participants.js';
import { exercisesOf } from './machine-coverage.js';

/** How the transitions that carry one step of a text are exercised. */
export interface StepCoverage {
  readonly order: Order;
  readonly step: number;
  /** How many transitions carry it; none is an error of the machines. */
  readonly transitions: number;
  /** Those of them that no action took, as `participant id`. */
  readonly neverTaken: readonly string[];
}

/** The steps of the text: 1 to 14, in either order of 8 to 10. */
export const textSteps: readonly number[] = Array.from({ length: 14 }, (_, index) => index + 1);

const orders: readonly Order[] = ['discard-first', 'notify-first'];

/** The transitions that carry a step in an order. */
export const carriersOf = (order: Order, step: number): readonly Carrier[] =>
  carriers().filter((carrier) => stepIn(order, carrier.meta.step) === step && isOf(order, carrier));

/**
 * Every step of the text in every order that a configuration has.
 * @param coverage by the configurations' ids
 */
export function stepCoverage(coverage: readonly SystemCoverage[]): readonly StepCoverage[] {
  return orders.flatMap((order) => {
    const ofOrder = coverage.filter(({ system: id }) => modelOf(parseConfigurationId(id)).procedure.order === order);
    if (ofOrder.length === 0) return [];
    const taken = new Map(exercisesOf(ofOrder).map((exercise) => [exercise.participant, exercise.taken]));
    return textSteps.map((step) => {
      const of = carriersOf(order, step);
      const never = of.filter(({ role, id }) => !taken.get(role)?.has(id));
      return { order, step, transitions: of.length, neverTaken: never.map(({ role, id }) => `${role} ${id}`) };
    });
  });
}
