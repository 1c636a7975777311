import { existsSync, statSync } from 'node:fs';
import { register } from 'node:module';
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { System } from '../checker/compose.js';
import type { ProcedureError } from '../machines/own/procedure-error.js';
import { codeOf, InputError, isCheckerError, messageOf } from './errors.js';
import { bundleModule } from './module-bundle.js';
import { type Copies, findCopies } from './module-copies.js';
import { known, unknownNameText } from './nearest.js';

/** The copies that this thread uses: the first module of the user decides. */
let copies: Copies | undefined;

/** Do hooks lead the imports of this thread to them? */
let hooked = false;

/** Modules that need no hooks, by their paths. */
const bundles = new Map<string, Promise<string | undefined>>();

/**
 * Sets this thread up so that a user's module and the checker share their imports. Nothing that imports xstate may be
 * loaded before, so that one copy serves all; of several modules the first decides which.
 * @returns the module's absolute path
 * @throws InputError where there is no such file, or its xstate is not ours
 */
export async function prepareModule(path: string): Promise<string> {
  const file = resolve(path);
  if (!existsSync(file) || !statSync(file).isFile())
    throw new InputError(`There is no module ${path}: give its path from the folder in which you are.`);
  const found = findCopies(file);
  copies ??= found;
  if (!copies.ours) await hookImports(copies);
  if (!hooked && !bundles.has(file)) bundles.set(file, bundleModule(file, copies));
  return file;
}

/** Leads every import of xstate and of the checker, in this thread, to the same copies, and understands TypeScript. */
async function hookImports(data: Copies): Promise<void> {
  if (hooked) return;
  hooked = true;
  const tsx = await import('tsx/esm/api');
  tsx.register();
  register(new URL('./module-hooks.js', import.meta.url), { data });
}

/**
 * Imports a prepared module and returns the systems that it exports: its default export, or else its export `system` or
 * `systems`; one system or an array of them.
 * @throws InputError where it does not load or exports no system; CheckerError where composing them fails
 */
export async function loadSystems(path: string): Promise<System[]> {
  const exports = await importModule(path);
  const { isSystem } = await import('../checker/compose.js');
  const exported = [exports.default, exports.system, exports.systems].find((value) => value !== undefined);
  const systems = Array.isArray(exported) ? exported : [exported];
  if (systems.length > 0 && systems.every(isSystem)) return systems;
  const { isOwnProcedure } = await import('../machines/own/own-procedure.js');
  if (isOwnProcedure(exports.default ?? exports.procedure)) {
    throw new InputError(`${path} exports a procedure, no system. Write: rehome check --procedure ${path}`);
  }
  const found = Object.keys(exports).length === 0 ? 'nothing' : Object.keys(exports).join(', ');
  throw new InputError(`${path} exports no system (it exports ${found}). Write: export default compose({ … })`);
}

/**
 * Imports a module, prepared already or not.
 * @throws InputError where it does not load; CheckerError where composing a system in it fails
 */
export async function importModule(path: string): Promise<Record<string, unknown>> {
  const file = await prepareModule(path);
  try {
    return (await importBundle(file)) ?? (await importFile(file));
  } catch (error) {
    if (isCheckerError(error)) throw error;
    throw new InputError(`Cannot load ${path}: ${loadFailure(error, file)}`);
  }
}

/** The module as one text; undefined where it is none, or does not load so. @throws CheckerError where composing a system in it fails */
async function importBundle(file: string): Promise<Record<string, unknown> | undefined> {
  const bundle = await bundles.get(file);
  if (bundle === undefined) return undefined;
  try {
    return (await import(bundle)) as Record<string, unknown>;
  } catch (error) {
    if (isCheckerError(error)) throw error;
    // Loaded as a file it fails again, and the error says at which line.
    return undefined;
  }
}

async function importFile(file: string): Promise<Record<string, unknown>> {
  await hookImports(copies!);
  return (await import(pathToFileURL(file).href)) as Record<string, unknown>;
}

/** One system of a module by its name; without a name, the only one. */
export function pickSystem(systems: readonly System[], name: string | undefined, path: string): System {
  if (name === undefined && systems.length === 1) return systems[0];
  const names = systems.map((system) => system.name);
  if (name === undefined) throw new InputError(`${path} exports several systems. Say which: ${path}#${names[0]}`);
  return systems[names.indexOf(known(`system of ${path}`, name, names))];
}

function loadFailure(error: unknown, file: string): string {
  const text = messageOf(error).replaceAll(file, relative('.', file));
  const syntax = /Transform failed with \d+ errors?:\n(.*)/.exec(text)?.[1];
  if (syntax !== undefined) return syntax.replace('ERROR: ', '');
  if (codeOf(error)?.startsWith('ERR_') === true || error instanceof SyntaxError) return text.split('\n')[0];
  const name = error instanceof Error ? error.name : 'something that is no Error';
  const place = error instanceof Error ? placeOf(error, file) : undefined;
  const line = place === undefined ? '' : ` (line ${place})`;
  return `${procedureProblem(error) ?? `it throws ${name}: ${text.split('\n')[0]}`}${line}`;
}

/** What is wrong with a procedure of the user's own. */
function procedureProblem(error: unknown): string | undefined {
  if (!(error instanceof Error && error.name === 'ProcedureError')) return undefined;
  const { message, unknown } = error as ProcedureError;
  return unknown === undefined ? message : unknownNameText(unknown.kind, unknown.name, unknown.known);
}

/** The line of the module in which an error arose. */
function placeOf(error: Error, file: string): string | undefined {
  const at = error.stack?.split('\n').find((line) => line.includes(file));
  return at === undefined ? undefined : /:(\d+):\d+\)?$/.exec(at)?.[1];
}
