import type { AnyStateMachine, SnapshotFrom } from 'xstate';
import type { ParticipantWithInput } from './composition.js';
import { CheckerError } from './errors.js';

declare const replicaMark: unique symbol;

/**
 * Names one replica. It can be stored in a context, sent in a message, compared by `===` and addressed with `tell`;
 * nothing else, so that replicas stay interchangeable.
 */
export interface ReplicaId {
  readonly [replicaMark]: 'ReplicaId';
}

/** What a replica's machine gets as `input` unless `replicate` is told otherwise. */
export interface ReplicaInput {
  readonly self: ReplicaId;
  readonly all: readonly ReplicaId[];
}

/** The numbers 1 to `Count`, or every number where the count is not a literal. */
type NumbersTo<Count extends number, Seen extends readonly unknown[] = readonly []> = number extends Count
  ? number
  : Seen['length'] extends Count
    ? never
    : [...Seen, unknown]['length'] | NumbersTo<Count, [...Seen, unknown]>;

/** Participants of one family, for spreading into `participants`. */
export type Replicas<Family extends string, Count extends number, M extends AnyStateMachine> = {
  readonly [name in `${Family}#${NumbersTo<Count> & number}`]: ParticipantWithInput<M>;
};

/**
 * Declares `count` participants that run the same machine: `participants: { ...replicate('device', 3, machine), server }`.
 * @param input what each replica's machine gets as input; default: `{ self, all }`.
 * @throws CheckerError (MC640) unless the family is a name without `#` and the count a whole number, at least 1.
 */
export function replicate<const Family extends string, const Count extends number, M extends AnyStateMachine>(
  family: Family,
  count: Count,
  machine: M,
  input: (self: ReplicaId, all: readonly ReplicaId[]) => unknown = (self, all): ReplicaInput => ({ self, all }),
): Replicas<Family, Count, M> {
  if (family === '' || family.includes('#') || !(Number.isInteger(count) && count >= 1)) {
    throw new CheckerError([
      {
        code: 'MC640',
        message: `replicate(${JSON.stringify(family)}, ${count}) names no family of participants.`,
        remedy: 'Give a non-empty family name without "#", and a whole number of replicas, at least 1.',
      },
    ]);
  }
  const names = Array.from({ length: count }, (_, index) => `${family}#${index + 1}`);
  const all = names as unknown as readonly ReplicaId[];
  return Object.fromEntries(
    names.map((name, index) => [
      name,
      { machine, input: input(all[index]!, all), replica: { family, index } } satisfies ParticipantWithInput<M>,
    ]),
  ) as Readonly<Record<string, unknown>> as Replicas<Family, Count, M>;
}

/** The type of the view's members that belong to the family; where the type does not name them, any machine's. */
type SnapshotIn<V, Family extends string> = [Extract<keyof V, `${Family}#${number}`>] extends [never]
  ? SnapshotFrom<AnyStateMachine>
  : V[Extract<keyof V, `${Family}#${number}`>];

/** The replicas of a family as a predicate sees them, in order. */
export function replicas<V extends object, const Family extends string>(
  view: V,
  family: Family,
): readonly { readonly id: ReplicaId; readonly snapshot: SnapshotIn<V, Family> }[] {
  return Object.keys(view)
    .filter((name) => name.startsWith(`${family}#`))
    .map((name) => ({
      id: name as unknown as ReplicaId,
      snapshot: (view as Readonly<Record<string, unknown>>)[name] as SnapshotIn<V, Family>,
    }));
}
