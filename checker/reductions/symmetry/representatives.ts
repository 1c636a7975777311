import type { Canonizer } from '../../search/expander.js';
import type { Images } from './images.js';

/**
 * Names one state of each orbit: the least of its images by the classes of local states, and of these the least field by field. Classes go
 * first, for states that agree there are few to compare.
 */
export class Representatives implements Canonizer {
  private readonly candidates = new Map<string, readonly Images[]>();
  private least: Int32Array = new Int32Array(0);
  private image: Int32Array = new Int32Array(0);

  /**
   * @param group the images under all elements
   * @param classes by participant and local state: the same number for what some element maps to each other
   */
  constructor(
    readonly group: readonly Images[],
    private readonly classes: readonly Int32Array[],
  ) {}

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
      [this.least, this.image] = [this.image, this.least];
    }
    const changed = this.least.some((value, field) => value !== values[field]);
    if (changed) values.set(this.least);
    return changed;
  }

  /** The elements that make the classes least, place by place. */
  private candidatesFor(values: Int32Array): readonly Images[] {
    const classes = this.classes.map((each, participant) => each[values[participant]!]!);
    const key = classes.join();
    let candidates = this.candidates.get(key);
    if (candidates === undefined) {
      const moved = this.group.map((images) => {
        const vector: number[] = [];
        for (const [participant, place] of images.places.entries()) vector[place] = classes[participant]!;
        return vector;
      });
      const least = moved.reduce((a, b) => (isLess(b, a) ? b : a));
      candidates = this.group.filter((_, element) => !isLess(least, moved[element]!));
      this.candidates.set(key, candidates);
    }
    return candidates;
  }
}

function isLess(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return a[index]! < b[index]!;
  return false;
}
