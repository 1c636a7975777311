import { formatPath } from '../../../checker/traces/path.js';
import type { GraphView } from '../../protocol.js';

type Tree = Pick<GraphView, 'parent' | 'choice'>;

/** The states on the shortest path to a state, from the initial one on; a state that is not in the graph has none. */
export function statesTo({ parent }: Pick<Tree, 'parent'>, state: number): number[] {
  if (!(state >= 0 && state < parent.length)) return [];
  const states = [state];
  for (let before = parent[state]!; before >= 0; before = parent[before]!) states.push(before);
  return states.reverse();
}

/** The shortest path to a state as trace ids have it, `0/3/1`; of several the least. */
export const shortestPath = (tree: Tree, state: number): string =>
  formatPath(
    statesTo(tree, state)
      .slice(1)
      .map((each) => tree.choice[each]!),
  );
