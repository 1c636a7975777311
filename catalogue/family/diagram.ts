/** A set of valuations: the number of a node. Equal sets have equal numbers. */
export type Diagram = number;

/** No valuation, and every one. */
export const NONE: Diagram = 0;
export const ALL: Diagram = 1;

const and = 0;
const or = 1;
const minus = 2;
type Operation = typeof and | typeof or | typeof minus;

/** Places for remembered results: a later one takes the place of an earlier one, which is computed again when asked for. */
const places = 2 ** 20;

/** An operation with both operands as one number: node numbers stay far below this. */
const radix = 2 ** 25;

/** Scatters numbers over 32 bits. */
const scatter = (hash: number, number: number): number => Math.imul(hash ^ number, 0x9e3779b1) ^ (hash >>> 15);

/**
 * Sets of valuations of finitely many variables as reduced ordered multi-valued decision diagrams: a node asks for the value of one
 * variable, and every path asks in the order of the variables.
 */
export class Diagrams {
  private readonly variables: number[] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  private readonly children: (readonly Diagram[])[] = [[], []];
  /** Open addressing: nodes by their variable and children. */
  private table = new Int32Array(2 ** 16);
  private readonly askedFor = new Float64Array(places);
  private readonly results = new Int32Array(places);

  /** @param sizes how many values each variable has */
  constructor(readonly sizes: readonly number[]) {}

  and(one: Diagram, two: Diagram): Diagram {
    return one <= two ? this.apply(and, one, two) : this.apply(and, two, one);
  }

  or(one: Diagram, two: Diagram): Diagram {
    return one <= two ? this.apply(or, one, two) : this.apply(or, two, one);
  }

  /** What is in the first and not in the second. */
  minus(one: Diagram, two: Diagram): Diagram {
    return this.apply(minus, one, two);
  }

  /** The valuations that give some variables these values. */
  cube(values: ReadonlyMap<number, number>): Diagram {
    const sorted = [...values].sort(([a], [b]) => b - a);
    return sorted.reduce<Diagram>(
      (below, [variable, value]) =>
        this.node(
          variable,
          Array.from({ length: this.sizes[variable]! }, (_, index) => (index === value ? below : NONE)),
        ),
      ALL,
    );
  }

  /** A member of a set that is not empty: each variable has its preferred value where the choices before leave it. */
  pick(set: Diagram, preferred: readonly number[]): number[] {
    const picked = [...preferred];
    let node = set;
    while (node !== ALL) {
      const variable = this.variables[node]!;
      const children = this.children[node]!;
      if (children[preferred[variable]!] === NONE) picked[variable] = children.findIndex((child) => child !== NONE);
      node = children[picked[variable]!]!;
    }
    return picked;
  }

  /** The valuations that are members once some variable has another value. */
  exists(set: Diagram, variable: number): Diagram {
    const known = new Map<Diagram, Diagram>();
    const quantified = (node: Diagram): Diagram => {
      if (this.variables[node]! > variable) return node;
      let result = known.get(node);
      if (result === undefined) {
        const children = this.children[node]!;
        result =
          this.variables[node] === variable
            ? children.reduce((all, child) => this.or(all, child), NONE)
            : this.node(this.variables[node]!, children.map(quantified));
        known.set(node, result);
      }
      return result;
    };
    return quantified(set);
  }

  /** A text of a set, but for some variables that have one value in all its members: equal exactly for equal sets. */
  text(set: Diagram, without: readonly number[]): string {
    const numbers = new Map<Diagram, number>([
      [NONE, 0],
      [ALL, 1],
    ]);
    const lines: string[] = [];
    const write = (node: Diagram): number => {
      const known = numbers.get(node);
      if (known !== undefined) return known;
      const children = this.children[node]!;
      const variable = this.variables[node]!;
      if (without.includes(variable)) {
        const number = write(children.find((child) => child !== NONE)!);
        numbers.set(node, number);
        return number;
      }
      const line = `${variable}:${children.map(write).join()}`;
      numbers.set(node, lines.push(line) + 1);
      return lines.length + 1;
    };
    return `${write(set)};${lines.join(';')}`;
  }

