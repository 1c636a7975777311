import type { BuchiAutomaton } from '../../../checker/liveness/automaton.js';
import { findFairComponent } from '../../../checker/liveness/fair-component.js';
import { ChunkedNumbers } from '../../../checker/search/chunked.js';
import { Edges } from '../../../checker/search/edges.js';
import { movesOn } from '../../../checker/walks/fair-ways.js';

/** An automaton along a run, of which one position after another becomes known. */
export class Reader {
  private readonly stuttering = new Map<string, boolean>();

  constructor(readonly automaton: BuchiAutomaton) {}

  /** Where the automaton may be before it reads the first position. */
  readonly start: readonly number[] = [0];

  /** Where it may be behind a position with this label. */
  read(states: readonly number[], label: number): readonly number[] {
    const targets = states.flatMap((state) => movesOn(this.automaton, state, label).map(({ target }) => target));
    return [...new Set(targets)].sort((a, b) => a - b);
  }

  /** Does it accept, from one of these states on, a run on which nothing happens any more, so that a position repeats for ever? */
  acceptsStutter(states: readonly number[], label: number): boolean {
    const key = `${label} ${states.join()}`;
    const known = this.stuttering.get(key);
    if (known !== undefined) return known;
    const accepts = this.goesRound(states, label);
    this.stuttering.set(key, accepts);
    return accepts;
  }

  private goesRound(states: readonly number[], label: number): boolean {
    const { automaton } = this;
    const edges = new Edges();
    const marks = new ChunkedNumbers();
    const nodes = [...states];
    for (const state of nodes) {
      for (const move of movesOn(automaton, state, label)) {
        if (!nodes.includes(move.target)) nodes.push(move.target);
        edges.add(nodes.indexOf(move.target), 0);
        marks.push(move.marks);
      }
      edges.close();
    }
    const ways = { edges, marks, strong: [], enabledIn: () => [], takenBy: () => [] };
    const all = Uint32Array.from(nodes.keys());
    return findFairComponent(ways, all, nodes.length, automaton.allMarks) !== undefined;
  }
}
