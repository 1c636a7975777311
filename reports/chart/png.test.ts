import { describe, expect, it } from 'vitest';
import { arrival, explanation } from '../testing/explanations.js';
import { chartOf } from './chart.js';
import { pngPages } from './png.js';
import { svgPages } from './svg.js';

const chart = chartOf(explanation(Array.from({ length: 40 }, () => arrival())));

/** Width and height, from the header of a PNG. */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

describe('a chart as pictures', () => {
  it('has one PNG a page, of twice its size', async () => {
    const pictures = await pngPages(chart);
    expect(pictures.map((png) => [...png.slice(1, 4)])).toEqual(pictures.map(() => [0x50, 0x4e, 0x47]));
    expect(pictures.map(sizeOf)).toEqual(svgPages(chart).map(({ width, height }) => [width * 2, height * 2]));
  });

  it('is the same each time, and another one for another text', async () => {
    const [one, same] = [await pngPages(chart), await pngPages(chart)];
    expect(one.map((png) => Buffer.from(png).equals(same[0]!))[0]).toBe(true);
    const renamed = chartOf(explanation([arrival()], { presentation: { participants: { server: 'new SHO' } } }));
    const other = chartOf(explanation([arrival()], { presentation: { participants: { server: 'old SHO' } } }));
    const [a, b] = [(await pngPages(renamed))[0]!, (await pngPages(other))[0]!];
    // The faces are loaded: a name changes the picture, and not its size.
    expect(sizeOf(a)).toEqual(sizeOf(b));
    expect(Buffer.from(a).equals(b)).toBe(false);
  });
});
