import { diffArrays } from 'diff';
import { paragraphNumber } from './clause-text.js';
import type { RevisedParagraph } from './revised.js';
import { changedLength, changedPieces } from './words.js';

/** Where more than this share of the characters of two paragraphs differs, they are two paragraphs, and not one that was changed. */
const mostChanged = 0.75;

/** As bad as so many changed characters: two steps with different numbers. Readers look for a step where its number stands. */
const renumbering = 20;

/**
 * The paragraphs of a text with the revision marks that make another text of it: paragraphs that are alike are compared word by word, the
 * others go or come as a whole. `accepted` of the result is `after`, `rejected` is `before`.
 */
export function revise(before: readonly string[], after: readonly string[]): RevisedParagraph[] {
  const revised: RevisedParagraph[] = [];
  let gone: readonly string[] = [];
  let come: readonly string[] = [];
  const settle = () => {
    revised.push(...revisedHunk(gone, come));
    [gone, come] = [[], []];
  };
  for (const { value, added, removed } of diffArrays([...before], [...after])) {
    if (removed) gone = [...gone, ...value];
    else if (added) come = [...come, ...value];
    else {
      settle();
      revised.push(...value.map((text): RevisedParagraph => ({ pieces: [{ change: 'same', text }], mark: 'same' })));
    }
  }
  settle();
  return revised;
}

/** How the rest of two lists of paragraphs is revised, and how many characters change. */
interface Rest {
  readonly cost: number;
  readonly first: 'pair' | 'delete' | 'insert' | 'end';
}

/** Paragraphs that all differ: in their order, those that are alike paired so that the fewest characters change. */
function revisedHunk(before: readonly string[], after: readonly string[]): RevisedParagraph[] {
  const rests = restsOf(before, after);
  const found: RevisedParagraph[] = [];
  for (let i = 0, j = 0; ; ) {
    switch (rests[i]![j]!.first) {
      case 'pair':
        found.push({ pieces: changedPieces(before[i++]!, after[j++]!), mark: 'same' });
        break;
      case 'delete':
        found.push({ pieces: [{ change: 'deleted', text: before[i++]! }], mark: 'deleted' });
        break;
      case 'insert':
        found.push({ pieces: [{ change: 'inserted', text: after[j++]! }], mark: 'inserted' });
        break;
      case 'end':
        return found;
    }
  }
}

/** The best way for every pair of rests, by dynamic programming from the end; of equal ways a pair before a deletion before an insertion. */
function restsOf(before: readonly string[], after: readonly string[]): Rest[][] {
  const rests: Rest[][] = Array.from({ length: before.length + 1 }, () => []);
  for (let i = before.length; i >= 0; i--) {
    for (let j = after.length; j >= 0; j--) {
      const [old, fresh] = [before[i], after[j]];
      const ways: Rest[] = [];
      if (old !== undefined && fresh !== undefined) {
        const changed = changedLength(old, fresh);
        const moved = paragraphNumber(old) === paragraphNumber(fresh) ? 0 : renumbering;
        const alike = changed <= mostChanged * (old.length + fresh.length);
        if (alike) ways.push({ cost: rests[i + 1]![j + 1]!.cost + changed + moved, first: 'pair' });
      }
      if (old !== undefined) ways.push({ cost: rests[i + 1]![j]!.cost + old.length, first: 'delete' });
      if (fresh !== undefined) ways.push({ cost: rests[i]![j + 1]!.cost + fresh.length, first: 'insert' });
      rests[i]![j] = ways.reduce(
        (best, way) => (way.cost < best.cost ? way : best),
        ways[0] ?? { cost: 0, first: 'end' },
      );
    }
  }
  return rests;
}
