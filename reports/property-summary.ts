import type { Verdict } from '../checker/report.js';
import { left, right } from './layout.js';
import { type Palette, plain } from './palette.js';
import type { Run } from './run.js';

const heads = ['holds', 'vacuous', 'violated', 'shortest', 'undecided'] as const;

/** What became of each property over all runs: in how many it holds, vacuously, is violated, by which shortest run, is undecided. */
export function propertySummary(runs: readonly Run[], palette: Palette = plain): string {
  const byProperty = new Map<string, Verdict[]>();
  for (const verdict of runs.flatMap(({ report }) => report.verdicts)) {
    const known = byProperty.get(verdict.property);
    if (known === undefined) byProperty.set(verdict.property, [verdict]);
    else known.push(verdict);
  }
  const width = Math.max(0, ...[...byProperty.keys()].map(({ length }) => length));
  const line = (name: string, cells: readonly string[]) =>
    `  ${left(name, width)}${cells.map((cell, i) => right(cell, heads[i]!.length + 2)).join('')}`;
  const lines = [...byProperty].map(([name, verdicts]) => {
    const text = line(name, cellsOf(verdicts));
    return verdicts.some(({ verdict }) => verdict === 'violated') ? palette.red(text) : text;
  });
  return [palette.dim(line('', heads)), ...lines].join('\n');
}

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
