import type { Duties } from './duties.js';
import type { FairComponent } from './fair-component.js';
import { Account } from './fair-graph.js';
import { STUTTER } from './fair-product.js';

/** A run that goes round for ever: choices up to the cycle, and those of the cycle; none where the last state repeats for ever. */
export interface Lasso {
  readonly prefix: readonly number[];
  readonly cycle: readonly number[];
}

/** An edge of the product together with the node that it leaves. */
interface Step {
  readonly node: number;
  readonly edge: number;
}

/**
 * The least of the shortest runs into a fair component, and a short way round in it that is fair itself. First the way round cares for the
 * marks alone; as long as it neglects an obligation, it is led past a witness of that one, too.
 */
export function lassoThrough(component: FairComponent, duties: Duties, allMarks: number): Lasso {
  const { product } = duties;
  const entry = component.nodes[0]!;
  const walk = new Walk(component, duties);
  const account = new Account(duties);
  const weak = new Set<number>();
  const strong = new Set<number>();
  for (;;) {
    const steps = walk.round(entry, allMarks, weak, strong);
    account.clear();
    for (const node of new Set(steps.map((step) => step.node))) account.addNode(node);
    for (const { node, edge } of steps) account.addEdge(node, edge);
    const [neglectedWeak, neglectedStrong] = [account.neglectedWeak(), account.neglectedStrong()];
    if (neglectedWeak.length + neglectedStrong.length === 0) {
      const choices = steps.map(({ edge }) => product.edges.actions.get(edge));
      const cycle = choices.filter((choice) => choice !== STUTTER);
      return tightened({ prefix: product.pathTo(entry), cycle }, (choices) => product.placesAlong(choices));
    }
    const before = weak.size + strong.size;
    for (const obligation of neglectedWeak) weak.add(obligation);
    for (const obligation of neglectedStrong) strong.add(obligation);
    if (weak.size + strong.size === before) throw new Error('A way round neglects what it was led past.');
  }
}

/**
 * The same infinite run, told as shortly as can be: the automaton may have taken longer than the places to come round.
 * @param placesAlong the places that choices from the start go through
 */
function tightened({ prefix, cycle }: Lasso, placesAlong: (choices: readonly number[]) => readonly string[]): Lasso {
  if (cycle.length === 0) return { prefix, cycle };
  const places = placesAlong([...prefix, ...cycle]);
  const entry = prefix.length;
  const repeats = (length: number): boolean =>
    cycle.length % length === 0 &&
    cycle.every((choice, n) => choice === cycle[n % length] && places[entry + n] === places[entry + (n % length)]);
  let length = 1;
  while (!repeats(length)) length++;
  // What comes before the cycle may be its end already.
  let start = entry;
  const at = (n: number) => entry + ((((n - entry) % length) + length) % length);
  const choices = [...prefix, ...cycle];
  while (start > 0 && choices[start - 1] === choices[at(start - 1)] && places[start - 1] === places[at(start - 1)])
    start--;
  return { prefix: choices.slice(0, start), cycle: choices.slice(start, start + length) };
}

/** Walks inside a component. */
class Walk {
  /** By node: the search that reached it last, and by which step. */
  private readonly reachedIn: Uint32Array;
  private readonly fromNode: Uint32Array;
  private readonly byEdge: Uint32Array;
  private searches = 0;

  constructor(
    private readonly component: FairComponent,
    private readonly duties: Duties,
  ) {
    const { count } = duties.product;
    this.reachedIn = new Uint32Array(count);
    this.fromNode = new Uint32Array(count);
    this.byEdge = new Uint32Array(count);
  }

  /**
   * From a node back to it, at least one step: always to the nearest witness of what is missing.
   * @param weak obligations to be taken or found disabled
   * @param strong obligations to be taken
   */
  round(entry: number, marks: number, weak: ReadonlySet<number>, strong: ReadonlySet<number>): Step[] {
    const missing = new Missing(this.duties, marks, weak, strong);
    missing.visit(entry);
    const steps: Step[] = [];
    let node = entry;
    const go = (way: readonly Step[]) => {
      for (const step of way) {
        missing.take(step);
        node = this.duties.product.edges.targets.get(step.edge);
        missing.visit(node);
      }
      steps.push(...way);
    };
    while (missing.some) go(this.nearest(node, (...step) => missing.helps(...step)));
    if (node !== entry || steps.length === 0) go(this.nearest(node, (_from, _edge, target) => target === entry));
    return steps;
  }

  /** The steps to the nearest one that is wanted, with it; there must be one. */
  private nearest(from: number, wanted: (node: number, edge: number, target: number) => boolean): Step[] {
    const { reachedIn, fromNode, byEdge, component } = this;
    const { edges } = this.duties.product;
    const search = ++this.searches;
    const queue = [from];
    reachedIn[from] = search;
    for (const node of queue) {
      const end = edges.end(node);
      for (let edge = edges.start(node); edge < end; edge++) {
        const target = edges.targets.get(edge);
        if (!component.has(target)) continue;
        if (wanted(node, edge, target)) return this.backwards(from, { node, edge });
        if (reachedIn[target] === search) continue;
        reachedIn[target] = search;
        fromNode[target] = node;
        byEdge[target] = edge;
        queue.push(target);
      }
    }
    throw new Error('A component is not connected.');
  }

  private backwards(from: number, last: Step): Step[] {
    const steps = [last];
    for (let { node } = last; node !== from; node = this.fromNode[node]!) {
      steps.push({ node: this.fromNode[node]!, edge: this.byEdge[node]! });
    }
    return steps.reverse();
  }
}

/** What a way round has not seen yet. */
class Missing {
  private readonly weak: Set<number>;
  private readonly strong: Set<number>;

  constructor(
    private readonly duties: Duties,
    private marks: number,
    weak: ReadonlySet<number>,
    strong: ReadonlySet<number>,
  ) {
    this.weak = new Set(weak);
    this.strong = new Set(strong);
  }

  get some(): boolean {
    return this.marks !== 0 || this.weak.size > 0 || this.strong.size > 0;
  }

  helps(node: number, edge: number, target: number): boolean {
    const { duties, marks, weak, strong } = this;
    if ((duties.product.marks.get(edge) & marks) !== 0) return true;
    if (weak.size + strong.size === 0) return false;
    if (duties.takenBy(node, edge).some((obligation) => weak.has(obligation) || strong.has(obligation))) return true;
    return weak.size > 0 && this.disabledIn(target).length > 0;
  }

  take({ node, edge }: Step): void {
    this.marks &= ~this.duties.product.marks.get(edge);
    for (const obligation of this.duties.takenBy(node, edge)) {
      this.weak.delete(obligation);
      this.strong.delete(obligation);
    }
  }

  visit(node: number): void {
    for (const obligation of this.disabledIn(node)) this.weak.delete(obligation);
  }

  private disabledIn(node: number): number[] {
    if (this.weak.size === 0) return [];
    const enabled = this.duties.enabledIn(node);
    return [...this.weak].filter((obligation) => !enabled.includes(obligation));
  }
}
