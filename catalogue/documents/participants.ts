import type { AnyStateMachine } from 'xstate';
import { type DeclaredTransition, listTransitions } from '../../checker/xstate/transitions.js';
import { procedures } from '../../machines/procedures/index.js';
import { type Parties, parties } from '../../machines/vocabulary/parties.js';
import type { Order, StepMeta } from '../../machines/vocabulary/step.js';
import { configuration } from '../configuration.js';
import { systemOf } from '../system.js';

/** A participant as the documents describe it. */
export interface Described {
  readonly role: keyof Parties;
  readonly machine: AnyStateMachine;
  /** Names of the readings that its input has. */
  readonly readings: readonly string[];
}

/** The participants in the order of the text. */
export function describedParticipants(): readonly Described[] {
  const { participants } = systemOf(configuration({ procedure: procedures[0]!.name }));
  return participants.map(({ name, machine, input }) => ({
    role: (Object.keys(parties) as (keyof Parties)[]).find((role) => parties[role] === name)!,
    machine,
    readings: Object.keys((input as { readings?: object }).readings ?? {}),
  }));
}

/** A transition that carries a step. */
export interface Carrier extends DeclaredTransition {
  readonly role: keyof Parties;
  readonly meta: StepMeta;
}

/** Every transition that the text speaks of. */
export const carriers = (): readonly Carrier[] =>
  describedParticipants().flatMap(({ role, machine }) =>
    listTransitions(machine).flatMap((transition) =>
      transition.meta === undefined ? [] : [{ ...transition, role, meta: transition.meta as StepMeta }],
    ),
  );

const orderGuards: Readonly<Record<Order, string>> = {
  'discard-first': 'order: discard first',
  'notify-first': 'order: notify first',
};

/** Does a transition belong to an order? One that is guarded by the other order does not. */
export const isOf = (order: Order, { guard }: DeclaredTransition): boolean =>
  Object.entries(orderGuards).every(([other, name]) => other === order || !(guard ?? '').split(' AND ').includes(name));
