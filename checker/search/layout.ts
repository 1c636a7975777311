/** No field is wider, so that every value stays a small non-negative integer. */
const widest = 31;
const wordBits = 32;

/** How many bits a number needs, at least one. */
export const bitsFor = (value: number): number => Math.max(1, wordBits - Math.clz32(value));

/**
 * Where each number of a global state stands in a few 32-bit words. None straddles two words, so a number changes by one exclusive or.
 */
export interface Layout {
  /** Words a state takes. */
  readonly words: number;
  readonly word: Uint32Array;
  readonly shift: Uint32Array;
  /** The greatest value that fits into each place. */
  readonly max: Uint32Array;
}

/**
 * Packs numbers into as few words as first-fit-decreasing finds, and shares what is left of a word among them, so that they
 * can grow for a while.
 * @param bits how many bits each needs now
 */
export function layoutFor(bits: readonly number[]): Layout {
  const byWidth = bits.map((_, place) => place).sort((a, b) => bits[b]! - bits[a]! || a - b);
  const words: { free: number; places: number[] }[] = [];
  for (const place of byWidth) {
    let word = words.find(({ free }) => free >= bits[place]!);
    if (word === undefined) {
      word = { free: wordBits, places: [] };
      words.push(word);
    }
    word.places.push(place);
    word.free -= bits[place]!;
  }
  const layout: Layout = {
    words: words.length,
    word: new Uint32Array(bits.length),
    shift: new Uint32Array(bits.length),
    max: new Uint32Array(bits.length),
  };
  for (const [index, { free, places }] of words.entries()) {
    let shift = 0;
    for (const [order, place] of places.entries()) {
      const share = Math.floor(free / places.length) + (order < free % places.length ? 1 : 0);
      const width = Math.min(widest, bits[place]! + share);
      layout.word[place] = index;
      layout.shift[place] = shift;
      layout.max[place] = 2 ** width - 1;
      shift += width;
    }
  }
  return layout;
}

/** Writes numbers into words. Every one must fit: `values[place] <= layout.max[place]`. */
export function pack(layout: Layout, values: Int32Array, words: Int32Array): void {
  words.fill(0, 0, layout.words);
  for (let place = 0; place < layout.word.length; place++) {
    words[layout.word[place]!]! |= values[place]! << layout.shift[place]!;
  }
}

/** Reads the numbers from words, which begin `at` a place of an array. */
export function unpack(layout: Layout, words: Int32Array, values: Int32Array, at = 0): void {
  for (let place = 0; place < layout.word.length; place++) {
    values[place] = (words[at + layout.word[place]!]! >>> layout.shift[place]!) & layout.max[place]!;
  }
}
