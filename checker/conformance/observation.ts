import type { Message } from '../composition.js';
import type { TraceStep } from '../report.js';
import type { Action } from '../search/action.js';
import { canonical } from '../xstate/canonical.js';

/** What a line of a log can tell of an action: who received or sent a message, made a choice, or whose timer fired. */
export type EventKind = 'received' | 'sent' | 'chose' | 'expired';

/** Something that a participant could have written into a log. */
export interface LoggedEvent {
  readonly kind: EventKind;
  readonly participant: string;
  /** Of what is received, the sender (or in whose name it is forged); of what is sent, the receiver. */
  readonly peer?: string;
  readonly event: Message;
}

/** What a line of a log says: an event, as far as it tells of it, or the state that a participant is in. */
export type Observation =
  | {
      readonly kind: EventKind;
      readonly participant: string;
      /** Absent: the line does not tell. */
      readonly peer?: string;
      /** The type, and those fields that the line tells. */
      readonly event: Message;
    }
  | {
      readonly kind: 'state';
      readonly participant: string;
      /** A path of states, `a.b`, as XState's `matches` takes it. */
      readonly state: string;
    };

/** Would whoever writes the log have written this event down? */
export type Observable = (event: LoggedEvent) => boolean;

const beginnings = {
  deliver: 'received',
  redeliver: 'received',
  duplicate: 'received',
  forge: 'received',
  timer: 'expired',
  choose: 'chose',
} as const;

/**
 * What the participant of an action could write down of it, in its order: what it took, then what it sent. Nobody sees a loss.
 * @param names the participants', by number
 */
export function loggedEvents(action: Action, names: readonly string[]): LoggedEvent[] {
  const from = action.from === undefined ? action.as : names[action.from]!;
  const { kind, event, step } = action;
  const told = { kind, participant: names[action.participant]!, event, sends: step?.sends ?? [] };
  return eventsOf(from === undefined ? told : { ...told, from });
}

/** The same of an action as reports tell it. */
export function eventsOf({
  kind,
  participant,
  from,
  event,
  sends,
}: Pick<TraceStep, 'kind' | 'participant' | 'from' | 'event' | 'sends'>): LoggedEvent[] {
  if (kind === 'lose') return [];
  const taken = { kind: beginnings[kind], participant, ...(from !== undefined && { peer: from }), event };
  return [taken, ...sends.map(({ to, event }) => ({ kind: 'sent' as const, participant, peer: to, event }))];
}

/** Can a line be about this event? Fields that it does not tell are open. */
export function tells(observation: Observation, { kind, participant, peer, event }: LoggedEvent): boolean {
  if (observation.kind === 'state') return false;
  return (
    observation.kind === kind &&
    observation.participant === participant &&
    (observation.peer === undefined || observation.peer === peer) &&
    observation.event.type === event.type &&
    Object.entries(observation.event).every(([name, value]) => canonical(value) === canonical(event[name]))
  );
}
