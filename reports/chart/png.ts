import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Chart } from './chart.js';
import { type SvgOptions, svgPages } from './svg.js';

const resolve = createRequire(import.meta.url).resolve;

const faces = ['DejaVuSansCondensed', 'DejaVuSansCondensed-Bold', 'DejaVuSansCondensed-Oblique'];

/** Loaded once: the renderer, and the faces that charts are measured for. Fonts of the machine are never looked at. */
let loaded: Promise<readonly Uint8Array[]> | undefined;

/** Two copies of this module, one of them bundled, may share a process and with it the renderer, which starts only once. */
async function load(): Promise<readonly Uint8Array[]> {
  try {
    await initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')));
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('Already initialized'))) throw error;
  }
  return faces.map((face) => readFileSync(resolve(`dejavu-fonts-ttf/ttf/${face}.ttf`)));
}

/** Device pixels for one of the drawing: sharp in print at the width of a page. */
const zoom = 2;

/**
 * A drawing as PNG, without a browser; the same bytes on every machine.
 * @throws Error where it is no SVG
 */
export async function pngOf(svg: string): Promise<Uint8Array> {
  loaded ??= load();
  const fontBuffers = [...(await loaded)];
  const renderer = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: { fontBuffers, defaultFontFamily: 'DejaVu Sans Condensed', sansSerifFamily: 'DejaVu Sans Condensed' },
  });
  const image = renderer.render();
  const bytes = image.asPng();
  image.free();
  renderer.free();
  return bytes;
}

/** A chart as PNG pictures, one a page (`svgPages`), twice as many pixels wide and high. */
export async function pngPages(chart: Chart, options: SvgOptions = {}): Promise<Uint8Array[]> {
  return Promise.all(svgPages(chart, options).map(({ svg }) => pngOf(svg)));
}
