import { type AnyActorRef, type MachineContext, sendTo } from 'xstate';
import type { Message } from '../../checker/index.js';
import { avContext, mcim, platformKey, signingKey } from '../vocabulary/credentials.js';
import type { Parties } from '../vocabulary/parties.js';
import { atom, list, sameTerm, signed, type Term, under } from '../vocabulary/terms.js';

/** Who may send or take a message of one's own. */
export const speakers = ['m2me', 'oldSho', 'newSho', 'pva', 'ro'] as const;
export type Speaker = (typeof speakers)[number];

/**
 * What protects a message of one's own.
 * `none`: nothing; `leg`: it travels as its leg does (reading: legs); `avs`: the old AVs, between device and old SHO;
 * `signed`: a signature of its sender (the device's is its platform key's).
 */
export const protections = ['none', 'leg', 'avs', 'signed'] as const;
export type Protection = (typeof protections)[number];

/** A message that a procedure of one's own adds. */
export interface OwnMessage {
  readonly from: Speaker;
  readonly to: Speaker;
  readonly protection: Protection;
  /** The step that reports show, such as `10a`. */
  readonly step: string;
  /** What it says, in words. */
  readonly text: string;
}

/** A message with its type, which is its name among the messages of its procedure. */
export interface TypedMessage extends OwnMessage {
  readonly type: string;
}

/** What a machine's context says of who is who. */
interface Standpoint {
  readonly parties: Parties;
  /** The device's word for the operator that it leaves. */
  readonly oldOperator?: string;
  /** The old SHO's word for itself. */
  readonly operator?: string;
  readonly subscription?: number;
}

/** What protects a message, as its sender builds it and its receiver expects it. */
export function protectionOf({ type, from, protection }: TypedMessage, at: Standpoint): Term | null {
  const device = at.parties.m2me;
  const oldOperator = at.oldOperator ?? at.operator ?? at.parties.oldSho;
  const says = list(atom(type), atom(device));
  switch (protection) {
    case 'none':
    case 'leg':
      return null;
    case 'avs':
      return under(avContext(mcim(oldOperator, device, at.subscription)), says);
    case 'signed': {
      const key =
        from === 'm2me' ? platformKey(device) : signingKey(from === 'oldSho' ? oldOperator : at.parties[from]);
      return signed(key, says);
    }
  }
}

/** The message as it is sent. */
export const eventOf = (message: TypedMessage, at: Standpoint): Message => ({
  type: message.type,
  device: at.parties.m2me,
  protection: protectionOf(message, at),
});

/** Is an event this message, with the protection that its receiver expects? */
export const isGenuine = (message: TypedMessage, at: Standpoint, event: Message): boolean =>
  event.type === message.type && sameTerm((event.protection ?? null) as Term | null, protectionOf(message, at));

/** A machine's context as what it says of who is who: every machine but the subscriber's has it. */
export const standpoint = (context: MachineContext): Standpoint => context as unknown as Standpoint;

/** The action that sends a message to whoever plays its receiver's role. */
export const sending = (message: TypedMessage) =>
  sendTo(
    ({ system, context }) => system.get(standpoint(context).parties[message.to]) as AnyActorRef,
    ({ context }) => eventOf(message, standpoint(context)),
  );
