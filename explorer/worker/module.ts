import { isSystem, type System } from '../../checker/compose.js';
import { type Port, type SystemSource, serve } from './serve.js';

/** A user's module, loaded. */
export interface LoadedModule {
  /** As the user names it; trace ids begin with it. */
  readonly path: string;
  readonly exports: Readonly<Record<string, unknown>>;
}

/**
 * The systems that a module exports: its default export, or else its export `system` or `systems`; one system or an array of them.
 * @throws where it exports none
 */
export function systemsOf({ path, exports }: LoadedModule): System[] {
  const exported = [exports.default, exports.system, exports.systems].find((value) => value !== undefined);
  const systems = [exported].flat();
  if (systems.length > 0 && systems.every(isSystem)) return systems;
  throw new Error(
    `${path} exports no system (it exports ${namesIn(exports)}). Write: export default compose({ … }), and write the page again.`,
  );
}

/** What a module exports, in words. */
export const namesIn = (exports: Readonly<Record<string, unknown>>): string =>
  Object.keys(exports).join(', ') || 'nothing';

/** The systems that a user's module exports. Each question fails where there are none. */
export const moduleSource = (module: LoadedModule): SystemSource => ({
  systemOf(subject) {
    const systems = systemsOf(module);
    const found = systems.find(({ name }) => name === subject);
    if (found !== undefined) return found;
    const known = systems.map(({ name }) => name).join(', ');
    throw new Error(`${module.path} has no system ${subject}. Name one of: ${known}.`);
  },
  settingOf: () => undefined,
  badgesOf: () => () => undefined,
  idOf: (subject) => (systemsOf(module).length === 1 ? module.path : `${module.path}#${subject}`),
});

/**
 * Answers questions about the systems that a user's module exports.
 * @param path as the user names it
 */
export const serveModule = (path: string, exports: LoadedModule['exports'], port: Port): void =>
  serve(moduleSource({ path, exports }), port);
