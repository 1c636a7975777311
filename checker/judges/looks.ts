import type { StateGraph } from '../search/state-graph.js';
import { type Finder, NO_SLOT } from './sight.js';

/** Lets finders look at the states of a search one by one, each until it has found something. */
export class Looks {
  private always: readonly Finder[];
  private atRest: readonly Finder[];

  /**
   * @param always look at every state
   * @param atRest look at expanded states, and are told whether these are at rest
   */
  constructor(
    private readonly graph: StateGraph,
    always: readonly Finder[],
    atRest: readonly Finder[],
  ) {
    this.always = always;
    this.atRest = atRest;
  }

  /** Is there anything to look for in states, and in states that have been expanded? */
  get visits(): boolean {
    return this.always.length > 0;
  }
  get watches(): boolean {
    return this.atRest.length > 0;
  }

  /** A state that has been loaded. */
  visit(state: number): void {
    if (this.always.length > 0) this.always = this.look(this.always, state, false);
  }

  /** The same, expanded. */
  expanded(state: number): void {
    if (this.atRest.length > 0) this.atRest = this.look(this.atRest, state, this.graph.isAtRest(state));
  }

  /** @returns those that look on */
  private look(finders: readonly Finder[], state: number, atRest: boolean): readonly Finder[] {
    const { depth, expander } = this.graph;
    const { locals } = expander;
    let found = false;
    for (const finder of finders) {
      finder.look(depth, state, NO_SLOT, locals, 0, atRest);
      found ||= finder.found;
    }
    return found ? finders.filter((finder) => !finder.found) : finders;
  }
}
