import { InputError } from './errors.js';

/** What a trace id names: a path in a configuration of the catalogue or in a module's system. */
export type TraceTarget =
  | { readonly from: 'catalogue'; readonly id: string; readonly path: string }
  | { readonly from: 'module'; readonly module: string; readonly system?: string; readonly path: string };

const example = 'for instance notify-first,honest:0/1/0 or ./system.ts:0/3/1';

/**
 * Reads a whole trace id: `<configuration>:<path>`, `./module.ts:<path>` or `./module.ts#system:<path>`. A path may be `0/3~1`, whose end repeats for ever.
 * @throws InputError where it is none
 */
export function parseTraceId(text: string): TraceTarget {
  const colon = text.lastIndexOf(':');
  if (colon <= 0) throw new InputError(`${text} is no trace id: write <configuration>:<path>, ${example}.`);
  const [head, path] = [text.slice(0, colon), text.slice(colon + 1)];
  if (!/^(\d+(\/\d+)*)?(~(\d+(\/\d+)*)?)?$/.test(path)) {
    throw new InputError(`${path} is no path: write the indices of actions with / between them, ${example}.`);
  }
  const module = /^(.+\.[cm]?[jt]sx?)(?:#(.+))?$/.exec(head);
  if (module === null) return { from: 'catalogue', id: head, path };
  return { from: 'module', module: module[1], ...(module[2] === undefined ? {} : { system: module[2] }), path };
}
