import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { InputError } from './errors.js';
import { packageRoot, readPackage } from './package-root.js';

/** From where the imports of a user's module are resolved. */
export interface Copies {
  /** A file URL in the folder whose `xstate` everybody in this process uses. */
  readonly xstateFrom: string;
  /** It is the one that this package finds without any help. */
  readonly ours: boolean;
  /** The entry point that `rehome-checker` means. */
  readonly checker: string;
  /** The entry point that `rehome-checker/procedures` means. */
  readonly procedures: string;
}

/**
 * Finds the copies of `xstate` and `rehome-checker` that belong to a user's module: the user's where there are some, else
 * ours.
 * @param file the module's absolute path
 * @throws InputError where the user's xstate has another major version than ours
 */
export function findCopies(file: string): Copies {
  const own = findPackage('xstate', packageRoot);
  const users = findPackage('xstate', dirname(file));
  const major = majorOf(own);
  if (users !== undefined && majorOf(users) !== major) {
    throw new InputError(
      `${file} uses xstate ${readPackage(users)?.version} (${users}), but rehome checks machines of xstate ${major}. Install xstate@${major} beside the module.`,
    );
  }
  const ours = users === undefined || (own !== undefined && realpathSync(users) === realpathSync(own));
  return {
    xstateFrom: pathToFileURL(ours ? join(packageRoot, 'package.json') : file).href,
    ours,
    checker: pathToFileURL(join(packageRoot, 'dist', 'bundle', 'checker.js')).href,
    procedures: pathToFileURL(join(packageRoot, 'dist', 'bundle', 'procedures.js')).href,
  };
}

/** The command of the user's own copy of this package, where the module has one beside it that is not this one. */
export function otherCommand(file: string): string | undefined {
  const users = findPackage('rehome-checker', dirname(file));
  if (users === undefined || realpathSync(users) === realpathSync(packageRoot)) return undefined;
  const command = join(users, 'dist', 'cli', 'bin.js');
  return existsSync(command) ? pathToFileURL(command).href : undefined;
}

/** The folder of a package as Node finds it from a folder: the nearest `node_modules` above. */
function findPackage(name: string, from: string): string | undefined {
  const candidate = join(from, 'node_modules', name);
  if (existsSync(join(candidate, 'package.json'))) return candidate;
  return dirname(from) === from ? undefined : findPackage(name, dirname(from));
}

function majorOf(folder: string | undefined): string | undefined {
  return folder === undefined ? undefined : readPackage(folder)?.version?.split('.')[0];
}
