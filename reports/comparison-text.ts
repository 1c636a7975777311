import type { ComparedRun, Comparison } from './comparison.js';
import { type ComparisonGroup, type ComparisonSection, comparisonSections } from './comparison-sections.js';
import { count, hanging, pageWidth, right, wrap } from './layout.js';
import { code, markdownTable, paragraphs } from './markdown.js';
import { type Palette, plain } from './palette.js';

/** The whole trace id of a run; undefined where none is known. */
export type TraceOf = (run: ComparedRun) => string | undefined;

/** What of a comparison a table shows, as plain texts. */
export interface ComparisonTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One line: `notify-first against base-1.5.0: 9 properties gained, none lost, 75 unchanged`. */
export function comparisonSummary(comparison: Comparison): string {
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
export function comparisonNotes({ before, after, onlyBefore, onlyAfter }: Comparison): string[] {
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

/** A comparison for the terminal. Long lists of properties that nothing changes are there in any case: they are half of the answer. */
export function comparisonText(comparison: Comparison, traceOf: TraceOf, palette: Palette = plain): string {
  const sections = comparisonSections(comparison);
  const total = comparison.pairs.length;
  const width = String(total).length;
  const colours: Partial<Record<ComparisonSection['kind'], (text: string) => string>> = {
    gained: palette.green,
    lost: palette.red,
  };
  const groupLines = ({ properties, in: number, where, elsewhere }: ComparisonGroup): string[] => {
    const head = `  ${right(String(number), width)} of ${total}  `;
    const room = pageWidth - head.length;
    const detail = [where === '' ? '' : `in ${where}`, elsewhere].filter((text) => text !== '').join('; ');
    return [
      ...hanging(head, wrap(properties.join(', '), room)),
      ...(detail === '' ? [] : wrap(detail, room).map((line) => palette.dim(' '.repeat(head.length) + line))),
    ];
  };
  const sectionText = (section: ComparisonSection): string => {
    const colour = colours[section.kind] ?? ((text: string) => text);
    const flat = section.kind === 'holds' || section.kind === 'speaks';
    const names = section.groups.flatMap(({ properties }) => properties);
    const lines = flat
      ? hanging('  ', wrap(names.join(', '), pageWidth - 2)).map(palette.dim)
      : section.groups.flatMap(groupLines);
    return [
      ...wrap(`${titleOf(section)} (${section.meaning})`, pageWidth).map((line) => colour(palette.bold(line))),
      ...lines,
    ].join('\n');
  };
  const head = [
    ...wrap(`${comparisonSummary(comparison)}.`, pageWidth).map(palette.bold),
    ...comparisonNotes(comparison)
      .flatMap((note) => wrap(note, pageWidth))
      .map(palette.dim),
  ].join('\n');
  return [head, ...sections.map(sectionText), runsText(sections, traceOf, palette)]
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Each run once, with the properties that it violates. */
function runsText(sections: readonly ComparisonSection[], traceOf: TraceOf, palette: Palette): string {
  const byTrace = new Map<string, ComparedRun[]>();
  for (const run of sections.flatMap(({ groups }) => groups.flatMap(({ runs }) => runs))) {
    const trace = traceOf(run) ?? run.id;
    byTrace.set(trace, [...(byTrace.get(trace) ?? []), run]);
  }
  if (byTrace.size === 0) return '';
  const lines = [...byTrace].flatMap(([trace, runs]) => [
    ...wrap(
      `${runs[0]!.procedure} violates ${runs.map(({ property }) => property).join(', ')} by ${lengthOfPin(runs[0]!.verdict)}:`,
      pageWidth - 2,
    ).map((line) => `  ${line}`),
    palette.dim(`    ${trace.includes(':') ? 'rehome explain ' : 'in '}${trace}`),
  ]);
  return [palette.bold('The shortest run of each change'), ...lines].join('\n');
}

/** `12 actions`, of a pin `violated 12`; `4 actions and 3 that repeat for ever`, of `violated 4~3`. */
function lengthOfPin(pin: string): string {
  const [, prefix, repeats] = /^violated (\d+)(?:~(\d*))?$/.exec(pin) ?? [];
  if (prefix === undefined) return 'no run';
  const first = count(Number(prefix), 'action');
  if (repeats === undefined) return first;
  return repeats === '' ? `${first} that end there for good` : `${first} and ${repeats} that repeat for ever`;
}

/** The comparison as tables of plain texts, for documents of any kind. */
export function comparisonTables(comparison: Comparison, traceOf: TraceOf): ComparisonTable[] {
  const total = comparison.pairs.length;
  return comparisonSections(comparison).map((section) => {
    const changed = section.kind === 'gained' || section.kind === 'lost';
    return {
      title: `${titleOf(section)} (${section.meaning})`,
      head: ['configurations', 'properties', 'where', ...(changed ? ['shortest run'] : [])],
      rows: section.groups.map(({ in: number, properties, where, elsewhere, runs }) => [
        `${number} of ${total}`,
        properties.join(', '),
        [where === '' ? 'in all' : `in ${where}`, elsewhere].filter((text) => text !== '').join('; '),
        ...(changed
          ? [[...new Set(runs.map((run) => `${lengthOfPin(run.verdict)}: ${traceOf(run) ?? run.id}`))].join('; ')]
          : []),
      ]),
    };
  });
}

/** The comparison as Markdown. */
export function comparisonMarkdown(comparison: Comparison, traceOf: TraceOf): string {
  return paragraphs(
    `# ${comparison.before.name} → ${comparison.after.name}`,
    `${comparisonSummary(comparison)}.`,
    comparisonNotes(comparison).join(' '),
    ...comparisonTables(comparison, traceOf).flatMap(({ title, head, rows }) => [
      `## ${title}`,
      markdownTable(
        head,
        rows.map(([number, properties, where, runs]) => [
          number!,
          properties!.split(', ').map(code).join(', '),
          where!,
          ...(runs === undefined
            ? []
            : [
                runs
                  .split('; ')
                  .map((run) => run.replace(/: (\S+)$/, ': `$1`'))
                  .join('<br>'),
              ]),
        ]),
      ),
    ]),
    'Each run: `npx rehome explain <id>`.',
  );
}
