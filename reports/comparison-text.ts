import type { Comparison } from './comparison.js';
import { type ComparisonGroup, type ComparisonSection, comparisonSections } from './comparison-sections.js';
import {
  type ComparisonWords,
  comparisonNotes,
  comparisonSummary,
  comparisonTables,
  detailOf,
  lengthOfPin,
  runsByTrace,
  titleOf,
} from './comparison-tables.js';
import { count, hanging, pageWidth, right, wrap } from './layout.js';
import { code, markdownTable, paragraphs } from './markdown.js';
import { type Palette, plain } from './palette.js';
import type { TableOptions } from './verdict-table.js';

/** What is so in every configuration is listed, not grouped. */
const listed: readonly ComparisonSection['kind'][] = ['speaks', 'holds', 'vacuous'];

/** More lines than these say no longer at a glance where something is. */
const mostLines = 2;

/** Where something is, counted: `9 scenarios`, `all but some of 4 scenarios`. */
const scenariosIn = (where: string): string =>
  `${where.startsWith('all but ') ? 'all but some of ' : ''}${count(where.split('; ').length, 'scenario')}`;

/**
 * A comparison for the terminal. Properties that nothing changes are listed, too: they are half of the answer.
 * @param verbose says where each change is, however long that is, and not only how often
 */
export function comparisonText(
  comparison: Comparison,
  words: ComparisonWords,
  { palette = plain, width = pageWidth, verbose = false }: TableOptions & { readonly verbose?: boolean } = {},
): string {
  const sections = comparisonSections(comparison);
  const total = comparison.pairs.length;
  const digits = String(total).length;
  const colours: Partial<Record<ComparisonSection['kind'], (text: string) => string>> = {
    gained: palette.green,
    lost: palette.red,
  };
  const groupLines = (group: ComparisonGroup): string[] => {
    const { properties, in: number, where } = group;
    const head = `  ${right(String(number), digits)} of ${total}  `;
    const room = width - head.length;
    const long = !verbose && wrap(where, room).length > mostLines;
    const detail = detailOf(group, long ? `${scenariosIn(where)} (--verbose names them)` : where);
    return [
      ...hanging(head, wrap(properties.join(', '), room)),
      ...(detail === 'in all' ? [] : wrap(detail, room).map((line) => palette.dim(' '.repeat(head.length) + line))),
    ];
  };
  const sectionText = (section: ComparisonSection): string => {
    const colour = colours[section.kind] ?? ((text: string) => text);
    const flat = listed.includes(section.kind);
    const names = section.groups.flatMap(({ properties }) => properties);
    const lines = flat
      ? hanging('  ', wrap(names.join(', '), width - 2)).map(palette.dim)
      : section.groups.flatMap(groupLines);
    return [
      ...wrap(`${titleOf(section)} (${section.meaning})`, width).map((line) => colour(palette.bold(line))),
      ...lines,
    ].join('\n');
  };
  const head = [
    ...wrap(`${comparisonSummary(comparison)}.`, width).map(palette.bold),
    ...comparisonNotes(comparison)
      .flatMap((note) => wrap(note, width))
      .map(palette.dim),
  ].join('\n');
  return [head, ...sections.map(sectionText), runsText(sections, words, width, palette)]
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Each run once, with what it violates. */
function runsText(
  sections: readonly ComparisonSection[],
  words: ComparisonWords,
  width: number,
  palette: Palette,
): string {
  const lines = runsByTrace(sections, words).flatMap(([trace, runs]) => [
    `  ${runs[0]!.procedure}, ${lengthOfPin(runs[0]!.verdict)}:`,
    ...runs.flatMap(({ property }) => hanging('    ', wrap(`${property}: ${words.sentenceOf(property)}`, width - 4))),
    palette.dim(`    ${trace.includes(':') ? 'rehome explain ' : 'in '}${trace}`),
  ]);
  return lines.length === 0
    ? ''
    : [palette.bold('The shortest run that violates what is gained or lost'), ...lines].join('\n');
}

/** The comparison as Markdown. */
export function comparisonMarkdown(comparison: Comparison, words: ComparisonWords): string {
  return paragraphs(
    `# ${comparison.before.name} → ${comparison.after.name}`,
    `${comparisonSummary(comparison)}.`,
    comparisonNotes(comparison).join(' '),
    ...comparisonTables(comparison, words).flatMap(({ title, head, rows }) => [
      `## ${title}`,
      markdownTable(
        head,
        rows.map((row) => row.map((text, i) => markdownCell(head[i]!, text))),
      ),
    ]),
    'Each run is shown by `npx rehome explain` with its id.',
  );
}

/** A cell of a table: names of properties and ids as code, a line for each property that a run violates. */
function markdownCell(head: string, text: string): string {
  if (head === 'properties') return text.split(', ').map(code).join(', ');
  if (head === 'run') return code(text);
  if (head === 'violates') return text.replace(/^([^:]+): /gm, '`$1`: ').replaceAll('\n', '<br>');
  return text;
}
