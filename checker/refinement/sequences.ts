/** Sequences of whole numbers below 2^53, each kept once and numbered in the order of their first coming. */
export class Sequences {
  count = 0;
  private pool = new Float64Array(1024);
  private ends = new Uint32Array(256);
  private table = new Uint32Array(1024);

  /** The number of the first `length` members of `members`. */
  intern(members: ArrayLike<number>, length: number): number {
    if (2 * this.count >= this.table.length) this.rehash();
    const mask = this.table.length - 1;
    let slot = hash(members, 0, length) & mask;
    for (; this.table[slot] !== 0; slot = (slot + 1) & mask) {
      const number = this.table[slot]! - 1;
      if (this.equals(number, members, length)) return number;
    }
    this.table[slot] = ++this.count;
    this.append(members, length);
    return this.count - 1;
  }

  /** Where the members of a sequence begin and end in `members`. */
  start(number: number): number {
    return number === 0 ? 0 : this.ends[number - 1]!;
  }

  end(number: number): number {
    return this.ends[number]!;
  }

  /** Of all sequences one after another. Good until the next `intern`. */
  get members(): Float64Array {
    return this.pool;
  }

  private equals(number: number, members: ArrayLike<number>, length: number): boolean {
    const start = this.start(number);
    if (this.ends[number]! - start !== length) return false;
    for (let i = 0; i < length; i++) if (this.pool[start + i] !== members[i]) return false;
    return true;
  }

  private append(members: ArrayLike<number>, length: number): void {
    const number = this.count - 1;
    const start = this.start(number);
    if (start + length > this.pool.length) {
      const wider = new Float64Array(2 * (start + length));
      wider.set(this.pool);
      this.pool = wider;
    }
    for (let i = 0; i < length; i++) this.pool[start + i] = members[i]!;
    if (number === this.ends.length) {
      const longer = new Uint32Array(2 * number);
      longer.set(this.ends);
      this.ends = longer;
    }
    this.ends[number] = start + length;
  }

  private rehash(): void {
    this.table = new Uint32Array(4 * this.table.length);
    const mask = this.table.length - 1;
    for (let number = 0; number < this.count; number++) {
      let slot = hash(this.pool, this.start(number), this.ends[number]!) & mask;
      while (this.table[slot] !== 0) slot = (slot + 1) & mask;
      this.table[slot] = number + 1;
    }
  }
}

function hash(members: ArrayLike<number>, start: number, end: number): number {
  let mixed = end - start;
  for (let i = start; i < end; i++) {
    const member = members[i]!;
    mixed = Math.imul(mixed ^ member ^ Math.imul(member / 4_294_967_296, 0x85ebca6b), 0x9e3779b1);
    mixed ^= mixed >>> 15;
  }
  return mixed;
}
