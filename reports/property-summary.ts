import type { Verdict } from '../checker/report.js';
import { hanging, pageWidth, right, wrap } from './layout.js';
import { plain } from './palette.js';
import type { Run } from './run.js';
import type { TableOptions } from './verdict-table.js';

const heads = ['holds', 'vacuous', 'violated', 'shortest', 'undecided'] as const;

/**
 * What became of each property over all runs: in how many it holds, vacuously, is violated, by which shortest run, is undecided.
 * Properties with equal numbers share a row, in the order of the first of each.
 */
export function propertySummary(
  runs: readonly Run[],
  { palette = plain, width = pageWidth }: TableOptions = {},
): string {
  const byProperty = new Map<string, Verdict[]>();
  for (const verdict of runs.flatMap(({ report }) => report.verdicts)) {
    byProperty.set(verdict.property, [...(byProperty.get(verdict.property) ?? []), verdict]);
  }
  const rows = new Map<string, { verdicts: readonly Verdict[]; names: string[] }>();
  for (const [name, verdicts] of byProperty) {
    const numbers = numbersText(cellsOf(verdicts));
    const known = rows.get(numbers);
    if (known === undefined) rows.set(numbers, { verdicts, names: [name] });
    else known.names.push(name);
  }
  const lines = [...rows].flatMap(([numbers, { verdicts, names }]) => {
    const beside = hanging(numbers, wrap(names.join(', '), width - numbers.length));
    // On a narrow screen long names stand below their numbers.
    const fits = beside.every((line) => line.length <= width);
    const text = fits ? beside : [numbers.trimEnd(), ...wrap(names.join(', '), width - 2).map((line) => `  ${line}`)];
    return verdicts.some(({ verdict }) => verdict === 'violated') ? text.map(palette.red) : text;
  });
  return [palette.dim(numbersText(heads).trimEnd()), ...lines].join('\n');
}

const numbersText = (cells: readonly string[]): string =>
  `${cells.map((cell, i) => right(cell, heads[i]!.length + (i === 0 ? 0 : 1))).join('')}  `;

function cellsOf(verdicts: readonly Verdict[]): string[] {
  const count = (is: (verdict: Verdict) => boolean) => String(verdicts.filter(is).length || '·');
  const lengths = verdicts.flatMap(({ verdict, length }) =>
    verdict === 'violated' && length !== undefined ? [length] : [],
  );
  return [
    count(({ verdict, vacuous }) => verdict === 'holds' && !vacuous),
    count(({ verdict, vacuous }) => verdict === 'holds' && vacuous),
    count(({ verdict }) => verdict === 'violated'),
    lengths.length === 0 ? '·' : String(lengths.reduce((a, b) => Math.min(a, b))),
    count(({ verdict }) => verdict === 'undecided'),
  ];
}
