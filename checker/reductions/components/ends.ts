import { isWaiting } from '../../judges/deadlock.js';
import type { Judge } from '../../search/search.js';
import type { StateGraph } from '../../search/state-graph.js';

/** The states of a kind that are nearest to the initial one: all of them at one depth. */
export interface Nearest {
  readonly depth: number;
  readonly states: ReadonlySet<number>;
}

/** Finds where a component can have come to an end, for the whole comes to one where all of them have. */
export class Ends implements Judge {
  private readonly found = new Map<'stuck' | 'waiting' | 'rest', { depth: number; states: Set<number> }>();

  constructor(private readonly graph: StateGraph) {}

  /** Nearest without an enabled helpful action. */
  get stuck(): Nearest | undefined {
    return this.found.get('stuck');
  }

  /** The same, where somebody honest is neither final nor at rest. */
  get waiting(): Nearest | undefined {
    return this.found.get('waiting');
  }

  /** Nearest at rest. */
  get rest(): Nearest | undefined {
    return this.found.get('rest');
  }

  expanded(state: number): void {
    const { graph } = this;
    if (graph.isAtRest(state)) this.note('rest', state);
    if (!graph.expander.helpful) this.note('stuck', state);
    if (isWaiting(graph.expander)) this.note('waiting', state);
  }

  private note(what: 'stuck' | 'waiting' | 'rest', state: number): void {
    const { depth } = this.graph;
    const known = this.found.get(what);
    if (known === undefined) this.found.set(what, { depth, states: new Set([state]) });
    else if (known.depth === depth) known.states.add(state);
  }
}
