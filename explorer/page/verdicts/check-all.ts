import { signal } from '@preact/signals';
import { checkSubject } from '../checked.js';

/** How far checking many systems one after the other is. */
export interface Round {
  readonly done: number;
  readonly failed: number;
  readonly total: number;
  /** The one that is being checked; absent when the round has ended. */
  readonly current?: string;
}

/** The round that runs, or that ended last. */
export const round = signal<Round | undefined>(undefined);

let controller = new AbortController();

/** Checks systems one after the other, in the background. A round that still runs ends first. */
export async function checkAll(subjects: readonly string[]): Promise<void> {
  stopRound();
  controller = new AbortController();
  const { signal } = controller;
  const total = subjects.length;
  let [done, failed] = [0, 0];
  for (const current of subjects) {
    round.value = { done, failed, total, current };
    try {
      await checkSubject(current, signal);
    } catch {
      // Its row tells why; the others are checked all the same.
      failed++;
    }
    if (signal.aborted) return;
    done++;
  }
  round.value = { done, failed, total };
}

/** Ends the round that runs; what it has checked stays. */
export function stopRound(): void {
  controller.abort();
  if (round.peek() === undefined) return;
  const { current: _, ...ended } = round.peek()!;
  round.value = ended;
}
