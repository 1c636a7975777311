import type { ComparedRun, Comparison } from './comparison.js';
import { type ComparisonGroup, type ComparisonSection, comparisonSections } from './comparison-sections.js';
import { count, hanging, pageWidth, right, wrap } from './layout.js';
import { code, markdownTable, paragraphs } from './markdown.js';
import { type Palette, plain } from './palette.js';
import type { TableOptions } from './verdict-table.js';

/** What a report says beside the verdicts. */
export interface ComparisonWords {
  /** The whole trace id of a run; undefined where none is known. */
  traceOf(run: ComparedRun): string | undefined;
  /** What a property says must hold. */
  sentenceOf(property: string): string;
}

/** What of a comparison a table shows, as plain texts. */
export interface ComparisonTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One line: `notify-first against base-1.5.0: 9 properties gained, none lost, 75 unchanged`. */
function comparisonSummary(comparison: Comparison): string {
  const { before, after, properties, pairs } = comparison;
  const has = (kind: string) => properties.filter(({ cells }) => cells.some(({ change }) => change === kind));
  const [gained, lost] = [has('gained'), has('lost')];
  const mixed = gained.filter((each) => lost.includes(each)).length;
  const unchanged = properties.length - gained.length - lost.length + mixed;
  const number = (n: number) => (n === 0 ? 'none' : String(n));
  const both = mixed === 0 ? '' : `, ${mixed} of these gained in some configurations and lost in others`;
  return `${after.name} against ${before.name}, in the ${count(pairs.length, 'configuration')} that both have: of ${count(properties.length, 'property', 'properties')} ${number(gained.length)} gained, ${number(lost.length)} lost${both}, ${number(unchanged)} unchanged`;
}

/** What a reader must know of the two sides: reconstructions, and what has no counterpart. */
function comparisonNotes({ before, after, onlyBefore, onlyAfter }: Comparison): string[] {
  const alone = [[before.name, onlyBefore.length] as const, [after.name, onlyAfter.length] as const].filter(
    ([, number]) => number > 0,
  );
  return [
    ...[before, after].flatMap(({ name, reconstructed }) =>
      reconstructed === undefined ? [] : [`${name} is reconstructed: ${reconstructed}.`],
    ),
    'Readings are the same beside those that a text settles itself, where each has its own.',
    ...(alone.length === 0
      ? []
      : [
          `Without a counterpart: ${alone.map(([name, number]) => `${count(number, 'configuration')} of ${name}`).join(', ')}; --complete checks the other procedure there, too.`,
        ]),
  ];
}

const titleOf = ({ title, groups }: ComparisonSection): string =>
  `${title}: ${count(groups.flatMap(({ properties }) => properties).length, 'property', 'properties')}`;

/** What is so in every configuration is listed, not grouped. */
const listed: readonly ComparisonSection['kind'][] = ['speaks', 'holds', 'vacuous'];

/** More lines than these say no longer at a glance where something is. */
const mostLines = 2;

/** Where something is, counted: `9 scenarios`, `all but some of 4 scenarios`. */
const scenariosIn = (where: string): string =>
  `${where.startsWith('all but ') ? 'all but some of ' : ''}${count(where.split('; ').length, 'scenario')}`;

/** Where a group changes, and what is so elsewhere. */
const detailOf = ({ vacuous, elsewhere }: ComparisonGroup, where: string): string =>
  [
    where === '' ? 'in all' : `in ${where}`,
    vacuous === 0 ? '' : `in ${vacuous} of these the other side holds it only vacuously`,
    elsewhere,
  ]
    .filter((text) => text !== '')
    .join('; ');

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

/** The runs of a comparison, each once, with what it violates. */
function runsByTrace(sections: readonly ComparisonSection[], { traceOf }: ComparisonWords): [string, ComparedRun[]][] {
  const byTrace = new Map<string, ComparedRun[]>();
  for (const run of sections.flatMap(({ groups }) => groups.flatMap(({ runs }) => runs))) {
    const trace = traceOf(run) ?? run.id;
    byTrace.set(trace, [...(byTrace.get(trace) ?? []), run]);
  }
  return [...byTrace];
}

/** `12 actions`, of a pin `violated 12`; `4 actions and 3 that repeat for ever`, of `violated 4~3`. */
function lengthOfPin(pin: string): string {
  const [, prefix, repeats] = /^violated (\d+)(?:~(\d*))?$/.exec(pin) ?? [];
  if (prefix === undefined) return 'no run';
  const first = count(Number(prefix), 'action');
  if (repeats === undefined) return first;
  return repeats === '' ? `${first} that end there for good` : `${first} and ${repeats} that repeat for ever`;
}

/**
 * The comparison as tables of plain texts, for documents of any kind: one for each of gained, lost and so on, and one of the
 * shortest runs.
 */
export function comparisonTables(comparison: Comparison, words: ComparisonWords): ComparisonTable[] {
  const total = comparison.pairs.length;
  const sections = comparisonSections(comparison);
  const tables = sections.map((section) => ({
    title: `${titleOf(section)} (${section.meaning})`,
    head: ['configurations', 'properties', 'where'],
    rows: section.groups.map((group) => [
      `${group.in} of ${total}`,
      group.properties.join(', '),
      detailOf(group, group.where),
    ]),
  }));
  const runs = runsByTrace(sections, words).map(([trace, some]) => [
    some[0]!.procedure,
    some.map(({ property }) => `${property}: ${words.sentenceOf(property)}`).join('\n'),
    lengthOfPin(some[0]!.verdict),
    trace,
  ]);
  if (runs.length === 0) return tables;
  const head = ['procedure', 'violates', 'by', 'run'];
  return [...tables, { title: 'The shortest run that violates what is gained or lost', head, rows: runs }];
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
