import type { CheckReport, Verdict } from '../checker/report.js';
import { shortLength } from './run-length.js';

/** What is expected of one configuration. */
export interface PinnedRun {
  readonly states: number;
  readonly transitions: number;
  readonly depth: number;
  /** By property: `holds`, `holds vacuous`, `holds within`, `violated 7`, `violated 4~3` (a lasso), `undecided time`. */
  readonly verdicts: Readonly<Record<string, string>>;
}

/** The pinned expectations, by configuration id. */
export interface Pins {
  readonly runs: Readonly<Record<string, PinnedRun>>;
}

/** One verdict in the short words that are pinned. */
export function pinOf(verdict: Verdict): string {
  switch (verdict.verdict) {
    case 'holds':
      return [
        'holds',
        ...(verdict.vacuous ? ['vacuous'] : []),
        ...(verdict.bounded === null ? [] : [verdict.bounded]),
      ].join(' ');
    case 'violated':
      return `violated ${shortLength(verdict)}`.trim();
    case 'undecided':
      return `undecided ${verdict.problem?.code ?? verdict.reason ?? ''}`.trim();
  }
}

/** What would be pinned for a report. */
export function pinRun(report: CheckReport): PinnedRun {
  const { states, transitions, depth } = sizeOfWhole(report);
  const verdicts = report.verdicts.map((verdict) => [verdict.property, pinOf(verdict)] as const);
  return { states, transitions, depth, verdicts: Object.fromEntries(verdicts.sort(byName)) };
}

/** The format of the file. Raised on a change that an older version cannot read. */
const pinsFormat = 2;

/** The file: what is pinned of a configuration is grouped by verdict, names sorted: `"violated 12": "deadlock one-active"`. */
interface PinsFile {
  readonly format: typeof pinsFormat;
  readonly runs: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * Pins as the text of their file: configurations sorted, of each its size and then one line for each verdict that it has, so
 * that a change reads well in a diff.
 */
export function pinsText(runs: Readonly<Record<string, PinnedRun>>): string {
  const sorted = Object.entries(runs).sort(byName);
  const file: PinsFile = {
    format: pinsFormat,
    runs: Object.fromEntries(sorted.map(([id, run]) => [id, { size: sizeText(run), ...namesByPin(run.verdicts) }])),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/**
 * The pins that a file's text holds.
 * @throws Error for a text that is no pins of this format
 */
export function parsePins(text: string): Pins {
  const file = JSON.parse(text) as PinsFile;
  if (file.format !== pinsFormat) throw new Error(`has format ${file.format}, and not ${pinsFormat}`);
  return { runs: Object.fromEntries(Object.entries(file.runs).map(([id, run]) => [id, pinnedRun(id, run)])) };
}

const sizeText = ({ states, transitions, depth }: PinnedRun): string =>
  `${states} states, ${transitions} transitions, depth ${depth}`;

/** The names that have each verdict; verdicts in the order of severity, shorter runs first. */
function namesByPin(verdicts: PinnedRun['verdicts']): Record<string, string> {
  const names = new Map<string, string[]>();
  for (const [name, pin] of Object.entries(verdicts).sort(byName)) names.set(pin, [...(names.get(pin) ?? []), name]);
  const sorted = [...names].sort(
    ([a], [b]) => rank(a) - rank(b) || lengthIn(a) - lengthIn(b) || byName([a, 0], [b, 0]),
  );
  return Object.fromEntries(sorted.map(([pin, some]) => [pin, some.join(' ')]));
}

const words = ['violated', 'undecided', 'holds'];
const rank = (pin: string): number => words.indexOf(pin.split(' ')[0]!);

/** The length of the run in a pin of a violation: all of its actions. */
function lengthIn(pin: string): number {
  const [, before, cycle] = /^violated (\d+)(?:~(\d*))?$/.exec(pin) ?? [];
  return Number(before ?? 0) + Number(cycle ?? 0);
}

function pinnedRun(id: string, { size = '', ...byPin }: Readonly<Record<string, string>>): PinnedRun {
  const [, states, transitions, depth] = /^(\d+) states, (\d+) transitions, depth (\d+)$/.exec(size) ?? [];
  if (depth === undefined) throw new Error(`has no size for ${id}`);
  const verdicts = Object.entries(byPin).flatMap(([pin, names]) =>
    names.split(' ').map((name) => [name, pin] as const),
  );
  return {
    states: Number(states),
    transitions: Number(transitions),
    depth: Number(depth),
    verdicts: Object.fromEntries(verdicts.sort(byName)),
  };
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The size of the whole composition.
 * @throws Error for the report of a reduced search, which does not know it: what is pinned is checked unreduced
 */
export function sizeOfWhole({ system, states, transitions, depth }: CheckReport): Omit<PinnedRun, 'verdicts'> {
  if (states === null || transitions === null || depth === null)
    throw new Error(`The size of ${system} is unknown: its search was reduced.`);
  return { states, transitions, depth };
}
