import type { VerdictWord } from '../../../checker/report.js';
import { cellText, type Judgement } from '../../../reports/cell.js';

/**
 * What a pinned verdict says: `holds`, `holds vacuous within`, `violated 7`, `violated 4~3`, `violated 7~`, `undecided time`.
 * The inverse of `pinOf`, but for a problem, of which the pin has the code alone.
 */
export function parsePin(pin: string): Judgement {
  const [word, ...rest] = pin.split(' ');
  const verdict = word as VerdictWord;
  const plain: Judgement = { verdict, vacuous: false, bounded: null };
  if (verdict === 'violated') return { ...plain, ...lengthOf(rest[0] ?? '') };
  if (verdict === 'undecided') return { ...plain, reason: rest.join(' ') };
  const marks = rest.filter((mark) => mark !== 'vacuous');
  return { ...plain, vacuous: rest.includes('vacuous'), bounded: marks[0] ?? null };
}

function lengthOf(text: string): Pick<Judgement, 'length' | 'cycle'> {
  const [, before, lasso, repeated] = /^(\d+)(~(\d*))?$/.exec(text) ?? [];
  if (before === undefined) return {};
  if (lasso === undefined) return { length: Number(before) };
  return { length: Number(before) + Number(repeated), cycle: Number(before) };
}

/** How a cell looks, beside its sign: what to worry about, what to look at twice, what is well, what nobody knows. */
export type Tone = 'violated' | 'undecided' | 'bounded' | 'vacuous' | 'holds' | 'unknown';

/** Worst first. */
const tones: readonly Tone[] = ['violated', 'undecided', 'bounded', 'vacuous', 'holds', 'unknown'];

/** The tone of a judgement; without one, `unknown`. */
export function toneOf(judgement: Judgement | undefined): Tone {
  if (judgement === undefined) return 'unknown';
  if (judgement.verdict !== 'holds') return judgement.verdict;
  if (judgement.bounded !== null) return 'bounded';
  return judgement.vacuous ? 'vacuous' : 'holds';
}

/** How two judgements compare: negative where the first is worse. Of violations the one by the shorter run is worse. */
export function compareSeverity(a: Judgement | undefined, b: Judgement | undefined): number {
  return tones.indexOf(toneOf(a)) - tones.indexOf(toneOf(b)) || (a?.length ?? 0) - (b?.length ?? 0);
}

/** The worst of some; undefined where none is known. */
export function worstOf(judgements: Iterable<Judgement | undefined>): Judgement | undefined {
  let worst: Judgement | undefined;
  for (const each of judgements) if (compareSeverity(each, worst) < 0) worst = each;
  return worst;
}

/** The sign that a cell shows: `✓`, `✓°`, `✗7`, `✗4~3`, `?`, `·`. */
export const signOf = (judgement: Judgement | undefined): string => cellText(judgement);
