import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InputError } from '../errors.js';
import { reasonOf } from '../terminal.js';
import { generatedMark } from './finding-file.js';

/** Texts of generated files by their path below the folder, with `/`. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/**
 * Makes a folder hold exactly these generated files. Files that do not say that they are generated are left alone.
 * @throws InputError where the folder cannot be written
 */
export function writeFiles(folder: string, files: GeneratedFiles): void {
  try {
    for (const stale of presentFiles(folder).keys()) if (!files.has(stale)) rmSync(join(folder, stale));
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  } catch (error) {
    throw new InputError(`Cannot write ${folder}: ${reasonOf(error)}.`);
  }
}

/** How a folder differs from these generated files, one line a file. */
export function fileDifferences(folder: string, files: GeneratedFiles): string[] {
  const present = presentFiles(folder);
  const stale = [...present.keys()].filter((path) => !files.has(path)).map((path) => `${path} is generated no more`);
  const changed = [...files].flatMap(([path, text]) => {
    const now = present.get(path);
    if (now === undefined) return [`${path} is missing`];
    return now === text ? [] : [`${path} differs from line ${firstDifference(now, text)} on`];
  });
  return [...stale, ...changed].sort();
}

/** The generated files in a folder. */
function presentFiles(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.test.ts'));
  const texts = paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')] as const);
  return new Map(texts.filter(([, text]) => text.startsWith(generatedMark)));
}

function firstDifference(a: string, b: string): number {
  const [left, right] = [a.split('\n'), b.split('\n')];
  return left.findIndex((line, i) => line !== right[i]) + 1 || left.length + 1;
}
