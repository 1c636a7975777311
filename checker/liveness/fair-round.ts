import type { ChunkedNumbers } from '../search/chunked.js';
import type { Edges } from '../search/edges.js';
import { Components } from './components.js';

/** Nodes of a place and an automaton's state, with what their edges fulfil. */
export interface Ways {
  readonly edges: Edges;
  /** By edge: the automaton's marks. */
  readonly marks: ChunkedNumbers;
  /** The obligations that are enabled in a node. */
  enabledIn(node: number): readonly number[];
  /** The obligations that an edge fulfils. */
  takenBy(edge: number): readonly number[];
  /** By obligation: is it a strong one? Otherwise weak. */
  readonly strong: readonly boolean[];
}

/**
 * Can one go round for ever among these nodes, alone, so that every mark comes again and again and nothing that is owed is neglected? Looks at
 * components, and where something strongly owed is never taken in one, again at those of its nodes that do not enable it.
 * @param count of all nodes; edges that leave those asked for are no way
 */
export function goesRoundFairly(ways: Ways, nodes: Uint32Array, count: number, allMarks: number): boolean {
  const components = new Components(ways.edges, count);
  components.separate(nodes);
  const open = [nodes];
  let found = false;
  const judge = (component: Uint32Array, region: number) => {
    if (found) return;
    const round = roundOf(ways, component, (node) => components.region[node] === region);
    if (!round.hasEdge || round.marks !== allMarks) return;
    const neglected = [...round.enabled.keys()].filter((obligation) => !round.taken.has(obligation));
    // Fewer nodes are no remedy for what is enabled in all of them.
    const isWeaklyOwed = (obligation: number) =>
      !ways.strong[obligation] && round.enabled.get(obligation) === component.length;
    if (neglected.some(isWeaklyOwed)) return;
    const never = new Set(neglected.filter((obligation) => ways.strong[obligation]));
    if (never.size === 0) {
      found = true;
      return;
    }
    const rest = component.filter((node) => !ways.enabledIn(node).some((obligation) => never.has(obligation)));
    components.separate(rest);
    open.push(rest);
  };
  for (let part = open.pop(); part !== undefined && !found; part = open.pop()) components.find(part, judge);
  return found;
}

/** What going everywhere inside a component does. */
function roundOf(
  { edges, marks: marksOf, enabledIn, takenBy }: Ways,
  nodes: Uint32Array,
  has: (node: number) => boolean,
) {
  let hasEdge = false;
  let marks = 0;
  const taken = new Set<number>();
  /** By obligation: in how many nodes. */
  const enabled = new Map<number, number>();
  for (const node of nodes) {
    for (const obligation of new Set(enabledIn(node))) enabled.set(obligation, (enabled.get(obligation) ?? 0) + 1);
    const end = edges.end(node);
    for (let edge = edges.start(node); edge < end; edge++) {
      if (!has(edges.targets.get(edge))) continue;
      hasEdge = true;
      marks |= marksOf.get(edge);
      for (const obligation of takenBy(edge)) taken.add(obligation);
    }
  }
  return { hasEdge, marks, taken, enabled };
}
