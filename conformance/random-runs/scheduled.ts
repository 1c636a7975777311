import type * as fc from 'fast-check';
import { takeBoth } from './commands.js';
import { type ActionKey, type ModelRun, wordsOf } from './model-run.js';
import type { RunningSystem } from './running-system.js';

/**
 * Lets a scheduler decide which goes next of all that may happen: each delivery, timer and choice waits at it from when the model
 * enables it, and one that is not enabled any more when its turn comes is let go.
 * @param most actions, after which the run ends; before it ends where nothing is enabled
 * @throws DisagreementError where the system that runs beside the model differs from it
 */
export async function runScheduled(
  scheduler: fc.Scheduler,
  model: ModelRun,
  running: RunningSystem,
  most: number,
): Promise<void> {
  const waiting = new Set<ActionKey>();
  const turns: ActionKey[] = [];
  for (;;) {
    for (const [key, step] of model.enabled()) {
      if (waiting.has(key)) continue;
      waiting.add(key);
      void scheduler.schedule(Promise.resolve(), wordsOf(step)).then(() => turns.push(key));
    }
    if (waiting.size === 0 || model.length >= most) return;
    await scheduler.waitOne();
    for (const key of turns.splice(0)) {
      waiting.delete(key);
      if (model.enabled().has(key)) await takeBoth(key, model, running);
    }
  }
}
