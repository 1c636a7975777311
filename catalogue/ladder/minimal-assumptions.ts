import type { Conflict, Universe } from './assumption.js';
import { type AssumptionSet, HittingSets } from './hitting-sets.js';

/** What looking at everything that a set of assumptions leaves came to. */
export type Examination =
  /** A configuration that it leaves refutes the property; shrunk. */
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  /** The property holds in every configuration that it leaves. */
  | { readonly kind: 'suffices'; readonly vacuous: boolean }
  /** Some could not be looked at. */
  | { readonly kind: 'undecided'; readonly reason: string };

/** One set in the answer, with, for each of its assumptions, a conflict that only this one answers. */
export interface MinimalSet {
  readonly assumptions: AssumptionSet;
  /** `suffices`: it is minimal. `undecided`: no part of it suffices, and whether it does is not known. */
  readonly verdict: 'suffices' | 'undecided';
  readonly reason?: string;
  readonly vacuous?: boolean;
  /** In the order of the assumptions. */
  readonly needed: readonly Conflict[];
}

/** The answer for one property. */
export interface MinimalAssumptions {
  /** Empty where nothing that can be assumed suffices. */
  readonly sets: readonly MinimalSet[];
  /** Set where there are so many candidates that not all are among `sets`. */
  readonly more?: string;
}

/**
 * All minimal sets of assumptions under which a property holds, by counterexample-guided search: proposes a minimal set that
 * answers every conflict known so far, has it examined, and learns the conflict or knows that it suffices. A set that suffices
 * answers every conflict, and no part of a proposed set answers all: so what suffices is minimal, and none is missed.
 */
export async function minimalAssumptions(
  universe: Universe,
  examine: (set: AssumptionSet) => Promise<Examination>,
  limit = 2000,
): Promise<MinimalAssumptions> {
  const hitting = new HittingSets(universe, limit);
  const conflicts: Conflict[] = [];
  const settled = new Map<AssumptionSet, Exclude<Examination, { kind: 'conflict' }>>();
  let more: string | undefined;
  for (;;) {
    const candidate = hitting.sets.find((set) => !settled.has(set));
    if (candidate === undefined) break;
    const examination = await examine(candidate);
    if (examination.kind !== 'conflict') {
      settled.set(candidate, examination);
    } else if (hitting.answers(candidate, examination.conflict)) {
      throw new Error(`The conflict ${JSON.stringify(examination.conflict)} is not left by the set that it refutes.`);
    } else if (hitting.add(examination.conflict)) {
      conflicts.push(examination.conflict);
    } else {
      more = `more than ${limit} sets answer the runs known so far`;
      break;
    }
  }
  const sets = hitting.sets.flatMap((assumptions): MinimalSet[] => {
    const examination = settled.get(assumptions);
    if (examination === undefined) return [];
    const needed = assumptions.map((dropped) => {
      const others = assumptions.filter((each) => each !== dropped);
      return conflicts.find((conflict) => !hitting.answers(others, conflict))!;
    });
    return [
      examination.kind === 'suffices'
        ? { assumptions, verdict: 'suffices', vacuous: examination.vacuous, needed }
        : { assumptions, verdict: 'undecided', reason: examination.reason, needed },
    ];
  });
  return { sets, ...(more === undefined ? {} : { more }) };
}
