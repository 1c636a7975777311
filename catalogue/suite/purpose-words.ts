import { count } from '../../reports/layout.js';
import type { RunData } from './data.js';

/** More goals than these are counted, not told. */
const told = 6;

/** What a run of a suite is there for: a sentence. */
export function purposeOf({ meets, goals }: RunData): string {
  if (meets.length <= told && goals.action === undefined) return `Meets ${meets.join('; ')}.`;
  const counted = [
    [goals.state, 'state'],
    [goals.transition, 'transition'],
    [goals.guard, 'answer of a guard', 'answers of guards'],
    [goals.order, 'order of two actions', 'orders of two actions'],
    [goals.action, 'action in a local state', 'actions in local states'],
  ] as const;
  const words = counted.flatMap(([number, one, many]) => (number === undefined ? [] : [count(number, one, many)]));
  return `Meets ${words.join(', ')} that no run before it meets.`;
}

/** The steps of the text that a run touches: `steps 1 to 3, 5`. */
export function stepRanges(steps: readonly string[]): string {
  const found: [number, number][] = [];
  for (const step of steps.map(Number)) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === step - 1) last[1] = step;
    else found.push([step, step]);
  }
  return `steps ${found.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`)).join(', ')}`;
}
