import { isState } from '../../search/expander.js';
import type { StateGraph } from '../../search/state-graph.js';
import type { Nearest } from './ends.js';

/** One component, explored. */
export interface Explored {
  readonly graph: StateGraph;
  /** By its participants' numbers: their numbers in the whole. */
  readonly owners: readonly number[];
}

/** An enabled action of a component. */
interface Enabled {
  /** The participant's number in the whole. */
  readonly owner: number;
  readonly target: number;
}

/** Turns runs of components into runs of the whole, whose actions are counted among all that are enabled. */
export class Joint {
  private readonly atStart: readonly (readonly Enabled[])[];

  constructor(private readonly components: readonly Explored[]) {
    this.atStart = components.map((component) => enabledIn(component, 0));
  }

  /** A run in which one component moves alone. It is the least of its length where it is so in the component: the order of its actions is the same. */
  alone(component: number, path: readonly number[]): number[] {
    const others = this.atStart.filter((_, other) => other !== component).flat();
    let state = 0;
    return path.map((choice) => {
      const { owner, target } = enabledIn(this.components[component]!, state)[choice]!;
      state = target;
      return choice + others.filter((other) => other.owner < owner).length;
    });
  }

  /**
   * The least of the shortest runs that bring all components to where one of some ways wants them.
   * @param ways of equal length in all; each says for every component where it shall be
   */
  together(ways: readonly (readonly Nearest[])[]): number[] {
    let left = ways.map((way) => way.map((goal, component) => layersTo(this.components[component]!.graph, goal)));
    const states = this.components.map(() => 0);
    const enabled = [...this.atStart];
    const taken = this.components.map(() => 0);
    const length = ways[0]!.reduce((sum, { depth }) => sum + depth, 0);
    return Array.from({ length }, () => {
      const order = enabled.flatMap((actions, component) => actions.map((action) => ({ ...action, component })));
      // Actions of one participant are all of one component, where they stand in order already.
      order.sort((a, b) => a.owner - b.owner);
      const leads = (way: (typeof left)[number], { component, target }: (typeof order)[number]) =>
        way[component]![taken[component]! + 1]?.has(target) === true;
      const choice = order.findIndex((action) => left.some((way) => leads(way, action)));
      const action = order[choice]!;
      left = left.filter((way) => leads(way, action));
      const { component, target } = action;
      states[component] = target;
      taken[component]!++;
      enabled[component] = enabledIn(this.components[component]!, target);
      return choice;
    });
  }
}

function enabledIn({ graph, owners }: Explored, state: number): Enabled[] {
  if (!isState(state) || !graph.isExpanded(state)) return [];
  const { expander } = graph;
  expander.expand(state);
  const { tables, actions, targets } = expander;
  return Array.from({ length: expander.count }, (_, choice) => ({
    owner: owners[tables.actions[actions[choice]!]!.participant]!,
    target: targets[choice]!,
  }));
}

/** By depth: the states of shortest runs to a goal. Found by expanding anew, so that no search has to keep its edges. */
function layersTo(graph: StateGraph, { depth, states }: Nearest): ReadonlySet<number>[] {
  const { expander } = graph;
  // States are numbered breadth first, so those of a depth stand together.
  const ends = [1];
  for (let state = 0, level = 0; level < depth - 1; level++) {
    let end = ends[level]!;
    for (; state < ends[level]!; state++) {
      expander.expand(state);
      for (let choice = 0; choice < expander.count; choice++) {
        const target = expander.targets[choice]!;
        if (isState(target)) end = Math.max(end, target + 1);
      }
    }
    ends.push(end);
  }
  const layers: ReadonlySet<number>[] = [];
  layers[depth] = states;
  for (let level = depth - 1; level >= 0; level--) {
    const layer = new Set<number>();
    for (let state = ends[level - 1] ?? 0; state < ends[level]!; state++) {
      expander.expand(state);
      const leads = (target: number) => layers[level + 1]!.has(target);
      if (expander.targets.slice(0, expander.count).some(leads)) layer.add(state);
    }
    layers[level] = layer;
  }
  return layers;
}
