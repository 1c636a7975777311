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
  if (!isRecord(data)) return {};
  const { status, value, context, output, error } = data;
  return {
    ...(typeof status === 'string' ? { status: named(status) } : {}),
    ...(value === undefined ? {} : { value }),
    ...(context === undefined ? {} : { context }),
    ...(output === undefined ? {} : { output }),
    ...(error === undefined ? {} : { error }),
  };
}

const eventIn = (data: unknown): InspectedEvent | undefined =>
  isRecord(data) && typeof data.type === 'string' ? { ...data, type: named(data.type) } : undefined;

const fates: readonly string[] = ['arrives', 'again', 'lost', 'forged', 'sent'] satisfies ActionMark['fate'][];

function markIn(data: unknown): ActionMark | undefined {
  if (!isRecord(data)) return undefined;
  const { action, fate } = data;
  if (typeof action !== 'number' || !Number.isSafeInteger(action) || typeof fate !== 'string' || !fates.includes(fate))
    return undefined;
  return { action, fate: fate as ActionMark['fate'] };
}

const nameIn = (data: unknown): string | undefined => (typeof data === 'string' ? named(data) : undefined);

const named = (text: string): string => (text.length > longestName ? `${text.slice(0, longestName)}…` : text);

/** Is it an object of JSON? */
export const isRecord = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);
