import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { SourceFile } from '../reports/ci/source/transition-place.js';
import { packageRoot } from './package-root.js';

/**
 * A file of the folder in which the command runs, by its path from there; undefined for one that is not there, or in another
 * folder: what a report names must be found in the checkout that it is about.
 */
export function sourceFile(path: string): SourceFile | undefined {
  const name = relative('.', path).split(sep).join('/');
  if (name.startsWith('../') || !existsSync(path)) return undefined;
  return { path: name, text: readFileSync(path, 'utf8') };
}

/** The sources in a folder of this package; none where it is installed without them, or elsewhere. */
export function packageSources(folder: string): readonly SourceFile[] {
  const root = join(packageRoot, folder);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .sort()
    .flatMap((path) => sourceFile(join(root, path)) ?? []);
}

/** A module and all that it imports by relative paths, the module first. */
export function moduleSources(path: string): readonly SourceFile[] {
  const known = new Map<string, SourceFile>();
  const visit = (place: string) => {
    const file = [place, place.replace(/\.([cm]?)js$/, '.$1ts')].find((each) => existsSync(each));
    if (file === undefined || known.has(file)) return;
    const source = sourceFile(file);
    if (source === undefined) return;
    known.set(file, source);
    for (const [, imported] of source.text.matchAll(/\bfrom\s*['"](\.{1,2}\/[^'"]+)['"]/g))
      visit(resolve(dirname(file), imported!));
  };
  visit(resolve(path));
  return [...known.values()];
}
