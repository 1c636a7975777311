/** Levels that are needed before anything is said of those to come. */
const fewest = 8;
/** Levels that are worked out at most: no search that shrinks goes on longer. */
const furthest = 100_000;

/**
 * What the sizes of a breadth-first search's levels say of those to come. Levels of compositions mostly grow and shrink as the sums of
 * many small steps do, so that their logarithms lie near a parabola: it is fitted, by least squares, to the last two thirds of the levels. An
 * estimate, no bound: nothing rests upon it.
 */
export class Outlook {
  private readonly sizes: number[] = [];
  private toCome: number | undefined;

  /** Another level is known to its end. */
  add(size: number): void {
    this.sizes.push(size);
    this.toCome = beyond(this.sizes);
  }

  /** About how many states further levels will have; undefined while levels grow, or are few. */
  get further(): number | undefined {
    return this.toCome;
  }
}

function beyond(sizes: readonly number[]): number | undefined {
  const { length } = sizes;
  if (length < fewest || sizes[length - 1]! >= sizes[length - 2]!) return undefined;
  const parabola = fitted(sizes.slice(-Math.max(fewest, Math.ceil((2 * length) / 3))).map(Math.log));
  if (parabola === undefined) return undefined;
  const [constant, slope, bend] = parabola;
  // It must fall by now, and ever faster.
  if (slope >= 0 || bend >= 0) return undefined;
  let states = 0;
  for (let level = 1; level < furthest; level++) {
    const size = Math.exp(constant + slope * level + bend * level ** 2);
    if (size < 1) break;
    states += size;
  }
  return Math.round(states);
}

/** Constant, slope and bend of the parabola nearest to values of which the last is at 0, the one before at −1, and so on. */
function fitted(values: readonly number[]): readonly [number, number, number] | undefined {
  // Around the middle, odd powers sum to nothing: the equations come apart.
  const middle = (values.length - 1) / 2;
  let [s0, s2, s4, y0, y1, y2] = [0, 0, 0, 0, 0, 0];
  for (const [index, value] of values.entries()) {
    const place = index - middle;
    s0 += 1;
    s2 += place ** 2;
    s4 += place ** 4;
    y0 += value;
    y1 += value * place;
    y2 += value * place ** 2;
  }
  const determinant = s0 * s4 - s2 ** 2;
  if (determinant === 0) return undefined;
  const bend = (s0 * y2 - s2 * y0) / determinant;
  const slope = y1 / s2;
  const constant = (s4 * y0 - s2 * y2) / determinant;
  return [constant + slope * middle + bend * middle ** 2, slope + 2 * bend * middle, bend];
}
