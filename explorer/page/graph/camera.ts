import { type Layers, sizeOf } from './layers.js';

/**
 * Which part of a layered graph a pane shows. Layers stand beside each other and the states of a layer under each other, its middle at
 * height 0; both directions have a scale of their own, for a layer may have thousands of states. It is changed in place, so that
 * drawing allocates nothing.
 */
export interface Camera {
  /** The layer, and the height in states, in the middle of the pane. */
  x: number;
  y: number;
  /** Pixels from layer to layer, and from state to state. */
  kx: number;
  ky: number;
  /** The pane in pixels. */
  width: number;
  height: number;
}

/** Room for the numbers of layers above, and at the other sides. */
const margins = { top: 40, side: 32, bottom: 20 };

const closest = { kx: 150, ky: 28 };

const fitX = ({ width }: Camera, { count }: Layers): number =>
  Math.min(closest.kx, Math.max(1, (width - 2 * margins.side) / Math.max(1, count - 1)));

const fitY = ({ height }: Camera, { widest }: Layers): number =>
  Math.min(closest.ky, Math.max(1e-4, (height - margins.top - margins.bottom) / Math.max(1, widest)));

/** Shows the whole graph. */
export function fitAll(camera: Camera, layers: Layers): void {
  camera.x = (layers.count - 1) / 2;
  camera.kx = fitX(camera, layers);
  camera.ky = fitY(camera, layers);
  camera.y = (margins.bottom - margins.top) / 2 / camera.ky;
}

/** Shows more of less, or less of more; what is at a point of the pane stays there unless the graph would leave the pane. */
export function zoom(camera: Camera, layers: Layers, factor: number, atX: number, atY: number): void {
  const x = layerAt(camera, atX);
  const y = heightAt(camera, atY);
  camera.kx = bounded(camera.kx * factor, fitX(camera, layers), closest.kx);
  camera.ky = bounded(camera.ky * factor, fitY(camera, layers), closest.ky);
  camera.x = x - (atX - camera.width / 2) / camera.kx;
  camera.y = y - (atY - camera.height / 2) / camera.ky;
  keep(camera, layers);
}

/** Moves what is shown by pixels. */
export function pan(camera: Camera, layers: Layers, dx: number, dy: number): void {
  camera.x -= dx / camera.kx;
  camera.y -= dy / camera.ky;
  keep(camera, layers);
}

/** Moves as little as brings a state into the pane with some room around it. */
export function reveal(camera: Camera, layers: Layers, layer: number, rank: number): void {
  const [roomX, roomY] = [Math.min(80, camera.width / 4), Math.min(60, camera.height / 4)];
  const x = screenX(camera, layer);
  const y = screenY(camera, layers, layer, rank);
  camera.x += (x - bounded(x, roomX, camera.width - roomX)) / camera.kx;
  camera.y += (y - bounded(y, margins.top + roomY, camera.height - roomY)) / camera.ky;
}

/** As near as one can come, at a state. */
export function closeUp(camera: Camera, layers: Layers, layer: number, rank: number): void {
  camera.kx = Math.max(camera.kx, Math.min(closest.kx, camera.width / 5));
  camera.ky = closest.ky;
  camera.x = layer;
  camera.y = rank - (sizeOf(layers.starts, layer) - 1) / 2;
}

export const screenX = ({ x, kx, width }: Camera, layer: number): number => width / 2 + (layer - x) * kx;

/** The pixel row of a height in states. */
export const screenOf = ({ y, ky, height }: Camera, at: number): number => height / 2 + (at - y) * ky;

export const screenY = (camera: Camera, { starts }: Layers, layer: number, rank: number): number =>
  screenOf(camera, rank - (sizeOf(starts, layer) - 1) / 2);

const layerAt = ({ x, kx, width }: Camera, px: number): number => x + (px - width / 2) / kx;
const heightAt = ({ y, ky, height }: Camera, py: number): number => y + (py - height / 2) / ky;

/** The first layer that can be seen, by a part of a layer more. */
export const firstLayer = (camera: Camera): number => Math.max(0, Math.floor(layerAt(camera, 0)));
export const lastLayer = (camera: Camera, { count }: Layers): number =>
  Math.min(count - 1, Math.ceil(layerAt(camera, camera.width)));

/** The first place of a layer that can be seen; behind its last one where none can. */
export const firstRank = (camera: Camera, { starts }: Layers, layer: number): number =>
  Math.max(0, Math.floor(heightAt(camera, 0) + (sizeOf(starts, layer) - 1) / 2));
export const lastRank = (camera: Camera, { starts }: Layers, layer: number): number => {
  const size = sizeOf(starts, layer);
  return Math.min(size - 1, Math.ceil(heightAt(camera, camera.height) + (size - 1) / 2));
};

/** The state at a point of the pane, or near it; -1 where there is none. */
export function hit(camera: Camera, layers: Layers, px: number, py: number): number {
  const layer = Math.round(layerAt(camera, px));
  if (layer < 0 || layer >= layers.count) return -1;
  const size = sizeOf(layers.starts, layer);
  const near = Math.max(8, camera.ky / 2);
  const rank = bounded(Math.round(heightAt(camera, py) + (size - 1) / 2), 0, size - 1);
  const aside = Math.abs(screenX(camera, layer) - px);
  const off = Math.abs(screenY(camera, layers, layer, rank) - py);
  if (aside > Math.min(camera.kx / 2, 20) || off > near) return -1;
  return layers.order[layers.starts[layer]! + rank]!;
}

/** Keeps the middle of the pane on the graph. */
function keep(camera: Camera, layers: Layers): void {
  camera.x = bounded(camera.x, 0, layers.count - 1);
  const half = layers.widest / 2;
  camera.y = bounded(camera.y, -half, half);
}

const bounded = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
