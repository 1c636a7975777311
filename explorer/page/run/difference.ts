import type { Moment, ParticipantState, PropertyStatus } from '../../protocol.js';

/** What differs in a participant from the moment before. */
export interface ParticipantDifference {
  readonly participant: ParticipantState;
  readonly changed: boolean;
  /** The state before, where it was another. */
  readonly stateBefore?: string;
  readonly values: readonly ValueDifference[];
  readonly timersStarted: readonly string[];
  readonly timersEnded: readonly string[];
}

/** A value of the context that is not what it was; absent on the side where there is none. */
export interface ValueDifference {
  readonly name: string;
  readonly before?: string;
  readonly after?: string;
}

/** Compares all participants with how they were; without a moment before, nothing has changed. */
export function differences(before: Moment | undefined, now: Moment): ParticipantDifference[] {
  return now.participants.map((participant) => {
    const was = before?.participants.find(({ name }) => name === participant.name) ?? participant;
    const values = valueDifferences(was, participant);
    const timersStarted = participant.timers.filter((timer) => !was.timers.includes(timer));
    const timersEnded = was.timers.filter((timer) => !participant.timers.includes(timer));
    const moved = was.state !== participant.state;
    return {
      participant,
      changed: moved || values.length + timersStarted.length + timersEnded.length > 0,
      ...(moved ? { stateBefore: was.state } : {}),
      values,
      timersStarted,
      timersEnded,
    };
  });
}

function valueDifferences(before: ParticipantState, now: ParticipantState): ValueDifference[] {
  const was = new Map(before.context.map(({ name, text }) => [name, text]));
  const is = new Map(now.context.map(({ name, text }) => [name, text]));
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((name): ValueDifference[] => {
    const [old, text] = [was.get(name), is.get(name)];
    if (old === text) return [];
    return [{ name, ...(old === undefined ? {} : { before: old }), ...(text === undefined ? {} : { after: text }) }];
  });
}

/** What differs, a line each: `a → b`, `retries 0 → 1`. */
export const changeLines = ({
  participant,
  stateBefore,
  values,
  timersStarted,
  timersEnded,
}: ParticipantDifference): string[] => [
  ...(stateBefore === undefined ? [] : [`${stateBefore} → ${participant.state}`]),
  ...values.map(({ name, before = 'none', after = 'none' }) => `${name}: ${before} → ${after}`),
  ...timersStarted.map((timer) => `timer ${timer} started`),
  ...timersEnded.map((timer) => `timer ${timer} ended`),
];

/** A message on its way. */
export interface MessageInTransit {
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** Messages that are on their way now and were not before; equal ones are counted. */
export function sentMessages(before: Moment, now: Moment): MessageInTransit[] {
  const left = new Map<string, number>();
  for (const message of inTransit(before)) left.set(keyOf(message), (left.get(keyOf(message)) ?? 0) + 1);
  return inTransit(now).filter((message) => {
    const count = left.get(keyOf(message)) ?? 0;
    left.set(keyOf(message), count - 1);
    return count <= 0;
  });
}

/** All messages on their way. */
export const inTransit = ({ channels }: Pick<Moment, 'channels'>): MessageInTransit[] =>
  channels.flatMap(({ to, messages }) => messages.map(({ from, text }) => ({ from, to, text })));

const keyOf = ({ from, to, text }: MessageInTransit): string => JSON.stringify([from, to, text]);

/** Names of properties whose status is not what it was. */
export function statusChanges(before: Moment | undefined, now: Moment): ReadonlySet<string> {
  const was = new Map((before ?? now).properties.map(({ name, status }) => [name, status]));
  return new Set(now.properties.filter(({ name, status }) => was.get(name) !== status).map(({ name }) => name));
}

const order: readonly PropertyStatus['status'][] = ['violated', 'pending', 'reached', 'holds', 'idle', 'unknown'];

/** Properties with what is violated first, then what is pending; in a status, what has just changed first, else in their own order. */
export function sortedProperties(
  properties: readonly PropertyStatus[],
  changed: ReadonlySet<string>,
): readonly PropertyStatus[] {
  const rank = ({ name, status }: PropertyStatus) => 2 * order.indexOf(status) + (changed.has(name) ? 0 : 1);
  return [...properties].sort((one, two) => rank(one) - rank(two));
}
