import { type AnyActorRef, type ParameterizedObject, sendTo } from 'xstate';
import type { AnyMessage, DomainEvent } from './messages.js';
import type { Parties } from './parties.js';

/**
 * Sends a message to whoever plays a role. The peer is looked up by its `systemId`, so the same machine runs in the
 * checker, in a live actor system and in the inspector.
 */
export const tell = <C extends { readonly parties: Parties }>(
  role: keyof Parties,
  message: AnyMessage | ((context: C) => AnyMessage),
) =>
  sendTo<C, DomainEvent, ParameterizedObject['params'] | undefined, AnyActorRef, DomainEvent, never>(
    ({ system, context }) => system.get(context.parties[role]) as AnyActorRef,
    ({ context }: { context: C }) => (typeof message === 'function' ? message(context) : message),
  );
