type Numbers = Uint8Array | Uint32Array;

const chunkBits = 13;
const chunkSize = 1 << chunkBits;
const inChunk = chunkSize - 1;

/** A list of unsigned numbers that grows chunk by chunk: nothing is ever copied. It holds up to 2^32 of them. */
export class ChunkedNumbers {
  length = 0;
  private readonly chunks: Numbers[] = [];

  /** @param kind the width of a number */
  constructor(private readonly kind: typeof Uint8Array | typeof Uint32Array = Uint32Array) {}

  push(value: number): void {
    const place = this.length & inChunk;
    if (place === 0) this.chunks.push(new this.kind(chunkSize));
    this.chunks[this.chunks.length - 1]![place] = value;
    this.length++;
  }

  /** Adds a value as often as it takes to be so long. */
  fillTo(length: number, value: number): void {
    while (this.length < length) this.push(value);
  }

  /** What its chunks take. */
  get bytes(): number {
    return this.chunks.length * chunkSize * this.kind.BYTES_PER_ELEMENT;
  }

  /** The bytes of the numbers from one place to another, as they are stored. */
  *stored(from: number, to: number): Generator<Uint8Array> {
    for (let place = from; place < to; ) {
      const end = Math.min(to, (Math.floor(place / chunkSize) + 1) * chunkSize);
      const chunk = this.chunks[place >>> chunkBits]!;
      const part = chunk.subarray(place & inChunk, (place & inChunk) + end - place);
      yield new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
      place = end;
    }
  }

  clear(): void {
    this.length = 0;
    this.chunks.length = 0;
  }

  /** Adds numbers of which `stored` gave the bytes. */
  restore(bytes: Uint8Array): void {
    const { kind } = this;
    for (const value of new kind(new Uint8Array(bytes).buffer)) this.push(value);
  }

  get(index: number): number {
    return this.chunks[index >>> chunkBits]![index & inChunk]!;
  }

  set(index: number, value: number): void {
    this.chunks[index >>> chunkBits]![index & inChunk] = value;
  }
}
