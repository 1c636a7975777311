import { isSystem, type System } from '../../checker/compose.js';
import { type Port, type SystemSource, serve } from './serve.js';

/** The systems that a user's module exports. */
export function moduleSource(path: string, systems: readonly System[]): SystemSource {
  return {
    systemOf: (subject) => {
      const found = systems.find(({ name }) => name === subject);
      if (found === undefined) throw new Error(`${path} has no system ${subject}.`);
      return found;
    },
    settingOf: () => undefined,
    idOf: (subject) => (systems.length === 1 ? path : `${path}#${subject}`),
  };
}

/** Answers questions about the systems that a module exports, as `default`, `system` or `systems`. */
export function serveModule(path: string, exports: Readonly<Record<string, unknown>>, port: Port): void {
  const exported = [exports.default, exports.system, exports.systems].find((value) => value !== undefined);
  serve(moduleSource(path, [exported].flat().filter(isSystem)), port);
}
