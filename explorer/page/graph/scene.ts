import { type GraphView, graphMarks } from '../../protocol.js';
import { type Bundles, bundlesOf } from './bundles.js';
import { type EdgeIndex, edgesBy, type Layers, layersOf } from './layers.js';

/** A graph with all that drawing it needs, made once. */
export interface Scene {
  readonly graph: GraphView;
  readonly layers: Layers;
  readonly out: EdgeIndex;
  readonly into: EdgeIndex;
  readonly bundles: Bundles;
  /** States with a mark that is drawn, layer after layer. */
  readonly marked: Int32Array;
  /** For drawing: by layer the first and the last place that can be seen. */
  readonly seenFrom: Int32Array;
  readonly seenTo: Int32Array;
}

/** Marks that are drawn by a sign; what was not expanded is drawn hollow. */
export const signs = graphMarks.deadlock | graphMarks.violated | graphMarks.overflow;

/** Prepares a graph for drawing. */
export function sceneOf(graph: GraphView): Scene {
  const layers = layersOf(graph);
  return {
    graph,
    layers,
    out: edgesBy(graph.sources, graph.states),
    into: edgesBy(graph.targets, graph.states),
    bundles: bundlesOf(graph, layers),
    marked: layers.order.filter((state) => (graph.marks[state]! & signs) !== 0),
    seenFrom: new Int32Array(layers.count),
    seenTo: new Int32Array(layers.count),
  };
}
