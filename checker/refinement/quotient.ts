import { Components } from '../liveness/components.js';
import { Edges } from '../search/edges.js';
import { Sequences } from './sequences.js';
import { HIDDEN, type VisibleGraph } from './visible-graph.js';

/** A graph with its states put together in blocks that no observer can tell apart. */
export interface Quotient {
  readonly blocks: number;
  /** By state of the graph. */
  readonly blockOf: Uint32Array;
  /** Its nodes are blocks; symbols stand for actions. Hidden helpful edges never go in a circle. */
  readonly edges: Edges;
}

/**
 * The coarsest branching bisimulation (van Glabbeek and Weijland 1996) by refinement of signatures (Blom and Orzan 2003): hidden helpful
 * actions inside a block are of no account, circles of them neither. Hidden actions that are not helpful count as if they were seen, so that
 * what rescues and what does not stay apart.
 */
export function branchingQuotient(graph: Pick<VisibleGraph, 'states' | 'edges'>): Quotient {
  const { count, componentOf, edges } = withoutCircles(graph);
  let blockOf = new Uint32Array(count);
  for (let blocks = 1; ; ) {
    const { signatures, signatureOf } = signed(edges, count, blockOf, blocks);
    if (signatures.count === blocks) {
      return {
        blocks,
        blockOf: componentOf.map((component) => blockOf[component]!),
        edges: edgesOf(signatures, signatureOf, blockOf, blocks),
      };
    }
    blocks = signatures.count;
    blockOf = signatureOf;
  }
}

/** States that reach each other over hidden helpful actions become one; these actions then lead to smaller numbers only. */
function withoutCircles({ states, edges }: Pick<VisibleGraph, 'states' | 'edges'>) {
  const hidden = new Edges();
  for (let state = 0; state < states; state++) {
    for (let edge = edges.start(state); edge < edges.end(state); edge++) {
      if (edges.actions.get(edge) === HIDDEN) hidden.add(edges.targets.get(edge), HIDDEN);
    }
    hidden.close();
  }
  const componentOf = new Uint32Array(states);
  const components: Uint32Array[] = [];
  new Components(hidden, states).find(
    Uint32Array.from({ length: states }, (_, state) => state),
    (members) => {
      for (const member of members) componentOf[member] = components.length;
      components.push(members);
    },
  );
  const contracted = new Edges();
  const distinct = new Sorted();
  for (const [component, members] of components.entries()) {
    distinct.clear();
    for (const member of members) {
      for (let edge = edges.start(member); edge < edges.end(member); edge++) {
        const target = componentOf[edges.targets.get(edge)]!;
        const symbol = edges.actions.get(edge);
        if (symbol !== HIDDEN || target !== component) distinct.push(symbol * components.length + target);
      }
    }
    const length = distinct.arrange(0);
    for (let i = 0; i < length; i++) {
      const key = distinct.values[i]!;
      contracted.add(key % components.length, Math.floor(key / components.length));
    }
    contracted.close();
  }
  return { count: components.length, componentOf, edges: contracted };
}

/**
 * What each state can do in terms of blocks, perhaps after hidden steps inside its own one: the block, then `symbol * blocks + block` in
 * ascending order.
 */
function signed(edges: Edges, count: number, blockOf: Uint32Array, blocks: number) {
  const signatures = new Sequences();
  const signatureOf = new Uint32Array(count);
  const signature = new Sorted();
  const { targets, actions } = edges;
  for (let state = 0; state < count; state++) {
    const own = blockOf[state]!;
    signature.clear();
    signature.push(own);
    const end = edges.end(state);
    for (let edge = edges.start(state); edge < end; edge++) {
      const target = targets.get(edge);
      const symbol = actions.get(edge);
      if (symbol !== HIDDEN || blockOf[target] !== own) {
        signature.push(symbol * blocks + blockOf[target]!);
        continue;
      }
      // It has a smaller number: its signature is known.
      const inner = signatureOf[target]!;
      for (let i = signatures.start(inner) + 1; i < signatures.end(inner); i++) signature.push(signatures.members[i]!);
    }
    signatureOf[state] = signatures.intern(signature.values, signature.arrange(1));
  }
  return { signatures, signatureOf };
}

/** The edges of the blocks, when no signature tells two states of a block apart. */
function edgesOf(signatures: Sequences, signatureOf: Uint32Array, blockOf: Uint32Array, blocks: number): Edges {
  const signatureOfBlock = new Uint32Array(blocks);
  for (const [state, block] of blockOf.entries()) signatureOfBlock[block] = signatureOf[state]!;
  const edges = new Edges();
  for (const signature of signatureOfBlock) {
    for (let i = signatures.start(signature) + 1; i < signatures.end(signature); i++) {
      const key = signatures.members[i]!;
      edges.add(key % blocks, Math.floor(key / blocks));
    }
    edges.close();
  }
  return edges;
}

/** Few numbers at a time, to be put in order. */
class Sorted {
  values = new Float64Array(64);
  private length = 0;

  clear(): void {
    this.length = 0;
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const longer = new Float64Array(2 * this.length);
      longer.set(this.values);
      this.values = longer;
    }
    this.values[this.length++] = value;
  }

  /** Sorts them from a place on, and leaves out what comes twice. @returns how many are left in all */
  arrange(from: number): number {
    const { values, length } = this;
    if (length - from > 24) values.subarray(from, length).sort();
    else {
      for (let i = from + 1; i < length; i++) {
        const value = values[i]!;
        let place = i;
        for (; place > from && values[place - 1]! > value; place--) values[place] = values[place - 1]!;
        values[place] = value;
      }
    }
    let kept = from;
    for (let i = from; i < length; i++) if (i === from || values[i] !== values[i - 1]) values[kept++] = values[i]!;
    return kept;
  }
}
