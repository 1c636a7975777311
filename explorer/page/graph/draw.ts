import { graphMarks } from '../../protocol.js';
import { type Camera, firstLayer, firstRank, lastLayer, lastRank, screenOf, screenX, screenY } from './camera.js';
import { type Scene, signs } from './scene.js';

/** The part of a canvas that is drawn with. */
export type Brush = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'quadraticCurveTo'
  | 'arc'
  | 'rect'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'fillText'
  | 'closePath'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'globalAlpha'
  | 'font'
  | 'textAlign'
>;

/** Colours by their meaning. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly dim: string;
  readonly accent: string;
  readonly bad: string;
  readonly open: string;
  readonly font: string;
}

/** What stands out. */
export interface Standout {
  /** States from the initial one to the selected one; empty where none is. */
  readonly path: readonly number[];
  /** -1: none. */
  readonly hovered: number;
}

/** How much was drawn, changed in place. */
export interface Work {
  detail: 'layers' | 'states';
  states: number;
  edges: number;
  /** One of so many edges was drawn. */
  thinned: number;
}

/** No more edges than about these are drawn. */
export const mostEdges = 5000;

/** From this distance on states are drawn one by one. */
const apart = 3;

/**
 * Draws what can be seen of a graph: from afar each layer as a bar with bundled edges, from near the states one by one with the edges
 * that begin or end in sight, every n-th where they are too many. Draws nothing that cannot be seen, and allocates nothing.
 */
export function draw(
  brush: Brush,
  scene: Scene,
  camera: Camera,
  palette: Palette,
  standout: Standout,
  work: Work,
): void {
  const first = firstLayer(camera);
  const last = lastLayer(camera, scene.layers);
  see(scene, camera, first, last);
  work.detail = camera.ky < apart ? 'layers' : 'states';
  work.states = 0;
  work.edges = 0;
  work.thinned = 1;
  brush.globalAlpha = 1;
  brush.fillStyle = palette.paper;
  brush.fillRect(0, 0, camera.width, camera.height);
  if (work.detail === 'layers') {
    drawBundles(brush, scene, camera, palette, first, last, work);
    drawBars(brush, scene, camera, palette, first, last, work);
  } else {
    drawEdges(brush, scene, camera, palette, first, last, work);
    drawStates(brush, scene, camera, palette, first, last, work);
  }
  drawSigns(brush, scene, camera, palette, first, last);
  drawPath(brush, scene, camera, palette, standout);
  drawScale(brush, camera, palette, first, last);
}

/** Notes which states can be seen. */
function see({ layers, seenFrom, seenTo }: Scene, camera: Camera, first: number, last: number): void {
  seenFrom.fill(0);
  seenTo.fill(-1);
  for (let layer = first; layer <= last; layer++) {
    seenFrom[layer] = firstRank(camera, layers, layer);
    seenTo[layer] = lastRank(camera, layers, layer);
  }
}

const barWidth = ({ kx }: Camera): number => Math.max(1.5, Math.min(10, kx * 0.3));

export const radiusOf = ({ kx, ky }: Camera): number => Math.max(1, Math.min(7, ky * 0.34, kx * 0.25));

/** Lines of a class are as strong as what they stand for is much. */
const strengths = [
  { alpha: 0.14, width: 1 },
  { alpha: 0.22, width: 1 },
  { alpha: 0.34, width: 1.5 },
  { alpha: 0.5, width: 2.5 },
] as const;

function drawBundles(
  brush: Brush,
  { bundles }: Scene,
  camera: Camera,
  palette: Palette,
  first: number,
  last: number,
  work: Work,
): void {
  const { classes, fromLayer, toLayer, fromY, toY } = bundles;
  brush.strokeStyle = palette.dim;
  for (let each = 0; each < strengths.length; each++) {
    brush.globalAlpha = strengths[each]!.alpha;
    brush.lineWidth = strengths[each]!.width;
    brush.beginPath();
    for (let line = classes[each]!; line < classes[each + 1]!; line++) {
      const from = fromLayer[line]!;
      const to = toLayer[line]!;
      if ((from < first && to < first) || (from > last && to > last)) continue;
      const y1 = screenOf(camera, fromY[line]!);
      const y2 = screenOf(camera, toY[line]!);
      if ((y1 < 0 && y2 < 0) || (y1 > camera.height && y2 > camera.height)) continue;
      edge(brush, screenX(camera, from), y1, screenX(camera, to), y2, from, to);
      work.edges++;
    }
    brush.stroke();
  }
  brush.globalAlpha = 1;
}

/** Forwards a straight line; back, or inside a layer, a curve. */
function edge(brush: Brush, x1: number, y1: number, x2: number, y2: number, from: number, to: number): void {
  brush.moveTo(x1, y1);
  if (to > from) brush.lineTo(x2, y2);
  else {
    const bow = from === to ? 28 : Math.min(90, (x1 - x2) / 3);
    brush.quadraticCurveTo((x1 + x2) / 2 + (from === to ? bow : 0), (y1 + y2) / 2 + bow, x2, y2);
  }
}

