/** A table of more entries than this would cost more memory than it saves time. */
const mostEntries = 2 ** 24;

/** No number is given to an edge. */
export const UNLABELLED = -1;

/**
 * Numbers edges by all that observers learn from one: its action, and the classes of the states before and behind it. Edges
 * of one number are alike for every observer.
 */
export class Labels {
  count = 0;
  private readonly tables = new Map<number, Int32Array>();
  private entries = 0;
  private lastPair = -1;
  private lastTable: Int32Array = new Int32Array(0);

  of(before: number, action: number, behind: number): number {
    const pair = before * 2 ** 20 + behind;
    let table = this.lastTable;
    if (pair !== this.lastPair || action >= table.length) {
      const found = this.tableOf(pair, action);
      if (found === undefined) return UNLABELLED;
      table = found;
    }
    if (table[action] === 0) table[action] = ++this.count;
    return table[action]! - 1;
  }

  private tableOf(pair: number, action: number): Int32Array | undefined {
    let table = this.tables.get(pair);
    if (table === undefined || action >= table.length) {
      const grown = new Int32Array(2 ** Math.ceil(Math.log2(action + 256)));
      this.entries += grown.length - (table?.length ?? 0);
      if (this.entries > mostEntries) return undefined;
      if (table !== undefined) grown.set(table);
      this.tables.set(pair, grown);
      table = grown;
    }
    this.lastPair = pair;
    this.lastTable = table;
    return table;
  }
}
