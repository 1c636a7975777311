import type { Predicate } from '../../checker/index.js';
import { OBSERVER, type Views } from '../../checker/judges/views.js';
import type { LocalAutomaton } from '../../checker/xstate/local-automaton.js';
import { type Diagram, type Diagrams, NONE } from './diagram.js';
import { type Features, type Variant, Variants } from './features.js';

/** A predicate over the places of a family: evaluated once for all places and valuations that agree on what it reads. */
export class FamilyPredicate {
  /** Valuations under which it threw, or gave no boolean, somewhere. */
  failed: Diagram = NONE;
  /** Everybody whom it has read so far, anywhere. */
  private fields: readonly number[] = [];
  private readonly known = new Map<string, Variants<unknown>>();

  /** @param observer the automaton of the property's observer, if the predicate may see it */
  constructor(
    private readonly views: Views,
    private readonly predicate: Predicate,
    private readonly features: Features,
    private readonly observer?: LocalAutomaton,
  ) {}

  /** Those of some valuations under which it is true in a state. */
  where(values: ArrayLike<number>, observed: number, valuations: Diagram): Diagram {
    const { diagrams } = this.features;
    let found: Diagram = NONE;
    for (const { guard, value } of this.variants(values, observed, valuations)) {
      if (value === true) found = diagrams.or(found, diagrams.and(guard, valuations));
      else if (value !== false) this.failed = diagrams.or(this.failed, diagrams.and(guard, valuations));
    }
    return found;
  }

  private variants(values: ArrayLike<number>, observed: number, valuations: Diagram) {
    const key = this.fields.map((field) => (field === OBSERVER ? observed : (values[field] ?? 0))).join();
    const variants = this.known.get(key) ?? new Variants<unknown>();
    const before = this.fields;
    const snapshot = this.observer?.states[observed]?.snapshot;
    const all = variants.over(valuations, this.features, () => {
      const { result, reads } = this.views.apply(this.predicate, values, snapshot);
      const more = reads.filter((field) => !this.fields.includes(field));
      if (more.length > 0) this.fields = [...this.fields, ...more];
      return result;
    });
    // Who is read for the first time tells places apart that were the same until now.
    if (this.fields === before) this.known.set(key, variants);
    else this.known.clear();
    return all;
  }
}

/** Some valuations, which are not none, by the truths of predicates in a place: bit n for the n-th. */
export function truthsOf(
  predicates: readonly FamilyPredicate[],
  values: ArrayLike<number>,
  observed: number,
  valuations: Diagram,
  diagrams: Diagrams,
): readonly Variant<number>[] {
  let parts: Variant<number>[] = [{ guard: valuations, value: 0 }];
  for (const [bit, predicate] of predicates.entries()) {
    parts = parts.flatMap(({ guard, value }) => {
      const where = predicate.where(values, observed, guard);
      return [
        { guard: where, value: value | (1 << bit) },
        { guard: diagrams.minus(guard, where), value },
      ].filter((part) => part.guard !== NONE);
    });
  }
  return parts;
}
