import { InputError } from './errors.js';

/** The known name with the fewest edits, if at most a third of the name is edited or one contains the other. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({ candidate, edits: editDistance(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
  const close = ranked.find(
    ({ candidate, edits }) => edits <= Math.max(1, Math.ceil(Math.max(name.length, candidate.length) / 3)),
  );
  return close?.candidate ?? (name.length < 3 ? undefined : known.find((candidate) => candidate.includes(name)));
}

/**
 * Checks a name that the user gave.
 * @throws InputError with the nearest known name, or with all of them where none is near
 */
export function known<T extends string>(kind: string, name: string, names: readonly T[]): T {
  const found = names.find((candidate) => candidate === name);
  if (found !== undefined) return found;
  throw new InputError(unknownNameText(kind, name, names));
}

/** One sentence about a name that is not known, and the nearest one, or all of them where none is near. */
export function unknownNameText(kind: string, name: string, names: readonly string[]): string {
  const guess = nearest(name, names);
  const remedy = guess === undefined ? `Known: ${names.join(', ') || 'none'}.` : `Did you mean ${guess}?`;
  return `Unknown ${kind} ${name}. ${remedy}`;
}

/** Levenshtein's distance: insertions, deletions and substitutions of one character. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}
