import type { ComparedRun, Comparison } from './comparison.js';
import { type ComparisonGroup, type ComparisonSection, comparisonSections } from './comparison-sections.js';
import { count } from './layout.js';

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

/** `Gained: 9 properties`. */
export const titleOf = ({ title, groups }: ComparisonSection): string =>
  `${title}: ${count(groups.flatMap(({ properties }) => properties).length, 'property', 'properties')}`;

/** Where a group changes, and what is so elsewhere. */
export const detailOf = ({ vacuous, elsewhere }: ComparisonGroup, where: string): string =>
  [
    where === '' ? 'in all' : `in ${where}`,
    vacuous === 0 ? '' : `in ${vacuous} of these the other side holds it only vacuously`,
    elsewhere,
  ]
    .filter((text) => text !== '')
    .join('; ');

/** The runs of a comparison, each once, with what it violates. */
export function runsByTrace(
  sections: readonly ComparisonSection[],
  { traceOf }: ComparisonWords,
): [string, ComparedRun[]][] {
  const byTrace = new Map<string, ComparedRun[]>();
  for (const run of sections.flatMap(({ groups }) => groups.flatMap(({ runs }) => runs))) {
    const trace = traceOf(run) ?? run.id;
    byTrace.set(trace, [...(byTrace.get(trace) ?? []), run]);
  }
  return [...byTrace];
}

/** `12 actions`, of a pin `violated 12`; `4 actions and 3 that repeat for ever`, of `violated 4~3`. */
export function lengthOfPin(pin: string): string {
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
