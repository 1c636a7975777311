import type { OpenGraph } from '../../explore.js';
import { DecisionTree } from '../../judges/decision-tree.js';
import type { Property } from '../../property.js';
import type { Judge } from '../../search/search.js';
import { predicatesOf } from '../components/couplings.js';
import { isEqual, type Representatives } from './representatives.js';

/** Looks at every state that a representative stands for: counts them, and sees that properties say the same of all of them. */
export class Orbits implements Judge {
  /** Counts of the whole. */
  states = 0;
  transitions = 0;
  /** The property that tells replicas apart, if one does: then nothing may be concluded. */
  partial: string | undefined;
  private readonly trees: readonly { readonly name: string; readonly tree: DecisionTree }[];
  /** Of the states visited that have not been expanded yet: how many states each stands for. */
  private readonly visited = new Map<number, number>();
  private image = new Int32Array(0);

  constructor(
    private readonly opened: OpenGraph,
    private readonly representatives: Representatives,
    properties: readonly Property[],
  ) {
    this.trees = properties.flatMap((property) =>
      predicatesOf(property).map((predicate) => ({
        name: property.name,
        tree: new DecisionTree(opened.questions, predicate, `"${property.name}"`),
      })),
    );
  }

  visit(state: number): void {
    const { expander } = this.opened.graph;
    const { values } = expander;
    if (this.image.length !== values.length) this.image = new Int32Array(values.length);
    const { image, trees } = this;
    const truths = trees.map(({ tree }) => tree.test(values));
    let fixed = 0;
    for (const images of this.representatives.group) {
      images.write(values, image);
      if (isEqual(image, values)) {
        fixed++;
        continue;
      }
      const other = trees.find(({ tree }, index) => tree.test(image) !== truths[index]);
      if (other !== undefined) this.refuse(other.name);
    }
    const orbit = this.representatives.group.length / fixed;
    this.visited.set(state, orbit);
    this.states += orbit;
  }

  expanded(state: number): void {
    // Where states stand for others none is left out of the visits.
    this.transitions += this.visited.get(state)! * this.opened.graph.expander.count;
    this.visited.delete(state);
  }

  private refuse(property: string): void {
    this.partial ??= property;
    this.opened.graph.cut ??= 'interrupted';
  }
}
