import { type Assumption, assumptionText, type Conflict, fixedBy, type Universe } from './assumption.js';

/** Assumptions, sorted by their order in the universe. */
export type AssumptionSet = readonly Assumption[];

/**
 * The minimal consistent sets of assumptions that answer every conflict known so far: the only sets that can suffice, and
 * minimal if they do. A set answers a conflict that it leaves no configuration of: it excludes one of its deviations, or
 * fixes a reading so that its values are not possible. Conflicts are added as they are found (Berge's algorithm).
 */
export class HittingSets {
  /** Smaller sets first; of equal size in the order of the universe. */
  sets: readonly AssumptionSet[] = [[]];
  private readonly elements: readonly Assumption[];
  private readonly order: ReadonlyMap<string, number>;

  /** @param limit how many sets are kept at most */
  constructor(
    private readonly universe: Universe,
    private readonly limit: number,
  ) {
    this.elements = [
      ...universe.deviations.map((deviation): Assumption => ({ kind: 'excludes', deviation })),
      ...Object.entries(universe.readings).flatMap(([reading, values]) =>
        values.map((value): Assumption => ({ kind: 'fixes', reading, value })),
      ),
    ];
    this.order = new Map(this.elements.map((element, index) => [assumptionText(element), index]));
  }

  /** Makes the sets answer one more conflict. False: there would be too many, and they are as they were. */
  add(conflict: Conflict): boolean {
    const answers = this.elements.filter((element) => this.answers([element], conflict));
    const kept = this.sets.filter((set) => this.answers(set, conflict));
    const extended = new Map<string, AssumptionSet>();
    for (const set of this.sets) {
      if (kept.includes(set)) continue;
      for (const answer of answers) {
        const larger = this.sorted([...set, answer]);
        if (!this.consistent(larger)) continue;
        extended.set(textOf(larger), larger);
        if (extended.size > this.limit) return false;
      }
    }
    // Only an extended set can hold another one: the kept ones were minimal, and no extended one is part of them.
    const candidates = [...kept, ...extended.values()];
    const names = candidates.map((set) => new Set(set.map(assumptionText)));
    this.sets = candidates
      .filter((_, index) => !names.some((other, at) => at !== index && isPart(other, names[index]!)))
      .sort((one, two) => this.compare(one, two));
    return true;
  }

  /** Does the set leave no configuration of the conflict? */
  answers(set: AssumptionSet, { deviations, region }: Conflict): boolean {
    if (set.some((each) => each.kind === 'excludes' && deviations.includes(each.deviation))) return true;
    const fixed = fixedBy(set);
    if (Object.entries(fixed).some(([reading, value]) => (region[reading] ?? value) !== value)) return true;
    return this.universe.complete({ ...region, ...fixed }) === null;
  }

  /** One value a reading, and values that do not exclude each other: a set that leaves nothing assumes too much. */
  private consistent(set: AssumptionSet): boolean {
    const fixed = set.filter(({ kind }) => kind === 'fixes');
    const region = fixedBy(set);
    return Object.keys(region).length === fixed.length && this.universe.complete(region) !== null;
  }

  private sorted(set: AssumptionSet): AssumptionSet {
    return [...set].sort((one, two) => this.place(one) - this.place(two));
  }

  private place(assumption: Assumption): number {
    return this.order.get(assumptionText(assumption))!;
  }

  private compare(one: AssumptionSet, two: AssumptionSet): number {
    if (one.length !== two.length) return one.length - two.length;
    const different = one.findIndex(
      (each, index) => each !== two[index] && this.place(each) !== this.place(two[index]!),
    );
    return different < 0 ? 0 : this.place(one[different]!) - this.place(two[different]!);
  }
}

const textOf = (set: AssumptionSet): string => set.map(assumptionText).join(',');

const isPart = (part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean =>
  part.size <= whole.size && [...part].every((name) => whole.has(name));
