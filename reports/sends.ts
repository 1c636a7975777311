import type { TraceStep } from '../checker/report.js';

/** What became of the messages that a run sends. */
export interface Sends {
  /** For each action that delivers, duplicates or loses a message, the place (from 0 on) of the action that sent it, where the run has it. */
  readonly sentBy: readonly (number | undefined)[];
  /** For each action the sends that no later action of the run delivers or loses. */
  readonly stray: readonly TraceStep['sends'][];
}

/**
 * Matches what a run sends with what arrives in it, or is lost. Of equal messages the last one sent is the last one to arrive.
 * @param cycle how many actions go before those that repeat for ever: what the last round sends may arrive in the next one
 */
export function matchSends(steps: readonly TraceStep[], cycle = steps.length): Sends {
  const twice = [...steps, ...steps.slice(cycle)];
  const arrivals = new Map<string, number[]>();
  const key = (from: string, to: string, event: unknown) => JSON.stringify([from, to, event]);
  const sentBy: (number | undefined)[] = twice.map(() => undefined);
  const stray: TraceStep['sends'][] = [];
  for (let i = twice.length - 1; i >= 0; i--) {
    const { participant, from, event, kind, sends } = twice[i]!;
    const kept = [...sends].reverse().filter((send) => {
      const arrival = arrivals.get(key(participant, send.to, send.event))?.shift();
      if (arrival === undefined) return true;
      sentBy[arrival] = i;
      return false;
    });
    stray[i] = kept.reverse();
    if (from !== undefined && (kind === 'deliver' || kind === 'lose' || kind === 'duplicate')) {
      const name = key(from, participant, event);
      const waiting = arrivals.get(name);
      if (waiting === undefined) arrivals.set(name, [i]);
      else waiting.push(i);
    }
  }
  return { sentBy: sentBy.slice(0, steps.length), stray: stray.slice(0, steps.length) };
}
