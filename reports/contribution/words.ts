import { diffArrays } from 'diff';
import type { Change, Piece } from './revised.js';

/** Words with their inner points and hyphens (`5.1.3`, `re-provisioning`), spaces, and other characters one by one. */
const wordPattern = /\s+|[\p{L}\p{N}]+(?:[.'’-][\p{L}\p{N}]+)*|./gsu;

const wordsOf = (text: string): string[] => text.match(wordPattern) ?? [];

/** One place of a comparison: what stays, or what goes and what comes instead. */
type Place = { readonly same: string } | { readonly deleted: string; readonly inserted: string };

/**
 * The pieces of a text that becomes another: whole words change, and no word stays alone between two changes longer than itself. What stands
 * before a tab, the number of a step, is compared for itself.
 */
export const changedPieces = (before: string, after: string): Piece[] => placesOf(before, after).flatMap(piecesOf);

/** How many characters are marked as changed where a text becomes another: those that go, and those that come. */
export const changedLength = (before: string, after: string): number =>
  placesOf(before, after).reduce(
    (sum, place) => sum + ('same' in place ? 0 : place.deleted.length + place.inserted.length),
    0,
  );

function placesOf(before: string, after: string): Place[] {
  const [old, fresh] = [before.indexOf('\t') + 1, after.indexOf('\t') + 1];
  if (old === 0 || fresh === 0) return joined(places(before, after));
  const heads = joined(places(before.slice(0, old), after.slice(0, fresh)));
  return [...heads, ...joined(places(before.slice(old), after.slice(fresh)))];
}

function places(before: string, after: string): Place[] {
  const found: Place[] = [];
  for (const { value, added, removed } of diffArrays(wordsOf(before), wordsOf(after))) {
    const text = value.join('');
    if (!added && !removed) found.push({ same: text });
    else push(found, { deleted: removed ? text : '', inserted: added ? text : '' });
  }
  return found;
}

/** Adds a place; two changes beside each other are one. */
function push(found: Place[], place: Place): void {
  const last = found.at(-1);
  if (last !== undefined && !('same' in last) && !('same' in place)) {
    found[found.length - 1] = { deleted: last.deleted + place.deleted, inserted: last.inserted + place.inserted };
  } else found.push(place);
}

const weight = (place: Place): number => ('same' in place ? 0 : Math.max(place.deleted.length, place.inserted.length));

/** Makes one change of two where what stays between them is shorter than either: single words left standing read badly. */
function joined(given: readonly Place[]): Place[] {
  const found: Place[] = [];
  for (const place of given) {
    push(found, place);
    for (;;) {
      const [first, middle, last] = found.slice(-3);
      if (last === undefined || middle === undefined || !('same' in middle) || 'same' in last || 'same' in first!)
        break;
      const length = middle.same.trim().length;
      if (length > weight(first!) || length > weight(last)) break;
      found.splice(-3, 3, {
        deleted: first!.deleted + middle.same + last.deleted,
        inserted: first!.inserted + middle.same + last.inserted,
      });
    }
  }
  return found;
}

function piecesOf(place: Place): Piece[] {
  const piece = (change: Change, text: string): Piece[] => (text === '' ? [] : [{ change, text }]);
  return 'same' in place
    ? piece('same', place.same)
    : [...piece('deleted', place.deleted), ...piece('inserted', place.inserted)];
}
