import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundlesOf } from './bundles.js';
import { layersOf, sizeOf } from './layers.js';
import { anyGraph, largeGraph } from './testing/graphs.js';

describe('bundled edges', () => {
  it('stand for every edge between layers, once', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { count, weight, fromLayer, toLayer, fromY, toY } = bundlesOf(graph, layersOf(graph));
        const between = new Set<string>();
        let edges = 0;
        for (let line = 0; line < count; line++) {
          between.add([fromLayer[line], fromY[line], toLayer[line], toY[line]].join());
          if (fromLayer[line] !== toLayer[line]) edges += weight[line]!;
        }
        expect(between.size).toBe(count);
        const { depth, sources, targets } = graph;
        expect(edges).toBe(sources.filter((source, edge) => depth[source] !== depth[targets[edge]!]).length);
      }),
    );
  });

  it('begin and end inside their layers, sorted by weight into classes', () => {
    const graph = largeGraph(20_000);
    const layers = layersOf(graph);
    const { count, weight, classes, fromLayer, fromY, toLayer, toY } = bundlesOf(graph, layers);
    expect(count).toBeGreaterThan(0);
    for (let line = 0; line < count; line++) {
      if (line > 0) expect(weight[line]).toBeGreaterThanOrEqual(weight[line - 1]!);
      expect(Math.abs(fromY[line]!)).toBeLessThanOrEqual(sizeOf(layers.starts, fromLayer[line]!) / 2);
      expect(Math.abs(toY[line]!)).toBeLessThanOrEqual(sizeOf(layers.starts, toLayer[line]!) / 2);
    }
    expect([...classes]).toEqual([...classes].sort((one, other) => one - other));
    expect(classes[0]).toBe(0);
    expect(classes.at(-1)).toBe(count);
  });
});
