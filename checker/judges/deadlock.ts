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
    const { helpful, tables, values } = this.graph.expander;
    if (helpful) return;
    const waiting = tables.automata.some(({ states }, participant) => {
      const { snapshot } = states[values[participant]!]!;
      return !tables.corrupt[participant] && snapshot.status !== 'done' && !snapshot.hasTag('rest');
    });
    if (waiting) this.state = state;
  }
}
