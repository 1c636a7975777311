const CHUNK_BITS = 8;
const CHUNK = 2 ** CHUNK_BITS;

/**
 * Finds the place of a state and its observer's state. States are numbered without gaps and observers have few states, so a
 * table for each observer state, in chunks that are made when needed, does with one look what a hash table does with several.
 */
export class PlaceIndex {
  /** By observer state, then by chunk: the place plus one. */
  private readonly tables: (Uint32Array | undefined)[][] = [];

  find(state: number, observed: number): number | undefined {
    const place = this.tables[observed]?.[state >>> CHUNK_BITS]?.[state & (CHUNK - 1)];
    return place === undefined || place === 0 ? undefined : place - 1;
  }

  note(state: number, observed: number, place: number): void {
    this.tables[observed] ??= [];
    const chunks = this.tables[observed];
    let chunk = chunks[state >>> CHUNK_BITS];
    if (chunk === undefined) {
      chunk = new Uint32Array(CHUNK);
      chunks[state >>> CHUNK_BITS] = chunk;
    }
    chunk[state & (CHUNK - 1)] = place + 1;
  }
}
