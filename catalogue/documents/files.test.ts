import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentDifferences, writeDocuments } from './files.js';

let folder: string;
let root: URL;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rehome-documents-'));
  root = pathToFileURL(`${folder}/`);
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = Uint8Array.of(0x50, 0x4b, 0xff, 0x00, 0xfe);
const files = {
  'docs/gallery.md': 'pictures\n',
  'docs/gallery/run.svg': '<svg/>\n',
  'docs/gallery/run.docx': bytes,
  'docs/figure/one.svg': '<svg/>\n',
};

const lay = (path: string, contents: string | Uint8Array) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), contents);
};

describe('the files of the documents', () => {
  it('are all missing at first, and none of them once they are written', () => {
    const differences = documentDifferences(root, files);
    expect(differences).toEqual({ differing: Object.keys(files), stale: [] });
    writeDocuments(root, files, differences);
    expect(documentDifferences(root, files)).toEqual({ differing: [], stale: [] });
    expect([...readFileSync(join(folder, 'docs/gallery/run.docx'))]).toEqual([...bytes]);
  });

  it('differ by a byte, texts and others', () => {
    writeDocuments(root, files, documentDifferences(root, files));
    lay('docs/gallery.md', 'pictures \n');
    lay('docs/gallery/run.docx', bytes.with(3, 1));
    expect(documentDifferences(root, files).differing).toEqual(['docs/gallery.md', 'docs/gallery/run.docx']);
  });

  it('are the only ones in the folders of pictures, and leave what lies elsewhere alone', () => {
    const stale = ['docs/figure/old.svg', 'docs/gallery/run-2.svg', 'docs/statecharts/gone.svg'];
    for (const path of [...stale, 'docs/mine.md', 'README.md']) lay(path, 'old');
    const differences = documentDifferences(root, files);
    expect(differences.stale).toEqual(stale);
    writeDocuments(root, files, differences);
    expect(stale.map((path) => existsSync(join(folder, path)))).toEqual([false, false, false]);
    expect(['docs/mine.md', 'README.md'].every((path) => existsSync(join(folder, path)))).toBe(true);
    expect(documentDifferences(root, files)).toEqual({ differing: [], stale: [] });
  });
});
