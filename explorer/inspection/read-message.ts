import { bounded } from './bounded.js';
import type { ActionMark, InspectedEvent, InspectedSnapshot, InspectionMessage } from './message.js';

/** Names longer than this are cut: nobody reads them, and a sender could fill the memory with them. */
const longestName = 500;

/**
 * Reads a message of an inspected application. It may be anything: only what the protocol says is taken over.
 * @returns nothing where it is no message of the protocol
 */
export function readMessage(data: unknown): InspectionMessage | undefined {
  if (!isRecord(data)) return undefined;
  const { type, sessionId } = data;
  if (typeof sessionId !== 'string' || sessionId === '') return undefined;
  const common = {
    sessionId: named(sessionId),
    rootId: nameIn(data.rootId),
    id: typeof data.id === 'string' ? named(data.id) : null,
    createdAt: nameIn(data.createdAt) ?? '',
    _version: nameIn(data._version) ?? '',
  };
  if (type === '@xstate.actor') {
    return {
      type,
      ...common,
      name: nameIn(data.name) ?? common.sessionId,
      parentId: nameIn(data.parentId),
      definition: typeof data.definition === 'string' ? data.definition : undefined,
      snapshot: snapshotIn(data.snapshot),
    };
  }
  if (type === '@xstate.event') {
    const event = eventIn(data.event);
    const rehome = markIn(data.rehome);
    if (event === undefined) return undefined;
    return { type, ...common, event, sourceId: nameIn(data.sourceId), ...(rehome === undefined ? {} : { rehome }) };
  }
  if (type === '@xstate.snapshot') {
    return { type, ...common, snapshot: snapshotIn(data.snapshot), event: eventIn(data.event) ?? { type: '' } };
  }
  return undefined;
}

function snapshotIn(data: unknown): InspectedSnapshot {
  const plain = bounded(data);
  if (!isRecord(plain)) return {};
  const { status, value, context, output, error } = plain;
  return {
    ...(typeof status === 'string' ? { status: named(status) } : {}),
    ...(value === undefined ? {} : { value }),
    ...(context === undefined ? {} : { context }),
    ...(output === undefined ? {} : { output }),
    ...(error === undefined ? {} : { error }),
  };
}

function eventIn(data: unknown): InspectedEvent | undefined {
  const plain = bounded(data);
  return isRecord(plain) && typeof plain.type === 'string' ? { ...plain, type: named(plain.type) } : undefined;
}

const fates = ['arrives', 'again', 'lost', 'forged', 'sent'] as const satisfies ActionMark['fate'][];

function markIn(data: unknown): ActionMark | undefined {
  if (!isRecord(data)) return undefined;
  const { action } = data;
  const fate = fates.find((each) => each === data.fate);
  const to = nameIn(data.to);
  if (typeof action !== 'number' || !Number.isSafeInteger(action) || fate === undefined) return undefined;
  const words = nameIn(data.words);
  return { action, fate, ...(words === undefined ? {} : { words }), ...(to === undefined ? {} : { to }) };
}

const nameIn = (data: unknown): string | undefined => (typeof data === 'string' ? named(data) : undefined);

const named = (text: string): string => (text.length > longestName ? `${text.slice(0, longestName)}…` : text);

/** Is it an object of JSON? */
export const isRecord = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);
