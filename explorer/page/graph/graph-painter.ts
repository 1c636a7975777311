import type { Palette, Work } from './brush.js';
import { type Camera, closeUp, fitAll, pan, reveal, zoom } from './camera.js';
import { draw } from './draw.js';
import type { Scene } from './scene.js';

/** Draws a graph onto a canvas, once a frame at most and only when something has changed. */
export class GraphPainter {
  readonly camera: Camera = { x: 0, y: 0, kx: 1, ky: 1, width: 0, height: 0 };
  /** How much the last frame drew. */
  readonly work: Work = { detail: 'layers', states: 0, edges: 0, thinned: 1 };
  readonly #standout = { path: [] as readonly number[], hovered: -1 };
  readonly #scene: Scene;
  #canvas: HTMLCanvasElement | undefined;
  #palette: Palette | undefined;
  #ratio = 1;
  #frame = 0;

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  start(canvas: HTMLCanvasElement, palette: Palette): void {
    this.#canvas = canvas;
    this.#palette = palette;
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#canvas = undefined;
  }

  /** Takes on the size of its pane; the first time it shows the whole graph. */
  resize(width: number, height: number, ratio: number): void {
    const { camera } = this;
    if (this.#canvas === undefined || width === 0 || height === 0) return;
    const first = camera.width === 0;
    camera.width = width;
    camera.height = height;
    this.#ratio = ratio;
    this.#canvas.width = Math.round(width * ratio);
    this.#canvas.height = Math.round(height * ratio);
    this.#canvas.style.width = `${width}px`;
    this.#canvas.style.height = `${height}px`;
    if (first) {
      fitAll(camera, this.#scene.layers);
      this.standOut(this.#standout.path);
    }
    // At once: a canvas whose size was set is empty.
    this.#paint();
  }

  recolour(palette: Palette): void {
    this.#palette = palette;
    this.#wake();
  }

  /** Lets the path to a state stand out, and brings the state into the pane. */
  standOut(path: readonly number[]): void {
    this.#standout.path = path;
    const state = path.at(-1);
    if (state !== undefined && this.camera.width > 0) {
      const { graph, layers } = this.#scene;
      reveal(this.camera, layers, graph.depth[state]!, layers.rank[state]!);
    }
    this.#wake();
  }

  hover(state: number): void {
    if (this.#standout.hovered === state) return;
    this.#standout.hovered = state;
    this.#wake();
  }

  pan(dx: number, dy: number): void {
    pan(this.camera, this.#scene.layers, dx, dy);
    this.#wake();
  }

  zoom(factor: number, x: number, y: number): void {
    zoom(this.camera, this.#scene.layers, factor, x, y);
    this.#wake();
  }

  zoomMiddle(factor: number): void {
    const state = this.#standout.path.at(-1);
    this.zoom(factor, this.camera.width / 2, this.camera.height / 2);
    if (state !== undefined && factor > 1) this.standOut(this.#standout.path);
  }

  showAll(): void {
    fitAll(this.camera, this.#scene.layers);
    this.#wake();
  }

  closeUp(state: number): void {
    const { graph, layers } = this.#scene;
    closeUp(this.camera, layers, graph.depth[state]!, layers.rank[state]!);
    this.#wake();
  }

  #wake(): void {
    if (this.#frame !== 0 || this.#canvas === undefined) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  }

  #paint(): void {
    const brush = this.#canvas?.getContext('2d');
    if (brush === null || brush === undefined || this.#palette === undefined || this.camera.width === 0) return;
    brush.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0);
    draw(brush, this.#scene, this.camera, this.#palette, this.#standout, this.work);
  }
}
