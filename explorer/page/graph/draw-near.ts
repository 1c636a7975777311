import { graphMarks } from '../../protocol.js';
import { type Brush, dot, edge, isSeen, type Palette, radiusOf, type Work } from './brush.js';
import { type Camera, screenX, screenY } from './camera.js';
import type { Scene } from './scene.js';

/** No more edges than about these are drawn. */
export const mostEdges = 5000;

/** States, one by one; hollow those that were not expanded. */
export function drawStates(
  brush: Brush,
  { graph: { marks }, layers, seenFrom, seenTo }: Scene,
  camera: Camera,
  palette: Palette,
  first: number,
  last: number,
  work: Work,
): void {
  const radius = radiusOf(camera);
  brush.fillStyle = palette.ink;
  brush.strokeStyle = palette.dim;
  brush.lineWidth = 1.4;
  for (let hollow = 0; hollow < 2; hollow++) {
    brush.beginPath();
    for (let layer = first; layer <= last; layer++) {
      const x = screenX(camera, layer);
      for (let rank = seenFrom[layer]!; rank <= seenTo[layer]!; rank++) {
        const state = layers.order[layers.starts[layer]! + rank]!;
        if ((marks[state]! & graphMarks.unexpanded) / graphMarks.unexpanded !== hollow) continue;
        dot(brush, x, screenY(camera, layers, layer, rank), radius);
        work.states++;
      }
    }
    if (hollow === 0) brush.fill();
    else {
      brush.fillStyle = palette.paper;
      brush.fill();
      brush.stroke();
    }
  }
}

/** Edges, one by one; every n-th where they are too many. */
export function drawEdges(
  brush: Brush,
  scene: Scene,
  camera: Camera,
  palette: Palette,
  first: number,
  last: number,
  work: Work,
): void {
  const { layers, out, seenFrom, seenTo } = scene;
  let ends = 0;
  for (let layer = first; layer <= last; layer++) {
    const start = layers.starts[layer]!;
    for (let rank = seenFrom[layer]!; rank <= seenTo[layer]!; rank++) {
      const state = layers.order[start + rank]!;
      ends += out.starts[state + 1]! - out.starts[state]!;
    }
  }
  work.thinned = Math.max(1, Math.ceil(ends / mostEdges));
  brush.strokeStyle = palette.dim;
  brush.fillStyle = palette.dim;
  brush.lineWidth = camera.ky > 10 ? 1 : 0.7;
  brush.globalAlpha = camera.ky > 10 ? 0.75 : 0.4;
  brush.beginPath();
  for (let layer = first; layer <= last; layer++) {
    const start = layers.starts[layer]!;
    for (let rank = seenFrom[layer]!; rank <= seenTo[layer]!; rank++) {
      const state = layers.order[start + rank]!;
      for (let at = out.starts[state]!; at < out.starts[state + 1]!; at++) {
        stateEdge(brush, scene, camera, out.edges[at]!, work);
      }
    }
  }
  brush.stroke();
  brush.globalAlpha = 1;
}

/** An edge between two states, with its head where there is room; only its beginning where it leads out of sight. */
function stateEdge(brush: Brush, scene: Scene, camera: Camera, each: number, work: Work): void {
  if (each % work.thinned !== 0) return;
  const { graph, layers } = scene;
  const source = graph.sources[each]!;
  const target = graph.targets[each]!;
  const from = graph.depth[source]!;
  const to = graph.depth[target]!;
  const x1 = screenX(camera, from);
  const y1 = screenY(camera, layers, from, layers.rank[source]!);
  const x2 = screenX(camera, to);
  const y2 = screenY(camera, layers, to, layers.rank[target]!);
  work.edges++;
  const radius = radiusOf(camera);
  if (source === target) {
    brush.moveTo(x1 + radius, y1);
    brush.arc(x1, y1 - radius, radius, 0, 2 * Math.PI);
    return;
  }
  if (!isSeen(scene, target)) {
    stub(brush, x1, y1, x2, y2);
    return;
  }
  edge(brush, x1, y1, x2, y2, from, to);
  if (camera.ky > 10 && camera.kx > 40 && to > from) arrowHead(brush, x1, y1, x2, y2, radius + 1);
}

/** The beginning of a line to a place that cannot be seen. */
function stub(brush: Brush, x1: number, y1: number, x2: number, y2: number): void {
  const share = 22 / Math.max(22, Math.hypot(x2 - x1, y2 - y1));
  brush.moveTo(x1, y1);
  brush.lineTo(x1 + (x2 - x1) * share, y1 + (y2 - y1) * share);
}

function arrowHead(brush: Brush, x1: number, y1: number, x2: number, y2: number, gap: number): void {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const dx = (x2 - x1) / length;
  const dy = (y2 - y1) / length;
  const x = x2 - dx * gap;
  const y = y2 - dy * gap;
  brush.moveTo(x - dx * 6 - dy * 3, y - dy * 6 + dx * 3);
  brush.lineTo(x, y);
  brush.lineTo(x - dx * 6 + dy * 3, y - dy * 6 - dx * 3);
}
