import { Components } from './components.js';
import type { Duties } from './duties.js';
import { Account, type FairGraph } from './fair-graph.js';

/** A part of a graph in which one can go round and round fairly, with every mark again and again. */
export interface FairComponent {
  /** Ascending. */
  readonly nodes: Uint32Array;
  /** Is the node one of them? */
  has(node: number): boolean;
}

/**
 * A fair component among certain nodes; undefined where there is none. Weak obligations are judged per component, as marks are; for strong
 * ones a component is split: the nodes that enable what is never taken there are left out, and the rest is looked at again (Streett's
 * condition, after Emerson and Lei, 1987).
 * @param nodes those to look among, ascending; edges that leave them are no way
 * @param count of all nodes of the graph
 * @param allMarks the marks that must come
 * @param isNearer is the one first node of a component wanted rather than the other? Absent: whichever is found first
 */
export function findFairComponent(
  graph: FairGraph,
  nodes: Uint32Array,
  count: number,
  allMarks: number,
  isNearer: (one: number, other: number) => boolean = () => false,
): FairComponent | undefined {
  const { edges } = graph;
  const components = new Components(edges, count);
  const account = new Account(graph);
  let best: { readonly nodes: Uint32Array; readonly region: number } | undefined;
  components.separate(nodes);
  const open = [nodes];

  const isRound = (component: Uint32Array, region: number): boolean => {
    let hasEdge = false;
    account.clear();
    for (const node of component) {
      const end = edges.end(node);
      for (let edge = edges.start(node); edge < end; edge++) {
        if (components.region[edges.targets.get(edge)] !== region) continue;
        account.addEdge(node, edge);
        hasEdge = true;
      }
    }
    return hasEdge && account.marks === allMarks;
  };

  const judge = (component: Uint32Array, region: number) => {
    if (best !== undefined && !isNearer(component[0]!, best.nodes[0]!)) return;
    if (!isRound(component, region)) return;
    for (const node of component) account.addNode(node);
    // Fewer nodes are no remedy for what is enabled in all of them.
    if (account.neglectedWeak().length > 0) return;
    const neglected = new Set(account.neglectedStrong());
    if (neglected.size === 0) {
      best = { nodes: component, region };
      return;
    }
    const rest = component.filter((node) => !graph.enabledIn(node).some((obligation) => neglected.has(obligation)));
    if (rest.length === 0) return;
    components.separate(rest);
    open.push(rest);
  };

  for (let part = open.pop(); part !== undefined; part = open.pop()) components.find(part, judge);
  if (best === undefined) return undefined;
  const { nodes: found, region } = best;
  return { nodes: found, has: (node) => components.region[node] === region };
}

/** The fair component of a whole product that a shortest run reaches. */
export function nearestFairComponent(duties: Duties, allMarks: number): FairComponent | undefined {
  const { product } = duties;
  const all = Uint32Array.from({ length: product.count }, (_, node) => node);
  return findFairComponent(duties, all, product.count, allMarks, (one, other) => product.isNearer(one, other));
}
