import { type Block, heading, plain, table } from '../contribution/blocks.js';
import { style } from '../contribution/styles.js';
import { wordFile } from '../contribution/word-file.js';
import type { Purpose } from './purpose.js';
import { purposeHead, sharedRows } from './purpose-table.js';

const shares = [1, 0.8, 2.4, 4, 4, 2.6];

/** Test purposes as a Word file: each in words, and as a native table of messages. The same purposes give the same bytes. */
export function purposesFile(
  title: string,
  notes: readonly string[],
  purposes: readonly Purpose[],
): Promise<Uint8Array> {
  const rows = sharedRows(purposes);
  const blocks = purposes.flatMap(({ id, trace, objective, touches }, index): Block[] => [
    heading(2, id),
    plain(`${objective} It touches ${touches}.`),
    plain(`Table ${index + 1}: ${id}`, style.tableCaption),
    table(purposeHead, rows[index]!, shares),
    plain(`npx rehome explain ${trace}`, style.code),
  ]);
  return wordFile([heading(1, title), ...notes.map((note) => plain(note)), ...blocks], { title });
}
