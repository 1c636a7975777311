import type { Verdict } from '../checker/report.js';
import { cellLegend, cellText, colourOf, lassoLegend } from './cell.js';
import { fairnesses, fairnessSentence } from './fairness.js';
import { count, hanging, left, pageWidth, right, wrap } from './layout.js';
import { type Palette, plain } from './palette.js';
import type { Run } from './run.js';

/** The least width of the column that names readings and scenario. */
const labelWidth = 28;

/**
 * Procedures × (readings, scenario) × properties. Properties are numbered columns with a legend below; rows are grouped by
 * procedure, and those with equal verdicts share a row. At most 100 columns wide: where the properties need more, the table
 * comes in parts.
 */
export function verdictTable(runs: readonly Run[], palette: Palette = plain): string {
  const properties = [...new Set(runs.flatMap(({ report }) => report.verdicts.map(({ property }) => property)))];
  const width = (i: number) =>
    Math.max(String(i + 1).length, ...runs.map((run) => cellText(verdictOf(run, properties[i])).length)) + 1;
  const parts = partition(
    properties.map((_, i) => width(i)),
    pageWidth - labelWidth,
  );
  const tables = parts.map((columns) =>
    tablePart(
      runs,
      columns.map((i) => ({ index: i, property: properties[i], width: width(i) })),
      palette,
    ),
  );
  const legend = legendLines(properties.map((name) => legendName(runs, name)));
  const fair = fairnessLines(runs, properties);
  const below = [...fair, ...[...cellLegend, ...(fair.length === 0 ? [] : [lassoLegend])].map((line) => `  ${line}`)];
  return [...tables, [...legend, ...below.map(palette.dim)].join('\n')].join('\n\n');
}

interface Column {
  readonly index: number;
  readonly property: string;
  readonly width: number;
}

function tablePart(runs: readonly Run[], columns: readonly Column[], palette: Palette): string {
  const room = pageWidth - columns.reduce((sum, { width }) => sum + width, 0);
  const head = `${' '.repeat(room)}${columns.map(({ index, width }) => right(String(index + 1), width)).join('')}`;
  const lines: string[] = [palette.dim(head.trimEnd())];
  let procedure: string | null | undefined;
  for (const group of groupEqual(runs, columns)) {
    if (group[0].procedure !== procedure) {
      procedure = group[0].procedure;
      lines.push(palette.bold(procedure ?? group[0].report.system));
    }
    const cells = columns.map(({ property, width }) => {
      const verdict = verdictOf(group[0], property);
      return colourOf(verdict, palette)(right(cellText(verdict), width));
    });
    const [label, ...others] = rowLabels(group);
    const fits = others.length === 0 && label!.length <= room - 2;
    lines.push(`  ${left(fits ? label! : count(group.length, 'configuration'), room - 2)}${cells.join('')}`);
    const below = fits ? [] : [label!, ...others].flatMap((text) => wrap(text, pageWidth - 4));
    lines.push(...below.map((line) => palette.dim(`    ${line}`)));
  }
  return lines.join('\n');
}

/** The runs of one procedure whose verdicts all look the same, in the order of the first of each. */
function groupEqual(runs: readonly Run[], columns: readonly Column[]): Run[][] {
  const look = (run: Run) =>
    JSON.stringify([run.procedure, columns.map(({ property }) => cellText(verdictOf(run, property)))]);
  const procedures = [...new Set(runs.map(({ procedure }) => procedure))];
  return procedures.flatMap((procedure) => {
    const groups = new Map<string, Run[]>();
    for (const run of runs.filter((each) => each.procedure === procedure)) {
      const known = groups.get(look(run));
      if (known === undefined) groups.set(look(run), [run]);
      else known.push(run);
    }
    return [...groups.values()];
  });
}

/** Readings, and all scenarios under which they share a row: `defaults, honest, loss`. */
function rowLabels(group: readonly Run[]): string[] {
  const byReadings = new Map<string, string[]>();
  for (const { readings, scenario } of group) {
    const label = Object.entries(readings)
      .map(([name, value]) => `${name}=${value}`)
      .join(', ');
    byReadings.set(label, [...(byReadings.get(label) ?? []), ...(scenario === null ? [] : [scenario])]);
  }
  return [...byReadings].map(([label, scenarios]) =>
    [label || 'defaults', ...(scenarios.length === 0 ? [] : [scenarios.join(', ')])].join(', '),
  );
}

function verdictOf(run: Run, property: string): Verdict | undefined {
  return run.report.verdicts.find((verdict) => verdict.property === property);
}

/** Splits columns into parts that fit. */
function partition(widths: readonly number[], room: number): number[][] {
  const parts: number[][] = [[]];
  let used = 0;
  widths.forEach((width, i) => {
    if (used + width > room && used > 0) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)!.push(i);
    used += width;
  });
  return parts;
}

/** A property's name, with the form in which it is judged where that is not a plain "always". */
function legendName(runs: readonly Run[], property: string): string {
  const form = runs.map((run) => verdictOf(run, property)?.form).find((found) => found !== undefined);
  return form === 'recoverable' || form === 'liveness' ? `${property} (${form})` : property;
}

/** On which runs the verdicts on liveness rest: one line for each fairness, with the numbers of the properties. */
function fairnessLines(runs: readonly Run[], properties: readonly string[]): string[] {
  return fairnesses(runs).flatMap(({ fairness, properties: names }) => {
    const numbers = names.map((name) => properties.indexOf(name) + 1);
    return hanging('  ', wrap(`${numbers.join(', ')}: ${fairnessSentence(fairness)}`, pageWidth - 2));
  });
}

/** The numbered property names, in as many columns as fit. */
function legendLines(properties: readonly string[]): string[] {
  const entries = properties.map((name, i) => `${right(String(i + 1), 4)} ${name}`);
  const entryWidth = Math.max(0, ...entries.map(({ length }) => length)) + 2;
  const perLine = Math.max(1, Math.floor(pageWidth / entryWidth));
  const rows = Math.ceil(entries.length / perLine);
  return Array.from({ length: rows }, (_, row) =>
    entries
      .filter((_, i) => i % rows === row)
      .map((entry) => left(entry, entryWidth))
      .join('')
      .trimEnd(),
  );
}
