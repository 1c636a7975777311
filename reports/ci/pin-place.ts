import type { SourcePlace } from './source/transition-place.js';

/**
 * The line of a file of pins that says what is expected: of a property the one that names it under its configuration, of anything else
 * the configuration's. A configuration that is not pinned has none.
 */
export function pinPlaces(file: string, text: string): (id: string, what: string) => SourcePlace | undefined {
  const lines = text.split('\n');
  const starts = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    const id = /^ {2}("(?:[^"\\]|\\.)*"): \{$/.exec(line)?.[1];
    if (id !== undefined) starts.set(JSON.parse(id) as string, index);
  }
  return (id, what) => {
    const start = starts.get(id);
    if (start === undefined) return undefined;
    const end = lines.findIndex((line, index) => index > start && /^ {2}\}/.test(line));
    const names = (line: string) => /: "(.*)",?$/.exec(line)?.[1]?.split(' ').includes(what) === true;
    const found = lines.findIndex((line, index) => index > start && index < end && names(line));
    return { file, line: (found === -1 ? start : found) + 1 };
  };
}
