import type { AnyMachineSnapshot } from 'xstate';
import type { Knowledge } from '../composition.js';
import { canonical } from '../xstate/canonical.js';

/** What of a snapshot, or of the adversary's knowledge, a predicate has read: `["hasTag","eating"]`, as canonical text. */
export type Part = string;

/** Whatever is no smaller part. */
const EVERYTHING: Part = canonical(['everything']);

/** Members of a snapshot that are read as a whole. */
const members: readonly PropertyKey[] = ['value', 'status', 'output', 'error'];

/** Told of each part that is read. */
type OnRead = (part: Part) => void;

/**
 * A snapshot that tells which parts of it are read: a tag, a match, a member of the context.
 * @param share turns members into what is handed out in their place
 */
export function toldOf(
  snapshot: AnyMachineSnapshot,
  onRead: OnRead,
  share: (value: unknown) => unknown,
): AnyMachineSnapshot {
  const asked: Readonly<Record<string, unknown>> = {
    context: disguised(snapshot.context as object, onRead, (key) => {
      onRead(partOf('context', key));
      return share(snapshot.context[key]);
    }),
    matches: (value: never) => {
      onRead(partOf('matches', value));
      return snapshot.matches(value);
    },
    hasTag: (tag: never) => {
      onRead(partOf('hasTag', tag));
      return snapshot.hasTag(tag);
    },
  };
  return disguised({ ...snapshot, ...asked }, onRead, (key) => {
    if (key in asked) return asked[key];
    const isMember = members.includes(key);
    onRead(isMember ? partOf('member', key) : EVERYTHING);
    const value: unknown = Reflect.get(snapshot, key);
    if (isMember) return share(value);
    // All of it counts already, so methods need no disguise.
    return typeof value === 'function' ? (value.bind(snapshot) as unknown) : value;
  }) as AnyMachineSnapshot;
}

/** The adversary's knowledge, telling which facts are asked for. */
export const knowledgeToldOf = (knowledge: Knowledge, onRead: OnRead): Knowledge => ({
  knows(fact) {
    onRead(partOf('knows', fact));
    return knowledge.knows(fact);
  },
});

/** A part of a snapshot or of knowledge as text; undefined where it is no plain data, or everything. */
export function textOf(seen: AnyMachineSnapshot | Knowledge, part: Part): string | undefined {
  const [kind, which] = JSON.parse(part) as [kind: string, which: string];
  try {
    if ('knows' in seen) return kind === 'knows' ? canonical(seen.knows(which)) : undefined;
    if (kind === 'matches') return canonical(seen.matches(which as never));
    if (kind === 'hasTag') return canonical(seen.hasTag(which));
    if (kind === 'context') return canonical(seen.context[which]);
    return kind === 'member' ? canonical(Reflect.get(seen, which)) : undefined;
  } catch {
    return undefined;
  }
}

/** The text of an object among the members of a snapshot; undefined for what is no object, or no plain data. */
export function shareable(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  try {
    return canonical(value);
  } catch {
    return undefined;
  }
}

/** By kind, then by name: parts that have been asked for. */
const named = new Map<string, Map<string, Part>>();

function partOf(kind: string, which: unknown): Part {
  if (typeof which !== 'string') return textOfPart(kind, which);
  const known = named.get(kind) ?? new Map<string, Part>();
  named.set(kind, known);
  const part = known.get(which) ?? textOfPart(kind, which);
  known.set(which, part);
  return part;
}

function textOfPart(kind: string, which: unknown): Part {
  try {
    const part = canonical([kind, which]);
    // What JSON does not carry over is no name of a part.
    return canonical(JSON.parse(part)) === part ? part : EVERYTHING;
  } catch {
    return EVERYTHING;
  }
}

/** An object whose members are read by `read`, and which tells of any other look at it. */
function disguised(value: object, onRead: OnRead, read: (key: string) => unknown): object {
  const all = <T>(seen: T): T => {
    onRead(EVERYTHING);
    return seen;
  };
  // Frozen members could not be handed out in disguise, so the target is an empty object.
  return new Proxy(
    {},
    {
      get: (_, key) => (typeof key === 'symbol' ? all(Reflect.get(value, key)) : read(key)),
      has: (_, key) => all(Reflect.has(value, key)),
      ownKeys: () => all(Reflect.ownKeys(value)),
      getOwnPropertyDescriptor: (_, key) => {
        const own = all(Reflect.getOwnPropertyDescriptor(value, key));
        return own && { ...own, configurable: true };
      },
    },
  );
}
