import type { Presentation } from '../../checker/compose.js';
import type { TraceStep } from '../../checker/report.js';
import { changes, stateText } from '../words.js';

/** Longer changes are only named: a chart is no place for whole terms. */
const mostCharacters = 44;

/** More changes of the context than these are counted. */
const mostFields = 4;

/**
 * What an action changed in its participant, as a condition of the chart shows it: first the state, of parallel regions those that
 * changed, without the states that stay around it; then, in one line, the context. What is long is only said to be set, removed or changed.
 */
export function conditionLines(step: Pick<TraceStep, 'before' | 'after'>, presentation: Presentation = {}): string[] {
  const states = stateChanges('', step.before.value, step.after.value);
  const fields = changes({ before: { ...step.before, value: '' }, after: { ...step.after, value: '' } }, presentation);
  const rest = fields.length - mostFields;
  const shown = rest <= 1 ? fields.map(short) : [...fields.slice(0, mostFields).map(short), `${rest} more changes`];
  return [...states, ...(shown.length === 0 ? [] : [shown.join(', ')])];
}

/** `a → b`; of parallel regions, `region: a → b` each. */
function stateChanges(region: string, before: unknown, after: unknown): string[] {
  const [was, is] = [stateText(before), stateText(after)];
  if (was === is) return [];
  if (isParallel(before) && isParallel(after)) {
    return Object.keys(after).flatMap((name) =>
      stateChanges(region === '' ? name : `${region}.${name}`, before[name], after[name]),
    );
  }
  const inner = commonStates(was, is);
  return [`${region === '' ? '' : `${region}: `}${was.slice(inner)} → ${is.slice(inner)}`];
}

/** How many characters name states around both. */
function commonStates(was: string, is: string): number {
  if (/[ (]/.test(was + is)) return 0;
  let length = 0;
  for (
    let dot = was.indexOf('.');
    dot !== -1 && is.startsWith(was.slice(0, dot + 1));
    dot = was.indexOf('.', dot + 1)
  ) {
    length = dot + 1;
  }
  return length;
}

const isParallel = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 1;

function short(change: string): string {
  if (change.length <= mostCharacters) return change;
  const [, name, before, after] = /^(\S+) (.*) → (.*)$/s.exec(change) ?? [];
  if (name === undefined) return `${change.slice(0, mostCharacters - 1)}…`;
  const absent = (value: string | undefined) => value === 'none' || value === 'absent';
  return `${name} ${absent(before) ? 'set' : absent(after) ? 'removed' : 'changed'}`;
}
