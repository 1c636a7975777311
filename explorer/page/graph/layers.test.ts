import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgesBy, layersOf, sizeOf } from './layers.js';
import { anyGraph, largeGraph } from './testing/graphs.js';

describe('the layers of a graph', () => {
  it('have every state once, in the layer of its depth', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { count, widest, starts, order, rank } = layersOf(graph);
        expect([...order].sort((one, other) => one - other)).toEqual([...Array(graph.states).keys()]);
        for (let state = 0; state < graph.states; state++) {
          expect(order[starts[graph.depth[state]!]! + rank[state]!]).toBe(state);
          expect(rank[state]).toBeLessThan(sizeOf(starts, graph.depth[state]!));
        }
        expect(count).toBe(Math.max(...graph.depth) + 1);
        expect(widest).toBe(Math.max(...Array.from({ length: count }, (_, layer) => sizeOf(starts, layer))));
        expect(starts[count]).toBe(graph.states);
      }),
    );
  });

  it('have children in the order of their parents, and of the actions of one parent', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { starts, order, rank } = layersOf(graph);
        for (let layer = 1; layer < starts.length - 1; layer++) {
          for (let at = starts[layer]! + 1; at < starts[layer + 1]!; at++) {
            const [one, other] = [order[at - 1]!, order[at]!];
            const [before, after] = [rank[graph.parent[one]!]!, rank[graph.parent[other]!]!];
            expect(before).toBeLessThanOrEqual(after);
            if (before === after) expect(graph.choice[one]).toBeLessThan(graph.choice[other]!);
          }
        }
      }),
    );
  });

  it('are the same for the same graph', () => {
    expect(layersOf(largeGraph(5000))).toEqual(layersOf(largeGraph(5000)));
  });

  it('are none for a graph without states', () => {
    expect(layersOf({ states: 0, depth: new Int32Array(0) })).toMatchObject({ count: 0, widest: 0 });
  });
});

describe('edges by an end', () => {
  it('are all edges, each at its state and in the order of the graph', () => {
    fc.assert(
      fc.property(anyGraph, ({ states, sources, targets }) => {
        for (const end of [sources, targets]) {
          const { starts, edges } = edgesBy(end, states);
          for (let state = 0; state < states; state++) {
            const own = [...edges.subarray(starts[state]!, starts[state + 1]!)];
            expect(own).toEqual([...end.keys()].filter((edge) => end[edge] === state));
          }
        }
      }),
    );
  });
});
