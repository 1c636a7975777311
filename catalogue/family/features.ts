import { recorded } from '../ladder/recorded.js';
import { type Diagram, type Diagrams, NONE } from './diagram.js';

/** Values of features by name. */
export type FeatureValues = Readonly<Record<string, string>>;

/** What came out of a computation, and for which valuations it does. */
export interface Variant<T> {
  readonly guard: Diagram;
  readonly value: T;
}

/** The outcomes of one computation so far, each for the valuations that agree on what the computation looked at. */
export class Variants<T> {
  readonly all: Variant<T>[] = [];
  private covered: Diagram = NONE;

  /** Computes what is not known yet for some of these valuations. @returns all variants, those of other valuations among them */
  over(valuations: Diagram, features: Features, compute: () => T): readonly Variant<T>[] {
    const { diagrams } = features;
    let rest = diagrams.minus(valuations, this.covered);
    while (rest !== NONE) {
      const variant = features.under(rest, compute);
      this.all.push(variant);
      this.covered = diagrams.or(this.covered, variant.guard);
      rest = diagrams.minus(rest, variant.guard);
    }
    return this.all;
  }
}

/**
 * Features, each with finitely many values, and who looks at them: a computation runs under one valuation at a time, and is
 * the same under all that agree on what it looked at.
 */
export class Features {
  readonly names: readonly string[];
  /** The valuation that computations run under now, for their looks: one is noted while a computation runs. */
  readonly current: FeatureValues;
  /** The features that any computation has looked at so far. */
  readonly seen = new Set<string>();
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly preferred: readonly number[];
  private picked: readonly number[];
  private looked: Set<string> | undefined;
  private watching = false;

  /**
   * @param diagrams over the features in the order of `domains`
   * @param defaults the values that are tried first
   */
  constructor(
    readonly diagrams: Diagrams,
    private readonly domains: Readonly<Record<string, readonly string[]>>,
    defaults: FeatureValues,
  ) {
    this.names = Object.keys(domains);
    this.numbers = new Map(this.names.map((name, number) => [name, number]));
    this.preferred = this.names.map((name) => Math.max(0, domains[name]!.indexOf(defaults[name]!)));
    this.picked = this.preferred;
    this.current = new Proxy({} as FeatureValues, {
      get: (_, name) => {
        if (typeof name !== 'string') return undefined;
        this.looked?.add(name);
        return this.valueOf(name);
      },
    });
  }

  /** Runs a computation under a member of a set that is not empty. */
  under<T>(valuations: Diagram, compute: () => T): Variant<T> {
    this.picked = this.diagrams.pick(valuations, this.preferred);
    const looked = new Set<string>();
    this.looked = looked;
    try {
      const value = compute();
      return { guard: this.agreeing(looked), value };
    } finally {
      this.looked = undefined;
    }
  }

  /** The current values of some features, as an object that can be listed and copied; a look at one is noted during `watch`. */
  snapshotOf(names: readonly string[]): FeatureValues {
    return recorded(Object.fromEntries(names.map((name) => [name, this.valueOf(name)!])), (name) => {
      if (this.watching) this.looked?.add(name);
    });
  }

  /** While this runs, looks at `snapshotOf` count. */
  readonly watch = <T>(run: () => T): T => {
    this.watching = true;
    try {
      return run();
    } finally {
      this.watching = false;
    }
  };

  /** Values of all features: a member of a set that is not empty. */
  member(valuations: Diagram): FeatureValues {
    const picked = this.diagrams.pick(valuations, this.preferred);
    return Object.fromEntries(this.names.map((name, number) => [name, this.domains[name]![picked[number]!]!]));
  }

  /**
   * The valuations that agree with values on some features; a name that is no feature has one value only.
   * @throws RangeError for a value that a feature does not have
   */
  cube(values: FeatureValues, names: Iterable<string>): Diagram {
    const chosen = new Map<number, number>();
    for (const name of names) {
      const number = this.numbers.get(name);
      if (number === undefined) continue;
      const value = this.domains[name]!.indexOf(values[name]!);
      if (value < 0)
        throw new RangeError(`${name} cannot be ${values[name]}: it is one of ${this.domains[name]!.join(', ')}.`);
      chosen.set(number, value);
    }
    return this.diagrams.cube(chosen);
  }

  /** The features on which it depends, somewhere, whether a valuation is in one set or in another. */
  telling(one: Diagram, other: Diagram): string[] {
    const { diagrams } = this;
    return this.names.filter(
      (_, number) => diagrams.and(diagrams.exists(one, number), diagrams.exists(other, number)) !== NONE,
    );
  }

  /** The features that have more than one value in a set. */
  free(set: Diagram): string[] {
    const has = (name: string, value: string) => this.diagrams.and(set, this.cube({ [name]: value }, [name])) !== NONE;
    return this.names.filter((name) => this.domains[name]!.filter((value) => has(name, value)).length > 1);
  }

  /** A text of a set whose members agree on some features, but for these: equal exactly for equal sets. */
  textBut(set: Diagram, names: readonly string[]): string {
    return this.diagrams.text(
      set,
      names.map((name) => this.numbers.get(name)!),
    );
  }

  private valueOf(name: string): string | undefined {
    const number = this.numbers.get(name);
    return number === undefined ? undefined : this.domains[name]![this.picked[number]!];
  }

  private agreeing(looked: ReadonlySet<string>): Diagram {
    const chosen = new Map<number, number>();
    for (const name of looked) {
      this.seen.add(name);
      const number = this.numbers.get(name);
      if (number !== undefined) chosen.set(number, this.picked[number]!);
    }
    return this.diagrams.cube(chosen);
  }
}
