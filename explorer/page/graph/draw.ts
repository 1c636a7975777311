import { apart, type Brush, type Palette, type Standout, type Work } from './brush.js';
import { type Camera, firstLayer, firstRank, lastLayer, lastRank, screenX } from './camera.js';
import { drawBars, drawBundles } from './draw-far.js';
import { drawEdges, drawStates } from './draw-near.js';
import { drawPath, drawSigns } from './draw-signs.js';
import type { Scene } from './scene.js';

/**
 * Draws what can be seen of a graph: from afar each layer as a bar with bundled edges, from near the states one by one with the edges
 * that begin in sight, every n-th where they are too many. Draws nothing that cannot be seen, and allocates nothing.
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

/** Numbers of layers above; as many as there is room for. */
function drawScale(brush: Brush, camera: Camera, palette: Palette, first: number, last: number): void {
  const every = niceStep(36 / camera.kx);
  brush.font = palette.font;
  brush.textAlign = 'center';
  brush.fillStyle = palette.paper;
  brush.fillRect(0, 0, camera.width, 20);
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
