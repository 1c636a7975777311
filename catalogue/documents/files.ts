import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Generated files by their path from a root, with `/`. */
export type DocumentFiles = Readonly<Record<string, string | Uint8Array>>;

/** Folders in which nothing is written by hand. */
const generatedFolders = ['docs/figure/', 'docs/gallery/', 'docs/performance/', 'docs/statecharts/'];

/** How a root differs from what it should hold. */
export interface DocumentDifferences {
  /** Paths of files that are missing, or not as they should be. */
  readonly differing: readonly string[];
  /** Paths of files that are generated no more. */
  readonly stale: readonly string[];
}

/**
 * Compares what lies under a root with the files that should.
 * @param root the URL of a folder, with `/` at its end
 */
export function documentDifferences(root: URL, files: DocumentFiles): DocumentDifferences {
  const differing = Object.keys(files).filter((path) => {
    const file = new URL(path, root);
    return !existsSync(file) || !readFileSync(file).equals(Buffer.from(files[path]!));
  });
  const present = generatedFolders.flatMap((folder) => {
    const url = new URL(folder, root);
    return existsSync(url) ? readdirSync(url, { encoding: 'utf8' }).map((name) => `${folder}${name}`) : [];
  });
  return { differing, stale: present.filter((path) => !Object.hasOwn(files, path)).sort() };
}

/** Writes the files that differ, and deletes those that are generated no more. */
export function writeDocuments(root: URL, files: DocumentFiles, { differing, stale }: DocumentDifferences): void {
  for (const path of stale) rmSync(new URL(path, root), { recursive: true });
  for (const path of differing) {
    const file = new URL(path, root);
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, files[path]!);
  }
}
