import type { BuchiAutomaton, Transition } from '../../checker/liveness/automaton.js';
import { Components } from '../../checker/liveness/components.js';
import { acceptingStates } from '../../checker/liveness/prune.js';
import { Edges } from '../../checker/search/edges.js';

/** What a Büchi automaton does on the truths of its atoms in one place, as bits; each answer is worked out once. */
export class LabelMoves {
  /**
   * May it stay in its initial state whatever happens, and does it accept nothing there? Then this state goes with every place that is
   * reached, for all valuations that reach it.
   */
  readonly waits: boolean;
  /** By state: the number of the component in which it can go round with all marks; 0 where there is none. */
  private readonly rounds: readonly number[];
  private readonly transitions = new Map<number, readonly (readonly Transition[])[]>();
  private readonly leading = new Map<number, readonly number[]>();
  private readonly accepting = new Map<number, ReadonlySet<number>>();

  constructor(readonly automaton: BuchiAutomaton) {
    this.rounds = roundsOf(automaton);
    this.waits =
      this.rounds[0] === 0 &&
      automaton.states[0]!.some(({ must, mustNot, target }) => must === 0 && mustNot === 0 && target === 0);
  }

  /** The transitions of a state. */
  on(label: number, state: number): readonly Transition[] {
    return this.allOn(label)[state]!;
  }

  /** Where they lead, each state once, without the initial one if it waits there. */
  targets(label: number, state: number): readonly number[] {
    const key = label * this.automaton.states.length + state;
    let targets = this.leading.get(key);
    if (targets === undefined) {
      const all = new Set(this.on(label, state).map(({ target }) => target));
      if (this.waits) all.delete(0);
      targets = [...all];
      this.leading.set(key, targets);
    }
    return targets;
  }

  /** Does it accept, from a state on, that the label comes for ever? */
  accepts(label: number, state: number): boolean {
    let accepting = this.accepting.get(label);
    if (accepting === undefined) {
      accepting = acceptingStates(this.allOn(label), this.automaton.allMarks);
      this.accepting.set(label, accepting);
    }
    return accepting.has(state);
  }

  /** Can it come back to a state again and again, with every mark? */
  recurs(state: number): boolean {
    return this.rounds[state] !== 0;
  }

  /** Can it go again and again through both of two states? */
  recursThrough(one: number, other: number): boolean {
    return this.recurs(one) && this.rounds[one] === this.rounds[other];
  }

  private allOn(label: number): readonly (readonly Transition[])[] {
    const known = this.transitions.get(label);
    if (known !== undefined) return known;
    const possible = this.automaton.states.map((all) =>
      all.filter(({ must, mustNot }) => (label & must) === must && (label & mustNot) === 0),
    );
    this.transitions.set(label, possible);
    return possible;
  }
}

function roundsOf({ states, allMarks }: BuchiAutomaton): number[] {
  const edges = new Edges();
  for (const transitions of states) {
    for (const { target } of transitions) edges.add(target, 0);
    edges.close();
  }
  const rounds = states.map(() => 0);
  new Components(edges, states.length).find(Uint32Array.from(states.keys()), (component, region) => {
    const inside = [...component].flatMap((state) => states[state]!.filter(({ target }) => component.includes(target)));
    const marks = inside.reduce((all, transition) => all | transition.marks, 0);
    if (inside.length > 0 && marks === allMarks) for (const state of component) rounds[state] = region;
  });
  return rounds;
}
