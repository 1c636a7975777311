import type { Camera } from './camera.js';
import type { Scene } from './scene.js';

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

/** From this distance on states are drawn one by one. */
export const apart = 3;

/** How large states are drawn. */
export const radiusOf = ({ kx, ky }: Camera): number => Math.max(1, Math.min(7, ky * 0.34, kx * 0.25));

/** Can a state be seen? */
export const isSeen = ({ graph: { depth }, layers: { rank }, seenFrom, seenTo }: Scene, state: number): boolean => {
  const layer = depth[state]!;
  return rank[state]! >= seenFrom[layer]! && rank[state]! <= seenTo[layer]!;
};

/** A state's dot, part of a path. */
export function dot(brush: Brush, x: number, y: number, radius: number): void {
  if (radius < 2.5) brush.rect(x - radius, y - radius, 2 * radius, 2 * radius);
  else {
    brush.moveTo(x + radius, y);
    brush.arc(x, y, radius, 0, 2 * Math.PI);
  }
}

/** Forwards a straight line; back, or inside a layer, a curve. */
export function edge(brush: Brush, x1: number, y1: number, x2: number, y2: number, from: number, to: number): void {
  brush.moveTo(x1, y1);
  if (to > from) brush.lineTo(x2, y2);
  else {
    const bow = from === to ? 28 : Math.min(90, (x1 - x2) / 3);
    brush.quadraticCurveTo((x1 + x2) / 2 + (from === to ? bow : 0), (y1 + y2) / 2 + bow, x2, y2);
  }
}
