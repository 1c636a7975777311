import type { Fairness } from '../composition.js';
import type { BuchiAutomaton, Transition } from '../liveness/automaton.js';
import { findFairComponent } from '../liveness/fair-component.js';
import { finiteActions, obligationsOf } from '../liveness/fairness.js';
import { ChunkedNumbers } from '../search/chunked.js';
import { Edges } from '../search/edges.js';
import type { Ground, Place } from './ground.js';
import type { Watch } from './watch.js';

/** A place together with the state in which an automaton reads it. */
export interface Station {
  readonly place: Place;
  readonly state: number;
}

interface Node extends Station {
  /** Has the run ended here, to repeat this place for ever? */
  readonly ended: boolean;
  /** The actions that are enabled; known once the node is expanded. */
  enabled: readonly number[];
}

/** The action of an edge on which nothing happens. */
const STUTTER = 0xffff_ffff;

/** The transitions of an automaton on a label, its atoms' truths as bits. */
export const movesOn = (automaton: BuchiAutomaton, state: number, label: number): readonly Transition[] =>
  automaton.states[state]!.filter(({ must, mustNot }) => (label & must) === must && (label & mustNot) === 0);

/**
 * From which stations does some fair run over certain actions go on so that an automaton accepts it? Looks forwards from those that are asked
 * for; nothing that was looked at before without success is looked at again.
 */
export class FairWays {
  private readonly nodes: Node[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly edges = new Edges();
  private readonly marks = new ChunkedNumbers();
  private readonly comesFinitely: (action: number) => boolean;
  private expanded = 0;
  private open = false;

  /**
   * @param allowed by action: may it be taken?
   * @param left nodes to look at in all; what lies beyond is not known
   */
  constructor(
    private readonly ground: Ground,
    private readonly watch: Watch,
    private readonly automaton: BuchiAutomaton,
    private readonly fairness: Fairness,
    private readonly allowed: (action: number) => boolean,
    private left: number,
  ) {
    const { actions, names } = ground.expander.tables;
    this.comesFinitely = finiteActions(fairness, actions, names);
  }

  /** From one of these? Undefined: what is left open decides it. After any answer but false, ask no more. */
  accepts(stations: readonly Station[]): boolean | undefined {
    const first = this.nodes.length;
    for (const { place, state } of stations) this.node(place, state, false);
    for (; this.expanded < this.nodes.length; this.expanded++) {
      if (this.left-- > 0) this.expand(this.nodes[this.expanded]!);
      else this.open = true;
      this.edges.close();
    }
    if (this.goesRound(Uint32Array.from({ length: this.nodes.length - first }, (_, n) => first + n))) return true;
    return this.open ? undefined : false;
  }

  private goesRound(fresh: Uint32Array): boolean {
    const { edges, marks, nodes, automaton } = this;
    const { actions, names } = this.ground.expander.tables;
    const { of, strong } = obligationsOf(this.fairness, actions, names);
    const ways = {
      edges,
      marks,
      strong,
      enabledIn: (node: number) => [...new Set(nodes[node]!.enabled.flatMap((action) => of[action]!))],
      takenBy: (_: number, edge: number) => of[edges.actions.get(edge)] ?? [],
    };
    return findFairComponent(ways, fresh, nodes.length, automaton.allMarks) !== undefined;
  }

  private expand(node: Node): void {
    const { ground, watch, automaton, allowed } = this;
    const { place, state, ended } = node;
    const moves = movesOn(automaton, state, watch.label(ground.load(place.state), place.observed));
    if (moves.length === 0) return;
    const goOn = (to: Place, hasEnded: boolean, action: number) => {
      for (const { target, marks } of moves) {
        const number = this.node(to, target, hasEnded);
        // One may go there, but not round and round.
        if (action !== STUTTER && this.comesFinitely(action)) continue;
        this.edges.add(number, action);
        this.marks.push(marks);
      }
    };
    if (ended) {
      goOn(place, true, STUTTER);
      return;
    }
    if (!ground.isInside(place.state)) {
      this.open = true;
      return;
    }
    const steps = ground.steps(watch, place);
    node.enabled = steps.map(({ action }) => action);
    for (const { action, to } of steps.filter((step) => allowed(step.action))) {
      if (to === undefined) this.open = true;
      else goOn(to, false, action);
    }
    if (ground.mayEnd(steps)) goOn(place, true, STUTTER);
  }

  private node(place: Place, state: number, ended: boolean): number {
    const key = `${this.ground.key(place)} ${state} ${ended}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.nodes.length);
    return this.nodes.push({ place, state, ended, enabled: [] }) - 1;
  }
}
