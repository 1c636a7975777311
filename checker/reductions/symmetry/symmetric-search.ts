import type { OpenGraph } from '../../explore.js';
import type { Outcome } from '../../outcome.js';
import type { Property } from '../../property.js';
import type { StateGraph } from '../../search/state-graph.js';
import { Tables } from '../../search/tables.js';
import type { Refusal } from '../reduction.js';
import { type Condition, conditions } from './automorphism.js';
import { ConcreteRuns } from './concrete-runs.js';
import { Orbits } from './orbits.js';
import type { Representatives } from './representatives.js';
import { symmetryOf, unsymmetric } from './symmetry.js';

/** May states stand for others, as far as that can be told before a search? */
export const isSymmetric = ({ graph, automata, knowledge }: OpenGraph, properties: readonly Property[]): boolean =>
  unsymmetric(properties) === undefined &&
  typeof symmetryOf(new Tables(graph.expander.tables.system, automata, knowledge)) !== 'string';

/** One search over representatives, or, where there are none, why not. */
export class SymmetricSearch {
  refusal: Refusal | undefined;
  private representatives: Representatives | undefined;
  private orbits: Orbits | undefined;

  /** @param heeded what is looked at; tests of the checker leave something out */
  constructor(
    private readonly properties: readonly Property[],
    private readonly heeded: readonly Condition[] = conditions,
  ) {}

  /** Are there representatives? */
  get isReduced(): boolean {
    return this.representatives !== undefined;
  }

  readonly canonizer = (tables: Tables): Representatives | undefined => {
    const found = unsymmetric(this.properties) ?? symmetryOf(tables, this.heeded);
    if (typeof found === 'string') this.refuse(found);
    else this.representatives = found;
    return this.representatives;
  };

  readonly look = (opened: OpenGraph): Orbits[] => {
    if (this.representatives === undefined) return [];
    this.orbits = new Orbits(opened, this.representatives, this.heeded.includes('properties') ? this.properties : []);
    return [this.orbits];
  };

  /** To be asked when the search is over. @returns false where it must begin again without: a property has told replicas apart */
  get isSound(): boolean {
    const partial = this.orbits?.partial;
    if (partial !== undefined) this.refuse(`"${partial}" tells replicas apart`);
    return partial === undefined;
  }

  /** What was found of representatives, of the system itself. */
  outcomeOfAll(outcome: Outcome, graph: StateGraph): Outcome {
    if (this.representatives === undefined || this.orbits === undefined) return outcome;
    const runs = new ConcreteRuns(graph, this.representatives);
    const { states, transitions } = this.orbits;
    return {
      ...outcome,
      size: graph.cut === undefined ? { states, transitions, depth: graph.depth } : undefined,
      judged: outcome.judged.map((each) => {
        const { run, witness } = each.finding;
        return {
          ...each,
          finding: { ...each.finding, run: run && runs.of(run), witness: witness && runs.of(witness) },
        };
      }),
      deadlock: outcome.deadlock && runs.of(outcome.deadlock),
      overflow: outcome.overflow && runs.of(outcome.overflow),
    };
  }

  private refuse(reason: string): void {
    this.refusal = { reduction: 'symmetry', reason };
  }
}
