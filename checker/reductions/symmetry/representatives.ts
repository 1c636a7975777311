import type { Canonizer } from '../../search/expander.js';
import type { Images } from './images.js';

/**
 * Names one state of each orbit: the least of its images by the classes of local states, and of these the least field by field. Classes go
 * first, for states that agree there are few to compare.
 */
export class Representatives implements Canonizer {
  private readonly candidates = new Map<number | string, readonly Images[]>();
  /** The participants that some element moves, and how many classes there are. */
  private readonly moved: readonly number[];
  private readonly radix: number;
  private least: Int32Array = new Int32Array(0);
  private image: Int32Array = new Int32Array(0);

  /**
   * @param group the images under all elements
   * @param classes by participant and local state: the same number for what some element maps to each other
   */
  constructor(
    readonly group: readonly Images[],
    private readonly classes: readonly Int32Array[],
  ) {
    this.moved = classes.flatMap((_, number) =>
      group.some(({ places }) => places[number] !== number) ? [number] : [],
    );
    this.radix = 1 + classes.reduce((most, numbers) => numbers.reduce((a, b) => Math.max(a, b), most), 0);
  }

  canonical(values: Int32Array): boolean {
    if (this.least.length !== values.length) {
      this.least = new Int32Array(values.length);
      this.image = new Int32Array(values.length);
    }
    let found = false;
    for (const images of this.candidatesFor(values)) {
      images.write(values, this.image);
      if (found && !isLess(this.image, this.least)) continue;
      found = true;
      const { least } = this;
      this.least = this.image;
      this.image = least;
    }
    if (isEqual(this.least, values)) return false;
    values.set(this.least);
    return true;
  }

  /** The elements that make the classes least, place by place. */
  private candidatesFor(values: Int32Array): readonly Images[] {
    const key = this.keyOf(values);
    const known = this.candidates.get(key);
    if (known !== undefined) return known;
    const vectors = this.group.map(({ places }) => {
      const vector: number[] = places.map(() => 0);
      for (const participant of this.moved) {
        vector[places[participant]!] = this.classes[participant]![values[participant]!]!;
      }
      return vector;
    });
    const least = vectors.reduce((a, b) => (isLess(b, a) ? b : a));
    const candidates = this.group.filter((_, element) => !isLess(least, vectors[element]!));
    this.candidates.set(key, candidates);
    return candidates;
  }

  /** The classes of those that move, as a number where one is large enough. */
  private keyOf(values: Int32Array): number | string {
    const { moved, classes, radix } = this;
    if (radix ** moved.length > Number.MAX_SAFE_INTEGER) {
      return moved.map((participant) => classes[participant]![values[participant]!]!).join();
    }
    let key = 0;
    for (let index = 0; index < moved.length; index++) {
      const participant = moved[index]!;
      key = key * radix + classes[participant]![values[participant]!]!;
    }
    return key;
  }
}

/** Are two states the same, field by field? */
export function isEqual(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}

function isLess(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return a[index]! < b[index]!;
  return false;
}
