import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from './blocks.js';
import { contributionFile } from './document.js';
import { revise } from './revise.js';
import { trackedParagraphs } from './revision-marks.js';
import { amended, clause, example } from './testing/example.js';
import { changed, decided } from './testing/tracked.js';
import { textIn, unzip } from './testing/unzip.js';
import { wordFile } from './word-file.js';

const documentOf = async (contribution = example) => textIn(await contributionFile(contribution), 'word/document.xml');
const styled = (xml: string, style: string): string[] =>
  xml
    .split('<w:p>')
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t [^>]*>([^<]*)|(<w:tab\/>)/g)].map(([, text]) => text ?? '\t').join(''),
    );

describe('the Word file of a contribution', () => {
  it('has the headings of a pseudo-CR, and its header lines', async () => {
    const xml = await documentOf();
    expect(styled(xml, 'Heading1')).toEqual([
      '1\tDiscussion',
      '2\tProposal',
      '3\tpCR',
      'Annex: how the findings were reached',
    ]);
    expect(styled(xml, 'Heading2').slice(0, 2)).toEqual(['1.1\tThe lamp goes dark', '1.2\tThe hub waits for ever']);
    expect(styled(xml, 'HeaderLine')).toEqual([
      'Lamps WG Meeting #7\tL7-0012',
      'Oslo, 6 July 2009\t',
      'Source:\tLamp &amp; Sons',
      'Title:\tOrder of the steps &lt;1&gt; and 2',
      'Agenda item:\t6.4',
      'Document for:\tApproval',
    ]);
    expect(xml).toContain('The following pCR is against Lamps 1.2 V3.');
  });

  it('leaves a field open that nobody knows, and invents none', async () => {
    const lines = styled(await documentOf({ ...example, header: {} }), 'HeaderLine');
    expect(lines).toEqual([
      '…\t…',
      '…\t',
      'Source:\t…',
      'Title:\tpCR to clause 4.2',
      'Agenda item:\t…',
      'Document for:\t…',
    ]);
  });

  it('says of each tracked change by whom and when, under a number of its own', async () => {
    const xml = await documentOf();
    const changes = [...xml.matchAll(/<w:(ins|del) w:id="(\d+)" w:author="([^"]*)" w:date="([^"]*)"/g)];
    expect(new Set(changes.map(([, kind]) => kind))).toEqual(new Set(['ins', 'del']));
    expect(new Set(changes.map(([, , , author, date]) => `${author} ${date}`))).toEqual(
      new Set(['Lamp &amp; Sons 2009-07-06T00:00:00Z']),
    );
    expect(new Set(changes.map(([, , id]) => id)).size).toBe(changes.length);
    expect(changes).toHaveLength((xml.match(/<w:(ins|del)[ >]/g) ?? []).length);
  });

  it('gives the amended clause when all changes are accepted, and the clause when all are rejected', async () => {
    const xml = await documentOf();
    expect(changed(decided(xml, 'accept'))).toEqual(amended);
    expect(changed(decided(xml, 'reject'))).toEqual(clause);
  });

  it('does so for any text', async () => {
    const words = fc.oneof(
      fc.constantFrom('1)\tThe', 'lamp', 'hub', '&amp;', '<w:t>', '  ', 'CURRENT', 'é', '¶', '4.2\tTitle', 'Figure 1:'),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    );
    const paragraph = fc
      .array(words, { minLength: 1, maxLength: 6 })
      .map((some) => some.join(' ').replace(/(?!\t)\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, ''))
      .filter((text) => text.trim() !== '');
    const text = fc.array(paragraph, { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(text, text, async (before, after) => {
        const marks = ['Start', 'End'].map((word) => plain(`**** ${word} of the First change ****`));
        const tracked = trackedParagraphs(revise(before, after), { author: 'a', date: example.date });
        const file = await wordFile([marks[0]!, ...tracked, marks[1]!], { title: 'any text' });
        const xml = textIn(file, 'word/document.xml');
        expect(changed(decided(xml, 'accept'))).toEqual(after);
        expect(changed(decided(xml, 'reject'))).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });

  it('has native tables and pictures with a text for those who cannot see them', async () => {
    const file = await contributionFile(example);
    const xml = textIn(file, 'word/document.xml');
    expect(xml.match(/<w:tbl>/g)).toHaveLength(5);
    expect(styled(xml, 'TAH')).toEqual(
      expect.arrayContaining(['What is required', 'as amended', 'Proposed words', 'Remark']),
    );
    expect([...unzip(file).keys()].filter((path) => path.startsWith('word/media/'))).toHaveLength(3);
    expect([...xml.matchAll(/<wp:docPr id="\d+" name="([^"]*)" descr="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'Figure 1.1',
      'Figure A.1.1',
      'Figure A.1.2',
    ]);
    expect(styled(xml, 'TF')).toEqual([
      'Figure 1: The lamp goes dark (actions 3 to 3; figure A.1 has all of them)',
      'Figure 4.2-1: Moving a lamp',
      'Figure A.1 (1 of 2): The whole run of figure 1',
      'Figure A.1 (2 of 2): The whole run of figure 1',
    ]);
  });

  it('is the same bytes each time, and says nothing of the clock', async () => {
    const [one, two] = [await contributionFile(example), await contributionFile(example)];
    expect(Buffer.compare(Buffer.from(one), Buffer.from(two))).toBe(0);
    expect(textIn(one, 'docProps/core.xml')).toContain('>2009-07-06T00:00:00Z</dcterms:created>');
    for (const [path, bytes] of [...unzip(one)].filter(([name]) => /\.(xml|rels)$/.test(name))) {
      expect(bytes.toString('latin1').includes(String(new Date().getFullYear())), path).toBe(false);
    }
  });
});
