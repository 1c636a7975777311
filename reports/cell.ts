import type { Verdict } from '../checker/report.js';
import { type Palette, plain } from './palette.js';
import { lengthWords, shortLength } from './run-length.js';

/** What a cell shows of a verdict. */
export type Judgement = Omit<Verdict, 'property' | 'form'>;

/** A verdict as a table's cell: `✓` holds, `✗7` refuted by a run of 7 actions, `✗4~3` by one whose last 3 repeat for ever, `?` undecided; `°` vacuous, `*` bounded. */
export function cellText(verdict: Judgement | undefined): string {
  if (verdict === undefined) return '·';
  const marks = `${verdict.vacuous ? '°' : ''}${verdict.bounded === null ? '' : '*'}`;
  if (verdict.verdict === 'holds') return `✓${marks}`;
  if (verdict.verdict === 'violated') return `✗${shortLength(verdict)}${marks}`;
  return '?';
}

/** The colour of a verdict: green holds, red violated, yellow what to look at twice. */
export function colourOf(verdict: Judgement | undefined, palette: Palette = plain): (text: string) => string {
  if (verdict === undefined) return palette.dim;
  if (verdict.verdict === 'violated') return palette.red;
  if (verdict.verdict === 'undecided' || verdict.vacuous || verdict.bounded !== null) return palette.yellow;
  return palette.green;
}

/**
 * A verdict in words: `violated by a run of 7 actions`, `holds (vacuous)`, `undecided: states`.
 * @param fair how to say on which runs a verdict on liveness rests
 */
export function verdictWords(verdict: Judgement, fair = (fairness: string): string => `fair: ${fairness}`): string {
  const marks = [
    verdict.vacuous ? 'vacuous' : '',
    verdict.bounded === null ? '' : `bounded: ${verdict.bounded}`,
    verdict.fairness === undefined || verdict.fairness === 'none' ? '' : fair(verdict.fairness),
    verdict.timing === true ? 'timing: the declared delays forbid this order of timers' : '',
  ].filter((mark) => mark !== '');
  const tail = marks.length === 0 ? '' : ` (${marks.join('; ')})`;
  if (verdict.verdict === 'undecided') return `undecided: ${verdict.reason ?? 'no reason given'}`;
  if (verdict.length === undefined) return `${verdict.verdict}${tail}`;
  const run = `a run of ${lengthWords(verdict)}`;
  return verdict.verdict === 'violated' ? `violated by ${run}${tail}` : `holds, by ${run}${tail}`;
}
