import { describe, expect, it } from 'vitest';
import { textIn, unzip } from '../../reports/contribution/testing/unzip.js';
import { readFindings } from '../findings/data.js';
import { galleryDocument, galleryFiles } from './gallery.js';

describe('the gallery', async () => {
  const { findings } = readFindings();
  const text = galleryDocument(findings);
  const files = await galleryFiles(findings);

  it('shows a choice, a loss, an attacker and a lasso, each in every format', () => {
    for (const name of ['choice', 'loss', 'attacker', 'lasso']) expect(text).toContain(`gallery/${name}.html`);
    for (const format of ['mermaid', 'mscgen', 'plantuml', 'text']) {
      expect(text.split(`<summary>${format}</summary>`)).toHaveLength(5);
    }
    const all = [text, ...Object.values(files)].join('\n');
    expect(all).toContain('loop: repeats for ever');
    expect(all).toContain('(lost)');
    const [, attacker] = text.split('## An attacker sends in the name of others');
    expect(attacker!.split('\n## ')[0]).toMatch(/\(forged, as /);
  });

  it('links to the files beside it, and to nothing else', () => {
    const linked = [...text.matchAll(/\]\((gallery\/[^)]*)\)/g)].map(([, file]) => `docs/${file}`);
    expect(new Set(linked)).toEqual(new Set(Object.keys(files)));
  });

  it('has each finding as a Word file, with its chart and its run, of the same bytes each time', async () => {
    const again = await galleryFiles(findings);
    const written = Object.entries(files).filter(([path]) => path.endsWith('.docx'));
    expect(written).toHaveLength(4);
    for (const [path, file] of written) {
      expect(Buffer.from(again[path]!).equals(Buffer.from(file)), path).toBe(true);
      const word = Buffer.from(file);
      expect(
        [...unzip(word).keys()].some((name) => name.startsWith('word/media/')),
        path,
      ).toBe(true);
      const xml = textIn(word, 'word/document.xml');
      expect(xml.match(/<w:tbl>/g), path).toHaveLength(1);
      expect(text).toContain(/<w:pStyle w:val="Heading1"\/>.*?<w:t [^>]*>([^<]*)/.exec(xml)![1]);
    }
  });

  it('shows no finding any more where there is none', async () => {
    expect(galleryDocument([])).not.toContain('##');
    expect(await galleryFiles([])).toEqual({});
  });
});
