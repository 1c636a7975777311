import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth, wrapEvenly, wrapWidth } from './text-width.js';

/** Advance widths of a TrueType face, in thousandths of its size. */
function advances(face: string): (code: number) => number {
  const file = readFileSync(createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${face}.ttf`));
  const table = (name: string) => {
    for (let at = 12; ; at += 16) if (file.toString('latin1', at, at + 4) === name) return file.readUInt32BE(at + 8);
  };
  const cmap = table('cmap');
  const offsets = Array.from(
    { length: file.readUInt16BE(cmap + 2) },
    (_, i) => cmap + file.readUInt32BE(cmap + 8 + i * 8),
  );
  const map = offsets.find((at) => file.readUInt16BE(at) === 4)!;
  const segments = file.readUInt16BE(map + 6) / 2;
  const glyph = (code: number): number => {
    for (let i = 0; i < segments; i++) {
      const [end, start] = [14, 16 + 2 * segments].map((offset) => file.readUInt16BE(map + offset + 2 * i));
      if (code > end!) continue;
      const delta = file.readUInt16BE(map + 16 + 4 * segments + 2 * i);
      const place = map + 16 + 6 * segments + 2 * i;
      const range = file.readUInt16BE(place);
      return ((range === 0 ? code : file.readUInt16BE(place + range + 2 * (code - start!))) + delta) & 0xffff;
    }
    return 0;
  };
  const perSize = file.readUInt16BE(table('head') + 18);
  const metrics = table('hmtx');
  return (code) => (file.readUInt16BE(metrics + 4 * glyph(code)) * 1000) / perSize;
}

describe('the width of a text', () => {
  it.each([
    ['regular', 'DejaVuSansCondensed'],
    ['bold', 'DejaVuSansCondensed-Bold'],
  ] as const)('is that of the %s face', (weight, face) => {
    const width = advances(face);
    for (let code = 32; code < 127; code++) {
      expect(Math.abs(textWidth(String.fromCodePoint(code), 1000, weight) - width(code))).toBeLessThanOrEqual(0.5);
    }
    for (const sign of '→✗◆◇■…') expect(width(sign.codePointAt(0)!)).toBeLessThanOrEqual(textWidth(sign, 1000, weight));
  });
});

describe('a text in lines', () => {
  it('keeps every character, and none is too wide', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 20, max: 200 }), (text, width) => {
        const lines = wrapWidth(text, width, 12);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('is as even as the same number of lines can be, and cuts no other word', () => {
    const word = fc.string({ unit: fc.constantFrom('i', 'm', 'x', 'W'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 40, max: 300 }),
        (words, width) => {
          const text = words.join(' ');
          const [greedy, even] = [wrapWidth(text, width, 12), wrapEvenly(text, width, 12)];
          const widest = (lines: readonly string[]) => Math.max(...lines.map((line) => textWidth(line, 12)));
          expect(even).toHaveLength(greedy.length);
          expect(widest(even)).toBeLessThanOrEqual(widest(greedy));
          expect(even.join('').replaceAll(' ', '')).toBe(words.join(''));
          if (words.every((each) => textWidth(each, 12) <= width)) expect(even.join(' ')).toBe(text);
        },
      ),
    );
    expect(wrapWidth('step 9: acknowledgement of the notice', 180, 12)).toEqual([
      'step 9: acknowledgement of the',
      'notice',
    ]);
    expect(wrapEvenly('step 9: acknowledgement of the notice', 180, 12)).toEqual([
      'step 9: acknowledgement',
      'of the notice',
    ]);
  });

  it('breaks at spaces, else before a capital or behind a dot', () => {
    expect(wrapWidth('one two', 30, 12)).toEqual(['one', 'two']);
    expect(wrapWidth('awaitingAcknowledgement', 110, 12)).toEqual(['awaiting', 'Acknowledgement']);
    expect(wrapWidth('', 100, 12)).toEqual(['']);
  });
});
