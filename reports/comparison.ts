/** A configuration with its verdicts, in the short words that are pinned. */
export interface ComparedRow {
  readonly id: string;
  /** Readings that differ from the procedure's own. */
  readonly readings: Readonly<Record<string, string>>;
  readonly scenario: string;
  /** By property: `holds`, `holds vacuous`, `violated 7`. */
  readonly verdicts: Readonly<Record<string, string>>;
}

/** One side of a comparison: a procedure with its rows. */
export interface ComparedProcedure {
  readonly name: string;
  /** Set where it was reconstructed rather than read. */
  readonly reconstructed?: string;
  readonly rows: readonly ComparedRow[];
}

/** Two configurations with the same readings and scenario, each beside the own values of its text. */
export interface ComparedPair {
  readonly readings: Readonly<Record<string, string>>;
  readonly scenario: string;
  /** Ids of the two configurations. */
  readonly before: string;
  readonly after: string;
}

/**
 * What became of a verdict: `gained` was violated and now holds, `lost` held and now is violated; `violated` and `holds` are both
 * so, whatever the length of the run, vacuously or not; `undecided` where one of them is, or was not asked.
 */
export type ChangeKind = 'gained' | 'lost' | 'violated' | 'holds' | 'undecided';

/** A property's verdicts in one pair; null where it was not asked. */
export interface ComparedCell {
  readonly before: string | null;
  readonly after: string | null;
  readonly change: ChangeKind;
}

/** A property in all pairs. */
export interface ComparedProperty {
  readonly property: string;
  /** One for each pair, in their order. */
  readonly cells: readonly ComparedCell[];
}

/** Two procedures, property by property. */
export interface Comparison {
  readonly before: Omit<ComparedProcedure, 'rows'>;
  readonly after: Omit<ComparedProcedure, 'rows'>;
  readonly pairs: readonly ComparedPair[];
  /** Ids of the configurations without a counterpart. */
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
  readonly properties: readonly ComparedProperty[];
}

/** The run that shows what was gained or lost: the shortest that violates the property where the other procedure holds it. */
export interface ComparedRun {
  readonly property: string;
  readonly change: 'gained' | 'lost';
  /** Whose run it is. */
  readonly procedure: string;
  /** The configuration's id. */
  readonly id: string;
  /** As pinned: `violated 7`. */
  readonly verdict: string;
}

/** What two rows have in common that are a pair. */
export const pairKey = ({ readings, scenario }: Pick<ComparedRow, 'readings' | 'scenario'>): string =>
  JSON.stringify([scenario, Object.entries(readings).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))]);

/**
 * Compares two procedures in the configurations that both have.
 * @param names the properties, in the order of reports; a name that neither side was asked for is left out
 */
export function compareProcedures(
  before: ComparedProcedure,
  after: ComparedProcedure,
  names: readonly string[],
): Comparison {
  const counterparts = new Map(after.rows.map((row) => [pairKey(row), row]));
  const paired = before.rows.flatMap((row) => {
    const other = counterparts.get(pairKey(row));
    return other === undefined ? [] : [[row, other] as const];
  });
  const known = new Set(paired.flat().map(({ id }) => id));
  const onlyOf = ({ rows }: ComparedProcedure) => rows.map(({ id }) => id).filter((id) => !known.has(id));
  const asked = names.filter((name) => paired.flat().some(({ verdicts }) => verdicts[name] !== undefined));
  const { rows: _before, ...first } = before;
  const { rows: _after, ...second } = after;
  return {
    before: first,
    after: second,
    pairs: paired.map(([one, other]) => ({
      readings: one.readings,
      scenario: one.scenario,
      before: one.id,
      after: other.id,
    })),
    onlyBefore: onlyOf(before),
    onlyAfter: onlyOf(after),
    properties: asked.map((property) => ({
      property,
      cells: paired.map(([one, other]) => cellOf(one.verdicts[property] ?? null, other.verdicts[property] ?? null)),
    })),
  };
}

const wordOf = (pin: string | null): string | undefined => pin?.split(' ', 1)[0];

function cellOf(before: string | null, after: string | null): ComparedCell {
  const [was, is] = [wordOf(before), wordOf(after)];
  const decided = [was, is].every((word) => word === 'holds' || word === 'violated');
  const change = !decided
    ? 'undecided'
    : was === is
      ? (was as 'holds' | 'violated')
      : is === 'holds'
        ? 'gained'
        : 'lost';
  return { before, after, change };
}

/** How many actions the run of a pinned violation has; no number at all where no run shows it. */
export function pinnedLength(pin: string): number {
  const [, prefix, cycle] = /^violated (\d+)(?:~(\d*))?$/.exec(pin) ?? [];
  return prefix === undefined ? Number.POSITIVE_INFINITY : Number(prefix) + Number(cycle ?? 0);
}

/** For each property that was gained or lost somewhere, the shortest run that shows it; of equally short ones the first. */
export function comparedRuns({ before, after, pairs, properties }: Comparison): ComparedRun[] {
  return properties.flatMap(({ property, cells }) =>
    (['gained', 'lost'] as const).flatMap((change) => {
      const side = change === 'gained' ? 'before' : 'after';
      const runs = cells.flatMap((cell, i) =>
        cell.change === change ? [{ id: pairs[i]![side], verdict: cell[side] ?? '' }] : [],
      );
      if (runs.length === 0) return [];
      const shortest = runs.reduce((a, b) => (pinnedLength(b.verdict) < pinnedLength(a.verdict) ? b : a));
      return [{ property, change, procedure: (side === 'before' ? before : after).name, ...shortest }];
    }),
  );
}
