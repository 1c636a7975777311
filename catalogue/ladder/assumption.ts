/**
 * What may be assumed: that a deviation does not happen, or that the text is read in one way. What is not assumed is free:
 * every deviation may happen, every value may be meant.
 */
export type Assumption =
  | { readonly kind: 'excludes'; readonly deviation: string }
  | { readonly kind: 'fixes'; readonly reading: string; readonly value: string };

/** An assumption's name: `no power-loss`, `release=on-notification`. */
export const assumptionText = (assumption: Assumption): string =>
  assumption.kind === 'excludes' ? `no ${assumption.deviation}` : `${assumption.reading}=${assumption.value}`;

/** Values of some readings; the others are free. */
export type Region = Readonly<Record<string, string>>;

/** The values that some assumptions fix. */
export const fixedBy = (assumptions: readonly Assumption[]): Region =>
  Object.fromEntries(
    assumptions.flatMap((assumption) => (assumption.kind === 'fixes' ? [[assumption.reading, assumption.value]] : [])),
  );

/** The deviations that some assumptions leave possible, in their order. */
export function leftBy(assumptions: readonly Assumption[], deviations: readonly string[]): readonly string[] {
  const excluded = new Set(assumptions.map((assumption) => assumption.kind === 'excludes' && assumption.deviation));
  return deviations.filter((deviation) => !excluded.has(deviation));
}

/**
 * Why a property does not hold without assumptions: under exactly these deviations, and whatever the readings that are not
 * named, it is refuted.
 */
export interface Conflict {
  readonly deviations: readonly string[];
  readonly region: Region;
}

/** What there is to assume. */
export interface Universe {
  /** In the order of reports. */
  readonly deviations: readonly string[];
  /** By reading, in the order of reports, the values that the procedure can have. */
  readonly readings: Readonly<Record<string, readonly string[]>>;
  /** Every reading's value, with those of the region; null where they exclude each other. */
  complete(region: Region): Region | null;
}
