import type { Expander } from '../search/expander.js';
import type { Judge } from '../search/search.js';
import type { StateGraph } from '../search/state-graph.js';

/** Finds the first state without an enabled helpful action where somebody honest is neither final nor in a state tagged `rest`. */
export class DeadlockJudge implements Judge {
  state: number | undefined;

  constructor(private readonly graph: StateGraph) {}

  get refuted(): boolean {
    return this.state !== undefined;
  }

  expanded(state: number): void {
    if (this.state !== undefined) return;
    if (isWaiting(this.graph.expander)) this.state = state;
  }
}

/** The expanded state: is no helpful action enabled, and somebody honest neither final nor at rest? */
export function isWaiting(expander: Expander): boolean {
  if (expander.helpful) return false;
  const { tables, locals: values } = expander;
  return tables.automata.some(({ states }, participant) => {
    const { snapshot } = states[values[participant]!]!;
    return !tables.corrupt[participant] && snapshot.status !== 'done' && !snapshot.hasTag('rest');
  });
}
