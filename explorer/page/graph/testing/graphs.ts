import fc from 'fast-check';
import { type GraphView, graphMarks } from '../../../protocol.js';

/** The graph of what is reached from the first state over given edges, numbered breadth first as the checker does. */
export function graphFrom(
  edgesOf: (state: number) => readonly number[],
  marksOf: (state: number) => number = () => 0,
): GraphView {
  const numbers = new Map([[0, 0]]);
  const found = [0];
  const depth = [0];
  const parent = [-1];
  const choice = [-1];
  const sources: number[] = [];
  const targets: number[] = [];
  for (let source = 0; source < found.length; source++) {
    edgesOf(found[source]!).forEach((name, action) => {
      const known = numbers.get(name);
      const target = known ?? found.length;
      if (known === undefined) {
        numbers.set(name, target);
        found.push(name);
        depth.push(depth[source]! + 1);
        parent.push(source);
        choice.push(action);
      }
      sources.push(source);
      targets.push(target);
    });
  }
  return {
    states: found.length,
    exhaustive: true,
    depth: Int32Array.from(depth),
    parent: Int32Array.from(parent),
    choice: Int32Array.from(choice),
    sources: Int32Array.from(sources),
    targets: Int32Array.from(targets),
    marks: Uint8Array.from(found, marksOf),
  };
}

/** Any graph of up to 40 states. */
export const anyGraph: fc.Arbitrary<GraphView> = fc
  .array(fc.tuple(fc.array(fc.nat({ max: 39 }), { maxLength: 4 }), fc.nat({ max: 15 })), {
    minLength: 40,
    maxLength: 40,
  })
  .map((states) =>
    graphFrom(
      (state) => states[state]![0],
      (state) => states[state]![1],
    ),
  );

/** A graph of so many states, wide in its middle, with about five edges a state; some lead back. */
export function largeGraph(states: number): GraphView {
  const edgesOf = (state: number): number[] =>
    [state * 2 + 1, state * 2 + 2, state + 7, state * 3 + 5, Math.floor(state / 3)].filter((each) => each < states);
  return graphFrom(edgesOf, (state) =>
    state % 97 === 0 ? graphMarks.violated : state % 31 === 0 ? graphMarks.deadlock : 0,
  );
}
