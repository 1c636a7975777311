import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { statePath, statesOf } from '../xstate/transitions.js';

/**
 * The states of an observer that none of the snapshots is in, as dotted paths in document order: of nested ones the outermost. Not those
 * tagged `violated`, which nobody should enter, nor those that an event-less transition leaves at once.
 */
export function unenteredStates(machine: AnyStateMachine, snapshots: readonly AnyMachineSnapshot[]): string[] {
  const entered = new Set(snapshots.flatMap(({ _nodes }) => _nodes));
  return statesOf(machine.root)
    .filter((node) => node.parent !== undefined && entered.has(node.parent) && !entered.has(node))
    .filter(({ type, tags }) => type !== 'history' && !tags.includes('violated'))
    .filter(({ always = [] }) => !always.some(({ guard }) => guard === undefined))
    .map(statePath);
}
