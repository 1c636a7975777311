/** Numbers the verdicts that occur. */
export class Cells {
  readonly list: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of a verdict; -1 where there is none. */
  of(verdict: string | undefined): number {
    if (verdict === undefined) return -1;
    const known = this.#numbers.get(verdict);
    if (known !== undefined) return known;
    this.#numbers.set(verdict, this.list.length);
    return this.list.push(verdict) - 1;
  }
}
