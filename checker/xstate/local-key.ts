import type { AnyMachineSnapshot, AnyStateMachine, StateValue } from 'xstate';
import { canonical, equalPlain } from './canonical.js';
import type { PendingTimer } from './local-automaton.js';

type StateNode = AnyStateMachine['root'];

/**
 * Canonical key of a local state: state value, context, history, status, output and pending timers (docs/semantics.md),
 * and where XState would act upon it the order in which states were entered.
 *
 * @throws NotPlainError with a path such as `context.items[2]`.
 */
export function localKey(snapshot: AnyMachineSnapshot, timers: readonly PendingTimer[]): string {
  return canonical({
    value: snapshot.value,
    context: snapshot.context,
    history: historyOf(snapshot),
    status: snapshot.status,
    output: snapshot.output,
    timers,
    order: entryOrder(snapshot),
  });
}

/** Whether two snapshots of one machine have equal keys, without writing them. */
export function sameSnapshot(a: AnyMachineSnapshot, b: AnyMachineSnapshot): boolean {
  return (
    a.status === b.status &&
    equalPlain(a.value, b.value) &&
    equalPlain(a.context, b.context) &&
    equalPlain(a.output, b.output) &&
    (a.historyValue === b.historyValue || equalPlain(historyOf(a), historyOf(b))) &&
    equalPlain(entryOrder(a), entryOrder(b))
  );
}

/** Remembered states by history state, sorted ids each. */
function historyOf(snapshot: AnyMachineSnapshot): Record<string, string[]> {
  const history: Record<string, string[]> = {};
  for (const [id, nodes] of Object.entries(snapshot.historyValue as Record<string, StateNode[]>)) {
    history[id] = nodes.map((node) => node.id).sort();
  }
  return history;
}

/**
 * XState runs the regions of a parallel state in the order in which they were entered, which is not always document order: for
 * events the order of the regions in the state value, for event-less transitions that of the active atomic states.
 * Undefined where it is document order or makes no difference.
 */
function entryOrder(snapshot: AnyMachineSnapshot): string[] | undefined {
  const regions = regionOrder(snapshot.machine.root, snapshot.value);
  const eventless = eventlessOrder(snapshot._nodes);
  return regions.length + eventless.length === 0 ? undefined : [...regions, ...eventless];
}

function regionOrder(node: StateNode, value: StateValue): string[] {
  if (typeof value === 'string') return [];
  const keys = Object.keys(value);
  const inside = keys.flatMap((key) => regionOrder(node.states[key]!, value[key]!));
  return isSorted(keys.map((key) => node.states[key]!)) ? inside : [`${node.id}: ${keys.join(' ')}`, ...inside];
}

function eventlessOrder(nodes: readonly StateNode[]): string[] {
  const atomic = nodes.filter((node) => (node.type === 'atomic' || node.type === 'final') && alwaysOf(node) !== '');
  if (atomic.length < 2 || isSorted(atomic)) return [];
  // Where all of them see the same event-less transitions, order makes no difference.
  return new Set(atomic.map(alwaysOf)).size === 1 ? [] : atomic.map((node) => node.id);
}

const isSorted = (nodes: readonly StateNode[]) =>
  nodes.every((node, index) => index === 0 || nodes[index - 1]!.order < node.order);

const alwaysByNode = new WeakMap<StateNode, string>();

/** The ids of the state and its ancestors that have event-less transitions. */
function alwaysOf(node: StateNode): string {
  let ids = alwaysByNode.get(node);
  if (ids === undefined) {
    const above = node.parent === undefined ? '' : alwaysOf(node.parent);
    ids = node.always === undefined ? above : `${above} ${node.id}`;
    alwaysByNode.set(node, ids);
  }
  return ids;
}
