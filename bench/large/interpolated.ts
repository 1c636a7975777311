/**
 * The value at a place of the polynomial of least degree through some points, whose places and values are whole numbers; exact.
 * @throws Error where the value is not whole
 */
export function interpolated(points: readonly (readonly [number, number])[], place: number): number {
  // Lagrange's form, over one common denominator.
  const denominators = points.map(([x], index) =>
    points.reduce((product, [other], at) => (at === index ? product : product * BigInt(x - other)), 1n),
  );
  const common = denominators.reduce((product, denominator) => product * denominator, 1n);
  const sum = points.reduce((total, [, value], index) => {
    const numerator = points.reduce(
      (product, [other], at) => (at === index ? product : product * BigInt(place - other)),
      BigInt(value),
    );
    return total + (numerator * common) / denominators[index]!;
  }, 0n);
  if (sum % common !== 0n) throw new Error(`The polynomial is not whole at ${place}.`);
  return Number(sum / common);
}
