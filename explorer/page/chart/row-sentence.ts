import type { Chart, MessageRow } from '../../../reports/chart/chart.js';
import type { PlacedRow } from './row-layout.js';

const fates: Readonly<Record<MessageRow['fate'], string>> = {
  arrives: '',
  again: 'delivered again',
  lost: 'lost',
  forged: 'forged or replayed',
};

/** A row of a chart as one sentence, for who does not see the drawing. */
export function rowSentence({ row }: Pick<PlacedRow, 'row'>, { lifelines }: Pick<Chart, 'lifelines'>): string {
  const name = (id: string) => lifelines.find((each) => each.id === id)?.name ?? id;
  const place = (number: number, step: string | undefined) =>
    `Action ${number}${step === undefined ? '' : `, step ${step}`}`;
  const list = (parts: readonly string[]) => [...new Set(parts)].filter((part) => part !== '').join('; ');
  switch (row.kind) {
    case 'start':
      return 'Start of the run.';
    case 'message':
      return `${place(row.number, row.step)}: ${name(row.from)} to ${name(row.to)}: ${list([
        row.contents,
        row.protection ?? '',
        row.sentWith === undefined ? '' : `sent with action ${row.sentWith}`,
        fates[row.fate],
        ...row.remarks,
      ])}.`;
    case 'act':
      return `${place(row.number, row.step)}: ${name(row.at)}: ${list([row.text, row.class, ...row.remarks])}.`;
    case 'condition':
      return `${name(row.at)} is now: ${list(row.lines)}.`;
    case 'mark':
      return `${row.text}.`;
    case 'loop':
      return row.edge === 'start' ? 'What follows repeats for ever.' : 'From here the loop begins again.';
    case 'note':
      return row.lines.join(' ');
  }
}
