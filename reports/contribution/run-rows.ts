import type { Presentation } from '../../checker/compose.js';
import type { TraceStep } from '../../checker/report.js';
import { describeStep } from '../step-words.js';
import type { RunRow } from './content.js';

/** What of a run its rows tell beside its actions. */
export interface RowOptions {
  /** How many actions go before those that repeat for ever. */
  readonly cycle?: number | undefined;
  /** What is told at actions, by their numbers from 1 on. */
  readonly marks?: ReadonlyMap<number, string>;
  /** What is told at the last action of a run that ends. */
  readonly atEnd?: string;
}

/** A run as rows of a table, one an action. */
export function runRows(
  steps: readonly TraceStep[],
  presentation: Presentation,
  { cycle, marks = new Map(), atEnd = '' }: RowOptions = {},
): RunRow[] {
  return steps.map((step, index) => {
    const { step: place, actors, text, note } = describeStep(step, presentation);
    const remarks = [
      index === cycle ? 'from here on for ever' : '',
      // What a party does by itself needs no remark.
      note === 'choice' ? '' : note,
      marks.get(index + 1) ?? '',
      index === steps.length - 1 && cycle === undefined ? atEnd : '',
    ];
    return {
      number: index + 1,
      step: place.replace(/^step /, ''),
      actors,
      message: text,
      remark: remarks.filter((remark) => remark !== '').join('; '),
    };
  });
}
