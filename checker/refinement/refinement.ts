import type { System } from '../compose.js';
import type { Budget } from '../search/budget.js';
import { BlockSets } from './block-sets.js';
import { type ExploredSystem, exploredSystem } from './explored-system.js';
import { type Lack, lockstep, type SeenBefore } from './lockstep.js';
import { branchingQuotient, type Quotient } from './quotient.js';
import { Reach } from './reach.js';
import { type GameMove, simulationGame } from './simulation.js';
import { type Visible, type VisibleGraph, visibleGraph } from './visible-graph.js';
import { runThrough, type Waypoint } from './visible-run.js';

/** A run that tells two systems apart. */
export interface Difference {
  /** What is seen. The one system shows all of it, the other all but the last. */
  readonly run: readonly string[];
  /** Runs of the one and of the other system that show it, as paths. */
  readonly path: readonly number[];
  readonly otherPath: readonly number[];
  /** What the other one can show in place of the last. */
  readonly instead: readonly string[];
}

/** Something that the other system promises and the one does not. */
interface BrokenPromise {
  readonly label: string;
  /** A shortest run of both after which it is so. */
  readonly run: readonly string[];
  /** Of the one system: it ends where no helpful actions lead to the label. */
  readonly path: readonly number[];
  /** Of the other system. */
  readonly otherPath: readonly number[];
}

/** Can one system stand in for another? See docs/semantics.md, "Refinement". */
export interface Direction {
  /** Is everything that the one shows something that the other shows? Null: undecided. */
  readonly included: boolean | null;
  /** Does the other simulate the one weakly? Null: undecided. */
  readonly simulated: boolean | null;
  /** Where it is not: a shortest run that is not included; or, where all are, one that the other cannot follow without knowing the future. */
  readonly difference?: Difference;
  readonly services: {
    /** False where not all runs were looked at. */
    readonly complete: boolean;
    /** Labels that the other promises after some run of both, and the one whenever the other does. */
    readonly kept: readonly string[];
    readonly broken: readonly BrokenPromise[];
  };
}

/** How two systems differ for an observer. */
export interface Refinement {
  /** Undecided where a system could not be explored to the end: why not. */
  readonly incomplete: string | null;
  /** Can no observer tell them apart, not even one who sees what is still possible (branching bisimulation)? */
  readonly bisimilar: boolean;
  /** The concrete system in place of the abstract one, and the other way round. Absent where `incomplete`. */
  readonly forth?: Direction;
  readonly back?: Direction;
}

/** How far a comparison goes. */
export interface RefinementLimits {
  /** Pairs that are looked at, in each of the two games. Default 1,000,000. */
  readonly mostPairs?: number;
}

/**
 * Compares two compositions for an observer.
 * @throws CheckerError where a machine cannot be checked
 */
export async function refines(
  concrete: System,
  abstract: System,
  options: { readonly visible: Visible } & RefinementLimits & Budget,
): Promise<Refinement> {
  const explored = [await exploredSystem(concrete, options), await exploredSystem(abstract, options)] as const;
  return refinementOf(explored[0], explored[1], options.visible, options);
}

/** The same of systems that are explored already. */
export function refinementOf(
  concrete: ExploredSystem,
  abstract: ExploredSystem,
  visible: Visible,
  { mostPairs = 1_000_000 }: RefinementLimits = {},
): Refinement {
  const incomplete = concrete.incomplete ?? abstract.incomplete;
  if (incomplete !== null) return { incomplete, bisimilar: false };
  const systems = [concrete, abstract] as const;
  const graph = visibleGraph(systems, visible);
  const quotient = branchingQuotient(graph);
  const initials = [quotient.blockOf[graph.initials[0]!]!, quotient.blockOf[graph.initials[1]!]!] as const;
  const { lacks, complete } = lockstep(quotient, graph.labels.length, initials, mostPairs);
  const told = new Telling(systems, graph, quotient);
  const direction = (one: 0 | 1): Direction => {
    const other = (1 - one) as 0 | 1;
    const { included, simulated, difference } = orders(one);
    const { broken, promised } = lacks[other];
    return {
      included,
      simulated,
      ...(difference && { difference }),
      services: {
        complete,
        kept: told.labels([...promised].filter((label) => !broken.has(label)).sort((a, b) => a - b)),
        broken: [...broken].map(([label, run]) => told.broken(one, label, run)),
      },
    };
  };
  const orders = (one: 0 | 1): Pick<Direction, 'included' | 'simulated' | 'difference'> => {
    const other = (1 - one) as 0 | 1;
    const { run } = lacks[one];
    if (run !== undefined)
      return { included: false, simulated: false, difference: told.difference(one, run, lacks[one]) };
    if (initials[0] === initials[1]) return { included: true, simulated: true };
    const game = simulationGame(quotient, initials[one], initials[other], mostPairs);
    switch (game.verdict) {
      case 'simulates':
        return { included: true, simulated: true };
      case 'undecided':
        return { included: complete ? true : null, simulated: null };
      case 'loses':
        return complete
          ? { included: true, simulated: false, difference: told.lostGame(one, game.line) }
          : { included: null, simulated: false, difference: told.lostGame(one, game.line) };
    }
  };
  return { incomplete: null, bisimilar: initials[0] === initials[1], forth: direction(0), back: direction(1) };
}

/** Turns what was found on blocks into runs of the systems. */
class Telling {
  private readonly reach: Reach;
  private readonly sets: BlockSets;

  constructor(
    private readonly systems: readonly [ExploredSystem, ExploredSystem],
    private readonly graph: VisibleGraph,
    private readonly quotient: Quotient,
  ) {
    this.reach = new Reach(quotient, graph.labels.length);
    this.sets = new BlockSets(quotient);
  }

  labels(numbers: readonly number[]): string[] {
    return numbers.map((label) => this.graph.labels[label]!);
  }

  difference(one: 0 | 1, { run, label }: SeenBefore, { instead }: Lack): Difference {
    const waypoints = run.map((each) => ({ label: each }));
    return {
      run: this.labels([...run, label]),
      path: this.run(one, [...waypoints, { label }]),
      otherPath: this.run((1 - one) as 0 | 1, waypoints),
      instead: this.labels(instead),
    };
  }

  lostGame(one: 0 | 1, line: readonly GameMove[]): Difference {
    const other = (1 - one) as 0 | 1;
    const seen = line.filter(({ label }) => label !== 0);
    const answers = seen.flatMap(({ label, answer }) => (answer === undefined ? [] : { label, block: answer }));
    const last = answers.at(-1)?.block ?? this.quotient.blockOf[this.graph.initials[other]!]!;
    return {
      run: this.labels(seen.map(({ label }) => label)),
      path: this.run(one, seen),
      otherPath: this.run(other, answers),
      instead: this.labels([...this.sets.after(this.sets.closed([last])).keys()]),
    };
  }

  broken(one: 0 | 1, label: number, run: readonly number[]): BrokenPromise {
    const waypoints = run.map((each) => ({ label: each }));
    const { blockOf } = this.quotient;
    return {
      label: this.graph.labels[label]!,
      run: this.labels(run),
      path: this.run(one, waypoints, (state) => !this.reach.has(blockOf[state]!, label)),
      otherPath: this.run((1 - one) as 0 | 1, waypoints),
    };
  }

  private run(index: 0 | 1, waypoints: readonly Waypoint[], ends?: (state: number) => boolean): number[] {
    return runThrough(this.graph, this.systems[index].graph, index, waypoints, this.quotient.blockOf, ends);
  }
}
