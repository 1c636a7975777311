import { signal } from '@preact/signals';
import { go } from '../address.js';
import { checkSubject } from '../checked.js';
import { notJudged, targetOf, whyNoTarget } from './target.js';

/** A cell whose run is looked for, or that has none to show. */
export interface Opening {
  readonly subject: string;
  readonly property: string;
  /** Why nothing opens; absent as long as the checker looks for it. */
  readonly note?: string;
}

/** The cell that was opened last, until the page goes to its run. */
export const opening = signal<Opening | undefined>(undefined);

let controller: AbortController | undefined;

/**
 * Opens what a cell has to show: checks its system, if that was not done yet, and goes to the end of the run, or of the witness.
 * Where there is neither, `opening` says why. Opening another cell meanwhile gives up this one.
 */
export async function openCell(subject: string, property: string): Promise<void> {
  stopOpening();
  const mine = new AbortController();
  controller = mine;
  opening.value = { subject, property };
  const note = await noteOrGo(subject, property, mine.signal);
  if (mine.signal.aborted) return;
  opening.value = note === undefined ? undefined : { subject, property, note };
}

/** Gives up what is being opened. */
export function stopOpening(): void {
  controller?.abort();
  controller = undefined;
  opening.value = undefined;
}

async function noteOrGo(subject: string, property: string, signal: AbortSignal): Promise<string | undefined> {
  try {
    const { verdicts } = await checkSubject(subject, signal);
    const verdict = verdicts.find((each) => each.property === property);
    if (signal.aborted) return undefined;
    if (verdict === undefined) return notJudged;
    const target = targetOf(subject, verdict);
    if (target === undefined) return whyNoTarget(verdict);
    go(target.address);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
