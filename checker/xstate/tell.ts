import {
  type ActionArgs,
  type ActionFunction,
  type AnyEventObject,
  type EventObject,
  type MachineContext,
  type ParameterizedObject,
  sendTo,
} from 'xstate';
import type { Message } from '../composition.js';
import type { ReplicaId } from '../replicate.js';

type Parameters = ParameterizedObject['params'] | undefined;

/** Either a value or a function of the machine's context and event, as XState's own actions take it. */
type ValueOr<T, C extends MachineContext, E extends EventObject, P extends Parameters, A extends EventObject> =
  | T
  | ((args: ActionArgs<C, E, A>, params: P) => T);

/**
 * Sends a message to another participant: `actions: tell('server', { type: 'hello' })`. The participant is found by its
 * name as `systemId`, in the checker and live alike.
 * @param to the participant's name, a `ReplicaId`, or a function of context and event that returns one of them
 * @param message the message, or a function of context and event that returns it
 */
export function tell<
  C extends MachineContext,
  E extends EventObject,
  P extends Parameters = Parameters,
  A extends EventObject = AnyEventObject,
>(
  to: ValueOr<string | ReplicaId, C, E, P, A>,
  message: ValueOr<Message, C, E, P, A>,
): ActionFunction<C, E, A, P, never, never, never, never, never> {
  return sendTo(
    (args: ActionArgs<C, E, A>, params: P) => {
      const name = typeof to === 'function' ? to(args, params) : to;
      return args.system.get(name as unknown as string);
    },
    (args: ActionArgs<C, E, A>, params: P) => (typeof message === 'function' ? message(args, params) : message),
  );
}
