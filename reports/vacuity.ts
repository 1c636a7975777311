import type { Verdict } from '../checker/report.js';
import { count, hanging, pageWidth, wrap } from './layout.js';
import { type Palette, plain } from './palette.js';
import type { Run } from './run.js';

/**
 * What the properties that hold do not need: parts of disjunctions that are nowhere the only one to hold, and states that no observer enters,
 * each with the number of runs of which it is true. Empty text where all is needed.
 */
export function vacuityText(runs: readonly Run[], palette: Palette = plain): string {
  const lines = [...byProperty(runs)].flatMap(([property, verdicts]) => {
    const told = (names: readonly string[], number: number, words: string) => {
      const where =
        verdicts.length === 1 ? '' : `, in ${number} of ${count(verdicts.length, 'configuration')} where it holds`;
      return hanging('  ', wrap(`${property}: ${words} ${names.join(', ')}${where}`, pageWidth - 2));
    };
    const parts = byNumber(verdicts.map(({ unneeded = [] }) => unneeded.map((part) => JSON.stringify(part))));
    const states = byNumber(verdicts.map(({ unentered = [] }) => unentered));
    return [
      ...[...parts].flatMap(([number, names]) => told(names, number, partsWords(verdicts[0]!))),
      ...[...states].flatMap(([number, names]) => told(names, number, 'its observer never enters')),
    ];
  });
  return lines.length === 0 ? '' : [palette.bold('Not needed by what holds:'), ...lines].join('\n');
}

const partsWords = ({ form }: Verdict): string =>
  form === 'liveness' ? 'holds as well with' : 'nowhere the only part to hold is';

/** The verdicts that hold. */
function byProperty(runs: readonly Run[]): Map<string, Verdict[]> {
  const found = new Map<string, Verdict[]>();
  for (const verdict of runs.flatMap(({ report }) => report.verdicts)) {
    if (verdict.verdict === 'holds') found.set(verdict.property, [...(found.get(verdict.property) ?? []), verdict]);
  }
  return found;
}

/** In how many of the lists they stand, and which these are. */
function byNumber(lists: readonly (readonly string[])[]): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const name of new Set(lists.flat())) {
    const number = lists.filter((list) => list.includes(name)).length;
    found.set(number, [...(found.get(number) ?? []), name]);
  }
  return found;
}
