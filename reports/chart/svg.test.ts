import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { choice } from '../testing/examples.js';
import { arrival, explanation, explanations } from '../testing/explanations.js';
import { chartOf } from './chart.js';
import { stackedSvg, svgPages } from './svg.js';

const drawn = (...given: Parameters<typeof explanation>) => svgPages(chartOf(explanation(...given)));

/** The texts of a page, a line each. */
const texts = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!);

const long = (length: number) => Array.from({ length }, () => arrival());

describe('a chart in SVG', () => {
  it('is well-formed, whatever the texts in it', async () => {
    const samples = fc.sample(explanations, { numRuns: 20, seed: 7 });
    const pages = samples.flatMap((each) => svgPages(chartOf(each)));
    const xml = [...pages.map(({ svg }) => svg), stackedSvg(pages)].map((contents, i) => ({
      fileName: `${i}.svg`,
      contents,
    }));
    const { valid, errors } = await validateXML({ xml, schema: anything });
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });

  it('breaks a long run into pages that fit, each with the heads, each action on one of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 }), fc.boolean(), (length, heading) => {
        // A long id breaks into lines, of which the last may be a number alone.
        const pages = svgPages(chartOf(explanation(long(length), { id: 'a run' })), { heading });
        for (const { svg, width, height } of pages) {
          expect(height).toBeLessThanOrEqual(Math.ceil(width * 1.4) + 1);
          expect(texts(svg)).toEqual(expect.arrayContaining(['device', 'old SHO']));
          expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
        }
        const numbers = pages.flatMap(({ svg }) => texts(svg).filter((text) => /^\d+$/.test(text)));
        expect(numbers).toEqual(Array.from({ length }, (_, i) => String(i + 1)));
        if (pages.length > 1) expect(texts(pages.at(-1)!.svg)).toContain(`page ${pages.length} of ${pages.length}`);
      }),
      { numRuns: 20 },
    );
  });

  it('ends a lost message in a cross of two strokes, before its receiver', () => {
    const strokes = (kind: 'deliver' | 'lose') =>
      drawn([arrival({ kind })])[0]!.svg.match(/<line[^>]*stroke-width="2.6"/g)?.length ?? 0;
    expect([strokes('deliver'), strokes('lose')]).toEqual([0, 2]);
    expect(texts(drawn([arrival({ kind: 'lose' })])[0]!.svg)).toContain('(lost)');
  });

  it('tells an adversary by dashes and a dark head, not by colour alone', () => {
    const [page] = drawn([arrival({ kind: 'forge', class: 'adversary', by: 'eve' })]);
    expect(page!.svg).toMatch(/class="foe" stroke-width="2.2" stroke-dasharray/);
    expect(page!.svg).toMatch(/class="paper"[^>]*>attacker</);
    expect(texts(page!.svg)).toContain('(forged, as old SHO)');
  });

  it('frames what repeats on every page that shows it', () => {
    const pages = drawn(long(60), { cycle: 10 });
    expect(pages.length).toBeGreaterThan(2);
    for (const { svg } of pages) expect(svg.match(/<line x1="4" y1="[\d.]+" x2="4"/g)).toHaveLength(1);
    expect(pages.filter(({ svg }) => svg.includes('loop: repeats for ever'))).toHaveLength(1);
  });

  it('explains the signs that it uses, and no others', () => {
    const legend = (...given: Parameters<typeof explanation>) => texts(drawn(...given)[0]!.svg).join(' ');
    expect(legend([choice()])).toContain('rounded box: a choice of the environment');
    expect(legend([choice()])).not.toContain('cross: it is lost');
    expect(legend([arrival({ kind: 'lose' })])).toContain('cross: it is lost');
  });

  it('goes without heading and style where a document has its own', () => {
    const chart = chartOf(explanation([arrival()], { finding: 'p/honest/start' }));
    const [bare] = svgPages(chart, { heading: false, styled: false });
    expect(bare!.svg).not.toContain('<style>');
    expect(texts(bare!.svg)).not.toContain('p/honest/start');
    expect(texts(svgPages(chart)[0]!.svg)).toContain('p/honest/start');
  });
});

/** Accepts any SVG element: what is looked for is that the document is XML. */
const anything = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/2000/svg" elementFormDefault="qualified">
  <xs:element name="svg"><xs:complexType mixed="true"><xs:sequence><xs:any minOccurs="0" maxOccurs="unbounded" processContents="skip"/></xs:sequence><xs:anyAttribute processContents="skip"/></xs:complexType></xs:element>
</xs:schema>`;
