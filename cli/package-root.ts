import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package: two levels above the compiled command, one above its source. */
export const packageRoot = findRoot(dirname(fileURLToPath(import.meta.url)));

/** This package's version. */
export const version = readPackage(packageRoot)?.version ?? '0.0.0';

/** The parts of a package.json that the command looks at; undefined where there is none that can be read. */
export function readPackage(folder: string): { name?: string; version?: string } | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name?: string; version?: string };
  } catch {
    return undefined;
  }
}

function findRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : findRoot(dirname(folder));
}
