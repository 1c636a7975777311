import type { ActRow, Chart, MessageRow, Row } from '../chart/chart.js';
import { messageParts } from '../chart/row-text.js';
import type { Explanation } from '../explanation.js';
import { describeStep } from '../step-words.js';
import { changes } from '../words.js';

/** A line of the step table: an action, or something that is said between actions. */
export type StepRow = ActionRow | { readonly kind: 'between'; readonly text: string; readonly violated: boolean };

/** An action as a table shows it. */
export interface ActionRow {
  readonly kind: 'action';
  readonly number: number;
  readonly step?: string;
  readonly actors: string;
  readonly what: string;
  readonly protection: string;
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
  const { remarks, sent } = row.kind === 'message' ? messageParts(row) : { remarks: row.remarks.join(), sent: '' };
  return {
    kind: 'action',
    number: row.number,
    ...(row.step === undefined ? {} : { step: row.step }),
    actors: describeStep(action, presentation).actors,
    what: row.kind === 'message' ? row.contents : row.text,
    protection: row.kind === 'message' ? (row.protection ?? '') : '',
    remarks: `${remarks} ${sent}`.trim(),
    changes: changes(action, presentation),
  };
}
