import type { Judge } from './search.js';
import type { StateGraph } from './state-graph.js';

/** Those judges of a search that look at states one by one. */
export class Lookers {
  readonly visiting: readonly ((state: number) => void)[];
  readonly watching: readonly ((state: number) => void)[];

  constructor(
    private readonly graph: StateGraph,
    judges: readonly Judge[],
  ) {
    this.visiting = judges
      .filter(({ visit }) => visit !== undefined)
      .map((judge) => (state: number) => judge.visit!(state));
    this.watching = judges
      .filter(({ expanded }) => expanded !== undefined)
      .map((judge) => (state: number) => judge.expanded!(state));
  }

  /** Shows them successive states; those that differ from where they were found in nothing that is looked at are left out. */
  visit(from: number, end: number): void {
    const { visiting } = this;
    const { expander } = this.graph;
    if (visiting.length === 0) return;
    for (let state = from; state < end; state++) {
      if (expander.isQuiet(state)) continue;
      expander.load(state);
      for (const visit of visiting) visit(state);
    }
  }

  /** Shows them states that have been enumerated and expanded together. */
  expanded(from: number, end: number): void {
    const { watching } = this;
    const { expander } = this.graph;
    if (watching.length === 0) return;
    for (let state = from; state < end; state++) {
      expander.settle(state);
      for (const tell of watching) tell(state);
    }
  }
}
