import type { LiveAction, LiveMessage, LiveNow } from '../../inspection/live-message.js';
import { isRecord } from '../../inspection/read-message.js';

/** What can be done in a live system. */
export type LiveState = LiveNow;

/** Reads what a live system says of itself; nothing where it is something else. */
export function readLive(data: unknown): LiveState | undefined {
  if (!isRecord(data) || data.type !== 'rehome.live' || typeof data.turn !== 'number') return undefined;
  return {
    type: 'rehome.live',
    turn: data.turn,
    held: list(data.held, messageIn),
    actions: list(data.actions, actionIn),
    path: text(data.path) ?? '',
    subject: text(data.subject) ?? '',
    ...(text(data.left) === undefined ? {} : { left: text(data.left)! }),
    ...(text(data.problem) === undefined ? {} : { problem: text(data.problem)! }),
  };
}

function messageIn(data: Record<string, unknown>): LiveMessage | undefined {
  const { id, from, to, words } = data;
  if (typeof id !== 'number' || typeof from !== 'string' || typeof to !== 'string' || typeof words !== 'string')
    return undefined;
  return {
    id,
    from,
    to,
    words,
    copy: data.copy === true,
    checked: (['deliver', 'lose'] as const).filter(
      (each) => Array.isArray(data.checked) && data.checked.includes(each),
    ),
  };
}

function actionIn(data: Record<string, unknown>): LiveAction | undefined {
  const { id, kind, actors, words } = data;
  if (typeof id !== 'string' || typeof kind !== 'string' || typeof actors !== 'string' || typeof words !== 'string')
    return undefined;
  return { id, kind, actors, words };
}

const list = <T>(data: unknown, read: (each: Record<string, unknown>) => T | undefined): T[] =>
  (Array.isArray(data) ? data : []).filter(isRecord).flatMap((each) => read(each) ?? []);

const text = (data: unknown): string | undefined => (typeof data === 'string' ? data : undefined);
