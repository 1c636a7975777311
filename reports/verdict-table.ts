import { cellText, colourOf } from './cell.js';
import { count, hanging, left, pageWidth, right, wrap } from './layout.js';
import { type Palette, plain } from './palette.js';
import type { Run } from './run.js';
import { equalRows, type VerdictColumn, verdictColumns, verdictOf } from './verdict-columns.js';
import { columnNames, fairnessLines, legendName, signLines } from './verdict-legend.js';

/** The least width of the column that names readings and scenario. */
const labelWidth = 28;

/** How to print a table. */
export interface TableOptions {
  readonly palette?: Palette;
  /** The number of characters that every line has at most. */
  readonly width?: number;
}

/** A column with its number, from 1 on, and its width. */
interface NumberedColumn extends VerdictColumn {
  readonly number: number;
  readonly width: number;
}

/**
 * Procedures × (readings, scenario) × properties. Rows are grouped by procedure, and those with equal verdicts share a row; so do
 * properties with equal verdicts share a column, numbered, with a legend below. What is the same in every row is no column, but
 * listed. Where the columns need more than the width, the table comes in parts.
 */
export function verdictTable(runs: readonly Run[], { palette = plain, width = pageWidth }: TableOptions = {}): string {
  const all = verdictColumns(runs);
  const constant = all.filter(({ cells }) => new Set(cells).size === 1);
  const numbered = all
    .filter((column) => !constant.includes(column))
    .map((column, i) => ({
      ...column,
      number: i + 1,
      width: Math.max(String(i + 1).length, ...column.cells.map(({ length }) => length)) + 1,
    }));
  const parts = partition(numbered, width - labelWidth).map((columns) => tablePart(runs, columns, width, palette));
  const below = [
    ...fairnessLines(runs, width, palette),
    ...signLines(new Set(all.flatMap(({ cells }) => cells)), width).map(palette.dim),
  ];
  return [
    ...parts,
    columnNames(runs, numbered, width).join('\n'),
    constantText(runs, constant, width, palette),
    below.join('\n'),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function tablePart(runs: readonly Run[], columns: readonly NumberedColumn[], width: number, palette: Palette): string {
  const room = width - columns.reduce((sum, column) => sum + column.width, 0);
  const head = `${' '.repeat(room)}${columns.map((column) => right(String(column.number), column.width)).join('')}`;
  const lines = columns.length === 0 ? [] : [palette.dim(head.trimEnd())];
  let procedure: string | null | undefined;
  for (const group of equalRows(runs, columns)) {
    const [first] = group as [Run, ...Run[]];
    if (first.procedure !== procedure) {
      procedure = first.procedure;
      lines.push(palette.bold(procedure ?? first.report.system));
    }
    const cells = columns.map((column) => {
      const verdict = verdictOf(first, column.properties[0]!);
      return colourOf(verdict, palette)(right(cellText(verdict), column.width));
    });
    const labels = rowLabels(group);
    const fits = labels.length === 1 && labels[0]!.length <= room - 2;
    lines.push(
      `  ${left(fits ? labels[0]! : count(group.length, 'configuration'), room - 2)}${cells.join('')}`.trimEnd(),
    );
    const below = fits ? [] : labels.flatMap((text) => wrap(text, width - 4));
    lines.push(...below.map((line) => palette.dim(`    ${line}`)));
  }
  return lines.join('\n');
}

/** The properties that have one verdict in every row, by this verdict: the violated first. */
function constantText(
  runs: readonly Run[],
  constant: readonly VerdictColumn[],
  width: number,
  palette: Palette,
): string {
  if (constant.length === 0) return '';
  const rank = ({ cells: [cell = ''] }: VerdictColumn) => ['✗', '?', '✓'].indexOf(cell.charAt(0));
  const widest = Math.max(...constant.map(({ cells: [cell = ''] }) => cell.length));
  const lines = [...constant]
    .sort((a, b) => rank(a) - rank(b))
    .flatMap(({ properties, cells: [cell = ''] }) => {
      const names = properties.map((name) => legendName(runs, name)).join(', ');
      const [first, ...others] = hanging(' '.repeat(widest + 4), wrap(names, width - widest - 4));
      const colour = colourOf(verdictOf(runs[0]!, properties[0]!), palette);
      return [`  ${colour(left(cell, widest))}  ${first!.trimStart()}`, ...others];
    });
  return [...(runs.length === 1 ? [] : [`In all ${count(runs.length, 'configuration')}:`]), ...lines].join('\n');
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

/** Splits columns into parts that fit; one part without columns where there are none. */
function partition(columns: readonly NumberedColumn[], room: number): NumberedColumn[][] {
  const parts: NumberedColumn[][] = [[]];
  let used = 0;
  for (const column of columns) {
    if (used + column.width > room && used > 0) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)!.push(column);
    used += column.width;
  }
  return parts;
}
