import type { Presentation } from '../checker/compose.js';
import type { TraceStep } from '../checker/report.js';
import type { Pivot, PivotAction } from '../checker/traces/pivot.js';
import { count, hanging, pageWidth, wrap } from './layout.js';
import { type Palette, plain } from './palette.js';
import { stepLine } from './step-words.js';

/**
 * Where a run lost what it refutes: each property that its end refutes with the action, and in one line those that a beginning of it refutes
 * already. Empty text where it refutes nothing.
 */
export function pivotsText(
  pivots: readonly Pivot[],
  steps: readonly TraceStep[],
  presentation: Presentation,
  palette: Palette = plain,
): string {
  const action = (number: number) => `action ${number}, ${stepLine(steps[number - 1]!, presentation)}`;
  const atEnd = pivots.filter(({ length }) => length === steps.length);
  const earlier = pivots.filter(({ length }) => length < steps.length);
  const names = earlier.map(({ property, length }) => `${property} (by ${count(length, 'action')})`);
  return [
    ...atEnd.flatMap((pivot) => [
      `  ${palette.red('✗')} ${palette.bold(pivot.property)}`,
      ...pivotLines(pivot, action).flatMap((line) => hanging('    ', wrap(line, pageWidth - 4))),
    ]),
    ...(names.length === 0 ? [] : hanging('  ', wrap(`Refuted before its end: ${names.join(', ')}`, pageWidth - 2))),
  ].join('\n');
}

/** Where a property was lost, in one or two sentences. What is lost whatever happens needs no second one. */
export function pivotLines(
  { form, anyhow, helpfully }: Pick<Pivot, 'form' | 'anyhow' | 'helpfully'>,
  action: (number: number) => string,
): string[] {
  if (form === 'liveness' && helpfully === null)
    return ['not lost, only never saved: helpful actions alone could save it again and again'];
  if (typeof anyhow === 'number' && (typeof helpfully !== 'number' || anyhow <= helpfully)) {
    return [anyhow === 0 ? 'lost from the start, whatever happens' : `lost for good with ${action(anyhow)}`];
  }
  const never = form === 'liveness' ? 'never lost, but nobody owes what could save it' : undefined;
  return [`helpful actions alone: ${whenText(helpfully, action)}`, `all actions: ${whenText(anyhow, action, never)}`];
}

function whenText(
  pivot: PivotAction,
  action: (number: number) => string,
  never = 'not lost at the end of this run',
): string {
  if (pivot === 'unknown') return 'not computed';
  if (pivot === null) return never;
  return pivot === 0 ? 'lost from the start' : `lost with ${action(pivot)}`;
}
