import { modelOf, parseConfigurationId } from '../../catalogue/configuration.js';
import { registerProcedure } from '../../catalogue/own-procedures.js';
import { settingOf } from '../../catalogue/setting.js';
import { badgesIn } from '../../catalogue/statecharts.js';
import { systemOf } from '../../catalogue/system.js';
import { isOwnProcedure } from '../../machines/own/own-procedure.js';
import type { OwnProcedure } from '../../machines/own/procedure-from.js';
import { type LoadedModule, namesIn } from './module.js';
import { type Port, type SystemSource, serve } from './serve.js';

/** The systems of the catalogue, any readings and any scenario. */
export const catalogueSource: SystemSource = {
  systemOf: (subject) => systemOf(parseConfigurationId(subject)),
  settingOf: (subject) => settingOf(parseConfigurationId(subject)),
  badgesOf: (subject) => badgesIn(modelOf(parseConfigurationId(subject)).procedure.order),
  idOf: (subject) => subject,
};

/**
 * Answers questions about the catalogue at a port.
 * @param modules of users, a procedure each: it is known under the module's path, which its configurations' ids begin with
 * @throws where a module exports no procedure
 */
export function serveCatalogue(port: Port, modules: readonly LoadedModule[] = []): void {
  for (const module of modules) registerProcedure(module.path, procedureOf(module));
  serve(catalogueSource, port);
}

function procedureOf({ path, exports }: LoadedModule): OwnProcedure {
  const exported = [exports.default, exports.procedure].find((value) => value !== undefined);
  if (isOwnProcedure(exported)) return exported;
  throw new Error(
    `${path} exports no procedure (it exports ${namesIn(exports)}). Write: export default defineProcedure({ base: 'notify-first', … })`,
  );
}
