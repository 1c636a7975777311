import type { PendingTimer } from '../xstate/local-automaton.js';
import type { Move } from './replayer.js';

/** `times[later] - times[earlier] >= least`. */
interface Difference {
  readonly earlier: number;
  readonly later: number;
  readonly least: number;
}

/** Between which of its participant's actions a pending timer was started, as far as the local states tell. */
interface Started {
  readonly earliest: number;
  readonly latest: number;
}

/**
 * Does a run order some participant's timers in a way that its declared delays forbid? Looks at each participant alone: the times of
 * its actions do not decrease, a timer fires exactly its delay after its start, and one that is still pending at an
 * action has not passed its deadline. A timer that may have been started again by an action, as far as the local states tell, may have
 * been, and one of which XState keeps no record is left alone: nothing possible is ever marked.
 * @param initial the timers of each participant's initial state
 */
export function contradictsDelays(moves: readonly Move[], initial: readonly (readonly PendingTimer[])[]): boolean {
  return initial.some((timers, participant) => {
    const own = moves.filter(({ action }) => action.participant === participant && action.kind !== 'lose');
    return !isFeasible(own.length + 1, differencesOf(own, timers));
  });
}

function differencesOf(moves: readonly Move[], initial: readonly PendingTimer[]): Difference[] {
  const differences: Difference[] = [];
  let pending = new Map<string, Started>(initial.filter(recorded).map(({ id }) => [id, { earliest: 0, latest: 0 }]));
  for (const [index, { action, before, after }] of moves.entries()) {
    const now = index + 1;
    differences.push({ earlier: index, later: now, least: 0 });
    // Who has ended lets its timers be.
    for (const timer of before.snapshot.status === 'active' ? before.timers.filter(recorded) : []) {
      const started = pending.get(timer.id)!;
      differences.push({ earlier: now, later: started.latest, least: -timer.delay });
      if (action.timer?.id === timer.id)
        differences.push({ earlier: started.earliest, later: now, least: timer.delay });
    }
    const mayRestart = (action.step?.fired.length ?? 0) > 0;
    const still = new Map<string, Started>();
    for (const { id } of after.timers.filter(recorded)) {
      const started = action.timer?.id === id ? undefined : pending.get(id);
      still.set(
        id,
        started === undefined ? { earliest: now, latest: now } : { ...started, ...(mayRestart ? { latest: now } : {}) },
      );
    }
    pending = still;
  }
  return differences;
}

const recorded = (timer: PendingTimer): boolean => timer.recorded;

/** Are there times that keep all differences? There are unless some cycle of them adds up to more than nothing. */
function isFeasible(count: number, differences: readonly Difference[]): boolean {
  const times = new Array<number>(count).fill(0);
  for (let round = 0; round <= count; round++) {
    let moved = false;
    for (const { earlier, later, least } of differences) {
      if (times[later]! >= times[earlier]! + least) continue;
      times[later] = times[earlier]! + least;
      moved = true;
    }
    if (!moved) return true;
  }
  return false;
}
