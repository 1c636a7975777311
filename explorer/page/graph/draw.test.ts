import { describe, expect, it } from 'vitest';
import { graphMarks } from '../../protocol.js';
import type { Brush, Palette, Work } from './brush.js';
import { type Camera, closeUp, fitAll, zoom } from './camera.js';
import { draw, niceStep } from './draw.js';
import { mostEdges } from './draw-near.js';
import { type Scene, sceneOf } from './scene.js';
import { shortestPath, statesTo } from './shortest-path.js';
import { graphFrom, largeGraph } from './testing/graphs.js';

const palette: Palette = {
  paper: 'paper',
  ink: 'ink',
  dim: 'dim',
  accent: 'accent',
  bad: 'bad',
  open: 'open',
  font: '12px serif',
};

/** A brush that counts what is asked of it. */
function counting(): { readonly brush: Brush; readonly calls: Map<string, number>; total(): number } {
  const calls = new Map<string, number>();
  const count = (name: string) => (): void => {
    calls.set(name, (calls.get(name) ?? 0) + 1);
  };
  const names = [
    'beginPath',
    'moveTo',
    'lineTo',
    'quadraticCurveTo',
    'arc',
    'rect',
    'fill',
    'stroke',
    'fillRect',
    'fillText',
    'closePath',
  ] as const;
  const brush = {
    ...Object.fromEntries(names.map((name) => [name, count(name)])),
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 1,
    globalAlpha: 1,
    font: '',
    textAlign: 'start',
  } as unknown as Brush;
  return { brush, calls, total: () => [...calls.values()].reduce((sum, each) => sum + each, 0) };
}

const cameraOf = (scene: Scene): Camera => {
  const camera = { x: 0, y: 0, kx: 1, ky: 1, width: 1280, height: 720 };
  fitAll(camera, scene.layers);
  return camera;
};
const noWork = (): Work => ({ detail: 'layers', states: 0, edges: 0, thinned: 1 });
const nothing = { path: [], hovered: -1 };

describe('drawing 100,000 states', () => {
  const scene = sceneOf(largeGraph(100_000));

  it('is a bar a layer and at most some thousand lines from afar', () => {
    const { brush, calls } = counting();
    const work = noWork();
    draw(brush, scene, cameraOf(scene), palette, nothing, work);
    expect(work.detail).toBe('layers');
    expect(work.states).toBe(scene.graph.states);
    expect(work.edges).toBeLessThanOrEqual(6000);
    expect(calls.get('fillRect')).toBeLessThanOrEqual(scene.layers.count + 2);
    expect(calls.get('stroke')).toBeLessThanOrEqual(10);
  });

  it('draws what can be seen alone, at every size', () => {
    const camera = cameraOf(scene);
    const work = noWork();
    for (let step = 0; step < 40; step++) {
      zoom(camera, scene.layers, 1.4, 900, 300);
      const { brush, total } = counting();
      draw(brush, scene, camera, palette, nothing, work);
      expect(total()).toBeLessThan(60_000);
      expect(work.edges).toBeLessThan(mostEdges + 1500);
      if (work.detail === 'states') expect(work.states).toBeLessThan(10_000);
    }
    expect(work.detail).toBe('states');
    expect(work.states).toBeLessThan(500);
  });

  it('allocates no array in a frame', () => {
    const camera = cameraOf(scene);
    const made: string[] = [];
    const watched = ['Int32Array', 'Float32Array', 'Uint8Array', 'Map', 'Set'] as const;
    const originals = Object.fromEntries(watched.map((name) => [name, globalThis[name]]));
    for (const name of watched) {
      const original = globalThis[name];
      Object.assign(globalThis, {
        [name]: new Proxy(original, {
          construct(target, args) {
            made.push(name);
            return Reflect.construct(target, args) as object;
          },
        }),
      });
    }
    try {
      const { brush } = counting();
      made.length = 0;
      const work = noWork();
      for (let step = 0; step < 20; step++) {
        zoom(camera, scene.layers, 1.5, 700, 300);
        draw(brush, scene, camera, palette, nothing, work);
      }
      expect(made).toEqual([]);
    } finally {
      Object.assign(globalThis, originals);
    }
  });

  it('draws the way to the selected state, and the edges of that state', () => {
    const path = statesTo(scene.graph, 54_321);
    const { brush, calls } = counting();
    const plain = counting();
    draw(brush, scene, cameraOf(scene), palette, { path, hovered: -1 }, noWork());
    draw(plain.brush, scene, cameraOf(scene), palette, nothing, noWork());
    expect(path.length).toBe(shortestPath(scene.graph, 54_321).split('/').length + 1);
    const { depth, sources, targets } = scene.graph;
    const forwards = sources.filter(
      (source, edge) => (source === 54_321 || targets[edge] === 54_321) && depth[source]! < depth[targets[edge]!]!,
    );
    expect(calls.get('lineTo')! - plain.calls.get('lineTo')!).toBe(path.length - 1 + forwards.length);
  });
});

describe('drawing a few states', () => {
  const marks = [0, graphMarks.violated, graphMarks.deadlock, graphMarks.overflow, graphMarks.unexpanded];
  const scene = sceneOf(
    graphFrom(
      (state) => [[1, 2], [3, 4], [2], [], []][state]!,
      (state) => marks[state]!,
    ),
  );

  it('draws each state, each edge and each sign', () => {
    const { brush, calls } = counting();
    const camera = cameraOf(scene);
    closeUp(camera, scene.layers, 1, 0);
    const work = noWork();
    draw(brush, scene, camera, palette, nothing, work);
    expect(work).toEqual({ detail: 'states', states: 5, edges: 5, thinned: 1 });
    // A box at the deadlock; the triangle of the overflow.
    expect(calls.get('rect')).toBe(1);
    expect(calls.get('closePath')).toBe(1);
  });
});

it('counts layers in round steps', () => {
  expect([0.2, 1, 1.5, 3, 7, 12, 60].map(niceStep)).toEqual([1, 1, 2, 5, 10, 20, 100]);
});
