import type * as fc from 'fast-check';
import type { Exploration } from '../../checker/index.js';
import { type ActionKey, keyOf, type ModelRun, type RunAction, wordsOf } from './model-run.js';
import { DisagreementError, type RunningSystem } from './running-system.js';

/** One action, taken wherever the model has it enabled. */
class TakeAction implements fc.AsyncCommand<ModelRun, RunningSystem> {
  private readonly key: ActionKey;

  constructor(private readonly action: RunAction) {
    this.key = keyOf(action);
  }

  check(model: Readonly<ModelRun>): boolean {
    return model.enabled().has(this.key);
  }

  run(model: ModelRun, running: RunningSystem): Promise<void> {
    return takeBoth(this.key, model, running);
  }

  toString(): string {
    return wordsOf(this.action);
  }
}

/**
 * Takes an enabled action in the model and in the system that runs beside it.
 * @throws DisagreementError where they differ then
 */
export async function takeBoth(key: ActionKey, model: ModelRun, running: RunningSystem): Promise<void> {
  const step = model.enabled().get(key)!;
  model.take(step);
  const difference = await running.take(step);
  if (difference !== null) throw new DisagreementError(model.traceId, difference);
}

/** Every action of a composition as a command, in the order in which the exploration meets them. */
export function commandsOf(exploration: Exploration): readonly fc.AsyncCommand<ModelRun, RunningSystem>[] {
  const actions = new Map<ActionKey, RunAction>();
  for (let state = 0; state < exploration.states; state += 1) {
    for (const edge of exploration.edges(state)) {
      if (typeof edge.target === 'number' && !actions.has(keyOf(edge))) actions.set(keyOf(edge), edge);
    }
  }
  return [...actions.values()].map((action) => new TakeAction(action));
}
