import { hashOfField, secondHashOfField } from './hash.js';

/** How many combinations all clusters have. */
export interface Growth {
  combinations: number;
}

/**
 * Some fields of a global state that are kept as one number: each combination of their values that comes up is interned. The
 * numbers are small where the fields hang together, as a participant's local state and the channels that lead to it do: a state
 * takes few bits, and what may happen in a combination is worked out once (`Records`).
 */
export class Cluster {
  /** How many combinations are known; number 0 is the one where every field is 0. */
  size = 0;
  /** By combination: the exclusive or of its fields' hashes. */
  hashes = new Int32Array(16);
  private values: Int32Array;
  private stride: number;
  /** Open addressing: a combination's number plus one; 0 marks a free slot. */
  private slots = new Int32Array(64);

  /** @param fields in ascending order
   * @param growth told of each combination */
  constructor(
    readonly fields: number[],
    private readonly growth: Growth,
  ) {
    this.stride = Math.max(1, fields.length);
    this.values = new Int32Array(16 * this.stride);
    this.intern(new Int32Array(this.stride));
  }

  /** The value of the field in a column of a combination. */
  value(number: number, column: number): number {
    return this.values[number * this.stride + column]!;
  }

  /** The exclusive or of its fields' second hashes. */
  secondHash(number: number): number {
    let hash = 0;
    for (let column = 0; column < this.fields.length; column++) {
      hash ^= secondHashOfField(this.fields[column]!, this.value(number, column));
    }
    return hash;
  }

  /** Writes the values of a combination to where a state has those fields. */
  spread(number: number, state: Int32Array): void {
    const { fields, values } = this;
    const start = number * this.stride;
    for (let column = 0; column < fields.length; column++) state[fields[column]!] = values[start + column]!;
  }

  /** The number of the combination that a state has. */
  gather(state: Int32Array, scratch: number[]): number {
    for (let column = 0; column < this.fields.length; column++) scratch[column] = state[this.fields[column]!]!;
    return this.intern(scratch);
  }

  /** The number of a combination of values, by column. */
  intern(values: ArrayLike<number>): number {
    const { fields } = this;
    let hash = 0;
    for (let column = 0; column < fields.length; column++) hash ^= hashOfField(fields[column]!, values[column]!);
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const found = this.slots[slot]! - 1;
      if (found < 0) break;
      if (this.hashes[found] === hash && this.equals(found, values)) return found;
      slot = (slot + 1) & mask;
    }
    this.slots[slot] = this.size + 1;
    return this.append(values, hash);
  }

  /** All combinations, one after another: how many fields there are, then the values of each. */
  get combinations(): Int32Array {
    const { fields, values, stride } = this;
    const all = new Int32Array(1 + this.size * fields.length);
    all[0] = fields.length;
    for (let number = 0, at = 1; number < this.size; number++) {
      for (let column = 0; column < fields.length; column++) all[at++] = values[number * stride + column]!;
    }
    return all;
  }

  /** Interns what `combinations` gave. There may be more fields than there were then; they are 0. */
  restore(combinations: Int32Array): void {
    const columns = combinations[0]!;
    const values = new Int32Array(Math.max(columns, this.fields.length));
    for (let at = 1; at < combinations.length; at += columns) {
      values.set(combinations.subarray(at, at + columns));
      this.intern(values);
    }
  }

  /** One more field, 0 in every combination known so far. @returns its column */
  add(field: number): number {
    const column = this.fields.push(field) - 1;
    if (column < this.stride) return column;
    const stride = 2 * this.stride;
    const values = new Int32Array(this.hashes.length * stride);
    for (let number = 0; number < this.size; number++) {
      for (let index = 0; index < column; index++) {
        values[number * stride + index] = this.values[number * this.stride + index]!;
      }
    }
    this.stride = stride;
    this.values = values;
    return column;
  }

  private equals(number: number, values: ArrayLike<number>): boolean {
    const start = number * this.stride;
    for (let column = 0; column < this.fields.length; column++) {
      if (this.values[start + column] !== values[column]) return false;
    }
    return true;
  }

  private append(values: ArrayLike<number>, hash: number): number {
    if (this.size === this.hashes.length) {
      this.hashes = longer(this.hashes);
      this.values = longer(this.values);
    }
    const start = this.size * this.stride;
    for (let column = 0; column < this.fields.length; column++) this.values[start + column] = values[column]!;
    this.hashes[this.size++] = hash;
    this.growth.combinations++;
    if (2 * this.size > this.slots.length) this.rehash();
    return this.size - 1;
  }

  private rehash(): void {
    const slots = new Int32Array(4 * this.slots.length);
    const mask = slots.length - 1;
    for (let number = 0; number < this.size; number++) {
      let slot = this.hashes[number]! & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.slots = slots;
  }
}

/** The same numbers with room for as many more. */
export function longer(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(2 * numbers.length);
  twice.set(numbers);
  return twice;
}
