import { type AnyMachineSnapshot, type AnyStateMachine, and } from 'xstate';
import type { Message } from '../composition.js';
import { type DeclaredTransition, declaredTransitions } from './transitions.js';
import { type Read, watchReads } from './watch-reads.js';

/** A transition that was not taken because its guard was false. */
export interface FalseGuard {
  readonly transition: Pick<DeclaredTransition, 'id' | 'source' | 'targets'>;
  /** The guard's name, as `DeclaredTransition` has it; absent where it has none. */
  readonly guard?: string;
  /** What the guard looked at, with the values there, in the order of the first look. Empty where it looks at states alone. */
  readonly reads: readonly Read[];
}

/**
 * The transitions of a machine's active states on an event whose guards are false, innermost states first. Of the macrostep only its
 * beginning is looked at: not event-less transitions, and not what the machine raises.
 */
export function falseGuards(machine: AnyStateMachine, snapshot: AnyMachineSnapshot, event: Message): FalseGuard[] {
  if (snapshot.status !== 'active') return [];
  const declared = declaredTransitions(machine);
  const nodes = [...snapshot._nodes].sort((a, b) => b.path.length - a.path.length || a.order - b.order);
  return nodes.flatMap((node) =>
    [...node.transitions]
      .filter(([descriptor]) => matches(descriptor, event.type))
      .flatMap(([, transitions]) => transitions)
      .flatMap((transition): FalseGuard[] => {
        if (transition.guard === undefined) return [];
        const reads = readsOfFalse(transition.guard, snapshot, event);
        if (reads === undefined) return [];
        const { id, source, targets, guard } = declared.get(transition)!;
        return [{ transition: { id, source, targets }, ...(guard === undefined ? {} : { guard }), reads }];
      }),
  );
}

/** Does an event descriptor, with its wildcards, match an event's type? */
const matches = (descriptor: string, type: string): boolean =>
  descriptor === type ||
  descriptor === '*' ||
  (descriptor.endsWith('.*') && `${type}.`.startsWith(descriptor.slice(0, -1)));

/** What a false guard looked at: XState's own evaluation, by way of its combination of guards. Undefined for any other. */
function readsOfFalse(guard: unknown, snapshot: AnyMachineSnapshot, event: Message): readonly Read[] | undefined {
  const probe = and([guard as never]) as unknown as {
    check(snapshot: AnyMachineSnapshot, args: { context: unknown; event: unknown }, probe: unknown): boolean;
  };
  const args = { context: snapshot.context as unknown, event: event as unknown };
  try {
    const { result, reads } = watchReads(args, (watched) => probe.check(snapshot, watched, probe));
    return result ? undefined : reads;
  } catch {
    // XState takes an earlier transition and never asks this guard here.
    return undefined;
  }
}
