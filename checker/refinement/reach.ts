import { Components } from '../liveness/components.js';
import { Edges } from '../search/edges.js';
import type { Quotient } from './quotient.js';
import { isHelpful, labelOf } from './visible-graph.js';

/** Which labels can still be seen from a block, if only helpful actions are counted on: one bit a label. */
export class Reach {
  readonly words: number;
  private readonly bits: Uint32Array;

  constructor({ blocks, edges }: Quotient, labels: number) {
    this.words = Math.ceil(labels / 32);
    this.bits = new Uint32Array(blocks * this.words);
    const helpful = new Edges();
    for (let block = 0; block < blocks; block++) {
      for (let edge = edges.start(block); edge < edges.end(block); edge++) {
        const symbol = edges.actions.get(edge);
        if (isHelpful(symbol)) helpful.add(edges.targets.get(edge), labelOf(symbol));
      }
      helpful.close();
    }
    const all = Uint32Array.from({ length: blocks }, (_, block) => block);
    // Components are found after those that they lead to.
    new Components(helpful, blocks).find(all, (members) => {
      const union = new Uint32Array(this.words);
      for (const member of members) {
        for (let edge = helpful.start(member); edge < helpful.end(member); edge++) {
          const label = helpful.actions.get(edge);
          if (label > 0) union[label >>> 5]! |= 1 << (label & 31);
          this.addTo(union, helpful.targets.get(edge));
        }
      }
      for (const member of members) this.bits.set(union, member * this.words);
    });
  }

  /** Can the label still come? */
  has(block: number, label: number): boolean {
    return (this.bits[block * this.words + (label >>> 5)]! & (1 << (label & 31))) !== 0;
  }

  /** Labels that can still come in every one of several blocks. */
  everywhere(blocks: Uint32Array): Uint32Array {
    const common = new Uint32Array(this.words).fill(0xffff_ffff);
    for (const block of blocks)
      for (let word = 0; word < this.words; word++) common[word]! &= this.bits[block * this.words + word]!;
    return common;
  }

  private addTo(union: Uint32Array, block: number): void {
    for (let word = 0; word < this.words; word++) union[word]! |= this.bits[block * this.words + word]!;
  }
}
