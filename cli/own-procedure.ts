import { InputError } from './errors.js';
import { importModule, prepareModule } from './load-module.js';

const extension = /\.[cm]?[jt]sx?$/;

/** Is this the path of a module, and no name: it has a slash, or ends as a module does? */
export const isPath = (name: string): boolean => name.includes('/') || extension.test(name);

/** The path at the head of a configuration's id; undefined where a name of the catalogue stands there. */
export const pathOfId = (id: string): string | undefined => /^(.+\.[cm]?[jt]sx?)(?:,|$)/.exec(id)?.[1];

/**
 * Loads the module of a procedure and makes the procedure known to the catalogue of this thread, under the path. Nothing that
 * imports xstate may be loaded before.
 * @throws InputError where there is no such module, or it exports no procedure
 */
export async function loadProcedure(path: string): Promise<void> {
  if (!extension.test(path)) throw new InputError(`${path} is no module: its name ends neither in .ts nor in .js.`);
  await prepareModule(path);
  const { ownProcedure, registerProcedure } = await import('../catalogue/own-procedures.js');
  if (ownProcedure(path) !== undefined) return;
  const exports = await importModule(path);
  const { isOwnProcedure } = await import('../machines/own/own-procedure.js');
  const procedure = [exports.default, exports.procedure].find((value) => value !== undefined);
  if (isOwnProcedure(procedure)) return registerProcedure(path, procedure);
  const { isSystem } = await import('../checker/compose.js');
  if (isSystem(procedure)) throw new InputError(`${path} exports a system, no procedure. Write: rehome check ${path}`);
  const found = Object.keys(exports).join(', ') || 'nothing';
  throw new InputError(
    `${path} exports no procedure (it exports ${found}). Write: export default defineProcedure({ base: 'notify-first', … })`,
  );
}

/** Loads the modules among names of procedures. @throws as `loadProcedure` */
export async function loadProcedures(names: readonly string[]): Promise<void> {
  // The first module decides whose xstate everybody uses.
  for (const path of names.filter(isPath)) await prepareModule(path);
  for (const path of names.filter(isPath)) await loadProcedure(path);
}
