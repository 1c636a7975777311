import type { GraphView } from '../../protocol.js';
import { type Layers, sizeOf } from './layers.js';

/**
 * Edges drawn as few lines where states are too many to tell apart: layers are cut into pieces, and edges between the same two pieces are
 * one line. Heavier lines come last, so that they are drawn above.
 */
export interface Bundles {
  readonly count: number;
  readonly fromLayer: Int32Array;
  readonly toLayer: Int32Array;
  /** Heights, in states from the middle of a layer. */
  readonly fromY: Float32Array;
  readonly toY: Float32Array;
  /** How many edges a line stands for. */
  readonly weight: Int32Array;
  /** Where lines of each class of weight begin, and behind the last one `count`. */
  readonly classes: Int32Array;
}

/** From how many edges on a line belongs to the next class. */
const classBounds = [1, 8, 64, 512];

const mostLines = 6000;

/** Bundles the edges of a graph; of too many lines the heaviest. */
export function bundlesOf({ depth, sources, targets }: GraphView, layers: Layers): Bundles {
  const { count: layerCount, starts, rank } = layers;
  const pieces = Math.max(3, Math.min(32, Math.floor(Math.sqrt(mostLines / Math.max(1, layerCount)))));
  const piecesOf = (layer: number) => Math.min(pieces, sizeOf(starts, layer));
  const pieceOf = (state: number) => {
    const layer = depth[state]!;
    return layer * pieces + Math.floor((rank[state]! * piecesOf(layer)) / sizeOf(starts, layer));
  };
  const all = layerCount * pieces;
  const weights = new Map<number, number>();
  for (let edge = 0; edge < sources.length; edge++) {
    const from = pieceOf(sources[edge]!);
    const to = pieceOf(targets[edge]!);
    // Inside a piece there is nothing to draw.
    if (from === to) continue;
    const key = from * all + to;
    weights.set(key, (weights.get(key) ?? 0) + 1);
  }
  const lines = [...weights]
    .sort(([one, light], [other, heavy]) => heavy - light || one - other)
    .slice(0, mostLines)
    .reverse();
  const fromPiece = (line: number) => Math.floor(lines[line]![0] / all);
  const toPiece = (line: number) => lines[line]![0] % all;
  const layerOf = (piece: number) => Math.floor(piece / pieces);
  const heightOf = (piece: number) => {
    const layer = layerOf(piece);
    const size = sizeOf(starts, layer);
    return (((piece % pieces) + 0.5) / piecesOf(layer)) * size - size / 2;
  };
  const fill = <A extends Int32Array | Float32Array>(array: A, of: (line: number) => number): A => {
    for (let line = 0; line < lines.length; line++) array[line] = of(line);
    return array;
  };
  const weight = fill(new Int32Array(lines.length), (line) => lines[line]![1]);
  return {
    count: lines.length,
    fromLayer: fill(new Int32Array(lines.length), (line) => layerOf(fromPiece(line))),
    toLayer: fill(new Int32Array(lines.length), (line) => layerOf(toPiece(line))),
    fromY: fill(new Float32Array(lines.length), (line) => heightOf(fromPiece(line))),
    toY: fill(new Float32Array(lines.length), (line) => heightOf(toPiece(line))),
    weight,
    classes: Int32Array.from([
      ...classBounds.map((bound) => {
        const first = weight.findIndex((each) => each >= bound);
        return first === -1 ? lines.length : first;
      }),
      lines.length,
    ]),
  };
}
