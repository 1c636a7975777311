import type { Participant, System } from '../compose.js';
import { declaredTransitions, statesOf } from '../xstate/transitions.js';
import type { Goal, GoalKind } from './goal.js';
import { goalKey } from './goal.js';

/**
 * States, transitions and answers of guards that participants' machines declare and no run meets.
 * @param reached what runs of the composition meet
 */
export function unreachableIn(system: System, kinds: readonly GoalKind[], reached: readonly Goal[]): readonly Goal[] {
  const met = new Set(reached.filter(({ kind }) => kind !== 'order' && kind !== 'action').map(goalKey));
  return system.participants.flatMap((participant): readonly Goal[] => [
    ...(kinds.includes('state') ? statesNeverIn(participant, reached) : []),
    ...declaredBy(participant).filter((goal) => kinds.includes(goal.kind) && !met.has(goalKey(goal))),
  ]);
}

function declaredBy({ name, machine }: Participant): readonly Goal[] {
  return [...declaredTransitions(machine)].flatMap(([definition, { id }]): readonly Goal[] => [
    { kind: 'transition', participant: name, transition: id },
    // A guard without a name has none in what a machine declares.
    ...((definition as { readonly guard?: unknown }).guard === undefined ? [] : [true, false]).map(
      (answer) => ({ kind: 'guard', participant: name, transition: id, answer }) as const,
    ),
  ]);
}

function statesNeverIn({ name, machine }: Participant, reached: readonly Goal[]): readonly Goal[] {
  const parts = new Set(
    reached
      .flatMap((goal) => (goal.kind === 'state' && goal.participant === name ? partsOf(goal.value) : []))
      .map(text),
  );
  return statesOf(machine.root)
    .filter(({ type, path }) => (type === 'atomic' || type === 'final') && path.length > 0)
    .map(({ path }) => partOf(path))
    .filter((value) => !parts.has(text(value)))
    .map((value) => ({ kind: 'state', participant: name, value }));
}

const text = (value: unknown): string => JSON.stringify(value);

/** The innermost active states of a state value, each as the least value that says that it is active. */
export function partsOf(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [value];
  return Object.entries(value).flatMap(([name, inner]): readonly unknown[] => {
    const parts = partsOf(inner);
    return parts.length === 0 ? [name] : parts.map((part) => ({ [name]: part }));
  });
}

function partOf([name, ...inside]: readonly string[]): unknown {
  return inside.length === 0 ? name : { [name!]: partOf(inside) };
}
