import { type AnyActorRef, type MachineContext, type ParameterizedObject, sendTo } from 'xstate';
import type { AnyMessage, DomainEvent } from './messages.js';
import type { Parties } from './parties.js';

type Said<C> = AnyMessage | ((context: C, event: DomainEvent) => AnyMessage);

/** Sends a message to a participant that the context names. */
export const tellParticipant = <C extends MachineContext>(
  name: (context: C, event: DomainEvent) => string,
  message: Said<C>,
) =>
  sendTo<C, DomainEvent, ParameterizedObject['params'] | undefined, AnyActorRef, DomainEvent, never>(
    ({ system, context, event }) => system.get(name(context, event)) as AnyActorRef,
    ({ context, event }: { context: C; event: DomainEvent }) =>
      typeof message === 'function' ? message(context, event) : message,
  );

/**
 * Sends a message to whoever plays a role. The peer is looked up by its `systemId`, so the same machine runs in the
 * checker, in a live actor system and in the inspector.
 */
export const tell = <C extends MachineContext & { readonly parties: Parties }>(role: keyof Parties, message: Said<C>) =>
  tellParticipant<C>(({ parties }) => parties[role], message);
