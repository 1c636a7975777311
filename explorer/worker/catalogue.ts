import { parseConfigurationId } from '../../catalogue/configuration.js';
import { settingOf } from '../../catalogue/setting.js';
import { systemOf } from '../../catalogue/system.js';
import { type Port, type SystemSource, serve } from './serve.js';

/** The systems of the catalogue, any readings and any scenario. */
export const catalogueSource: SystemSource = {
  systemOf: (subject) => systemOf(parseConfigurationId(subject)),
  settingOf: (subject) => settingOf(parseConfigurationId(subject)),
  idOf: (subject) => subject,
};

/** Answers questions about the catalogue at a port. */
export const serveCatalogue = (port: Port): void => serve(catalogueSource, port);
