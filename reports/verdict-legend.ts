import { fairnesses, fairnessSentence } from './fairness.js';
import { hanging, left, right, wrap } from './layout.js';
import type { Palette } from './palette.js';
import type { Run } from './run.js';
import { type VerdictColumn, verdictOf } from './verdict-columns.js';

/** What each sign of a cell means; the signs themselves tell whether it occurs. */
const signs: readonly (readonly [occurs: RegExp, meaning: string])[] = [
  [/^✓/, '✓ holds'],
  [/^✗\d+[°*]*$/, '✗7 violated, shortest run 7 actions'],
  [/^✗\d+~\d/, '✗4~3 violated by 4 actions and 3 that repeat for ever'],
  [/~[°*]*$/, '✗7~ violated by 7 actions, and then nothing more'],
  [/^✗\D*$/, '✗ no run does it'],
  [/°/, '° vacuous: what it speaks about never happens'],
  [/\*/, '* only within the bound that the run met'],
  [/^\?/, '? undecided'],
  [/^·/, '· not asked'],
];

/** The meaning of the signs that occur in some cells, in lines of at most `width` characters. */
export function signLines(cells: Iterable<string>, width: number): string[] {
  const shown = [...cells];
  const lines: string[] = [];
  for (const [, meaning] of signs.filter(([occurs]) => shown.some((cell) => occurs.test(cell)))) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 3 + meaning.length <= width)
      lines[lines.length - 1] = `${last}   ${meaning}`;
    else lines.push(`  ${meaning}`);
  }
  return lines;
}

/** A property's name, with the form in which it is judged where that is not a plain "always". */
export function legendName(runs: readonly Run[], property: string): string {
  const form = runs.map((run) => verdictOf(run, property)?.form).find((found) => found !== undefined);
  return form === 'recoverable' || form === 'liveness' ? `${property} (${form})` : property;
}

/** The names behind the numbers of columns: several to a line where each column is one property, else a column under the other. */
export function columnNames(runs: readonly Run[], columns: readonly VerdictColumn[], width: number): string[] {
  const names = columns.map(({ properties }) => properties.map((name) => legendName(runs, name)));
  const head = (i: number) => `${right(String(i + 1), 4)} `;
  if (names.some(({ length }) => length > 1))
    return names.flatMap((some, i) => hanging(head(i), wrap(some.join(', '), width - head(i).length)));
  const entries = names.map(([name], i) => `${head(i)}${name}`);
  const entryWidth = Math.max(0, ...entries.map(({ length }) => length)) + 2;
  const rows = Math.ceil(entries.length / Math.max(1, Math.floor((width + 2) / entryWidth)));
  return Array.from({ length: rows }, (_, row) =>
    entries
      .filter((_, i) => i % rows === row)
      .map((entry) => left(entry, entryWidth))
      .join('')
      .trimEnd(),
  );
}

/** On which runs the verdicts on liveness rest: one entry for each fairness, with the properties. */
export function fairnessLines(runs: readonly Run[], width: number, palette: Palette): string[] {
  return fairnesses(runs).flatMap(({ fairness, properties }) =>
    hanging('  ', wrap(`${properties.join(', ')}: ${fairnessSentence(fairness)}`, width - 2)).map(palette.dim),
  );
}
