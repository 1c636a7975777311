import { type Outcome, rounded } from './measure.js';
import type { Size } from './models/index.js';
import type { PeerResult } from './report.js';

/**
 * What @xstate/graph would need for a model, by its rate on the smallest model of the family. That is in its favour: its queue and its
 * texts grow, and it would run out of memory.
 */
export function extrapolated(size: Size, own: Outcome['own'], small: Size, measured: PeerResult): PeerResult {
  if (size.model === small.model) return measured;
  const start = measured.startSeconds ?? 0;
  const seconds = rounded(start + ((measured.seconds - start) / small.transitions) * size.transitions);
  return {
    ...measured,
    seconds,
    wall: seconds,
    ratio: rounded(seconds / own.seconds),
    extrapolatedFrom: { model: small.model, states: small.states, seconds: measured.seconds },
  };
}
