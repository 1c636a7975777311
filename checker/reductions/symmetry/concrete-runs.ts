import { Expander, isState } from '../../search/expander.js';
import type { StateGraph } from '../../search/state-graph.js';
import { isEqual, type Representatives } from './representatives.js';

/**
 * Turns runs over representatives into runs of the system itself, as long as they are: from state to state the first action is taken that leads
 * to one for which the next representative stands.
 */
export class ConcreteRuns {
  private readonly concrete: Expander;

  constructor(
    private readonly graph: StateGraph,
    private readonly representatives: Representatives,
  ) {
    this.concrete = new Expander(graph.expander.tables);
  }

  of(path: readonly number[]): number[] {
    const { concrete } = this;
    const { expander } = this.graph;
    let standing = 0;
    let state = 0;
    return path.map((choice) => {
      expander.expand(standing);
      const end = expander.targets[choice]!;
      concrete.expand(state);
      const targets = concrete.targets.slice(0, concrete.count);
      // What ends a run in a state ends one in all that it stands for.
      if (!isState(end)) return targets.indexOf(end);
      standing = end;
      expander.load(end);
      const wanted = Int32Array.from(expander.values);
      const taken = targets.findIndex((target) => isState(target) && this.stands(target, wanted));
      state = targets[taken]!;
      return taken;
    });
  }

  private stands(state: number, wanted: Int32Array): boolean {
    this.concrete.load(state);
    const values = Int32Array.from(this.concrete.values);
    this.representatives.canonical(values);
    return isEqual(values, wanted);
  }
}
