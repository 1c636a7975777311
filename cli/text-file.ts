import { readFileSync } from 'node:fs';
import { codeOf, InputError } from './errors.js';
import { reasonOf } from './terminal.js';

/**
 * A text file that the user named, without a byte order mark.
 * @throws InputError that names the file, where it cannot be read, or holds no text in UTF-8
 */
export function readText(file: string): string {
  const bytes = readBytes(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(`${file} is no UTF-8 text: save it as plain text in UTF-8.`);
  }
}

/**
 * What a file of JSON holds.
 * @param remedy where such a file comes from, a sentence
 * @throws InputError that names the file, where it cannot be read, or holds no JSON
 */
export function readJson(file: string, remedy: string): unknown {
  const bytes = readBytes(file);
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new InputError(`${file} is no JSON. ${remedy}`);
  }
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    // To write, a missing entry is a folder; to read, it is the file.
    const reason = codeOf(error) === 'ENOENT' ? 'there is no such file' : reasonOf(error);
    throw new InputError(`Cannot read ${file}: ${reason}.`);
  }
}
