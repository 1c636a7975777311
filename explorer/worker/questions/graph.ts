import { openGraph } from '../../../checker/explore.js';
import { isWaiting } from '../../../checker/judges/deadlock.js';
import { DecisionTree, FALSE } from '../../../checker/judges/decision-tree.js';
import { Clock } from '../../../checker/search/budget.js';
import { isState, OVERFLOWS } from '../../../checker/search/expander.js';
import { type Judge, search } from '../../../checker/search/search.js';
import type { StateGraph } from '../../../checker/search/state-graph.js';
import { type GraphView, graphMarks, type Takes } from '../../protocol.js';
import type { Asked } from '../serve.js';

/** Explores a system breadth first, up to a number of states. */
export async function graph(
  { subject, states }: Takes<'graph'>,
  { source, signal, onProgress }: Asked,
): Promise<GraphView> {
  const system = source.systemOf(subject);
  const { graph: explored, questions, within } = openGraph(system, { keepEdges: true });
  const invariants = system.properties.flatMap((property) =>
    property.form === 'invariant' && property.history === undefined
      ? [{ tree: new DecisionTree(questions, (view) => property.holds(view), property.name), at: property.at }]
      : [],
  );
  const marks: number[] = [];
  const { expander } = explored;
  const breaks = (when: 'always' | 'rest') =>
    invariants.some(({ tree, at = 'always' }) => at === when && tree.test(expander.values) === FALSE);
  const marking: Judge = {
    visit(state) {
      marks[state] = graphMarks.unexpanded | (breaks('always') ? graphMarks.violated : 0);
    },
    expanded(state) {
      const targets = expander.targets.slice(0, expander.count);
      marks[state]! &= ~graphMarks.unexpanded;
      if (isWaiting(expander)) marks[state]! |= graphMarks.deadlock;
      if (!expander.restless && breaks('rest')) marks[state]! |= graphMarks.violated;
      if (targets.includes(OVERFLOWS)) marks[state]! |= graphMarks.overflow;
    },
  };
  const budget = { states, signal, onProgress };
  await search(explored, [marking], budget, new Clock(budget), within);
  return { ...flat(explored), exhaustive: explored.cut === undefined, marks: Uint8Array.from(marks) };
}

/** A graph as arrays. States are numbered in the order in which they were found, so that each is found by the first edge to it. */
function flat({ states, edges }: StateGraph): Omit<GraphView, 'exhaustive' | 'marks'> {
  const depth = new Int32Array(states);
  const parent = new Int32Array(states).fill(-1);
  const choice = new Int32Array(states).fill(-1);
  const sources: number[] = [];
  const targets: number[] = [];
  let found = 1;
  for (let state = 0; state < states; state++) {
    const start = edges!.start(state);
    for (let edge = start; edge < edges!.end(state); edge++) {
      const target = edges!.targets.get(edge);
      if (!isState(target)) continue;
      sources.push(state);
      targets.push(target);
      if (target < found) continue;
      found = target + 1;
      depth[target] = depth[state]! + 1;
      parent[target] = state;
      choice[target] = edge - start;
    }
  }
  return { states, depth, parent, choice, sources: Int32Array.from(sources), targets: Int32Array.from(targets) };
}
