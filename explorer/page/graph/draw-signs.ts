import { graphMarks } from '../../protocol.js';
import { apart, type Brush, dot, edge, isSeen, type Palette, radiusOf, type Standout } from './brush.js';
import { type Camera, screenX, screenY } from './camera.js';
import type { EdgeIndex } from './layers.js';
import { type Scene, signs } from './scene.js';

/** A cross where an invariant is false, a box at a deadlock, a triangle at an overflow; those on the same pixels once. */
export function drawSigns(
  brush: Brush,
  scene: Scene,
  camera: Camera,
  palette: Palette,
  first: number,
  last: number,
): void {
  brush.lineWidth = 2;
  drawSign(brush, scene, camera, graphMarks.violated, palette.bad, first, last);
  drawSign(brush, scene, camera, graphMarks.deadlock, palette.open, first, last);
  drawSign(brush, scene, camera, graphMarks.overflow, palette.open, first, last);
}

function drawSign(
  brush: Brush,
  scene: Scene,
  camera: Camera,
  sign: number,
  colour: string,
  first: number,
  last: number,
): void {
  const { graph, layers, marked } = scene;
  const size = radiusOf(camera) + 3.5;
  const distance = Math.max(5, camera.ky < apart ? 14 : 0);
  let lastX = Number.NaN;
  let lastY = Number.NaN;
  brush.strokeStyle = colour;
  brush.beginPath();
  for (const state of marked) {
    const layer = graph.depth[state]!;
    if ((graph.marks[state]! & signs & sign) === 0 || layer < first || layer > last || !isSeen(scene, state)) continue;
    const x = screenX(camera, layer);
    const y = screenY(camera, layers, layer, layers.rank[state]!);
    if (x === lastX && Math.abs(y - lastY) < distance) continue;
    lastX = x;
    lastY = y;
    signAt(brush, sign, x, y, size);
  }
  brush.stroke();
}

function signAt(brush: Brush, sign: number, x: number, y: number, size: number): void {
  if (sign === graphMarks.violated) {
    brush.moveTo(x - size, y - size);
    brush.lineTo(x + size, y + size);
    brush.moveTo(x + size, y - size);
    brush.lineTo(x - size, y + size);
  } else if (sign === graphMarks.deadlock) brush.rect(x - size - 2, y - size - 2, 2 * size + 4, 2 * size + 4);
  else {
    brush.moveTo(x, y - size - 3);
    brush.lineTo(x + size + 3, y + size);
    brush.lineTo(x - size - 3, y + size);
    brush.closePath();
  }
}

/** The shortest path to the selected state, the state itself, and the one under the pointer. */
export function drawPath(
  brush: Brush,
  scene: Scene,
  camera: Camera,
  palette: Palette,
  { path, hovered }: Standout,
): void {
  const { graph, layers } = scene;
  const radius = Math.max(3, radiusOf(camera));
  brush.strokeStyle = palette.accent;
  brush.fillStyle = palette.accent;
  brush.lineWidth = 2.5;
  brush.beginPath();
  for (let step = 0; step < path.length; step++) {
    const layer = graph.depth[path[step]!]!;
    const x = screenX(camera, layer);
    const y = screenY(camera, layers, layer, layers.rank[path[step]!]!);
    if (step === 0) brush.moveTo(x, y);
    else brush.lineTo(x, y);
  }
  brush.stroke();
  brush.beginPath();
  for (let step = 0; step < path.length; step++) {
    const layer = graph.depth[path[step]!]!;
    dot(brush, screenX(camera, layer), screenY(camera, layers, layer, layers.rank[path[step]!]!), radius);
  }
  brush.fill();
  if (path.length > 0) drawOwnEdges(brush, scene, camera, path[path.length - 1]!);
  if (hovered >= 0) drawOwnEdges(brush, scene, camera, hovered);
  brush.lineWidth = 2.5;
  if (path.length > 0) ring(brush, scene, camera, path[path.length - 1]!, radius + 5);
  if (hovered >= 0) ring(brush, scene, camera, hovered, radius + 3);
}

/** All edges of a state, whether their other end can be seen or not. */
function drawOwnEdges(brush: Brush, scene: Scene, camera: Camera, state: number): void {
  brush.lineWidth = 1.2;
  brush.beginPath();
  ownEdges(brush, scene, camera, scene.out, state);
  ownEdges(brush, scene, camera, scene.into, state);
  brush.stroke();
}

function ownEdges(brush: Brush, { graph, layers }: Scene, camera: Camera, index: EdgeIndex, state: number): void {
  for (let at = index.starts[state]!; at < index.starts[state + 1]!; at++) {
    const source = graph.sources[index.edges[at]!]!;
    const target = graph.targets[index.edges[at]!]!;
    const from = graph.depth[source]!;
    const to = graph.depth[target]!;
    const y1 = screenY(camera, layers, from, layers.rank[source]!);
    const y2 = screenY(camera, layers, to, layers.rank[target]!);
    if (source !== target) edge(brush, screenX(camera, from), y1, screenX(camera, to), y2, from, to);
  }
}

function ring(brush: Brush, { graph, layers }: Scene, camera: Camera, state: number, radius: number): void {
  const layer = graph.depth[state]!;
  brush.beginPath();
  brush.arc(screenX(camera, layer), screenY(camera, layers, layer, layers.rank[state]!), radius, 0, 2 * Math.PI);
  brush.stroke();
}
