import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Camera,
  firstLayer,
  firstRank,
  fitAll,
  hit,
  lastLayer,
  lastRank,
  pan,
  reveal,
  screenX,
  screenY,
  zoom,
} from './camera.js';
import { type Layers, layersOf, sizeOf } from './layers.js';
import { anyGraph, largeGraph } from './testing/graphs.js';

const paneOf = (width: number, height: number): Camera => ({ x: 0, y: 0, kx: 1, ky: 1, width, height });
const pane = fc.tuple(fc.integer({ min: 200, max: 1600 }), fc.integer({ min: 200, max: 1000 }));
const moves = fc.array(
  fc.record({
    factor: fc.constantFrom(0.3, 0.8, 1, 1.5, 6),
    x: fc.integer({ min: 0, max: 1600 }),
    y: fc.integer({ min: 0, max: 1000 }),
    dx: fc.integer({ min: -300, max: 300 }),
    dy: fc.integer({ min: -300, max: 300 }),
  }),
  { maxLength: 6 },
);

const walked = (layers: Layers, [width, height]: [number, number], steps: readonly Move[]): Camera => {
  const camera = paneOf(width, height);
  fitAll(camera, layers);
  for (const { factor, x, y, dx, dy } of steps) {
    zoom(camera, layers, factor, x, y);
    pan(camera, layers, dx, dy);
  }
  return camera;
};
type Move = Readonly<Record<'factor' | 'x' | 'y' | 'dx' | 'dy', number>>;

describe('the part of a graph that is shown', () => {
  it('is all of it at first', () => {
    fc.assert(
      fc.property(anyGraph, pane, (graph, [width, height]) => {
        const layers = layersOf(graph);
        const camera = paneOf(width, height);
        fitAll(camera, layers);
        for (let state = 0; state < graph.states; state++) {
          const layer = graph.depth[state]!;
          expect(screenX(camera, layer)).toBeGreaterThanOrEqual(0);
          expect(screenX(camera, layer)).toBeLessThanOrEqual(width);
          expect(screenY(camera, layers, layer, layers.rank[state]!)).toBeGreaterThanOrEqual(0);
          expect(screenY(camera, layers, layer, layers.rank[state]!)).toBeLessThanOrEqual(height);
        }
      }),
    );
  });

  it('has each state that is in the pane among the visible ones', () => {
    fc.assert(
      fc.property(anyGraph, pane, moves, (graph, size, steps) => {
        const layers = layersOf(graph);
        const camera = walked(layers, size, steps);
        for (let state = 0; state < graph.states; state++) {
          const layer = graph.depth[state]!;
          const rank = layers.rank[state]!;
          const [x, y] = [screenX(camera, layer), screenY(camera, layers, layer, rank)];
          if (x < 0 || y < 0 || x > size[0] || y > size[1]) continue;
          expect(layer).toBeGreaterThanOrEqual(firstLayer(camera));
          expect(layer).toBeLessThanOrEqual(lastLayer(camera, layers));
          expect(rank).toBeGreaterThanOrEqual(firstRank(camera, layers, layer));
          expect(rank).toBeLessThanOrEqual(lastRank(camera, layers, layer));
        }
      }),
    );
  });

  it('has few visible states from near, however many there are', () => {
    const graph = largeGraph(100_000);
    const layers = layersOf(graph);
    const camera = paneOf(1280, 720);
    fitAll(camera, layers);
    zoom(camera, layers, 1e9, 640, 360);
    let visible = 0;
    for (let layer = firstLayer(camera); layer <= lastLayer(camera, layers); layer++) {
      visible += Math.max(0, lastRank(camera, layers, layer) - firstRank(camera, layers, layer) + 1);
    }
    expect(visible).toBeGreaterThan(0);
    expect(visible).toBeLessThan(500);
  });

  it('hits the state at a point, and none beside the layers', () => {
    fc.assert(
      fc.property(anyGraph, pane, moves, fc.nat(), (graph, size, steps, any) => {
        const layers = layersOf(graph);
        const camera = walked(layers, size, steps);
        const state = any % graph.states;
        const layer = graph.depth[state]!;
        const rank = layers.rank[state]!;
        const [x, y] = [screenX(camera, layer), screenY(camera, layers, layer, rank)];
        expect(hit(camera, layers, x, y)).toBe(state);
        expect(hit(camera, layers, screenX(camera, layers.count) + 21, y)).toBe(-1);
        const below = screenY(camera, layers, layer, sizeOf(layers.starts, layer) - 1) + camera.ky + 9;
        expect(hit(camera, layers, x, below)).toBe(-1);
      }),
    );
  });

  it('keeps what is under the pointer, in the middle of the graph', () => {
    const graph = largeGraph(1000);
    const layers = layersOf(graph);
    const camera = paneOf(800, 600);
    fitAll(camera, layers);
    const layer = Math.floor(layers.count / 2);
    const [x, y] = [screenX(camera, layer), screenY(camera, layers, layer, 3)];
    zoom(camera, layers, 2, x, y);
    expect(screenX(camera, layer)).toBeCloseTo(x);
    expect(screenY(camera, layers, layer, 3)).toBeCloseTo(y);
  });

  it('brings a state into the pane', () => {
    fc.assert(
      fc.property(anyGraph, pane, moves, fc.nat(), (graph, size, steps, any) => {
        const layers = layersOf(graph);
        const camera = walked(layers, size, steps);
        const state = any % graph.states;
        reveal(camera, layers, graph.depth[state]!, layers.rank[state]!);
        const x = screenX(camera, graph.depth[state]!);
        const y = screenY(camera, layers, graph.depth[state]!, layers.rank[state]!);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(size[0]);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(size[1]);
      }),
    );
  });
});