function drawBars(
  brush: Brush,
  { layers, seenFrom, seenTo }: Scene,
  camera: Camera,
  palette: Palette,
  first: number,
  last: number,
  work: Work,
): void {
  const width = barWidth(camera);
  brush.fillStyle = palette.dim;
  for (let layer = first; layer <= last; layer++) {
    const from = seenFrom[layer]!;
    const to = seenTo[layer]!;
    if (to < from) continue;
    const top = screenY(camera, layers, layer, from - 0.5);
    const height = Math.max(2, (to - from + 1) * camera.ky);
    brush.fillRect(screenX(camera, layer) - width / 2, top, width, height);
    work.states += to - from + 1;
  }
}

function drawStates(
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

function dot(brush: Brush, x: number, y: number, radius: number): void {
  if (radius < 2.5) brush.rect(x - radius, y - radius, 2 * radius, 2 * radius);
  else {
    brush.moveTo(x + radius, y);
    brush.arc(x, y, radius, 0, 2 * Math.PI);
  }
}

const isSeen = ({ graph: { depth }, layers: { rank }, seenFrom, seenTo }: Scene, state: number): boolean => {
  const layer = depth[state]!;
  return rank[state]! >= seenFrom[layer]! && rank[state]! <= seenTo[layer]!;
};

function drawEdges(
  brush: Brush,
  scene: Scene,
  camera: Camera,
  palette: Palette,
  first: number,
  last: number,
  work: Work,
): void {
  const { graph, layers, out, into, seenFrom, seenTo } = scene;
  let ends = 0;
  for (let layer = first; layer <= last; layer++) {
    const start = layers.starts[layer]!;
    for (let rank = seenFrom[layer]!; rank <= seenTo[layer]!; rank++) {
      const state = layers.order[start + rank]!;
      ends += out.starts[state + 1]! - out.starts[state]! + into.starts[state + 1]! - into.starts[state]!;
    }
  }
  work.thinned = Math.max(1, Math.ceil(ends / 2 / mostEdges));
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
      for (let at = into.starts[state]!; at < into.starts[state + 1]!; at++) {
        const each = into.edges[at]!;
        if (!isSeen(scene, graph.sources[each]!)) stateEdge(brush, scene, camera, each, work);
      }
    }
  }
  brush.stroke();
  brush.globalAlpha = 1;
}

/** An edge between two states, with its head where there is room. */
function stateEdge(brush: Brush, { graph, layers }: Scene, camera: Camera, each: number, work: Work): void {
  if (each % work.thinned !== 0) return;
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
  edge(brush, x1, y1, x2, y2, from, to);
  if (camera.ky > 10 && camera.kx > 40 && to > from) arrowHead(brush, x1, y1, x2, y2, radius + 1);
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

/** A cross where an invariant is false, a box at a deadlock, a triangle at an overflow; those on the same pixels once. */
function drawSigns(brush: Brush, scene: Scene, camera: Camera, palette: Palette, first: number, last: number): void {
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
  const size = Math.max(4, Math.min(7, camera.ky * 0.45));
  let lastX = Number.NaN;
  let lastY = Number.NaN;
  brush.strokeStyle = colour;
  brush.beginPath();
  for (const state of marked) {
    const layer = graph.depth[state]!;
    if ((graph.marks[state]! & signs & sign) === 0 || layer < first || layer > last || !isSeen(scene, state)) continue;
    const x = screenX(camera, layer);
    const y = screenY(camera, layers, layer, layers.rank[state]!);
    if (x === lastX && Math.abs(y - lastY) < 5) continue;
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
function drawPath(brush: Brush, scene: Scene, camera: Camera, palette: Palette, { path, hovered }: Standout): void {
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
  if (path.length > 0) ring(brush, scene, camera, path[path.length - 1]!, radius + 5);
  if (hovered >= 0) ring(brush, scene, camera, hovered, radius + 3);
}

function ring(brush: Brush, { graph, layers }: Scene, camera: Camera, state: number, radius: number): void {
  const layer = graph.depth[state]!;
  brush.beginPath();
  brush.arc(screenX(camera, layer), screenY(camera, layers, layer, layers.rank[state]!), radius, 0, 2 * Math.PI);
  brush.stroke();
}

/** Numbers of layers above; as many as there is room for. */
function drawScale(brush: Brush, camera: Camera, palette: Palette, first: number, last: number): void {
  const every = niceStep(36 / camera.kx);
  brush.font = palette.font;
  brush.textAlign = 'center';
  brush.globalAlpha = 0.85;
  brush.fillStyle = palette.paper;
  brush.fillRect(0, 0, camera.width, 20);
  brush.globalAlpha = 1;
  brush.fillStyle = palette.dim;
  for (let layer = Math.ceil(first / every) * every; layer <= last; layer += every) {
    brush.fillText(numeral(layer), screenX(camera, layer), 14);
  }
}

/** The least of 1, 2, 5, 10, 20, … that is no less than a number. */
export function niceStep(least: number): number {
  let power = 1;
  while (power * 10 < least) power *= 10;
  return least <= power ? power : least <= 2 * power ? 2 * power : least <= 5 * power ? 5 * power : 10 * power;
}

const numerals: string[] = [];

/** A number as text, made once. */
const numeral = (value: number): string => {
  numerals[value] ??= String(value);
  return numerals[value];
};
