import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from './errors.js';
import { folderWith, removeFolder } from './testing/command.js';
import { readJson, readText } from './text-file.js';

let folder: string;
const at = (name: string) => join(folder, name);
beforeAll(() => {
  folder = folderWith({ 'marked.txt': '\ufeffé', 'empty.txt': '', 'good.json': '{"a":1}', 'cut.json': '{"a":' });
  writeFileSync(at('binary.txt'), Buffer.from([0xff, 0xfe, 0x00, 0xd8]));
});
afterAll(() => removeFolder(folder));

const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError && error.status === 150) return error.message;
    throw error;
  }
  throw new Error('It was not refused.');
};

describe('a file that the user named', () => {
  it('is read without its byte order mark', () => {
    expect(readText(at('marked.txt'))).toBe('é');
    expect(readText(at('empty.txt'))).toBe('');
    expect(readJson(at('good.json'), '')).toEqual({ a: 1 });
  });

  it('is named, with the reason, where it cannot be read', () => {
    expect(refusal(() => readText(at('none.txt')))).toBe(`Cannot read ${at('none.txt')}: there is no such file.`);
    expect(refusal(() => readText(at('none/none.txt')))).toMatch(/there is no such file\.$/);
    expect(refusal(() => readText(folder))).toBe(`Cannot read ${folder}: it is a folder.`);
    expect(refusal(() => readText(at('binary.txt')))).toMatch(/binary\.txt is no UTF-8 text: save it/);
  });

  it('is refused with its remedy, and without what it holds, where it is no JSON', () => {
    for (const name of ['cut.json', 'binary.txt', 'empty.txt']) {
      expect(refusal(() => readJson(at(name), 'Write one.'))).toBe(`${at(name)} is no JSON. Write one.`);
    }
  });
});
