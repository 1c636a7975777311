import { Components } from './components.js';
import { Account, type Duties } from './duties.js';

/** A part of the product in which one can go round and round fairly, with every mark again and again. */
export interface FairComponent {
  /** Ascending: the first is the nearest. */
  readonly nodes: Uint32Array;
  /** Is the node one of them? */
  has(node: number): boolean;
}

/**
 * The fair component that a shortest run reaches; undefined where there is none. Weak obligations are judged per component, as marks are;
 * for strong ones a component is split: the nodes that enable what is never taken there are left out, and the rest is looked at again
 * (Streett's condition, after Emerson and Lei, 1987).
 * @param allMarks the marks that must come
 */
export function findFairComponent(duties: Duties, allMarks: number): FairComponent | undefined {
  const { product } = duties;
  const components = new Components(product.edges, product.count);
  const account = new Account(duties);
  let best: { readonly nodes: Uint32Array; readonly region: number } | undefined;
  const open: Uint32Array[] = [Uint32Array.from({ length: product.count }, (_, node) => node)];

  const isRound = (nodes: Uint32Array, region: number): boolean => {
    let hasEdge = false;
    account.clear();
    for (const node of nodes) {
      const end = product.edges.end(node);
      for (let edge = product.edges.start(node); edge < end; edge++) {
        if (components.region[product.edges.targets.get(edge)] !== region) continue;
        account.addEdge(node, edge);
        hasEdge = true;
      }
    }
    return hasEdge && account.marks === allMarks;
  };

  const judge = (nodes: Uint32Array, region: number) => {
    if (best !== undefined && !product.isNearer(nodes[0]!, best.nodes[0]!)) return;
    if (!isRound(nodes, region)) return;
    for (const node of nodes) account.addNode(node);
    // Fewer nodes are no remedy for what is enabled in all of them.
    if (account.neglectedWeak().length > 0) return;
    const neglected = new Set(account.neglectedStrong());
    if (neglected.size === 0) {
      best = { nodes, region };
      return;
    }
    const rest = nodes.filter((node) => !duties.enabledIn(node).some((obligation) => neglected.has(obligation)));
    if (rest.length === 0) return;
    components.separate(rest);
    open.push(rest);
  };

  for (let nodes = open.pop(); nodes !== undefined; nodes = open.pop()) components.find(nodes, judge);
  if (best === undefined) return undefined;
  const { nodes, region } = best;
  return { nodes, has: (node) => components.region[node] === region };
}
