/** A text for a comment, on one line, that ends no comment of any language. */
export const commented = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\*\//g, '* /')
    .replace(/\*\)/g, '* )')
    .replace(/\(\*/g, '( *')
    .replace(/\/\*/g, '/ *');

/** Consecutive numbers as ranges. */
export function rangesOf(numbers: readonly number[]): [low: number, high: number][] {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}

/** The numbers below `count` that are not among these. */
export const othersOf = (count: number, numbers: readonly number[]): number[] =>
  Array.from({ length: count }, (_, number) => number).filter((number) => !numbers.includes(number));
