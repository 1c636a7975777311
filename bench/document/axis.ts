/** A logarithmic scale from a power of ten to another. */
export interface LogAxis {
  /** The powers of ten on it. */
  readonly decades: readonly number[];
  /** Where a figure stands, from 0 to 1. */
  at(figure: number): number;
}

/** An axis on which all of some figures, each greater than 0, find a place. */
export function logAxis(figures: readonly number[]): LogAxis {
  const low = Math.floor(Math.log10(Math.min(...figures)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...figures))));
  return {
    decades: Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index)),
    at: (figure) => (Math.log10(figure) - low) / (high - low),
  };
}

/** A power of ten for people: `10⁶`, `0.1`, `100`. */
export function decadeText(decade: number): string {
  if (decade < 1000) return String(Number(decade.toPrecision(1)));
  return `10${[...String(Math.round(Math.log10(decade)))].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')}`;
}
