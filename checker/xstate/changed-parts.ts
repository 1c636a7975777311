import { type AnyStateMachine, and, assign, or, sendTo } from 'xstate';
import type { Reference } from './rebuilt.js';

/** What an action does, as far as XState's own ones say it. */
export type ActionKind = 'assign' | 'sendTo' | 'enqueueActions' | 'other';

/** An action's own members, which XState keeps on the function that its builder returns. */
interface BuiltIn {
  readonly type: string;
  readonly assignment?: unknown;
  readonly to?: unknown;
  readonly event?: unknown;
  readonly id?: unknown;
  readonly delay?: unknown;
}

type Assigner = (given: unknown, params: unknown) => unknown;

/** The name of an action or guard where it has one; functions in the configuration have none. */
export const referenceName = (reference: Reference): string | undefined =>
  typeof reference === 'string' ? reference : typeof reference === 'function' ? undefined : reference.type;

/** What kind of action a configuration refers to. */
export function actionKind(machine: AnyStateMachine, reference: Reference): ActionKind {
  switch (builtIn(machine, reference)?.type) {
    case 'xstate.assign':
      return 'assign';
    case 'xstate.sendTo':
      return 'sendTo';
    case 'xstate.enqueueActions':
      return 'enqueueActions';
    default:
      return 'other';
  }
}

/** The keys that an `assign` writes, where it lists them; undefined where a function returns them, or for another action. */
export function assignedKeys(machine: AnyStateMachine, reference: Reference): readonly string[] | undefined {
  const assignment = builtIn(machine, reference)?.assignment;
  return typeof assignment === 'object' && assignment !== null ? Object.keys(assignment) : undefined;
}

/** An `assign` that forgets one key of what it writes. */
export function assignWithout(machine: AnyStateMachine, reference: Reference, key: string): Reference {
  const { assignment } = builtIn(machine, reference)!;
  const without = (written: unknown) => {
    const { [key]: _, ...rest } = written as Readonly<Record<string, unknown>>;
    return rest;
  };
  const changed =
    typeof assignment === 'function'
      ? (given: unknown, params: unknown) => without((assignment as Assigner)(given, params))
      : without(assignment);
  return assign(changed as never) as unknown as Reference;
}

/** A `sendTo` whose message goes to whom `redirected` says instead of whom the machine names. */
export function sendToOther(
  machine: AnyStateMachine,
  reference: Reference,
  redirected: (receiver: string) => string,
): Reference {
  const { to, event, id, delay } = builtIn(machine, reference)!;
  const receiver = (given: { readonly system: { get(name: string): unknown } }, params: unknown) => {
    const system = { get: (name: string) => given.system.get(redirected(name)) };
    return typeof to === 'function' ? to({ ...given, system }, params) : to;
  };
  return sendTo(receiver as never, event as never, { id, delay } as never) as unknown as Reference;
}

/** One guard less one of its conditions. */
export interface WeakenedGuard {
  /** The condition in words. */
  readonly without: string;
  readonly guard: Reference;
}

/** Every guard that is an `and` or `or` less one of its parts, in the order of the parts, however deep; none for others. */
export function guardsLessOne(guard: Reference): readonly WeakenedGuard[] {
  const parts = partsOf(guard);
  if (parts === undefined) return [];
  const combine = (rest: readonly Reference[]): Reference =>
    rest.length === 1 ? rest[0]! : ((parts.by === 'and' ? and : or)(rest as never) as unknown as Reference);
  return parts.of.flatMap((part, index) => [
    { without: guardText(part), guard: combine(parts.of.filter((_, other) => other !== index)) },
    ...guardsLessOne(part).map(({ without, guard: less }) => ({
      without,
      guard: combine(parts.of.map((each, other) => (other === index ? less : each))),
    })),
  ]);
}

/** A guard that gives the same answer, and tells it. */
export function toldGuard(guard: Reference, tell: (answer: boolean) => void): Reference {
  const told = (answer: boolean) => () => {
    tell(answer);
    return answer;
  };
  return or([and([guard as never, told(true)]), told(false)]) as unknown as Reference;
}

function partsOf(guard: Reference): { readonly by: 'and' | 'or'; readonly of: readonly Reference[] } | undefined {
  if (typeof guard !== 'function' || !('guards' in guard) || !Array.isArray(guard.guards)) return undefined;
  if (guard.name !== 'and' && guard.name !== 'or') return undefined;
  return guard.guards.length < 2 ? undefined : { by: guard.name, of: guard.guards as readonly Reference[] };
}

function guardText(guard: Reference): string {
  const name = referenceName(guard);
  if (name !== undefined) return name;
  const { name: by, guards = [], stateValue } = guard as { name: string; guards?: Reference[]; stateValue?: unknown };
  if (by === 'stateIn') return `in ${typeof stateValue === 'string' ? stateValue : JSON.stringify(stateValue)}`;
  const parts = guards.map(guardText);
  return by === 'not'
    ? `NOT ${parts[0]}`
    : parts.length === 0
      ? '(unnamed)'
      : `(${parts.join(` ${by.toUpperCase()} `)})`;
}

function builtIn(machine: AnyStateMachine, reference: Reference): BuiltIn | undefined {
  const name = referenceName(reference);
  const found = name === undefined ? reference : machine.implementations.actions[name];
  return typeof found === 'function' && 'resolve' in found ? (found as unknown as BuiltIn) : undefined;
}
