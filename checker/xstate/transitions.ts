import type { AnyStateMachine } from 'xstate';
import type { FiredTransition } from './local-automaton.js';

type StateNode = AnyStateMachine['root'];
type Definition = StateNode['transitions'] extends Map<string, (infer T)[]> ? T : never;

/** A transition as its machine declares it. */
export interface DeclaredTransition extends FiredTransition {
  /** Dotted path of the state it leaves; `(root)` for the machine itself. */
  readonly source: string;
  /** The event descriptor; `xstate.always` for an event-less transition, XState's own names for `after` and `onDone`. */
  readonly event: string;
  /** Dotted paths; empty for a transition that stays where it is. */
  readonly targets: readonly string[];
  /** The guard's name, where it has one; of `and`, `or`, `not` and `stateIn` the names of their parts in words. */
  readonly guard?: string;
}

/** Dotted path of a state inside its machine. */
export const statePath = (node: StateNode): string => (node.path.length === 0 ? '(root)' : node.path.join('.'));

/** Every transition of a machine in document order: `on`, `onDone`, `after`, and `always`, with the ids of `FiredTransition`. */
export function listTransitions(machine: AnyStateMachine): readonly DeclaredTransition[] {
  return [...declaredTransitions(machine).values()];
}

const known = new WeakMap<AnyStateMachine, Map<object, DeclaredTransition>>();

/** The same by XState's own transition objects, which its inspection events name. */
export function declaredTransitions(machine: AnyStateMachine): ReadonlyMap<object, DeclaredTransition> {
  let declared = known.get(machine);
  if (declared === undefined) {
    declared = new Map();
    for (const node of statesOf(machine.root)) {
      for (const [descriptor, transitions] of node.transitions) addAll(declared, node, descriptor, transitions);
      addAll(declared, node, 'xstate.always', node.always ?? []);
    }
    known.set(machine, declared);
  }
  return declared;
}

/** A state and all states inside it, in document order. */
export function statesOf(node: StateNode): StateNode[] {
  return [node, ...Object.values(node.states).flatMap(statesOf)];
}

function addAll(
  declared: Map<object, DeclaredTransition>,
  node: StateNode,
  event: string,
  transitions: readonly Definition[],
): void {
  transitions.forEach((transition, index) => {
    const guard = guardName(transition.guard);
    declared.set(transition, {
      id: `${statePath(node)}·${event}·${index}`,
      source: statePath(node),
      event,
      targets: (transition.target ?? []).map(statePath),
      ...(guard !== undefined && { guard }),
      ...(transition.meta !== undefined && { meta: transition.meta }),
    });
  });
}

function guardName(guard: unknown): string | undefined {
  if (typeof guard === 'string') return guard;
  if (typeof guard === 'function') return combined(guard) ?? inlineName(guard);
  if (typeof guard === 'object' && guard !== null && 'type' in guard) return String(guard.type);
  return undefined;
}

const inlineName = ({ name }: { readonly name: string }) => (name === '' || name === 'guard' ? undefined : name);

/** What `and`, `or`, `not` and `stateIn` say; XState keeps their parts on the function. */
function combined(guard: object): string | undefined {
  const { name, guards, stateValue } = guard as {
    readonly name: string;
    readonly guards?: readonly unknown[];
    readonly stateValue?: unknown;
  };
  if (name === 'stateIn') return `in ${typeof stateValue === 'string' ? stateValue : JSON.stringify(stateValue)}`;
  if (!Array.isArray(guards)) return undefined;
  const parts = guards.map((part) => guardName(part) ?? '(unnamed)');
  if (name === 'not') return `NOT ${nested(guards[0], parts[0]!)}`;
  return parts.map((part, index) => nested(guards[index], part)).join(` ${name.toUpperCase()} `);
}

const nested = (guard: unknown, text: string): string =>
  typeof guard === 'function' && (guard.name === 'and' || guard.name === 'or') ? `(${text})` : text;
