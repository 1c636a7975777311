import { subsets } from '../findings/subsets.js';
import { fixedBy, leftBy, type Region, type Universe } from './assumption.js';
import type { AssumptionSet } from './hitting-sets.js';
import type { Inclusion } from './inclusion.js';
import type { Examination } from './minimal-assumptions.js';
import { type RegionVerdict, remainder } from './verdict-regions.js';

/** Answers of a checker, as an examiner asks for them. */
export interface Judgement {
  /** The verdict with the region that it is for; undecided with a reason where a budget is spent or it was interrupted. */
  verdict(deviations: readonly string[], values: Region): Promise<RegionVerdict>;
  /** What the composition under the larger set of deviations has of the one under the smaller, under these values. */
  inclusion(smaller: readonly string[], larger: readonly string[], values: Region): Inclusion;
}

/** What of an inclusion carries a refutation from the smaller set of deviations to the larger; undefined: nothing does. */
export type Monotony = keyof Inclusion | undefined;

/** More subsets of deviations than this are not looked at one by one. */
const mostSubsets = 4096;
/** So many verdicts are asked for to show that a reading makes no difference to a refutation. */
const mostVerdicts = 32;

/**
 * Looks at everything that sets of assumptions leave, for one property of one procedure. Readings are enumerated, region by
 * region. Deviations are enumerated too, but for those that monotony makes needless: where every smaller composition is
 * shown to be included in the larger, the larger decides.
 */
export class Examiner {
  constructor(
    private readonly universe: Universe,
    private readonly judgement: Judgement,
    private readonly monotony: Monotony,
    /** Where refutations may be, to look there first: nothing is believed of them. */
    private readonly hints: readonly { readonly deviations: readonly string[]; readonly values: Region }[],
  ) {}

  /** @returns as `minimalAssumptions` wants it */
  readonly examine = async (set: AssumptionSet): Promise<Examination> => {
    const left = leftBy(set, this.universe.deviations);
    const fixed = fixedBy(set);
    const hinted = this.hints.filter(
      ({ deviations, values }) =>
        deviations.every((each) => left.includes(each)) &&
        Object.entries(fixed).every(([reading, value]) => values[reading] === value),
    );
    for (const { deviations, values } of [{ deviations: [], values: this.universe.complete(fixed)! }, ...hinted]) {
      const found = await this.judgement.verdict(deviations, values);
      if (found.verdict === 'violated') return this.conflict(deviations, values);
    }
    return this.everything(left, fixed);
  };

  private async everything(left: readonly string[], fixed: Region): Promise<Examination> {
    const pruned = this.prunable(left, this.universe.complete(fixed)!);
    const others = left.filter((each) => !pruned.includes(each));
    if (2 ** others.length > mostSubsets) return undecided('more sets of faults and roles than can be looked at');
    let vacuous = true;
    for (let size = 0; size <= others.length; size++) {
      for (const chosen of subsets(others, size)) {
        const deviations = left.filter((each) => chosen.includes(each) || pruned.includes(each));
        const result = await this.region(deviations, chosen, fixed);
        if (result.kind !== 'suffices') return result;
        vacuous &&= result.vacuous;
      }
    }
    return { kind: 'suffices', vacuous };
  }

  /** All readings' values of a region, under a set of deviations that stands for those between `least` and itself. */
  private async region(
    deviations: readonly string[],
    least: readonly string[],
    fixed: Region,
  ): Promise<Exclude<Examination, { kind: 'undecided' }> | ReturnType<typeof undecided>> {
    let vacuous = true;
    const open: Region[] = [fixed];
    for (let part = open.pop(); part !== undefined; part = open.pop()) {
      const values = this.universe.complete(part);
      if (values === null) continue;
      if (!this.stands(deviations, least, values)) return undecided('the compositions differ in how they grow');
      const found = await this.judgement.verdict(deviations, values);
      if (found.verdict === 'violated') return this.conflict(deviations, values);
      if (found.verdict === 'undecided') return undecided(found.reason ?? 'undecided');
      vacuous &&= found.vacuous;
      open.push(...this.rest(part, values, found.region));
    }
    return { kind: 'suffices', vacuous };
  }

  /** The deviations that need no enumeration: adding one of them only adds to the composition. */
  private prunable(left: readonly string[], values: Region): readonly string[] {
    const pruned = left.filter((each) => this.grows(without(left, each), left, values));
    return this.grows(without(left, ...pruned), left, values) ? pruned : [];
  }

  /** Does a set of deviations decide for those between `least` and itself, under these values? */
  private stands(deviations: readonly string[], least: readonly string[], values: Region): boolean {
    const pruned = deviations.filter((each) => !least.includes(each));
    return (
      pruned.every((each) => this.grows(without(deviations, each), deviations, values)) &&
      this.grows(least, deviations, values)
    );
  }

  private grows(smaller: readonly string[], larger: readonly string[], values: Region): boolean {
    if (smaller.length === larger.length) return true;
    return this.monotony !== undefined && this.judgement.inclusion(smaller, larger, values)[this.monotony];
  }

  /** A refutation as a conflict with as few deviations as still refute, and only the readings that make a difference. */
  private async conflict(deviations: readonly string[], values: Region): Promise<Examination> {
    let needed = deviations;
    const alone =
      deviations.length > 1
        ? await this.firstRefuted(
            deviations.map((each) => [each]),
            values,
          )
        : undefined;
    if (alone !== undefined) needed = alone;
    else {
      for (const each of deviations) {
        const fewer = without(needed, each);
        if (fewer.length < needed.length && (await this.firstRefuted([fewer], values)) !== undefined) needed = fewer;
      }
    }
    const { region } = await this.judgement.verdict(needed, values);
    let named = Object.fromEntries(Object.entries(region).filter(([reading]) => reading in this.universe.readings));
    for (const reading of Object.keys(named)) {
      const { [reading]: _, ...wider } = named;
      if (await this.refutedThroughout(needed, wider)) named = wider;
    }
    return { kind: 'conflict', conflict: { deviations: needed, region: named } };
  }

  /** Is the property refuted in a whole region, as far as a few verdicts can show? */
  private async refutedThroughout(deviations: readonly string[], region: Region): Promise<boolean> {
    const open: Region[] = [region];
    for (let asked = 0; asked < mostVerdicts; asked++) {
      const part = open.pop();
      if (part === undefined) return true;
      const values = this.universe.complete(part);
      if (values === null) continue;
      const found = await this.judgement.verdict(deviations, values);
      if (found.verdict !== 'violated') return false;
      open.push(...this.rest(part, values, found.region));
    }
    return open.length === 0;
  }

  /** The parts of a region that a verdict found at one of its points does not speak of. */
  private rest(region: Region, values: Region, found: Region): Region[] {
    return remainder(region, values, Object.keys(found), (reading) => this.universe.readings[reading] ?? []);
  }

  private async firstRefuted(sets: readonly (readonly string[])[], values: Region) {
    for (const deviations of sets) {
      if ((await this.judgement.verdict(deviations, values)).verdict === 'violated') return deviations;
    }
    return undefined;
  }
}

const undecided = (reason: string) => ({ kind: 'undecided', reason }) as const;

const without = (all: readonly string[], ...some: readonly string[]): readonly string[] =>
  all.filter((each) => !some.includes(each));
