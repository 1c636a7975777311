import type { Region } from './assumption.js';

/** A verdict that was found under some deviations, for every configuration that agrees with a region. */
export interface RegionVerdict {
  readonly region: Region;
  readonly verdict: 'holds' | 'violated' | 'undecided';
  readonly vacuous: boolean;
  readonly reason?: string;
}

/** Do full values agree with a region? */
export const agrees = (values: Region, region: Region): boolean =>
  Object.entries(region).every(([name, value]) => values[name] === value);

/** Known verdicts by property and deviations, looked up by full values. */
export class VerdictRegions {
  private readonly known = new Map<string, RegionVerdict[]>();

  find(property: string, deviations: readonly string[], values: Region): RegionVerdict | undefined {
    return this.known.get(keyOf(property, deviations))?.find(({ region }) => agrees(values, region));
  }

  add(property: string, deviations: readonly string[], verdict: RegionVerdict): void {
    const key = keyOf(property, deviations);
    const all = this.known.get(key);
    if (all === undefined) this.known.set(key, [verdict]);
    else all.push(verdict);
  }
}

const keyOf = (property: string, deviations: readonly string[]): string => [property, ...deviations].join(' ');

/**
 * The rest of a region behind one that is settled: disjoint parts that together hold everything of the region that does not
 * agree with the settled one.
 * @param values a point of both
 * @param settled the readings that the settled region fixes, at that point's values
 */
export function remainder(
  region: Region,
  values: Region,
  settled: readonly string[],
  valuesOf: (reading: string) => readonly string[],
): Region[] {
  const parts: Region[] = [];
  let before = region;
  for (const reading of settled) {
    if (reading in before) continue;
    for (const value of valuesOf(reading)) {
      if (value !== values[reading]) parts.push({ ...before, [reading]: value });
    }
    before = { ...before, [reading]: values[reading]! };
  }
  return parts;
}