  /** How many valuations a set has. */
  count(set: Diagram): bigint {
    const known = new Map<Diagram, bigint>();
    const last = this.sizes.length;
    const between = (from: number, to: number) =>
      this.sizes.slice(from, to).reduce((product, size) => product * BigInt(size), 1n);
    const level = (node: Diagram) => Math.min(this.variables[node]!, last);
    const below = (node: Diagram): bigint => {
      if (node === NONE) return 0n;
      if (node === ALL) return 1n;
      let sum = known.get(node);
      if (sum === undefined) {
        sum = this.children[node]!.reduce(
          (all, child) => all + below(child) * between(this.variables[node]! + 1, level(child)),
          0n,
        );
        known.set(node, sum);
      }
      return sum;
    };
    return below(set) * between(0, level(set));
  }

  private node(variable: number, children: readonly Diagram[]): Diagram {
    const [first] = children;
    if (children.every((child) => child === first)) return first!;
    let at = this.placeOf(variable, children);
    const known = this.table[at]!;
    if (known !== 0) return known;
    this.variables.push(variable);
    const made = this.children.push(children) - 1;
    if (made * 2 > this.table.length) {
      this.grow();
      at = this.placeOf(variable, children);
    }
    this.table[at] = made;
    return made;
  }

  /** Where a node stands in the table, or would. */
  private placeOf(variable: number, children: readonly Diagram[]): number {
    const { table } = this;
    let at = variable;
    for (let value = 0; value < children.length; value++) at = scatter(at, children[value]!);
    for (at &= table.length - 1; table[at] !== 0; at = (at + 1) & (table.length - 1)) {
      const node = table[at]!;
      if (this.variables[node] === variable && equal(this.children[node]!, children)) break;
    }
    return at;
  }

  private grow(): void {
    this.table = new Int32Array(this.table.length * 4);
    for (let node = 2; node < this.children.length - 1; node++)
      this.table[this.placeOf(this.variables[node]!, this.children[node]!)] = node;
  }

  private apply(operation: Operation, one: Diagram, two: Diagram): Diagram {
    const known = settled(operation, one, two);
    if (known !== undefined) return known;
    const key = (operation * radix + one) * radix + two;
    const place = scatter(scatter(operation + 1, one), two) & (places - 1);
    if (this.askedFor[place] === key) return this.results[place]!;
    const variable = Math.min(this.variables[one]!, this.variables[two]!);
    const [ofOne, ofTwo] = [this.below(one, variable), this.below(two, variable)];
    const children = new Array<Diagram>(this.sizes[variable]!);
    for (let value = 0; value < children.length; value++) {
      const a = ofOne === undefined ? one : ofOne[value]!;
      const b = ofTwo === undefined ? two : ofTwo[value]!;
      children[value] = operation === minus || a <= b ? this.apply(operation, a, b) : this.apply(operation, b, a);
    }
    const result = this.node(variable, children);
    this.askedFor[place] = key;
    this.results[place] = result;
    return result;
  }

  /** A node's children where it asks for this variable; undefined where it does not. */
  private below(node: Diagram, variable: number): readonly Diagram[] | undefined {
    return this.variables[node] === variable ? this.children[node] : undefined;
  }
}

/** What needs no look inside. */
function settled(operation: Operation, one: Diagram, two: Diagram): Diagram | undefined {
  switch (operation) {
    case and:
      if (one === NONE || two === NONE) return NONE;
      if (one === ALL || one === two) return two;
      return two === ALL ? one : undefined;
    case or:
      if (one === ALL || two === ALL) return ALL;
      if (one === NONE || one === two) return two;
      return two === NONE ? one : undefined;
    case minus:
      if (one === NONE || two === ALL || one === two) return NONE;
      return two === NONE ? one : undefined;
  }
}

function equal(one: readonly Diagram[], two: readonly Diagram[]): boolean {
  for (let value = 0; value < one.length; value++) if (one[value] !== two[value]) return false;
  return true;
}
