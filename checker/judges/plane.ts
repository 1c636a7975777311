/** One word of 32 bits for each state, all zero at first; it grows with the graph. */
export class Plane {
  words = new Uint32Array(256);

  get bytes(): number {
    return this.words.byteLength;
  }

  /** What it takes when it has room for so many states. */
  bytesFor(states: number): number {
    return Uint32Array.BYTES_PER_ELEMENT * 2 ** Math.ceil(Math.log2(states));
  }

  /** Makes room for states with smaller numbers than this. */
  reserve(states: number): void {
    if (states <= this.words.length) return;
    const grown = new Uint32Array(2 ** Math.ceil(Math.log2(states)));
    grown.set(this.words);
    this.words = grown;
  }
}

/** The number of a word's lowest bit. */
export const lowestBit = (word: number): number => 31 - Math.clz32(word & -word);
