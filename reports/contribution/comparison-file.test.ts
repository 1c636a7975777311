import { describe, expect, it } from 'vitest';
import { comparisonTables } from '../comparison-tables.js';
import { comparison, words } from '../testing/comparisons.js';
import { comparisonFile } from './comparison-file.js';
import { textIn } from './testing/unzip.js';
import { wordTables } from './testing/word-tables.js';

describe('the Word file of a comparison', async () => {
  const file = await comparisonFile(comparison, words);
  const xml = textIn(file, 'word/document.xml');

  it('has the rows of the comparison in native tables, a paragraph for each line of a cell', () => {
    const tables = comparisonTables(comparison, words);
    expect(tables.length).toBeGreaterThan(3);
    expect(wordTables(xml).map(([, ...rows]) => rows)).toEqual(
      tables.map(({ rows }) => rows.map((row) => row.map((text) => text.split('\n')))),
    );
    expect(wordTables(xml).map(([head]) => head!.flat().map((text) => text.toLowerCase()))).toEqual(
      tables.map(({ head }) => head),
    );
  });

  it('repeats the head of each table on every page, and gives each table a caption and the width of the page', () => {
    const tables = wordTables(xml).length;
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(tables);
    expect(xml.match(/<w:pStyle w:val="TH"\/>/g)).toHaveLength(tables);
    for (const [grid] of xml.matchAll(/<w:tblGrid>.*?<\/w:tblGrid>/gs)) {
      const widths = [...grid.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
      const sum = widths.reduce((all, width) => all + width, 0);
      expect(sum).toBeLessThanOrEqual(9638);
      expect(sum).toBeGreaterThan(9600);
    }
  });

  it('says first what is compared, and what is not', () => {
    const text = xml.replace(/<[^>]+>/g, ' ');
    expect(text).toContain('of 5 properties 2 gained, 1 lost, 2 unchanged.');
    expect(text).toContain('Without a counterpart: 1 configuration of old, 1 configuration of new;');
  });

  it('is the same bytes each time', async () => {
    expect(Buffer.compare(Buffer.from(await comparisonFile(comparison, words)), Buffer.from(file))).toBe(0);
  });
});
