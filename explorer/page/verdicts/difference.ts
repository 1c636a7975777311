import type { Judgement } from '../../../reports/cell.js';
import { compareSeverity, signOf, toneOf } from './judgement.js';

/** Verdicts by property. */
export type Judgements = ReadonlyMap<string, Judgement>;

/** A property that is judged otherwise than before. */
export interface Difference {
  readonly property: string;
  readonly before: Judgement | undefined;
  readonly after: Judgement | undefined;
  /** `other`: as good or bad as before, by another run or within another bound. `one`: judged in one of the two alone. */
  readonly kind: 'worse' | 'better' | 'other' | 'one';
}

/** What differs between two rows: what got worse first, then what got better, then what is violated by another run. */
export function differences(before: Judgements, after: Judgements): Difference[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  const found = [...names].flatMap((property): Difference[] => {
    const [was, is] = [before.get(property), after.get(property)];
    return signOf(was) === signOf(is) ? [] : [{ property, before: was, after: is, kind: kindOf(was, is) }];
  });
  return found.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

const order: readonly Difference['kind'][] = ['worse', 'better', 'other', 'one'];

function kindOf(before: Judgement | undefined, after: Judgement | undefined): Difference['kind'] {
  if (before === undefined || after === undefined) return 'one';
  if (toneOf(before) === toneOf(after)) return 'other';
  return compareSeverity(before, after) > 0 ? 'worse' : 'better';
}
