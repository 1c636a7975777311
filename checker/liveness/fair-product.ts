import { PlaceIndex } from '../judges/place-index.js';
import type { Places } from '../judges/places.js';
import type { Clock } from '../search/budget.js';
import { ChunkedNumbers } from '../search/chunked.js';
import { Edges } from '../search/edges.js';
import { isState } from '../search/expander.js';
import type { BuchiAutomaton, Transition } from './automaton.js';

/** The choice of an edge on which nothing happens: the run has ended, and its last state repeats for ever. */
export const STUTTER = 0xffff_ffff;

/** What a node takes here and in the search for fair components, but for its edges. */
const bytesOfNode = 64;
/** A mask of the nodes at which memory is looked after. */
const betweenClaims = 1023;

/** What the product asks of the runs. */
export interface RunsOver {
  readonly places: Places;
  /** To be called before so many bytes are taken. @throws RangeError where that is too much */
  claim(bytes: number): void;
  /** May a run end here: is no helpful action enabled? Asked of expanded states only. */
  mayEnd(state: number): boolean;
  /** Is an action taken only finitely often on a run that counts? */
  comesFinitely(action: number): boolean;
}

/**
 * Places together with the states of a Büchi automaton, breadth first. A run that ends goes on in a node of its own, which stands
 * for the same place for ever: nothing leads back from there.
 *
 * Where the automaton may wait in its initial state for as long as it likes, and what it waits for never leads back, that state goes
 * with every place and accepts nothing: it is not built. Runs begin instead in all places where the wait may end.
 */
export class FairProduct {
  /** Why it is not complete. */
  cut: 'states' | 'time' | 'interrupted' | undefined;
  /** Does some run, not yet rejected, go on where nothing was explored? */
  open = false;
  /** For each node its targets, by actions that may be taken again and again; `actions` holds the choice, or STUTTER. */
  readonly edges = new Edges();
  /** By edge: the automaton's marks. */
  readonly marks = new ChunkedNumbers();
  /** By node: its state, the rest packed (see `node`), the node it was found from (itself: a root) and by which choice. */
  private readonly states = new ChunkedNumbers();
  private readonly kinds = new ChunkedNumbers();
  private readonly parents = new ChunkedNumbers();
  private readonly choices = new ChunkedNumbers();
  /** The actions before each node. */
  private readonly depths = new ChunkedNumbers();
  private readonly index = new PlaceIndex();
  private readonly moves: Map<number, readonly Transition[]>[];

  constructor(
    private readonly runs: RunsOver,
    private readonly automaton: BuchiAutomaton,
    private readonly mostStates: number,
  ) {
    this.moves = automaton.states.map(() => new Map());
  }

  get count(): number {
    return this.states.length;
  }

  /** Explores everything. */
  async build(clock: Clock): Promise<void> {
    const roots = this.roots();
    for (let node = 0, root = 0; node < this.count || root < roots.length; node++) {
      // Roots come up when everything nearer has been expanded, so each node is found by a shortest run.
      const depth = node < this.count ? this.depths.get(node) : roots[root]!.depth;
      for (; root < roots.length && roots[root]!.depth <= depth; root++) this.addRoot(roots[root]!);
      if ((node & betweenClaims) === 0) this.runs.claim(this.count * bytesOfNode + this.edges.bytes + this.marks.bytes);
      if (clock.due()) {
        await clock.pause();
        this.cut ??= clock.expired();
      }
      if (this.count > this.mostStates) this.cut ??= 'states';
      if (this.cut === undefined) this.expand(node);
      this.edges.close();
    }
  }

  /** The state of a node's place. */
  stateOf(node: number): number {
    return this.states.get(node);
  }

  /** Has the run ended in this node? */
  hasEnded(node: number): boolean {
    return (this.kinds.get(node) & 1) === 1;
  }

  /** Does a node come before another one: after fewer actions, or else as a run's end, or else by a lesser run? */
  isNearer(node: number, other: number): boolean {
    const { depths } = this;
    if (depths.get(node) !== depths.get(other)) return depths.get(node) < depths.get(other);
    return this.hasEnded(node) === this.hasEnded(other) ? node < other : this.hasEnded(node);
  }

  /** The choices of a shortest run to a node. */
  pathTo(node: number): number[] {
    const path: number[] = [];
    let root = node;
    for (; this.parents.get(root) !== root; root = this.parents.get(root)) path.push(this.choices.get(root));
    const before = this.runs.places.pathTo(this.depths.get(root), this.stateOf(root), this.observedOf(root));
    return [...before, ...path.reverse().filter((choice) => choice !== STUTTER)];
  }

