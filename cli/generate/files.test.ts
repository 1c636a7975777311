import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileDifferences, writeFiles } from './files.js';
import { generatedMark } from './finding-file.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rehome-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const text = (line: string) => `${generatedMark}\n${line}\n`;

describe('generated files', () => {
  it('replaces what it wrote before and leaves what is written by hand', () => {
    writeFileSync(join(folder, 'own.test.ts'), '// mine\n');
    writeFiles(
      folder,
      new Map([
        ['a/old.test.ts', text('1')],
        ['a/kept.test.ts', text('2')],
      ]),
    );
    writeFiles(folder, new Map([['a/kept.test.ts', text('3')]]));
    expect(existsSync(join(folder, 'a/old.test.ts'))).toBe(false);
    expect(readFileSync(join(folder, 'a/kept.test.ts'), 'utf8')).toBe(text('3'));
    expect(existsSync(join(folder, 'own.test.ts'))).toBe(true);
  });

  it('tells how a folder differs, and that it does not after writing', () => {
    const before = new Map([
      ['a.test.ts', text('1')],
      ['b.test.ts', text('1')],
    ]);
    const after = new Map([
      ['a.test.ts', text('2')],
      ['c.test.ts', text('1')],
    ]);
    writeFiles(folder, before);
    expect(fileDifferences(folder, after)).toEqual([
      'a.test.ts differs from line 2 on',
      'b.test.ts is generated no more',
      'c.test.ts is missing',
    ]);
    writeFiles(folder, after);
    expect(fileDifferences(folder, after)).toEqual([]);
  });

  it('names a folder that cannot be written', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => writeFiles(join(folder, 'file'), new Map([['a.test.ts', text('1')]]))).toThrow(/^Cannot write .*file/);
  });
});
