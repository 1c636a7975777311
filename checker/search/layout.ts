/** No field is wider, so that every value stays a small non-negative integer. */
const widest = 31;
const wordBits = 32;

/** How many bits a number needs, at least one. */
export const bitsFor = (value: number): number => Math.max(1, wordBits - Math.clz32(value));

/**
 * Where each field of a global state stands in a few 32-bit words. No field straddles two words, so a field changes by one
 * exclusive or.
 */
export interface Layout {
  /** Words a state takes. */
  readonly words: number;
  readonly word: Uint32Array;
  readonly shift: Uint32Array;
  /** The greatest value that fits into each field. */
  readonly max: Uint32Array;
}

/**
 * Packs fields into as few words as first-fit-decreasing finds, and shares what is left of a word among its fields, so that they
 * can grow for a while.
 * @param bits how many bits each field needs now
 */
export function layoutFor(bits: readonly number[]): Layout {
  const byWidth = bits.map((_, field) => field).sort((a, b) => bits[b]! - bits[a]! || a - b);
  const words: { free: number; fields: number[] }[] = [];
  for (const field of byWidth) {
    let word = words.find(({ free }) => free >= bits[field]!);
    if (word === undefined) {
      word = { free: wordBits, fields: [] };
      words.push(word);
    }
    word.fields.push(field);
    word.free -= bits[field]!;
  }
  const layout: Layout = {
    words: words.length,
    word: new Uint32Array(bits.length),
    shift: new Uint32Array(bits.length),
    max: new Uint32Array(bits.length),
  };
  for (const [index, { free, fields }] of words.entries()) {
    let shift = 0;
    for (const [place, field] of fields.entries()) {
      const share = Math.floor(free / fields.length) + (place < free % fields.length ? 1 : 0);
      const width = Math.min(widest, bits[field]! + share);
      layout.word[field] = index;
      layout.shift[field] = shift;
      layout.max[field] = 2 ** width - 1;
      shift += width;
    }
  }
  return layout;
}

/** Writes the fields' values into words. Every value must fit: `values[field] <= layout.max[field]`. */
export function pack(layout: Layout, values: Int32Array, words: Int32Array): void {
  words.fill(0, 0, layout.words);
  for (let field = 0; field < layout.word.length; field++) {
    words[layout.word[field]!]! |= values[field]! << layout.shift[field]!;
  }
}

/** Reads the fields' values from words. */
export function unpack(layout: Layout, words: Int32Array, values: Int32Array): void {
  for (let field = 0; field < layout.word.length; field++) {
    values[field] = (words[layout.word[field]!]! >>> layout.shift[field]!) & layout.max[field]!;
  }
}

/**
 * One random-looking number for each value of each field; the exclusive or of them is a state's hash. It does not depend on the
 * layout, and an action changes it by the fields it changes. Value 0 counts as nothing.
 */
export function hashOfField(field: number, value: number): number {
  if (value === 0) return 0;
  let hash = Math.imul(field + 1, 0x9e3779b1) ^ Math.imul(value, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return hash ^ (hash >>> 16);
}