  /** The places along choices from the start, each as a text. */
  placesAlong(choices: readonly number[]): string[] {
    const { places } = this.runs;
    let [state, observed] = [0, places.start];
    return [
      `0 ${observed}`,
      ...choices.map((choice) => {
        const edge = places.edges.start(state) + choice;
        observed = places.after(observed, state, edge)!;
        state = places.edges.targets.get(edge);
        return `${state} ${observed}`;
      }),
    ];
  }

  private roots(): { readonly depth: number; readonly state: number; readonly observed: number }[] {
    const { places } = this.runs;
    if (!mayWait(this.automaton)) return [{ depth: 0, state: 0, observed: places.start }];
    const roots: ReturnType<FairProduct['roots']> = [];
    this.open = places.open;
    for (const { must, mustNot } of this.automaton.states[0]!.filter((transition) => !isWait(transition))) {
      places.eachWhere(must, mustNot, (depth, state, observed) => roots.push({ depth, state, observed }));
    }
    return roots.sort((a, b) => a.depth - b.depth);
  }

  private addRoot({ depth, state, observed }: ReturnType<FairProduct['roots']>[number]): void {
    const node = this.count;
    if (this.node(state, this.kindOf(observed, 0, false), node, STUTTER) === node) this.depths.push(depth);
  }

  private expand(node: number): void {
    const { places, mayEnd, comesFinitely } = this.runs;
    const { edges } = places;
    const state = this.stateOf(node);
    const observed = this.observedOf(node);
    const transitions = this.transitionsOn(this.automatonStateOf(node), places.labelOf(state, observed));
    if (transitions.length === 0) return;
    if (this.hasEnded(node)) {
      this.connect(node, state, observed, true, STUTTER, transitions);
      return;
    }
    if (!places.isExpanded(state)) {
      this.open = true;
      return;
    }
    const start = edges.start(state);
    const end = edges.end(state);
    for (let edge = start; edge < end; edge++) {
      const target = edges.targets.get(edge);
      const next = isState(target) ? places.after(observed, state, edge) : undefined;
      if (next === undefined) this.open = true;
      else this.connect(node, target, next, false, edge - start, transitions, comesFinitely(edges.actions.get(edge)));
    }
    if (mayEnd(state)) this.connect(node, state, observed, true, STUTTER, transitions);
  }

  private connect(
    node: number,
    state: number,
    observed: number,
    ended: boolean,
    choice: number,
    transitions: readonly Transition[],
    onlyOnce = false,
  ): void {
    for (const { target, marks } of transitions) {
      const found = this.node(state, this.kindOf(observed, target, ended), node, choice);
      if (found === this.depths.length) this.depths.push(this.depths.get(node) + (ended ? 0 : 1));
      if (onlyOnce) continue;
      this.edges.add(found, choice);
      this.marks.push(marks);
    }
  }

  private transitionsOn(state: number, label: number): readonly Transition[] {
    const known = this.moves[state]!.get(label);
    if (known !== undefined) return known;
    const waits = state === 0 && mayWait(this.automaton);
    const possible = this.automaton.states[state]!.filter(
      (transition) =>
        (label & transition.must) === transition.must &&
        (label & transition.mustNot) === 0 &&
        !(waits && isWait(transition)),
    );
    this.moves[state]!.set(label, possible);
    return possible;
  }

  private node(state: number, kind: number, parent: number, choice: number): number {
    const known = this.index.find(state, kind);
    if (known !== undefined) return known;
    const node = this.count;
    this.states.push(state);
    this.kinds.push(kind);
    this.parents.push(parent);
    this.choices.push(choice);
    this.index.note(state, kind, node);
    return node;
  }

  private kindOf(observed: number, automatonState: number, ended: boolean): number {
    return (observed * this.automaton.states.length + automatonState) * 2 + (ended ? 1 : 0);
  }

  private automatonStateOf(node: number): number {
    return (this.kinds.get(node) >>> 1) % this.automaton.states.length;
  }

  private observedOf(node: number): number {
    return Math.floor((this.kinds.get(node) >>> 1) / this.automaton.states.length);
  }
}

const isWait = ({ must, mustNot, target }: Transition): boolean => must === 0 && mustNot === 0 && target === 0;

/** May the automaton stay in its initial state whatever happens, without accepting, and never come back to it? */
function mayWait({ states: [initial, ...others], allMarks }: BuchiAutomaton): boolean {
  const toInitial = [...initial!, ...others.flat()].filter(({ target }) => target === 0);
  return toInitial.length === 1 && initial!.some((one) => isWait(one) && one.marks !== allMarks);
}
