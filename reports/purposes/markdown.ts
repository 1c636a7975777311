import { code, markdownTable, paragraphs } from '../markdown.js';
import type { Purpose } from './purpose.js';
import { purposeHead, sharedRows } from './purpose-table.js';

/**
 * Test purposes in Markdown: each in words, and as a table of messages.
 * @param notes paragraphs behind the title
 */
export function purposesMarkdown(title: string, notes: readonly string[], purposes: readonly Purpose[]): string {
  const rows = sharedRows(purposes);
  return paragraphs(
    `# ${title}`,
    ...notes,
    ...purposes.flatMap(({ id, trace, objective, touches }, index) => [
      `## ${id}`,
      `${objective} It touches ${touches}.`,
      code(`npx rehome explain ${trace}`),
      markdownTable(purposeHead, rows[index]!),
    ]),
  );
}
