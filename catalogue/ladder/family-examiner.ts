import { check } from '../../checker/index.js';
import type { Procedure } from '../../machines/procedures/procedure.js';
import { readings } from '../../machines/readings/index.js';
import { deviationNames } from '../../machines/scenarios.js';
import { readingsOf } from '../configuration.js';
import { type Diagram, NONE } from '../family/diagram.js';
import { exploreFamily, type FamilyResult } from '../family/explore-family.js';
import type { FamilyVerdict } from '../family/family-judge.js';
import { type ReadingSpace, readingSpace } from '../family/members.js';
import { subsets } from '../findings/subsets.js';
import { systemOf } from '../system.js';
import { type Conflict, fixedBy, leftBy, type Region, type Universe } from './assumption.js';
import { configurationOf } from './configuration-of.js';
import type { AssumptionSet } from './hitting-sets.js';
import type { Examination } from './minimal-assumptions.js';
import type { LadderScope } from './scope.js';

/** What limits an examination. */
export interface LadderBudget {
  /** States of one search. */
  readonly states: number;
  /** Systems that are made for one search. */
  readonly members: number;
}

/** What an examiner of a procedure is told. */
export interface ExaminerOptions {
  readonly properties: readonly string[];
  readonly scope: LadderScope;
  readonly budget: LadderBudget;
  readonly isInterrupted: () => boolean;
  /** Told after each family, with their number so far. */
  onExplored(explored: number): void;
}

/** The values that a scope leaves no choice of, for a procedure: given ones, and the procedure's own. */
export function scopeValues(procedure: Procedure, { given, settled }: LadderScope): Region {
  const own: Region = readingsOf(procedure);
  const kept = [...settled, ...Object.keys(procedure.settles)];
  return { ...Object.fromEntries(kept.map((name) => [name, own[name]!])), ...fixedBy(given) };
}

/**
 * Looks at everything that sets of assumptions leave within a scope: every set of deviations that may come together, each in all
 * combinations of the values of all readings at once. Nothing is pruned: no verdict is concluded from another one.
 */
export class FamilyExaminer {
  readonly universe: Universe;
  private readonly space: ReadingSpace;
  private readonly families = new Map<string, FamilyResult>();

  constructor(
    private readonly procedure: Procedure,
    private readonly options: ExaminerOptions,
  ) {
    const { features, possible } = readingSpace(procedure);
    const { given } = options.scope;
    const fixed = scopeValues(procedure, options.scope);
    const within = features.diagrams.and(possible, features.cube(fixed, Object.keys(fixed)));
    this.space = { features, possible: within };
    const free = features.free(within);
    this.universe = {
      deviations: leftBy(given, deviationNames),
      readings: Object.fromEntries(
        free.map((name) => [
          name,
          readings[name as keyof typeof readings].values.filter((value) => this.part({ [name]: value }) !== NONE),
        ]),
      ),
      complete: (region) => {
        const part = this.part(region);
        return part === NONE ? null : features.member(part);
      },
    };
  }

  /** Examines a set for one property, as `minimalAssumptions` wants it. */
  examine(property: string, set: AssumptionSet): Examination {
    const { diagrams } = this.space.features;
    const left = leftBy(set, this.universe.deviations);
    const part = this.part(fixedBy(set));
    let vacuous = true;
    let open: string | undefined;
    for (let size = 0; size <= Math.min(this.options.scope.together, left.length); size++) {
      for (const deviations of subsets(left, size)) {
        const { violated, undecided, vacuous: idle } = this.verdict(property, deviations);
        const refuted = diagrams.and(violated, part);
        if (refuted !== NONE) return { kind: 'conflict', conflict: this.conflict(deviations, refuted, violated) };
        if (diagrams.and(undecided, part) !== NONE) open ??= this.reasonOf(deviations);
        vacuous &&= diagrams.minus(part, idle) === NONE;
      }
    }
    return open === undefined ? { kind: 'suffices', vacuous } : { kind: 'undecided', reason: open };
  }

  /**
   * The run that refutes a property in a configuration, as a whole trace id; undefined where the search ends before it is found.
   * @throws Error where the configuration does not refute it, for then the family was wrong
   */
  async refutation(property: string, deviations: readonly string[], values: Region): Promise<string | undefined> {
    const { id } = configurationOf(this.procedure, values, deviations);
    const { verdicts } = await check(systemOf(configurationOf(this.procedure, values, deviations)), {
      properties: property === 'deadlock' ? [] : [property],
      states: this.options.budget.states,
    });
    const found = verdicts.find((each) => each.property === property)!;
    if (found.verdict === 'holds') throw new Error(`${id} was taken to refute ${property}, and does not.`);
    return found.trace === undefined || found.verdict !== 'violated' ? undefined : `${id}:${found.trace}`;
  }

  private verdict(property: string, deviations: readonly string[]): FamilyVerdict {
    return this.family(deviations).verdicts.get(property)!;
  }

  private reasonOf(deviations: readonly string[]): string {
    const name = deviations.length === 0 ? 'no deviation' : deviations.join('+');
    return `${this.family(deviations).bound ?? 'a step that cannot be computed'} under ${name}`;
  }

  private family(deviations: readonly string[]): FamilyResult {
    const key = deviations.join('+');
    let family = this.families.get(key);
    if (family === undefined) {
      const { properties, budget, isInterrupted, onExplored } = this.options;
      family = exploreFamily(this.procedure, deviations, properties, this.space, budget, isInterrupted);
      this.families.set(key, family);
      onExplored(this.families.size);
    }
    return family;
  }

  /** A refutation with only the readings that are needed for it, of those near the defaults. */
  private conflict(deviations: readonly string[], refuted: Diagram, violated: Diagram): Conflict {
    const { diagrams } = this.space.features;
    const member = this.space.features.member(refuted);
    let region: Region = Object.fromEntries(Object.keys(this.universe.readings).map((name) => [name, member[name]!]));
    for (const name of Object.keys(region)) {
      const { [name]: _, ...wider } = region;
      if (diagrams.minus(this.part(wider), violated) === NONE) region = wider;
    }
    return { deviations, region };
  }

  /** The valuations of the scope that agree with a region. */
  private part(region: Region): Diagram {
    const { features, possible } = this.space;
    return features.diagrams.and(possible, features.cube(region, Object.keys(region)));
  }
}
