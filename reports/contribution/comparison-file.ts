import type { Comparison } from '../comparison.js';
import {
  type ComparisonTable,
  type ComparisonWords,
  comparisonNotes,
  comparisonSummary,
  comparisonTables,
} from '../comparison-tables.js';
import { type Block, heading, plain, table } from './blocks.js';
import { style } from './styles.js';
import { wordFile } from './word-file.js';

/** How wide the columns are, by their heads. */
const shares: Readonly<Record<string, number>> = {
  configurations: 1.2,
  properties: 3,
  where: 3,
  procedure: 1.2,
  violates: 4,
  by: 1.2,
  run: 2,
};

/** A comparison of two procedures as a Word file of native tables: what is gained, lost and unchanged, and the runs that show it. */
export function comparisonFile(comparison: Comparison, words: ComparisonWords): Promise<Uint8Array> {
  const title = `${comparison.after.name} against ${comparison.before.name}`;
  const blocks = [
    heading(1, title),
    plain(`${comparisonSummary(comparison)}.`),
    ...comparisonNotes(comparison).map((note) => plain(note)),
    ...comparisonTables(comparison, words).flatMap(captioned),
    plain('Each run is shown by npx rehome explain with its id.', style.tableNote),
  ];
  return wordFile(blocks, { title });
}

const captioned = ({ title, head, rows }: ComparisonTable, index: number): Block[] => [
  plain(`Table ${index + 1}: ${title}`, style.tableCaption),
  table(
    head.map(capitalised),
    rows,
    head.map((name) => shares[name] ?? 1),
  ),
];

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
