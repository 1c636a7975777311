import type { ActRow, Chart, MessageRow, Row } from '../chart/chart.js';
import { messageParts } from '../chart/row-text.js';
import type { Explanation } from '../explanation.js';
import { describeStep } from '../step-words.js';
import { changes } from '../words.js';

/** A line of the step table: an action, or something that is said between actions. */
export type StepRow = ActionRow | { readonly kind: 'between'; readonly text: string; readonly violated: boolean };

/** An action as a table shows it. */
interface ActionRow {
  readonly kind: 'action';
  readonly number: number;
  readonly step?: string;
  readonly actors: string;
  readonly what: string;
  readonly protection: string;
  /** `(sent with action 4)`; of an act that it is a choice or a timer. */
  readonly sent: string;
  /** What is out of the ordinary. */
  readonly remarks: string;
  /** All that changed in the participant, in full. */
  readonly changes: readonly string[];
}

/** The rows of a chart as those of a table. */
export const stepRows = (explanation: Explanation, { rows }: Chart): StepRow[] =>
  rows.flatMap((row) => rowsOf(explanation, row));

function rowsOf(explanation: Explanation, row: Row): readonly StepRow[] {
  switch (row.kind) {
    case 'message':
    case 'act':
      return [actionRow(explanation, row)];
    case 'mark':
      return [between(row.text, row.mark === 'violated')];
    case 'loop':
      return [between(row.edge === 'start' ? 'What follows repeats for ever' : 'From here it repeats')];
    case 'note':
      return [between(row.lines.join(' '))];
    case 'condition':
      return [];
  }
}

const between = (text: string, violated = false): StepRow => ({ kind: 'between', text, violated });

function actionRow({ steps, presentation }: Explanation, row: MessageRow | ActRow): ActionRow {
  const action = steps[row.number - 1]!;
  const { protection, remarks, sent } = row.kind === 'message' ? messageParts(row) : actParts(row);
  return {
    kind: 'action',
    number: row.number,
    ...(row.step === undefined ? {} : { step: row.step }),
    actors: describeStep(action, presentation).actors,
    what: row.kind === 'message' ? row.contents : row.text,
    protection: protection.slice(1, -1),
    sent,
    remarks,
    changes: changes(action, presentation),
  };
}

/** A fault is out of the ordinary; choices and timers are not. */
function actParts({ class: cls, remarks }: ActRow) {
  const told = remarks.length === 0 ? '' : `(${remarks.join(', ')})`;
  const harm = cls === 'fault' || cls === 'adversary';
  return { protection: '', sent: harm ? '' : told, remarks: harm ? told : '' };
}
