import { dividing, type PartResult, type PartVerdict } from './product.js';

/** What the parts of one procedure in one scenario come to together. */
export interface ProductSummary {
  readonly procedure: string;
  readonly scenario: string;
  readonly configurations: bigint;
  readonly explorations: number;
  readonly states: number;
  /** The budgets that ended searches. */
  readonly bounds: readonly string[];
  /** Readings that nothing looked at, in any part. */
  readonly neverLookedAt: readonly string[];
  readonly properties: readonly PropertySummary[];
}

/** The verdicts about one property in all these configurations. */
interface PropertySummary {
  readonly property: string;
  readonly holds: bigint;
  readonly vacuous: bigint;
  readonly violated: bigint;
  readonly undecided: bigint;
  readonly dependsOn: readonly string[];
  readonly example: string | null;
}

/** Adds up parts by procedure and scenario, in the order in which these first appear. */
export function productSummaries(parts: readonly PartResult[]): ProductSummary[] {
  const groups = new Map<string, PartResult[]>();
  for (const part of parts) {
    const key = `${part.procedure} ${part.scenario}`;
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return [...groups.values()].map((group) => {
    const [{ procedure, scenario, neverLookedAt, verdicts }] = group as [PartResult];
    return {
      procedure,
      scenario,
      configurations: sum(group, ({ configurations }) => configurations),
      explorations: group.reduce((all, { explorations }) => all + explorations, 0),
      states: group.reduce((all, { states }) => all + states, 0),
      bounds: [...new Set(group.flatMap(({ bound }) => (bound === null ? [] : [bound])))],
      neverLookedAt: neverLookedAt.filter((name) => group.every((part) => part.neverLookedAt.includes(name))),
      properties: verdicts.map(({ property }) => propertySummary(property, group)),
    };
  });
}

function propertySummary(property: string, group: readonly PartResult[]): PropertySummary {
  const verdictIn = (part: PartResult) => part.verdicts.find((each) => each.property === property)!;
  const all = group.map(verdictIn);
  const total = (count: (verdict: PartVerdict) => string) => sum(all, count);
  const differs = (name: string) =>
    group.some((one, index) =>
      group
        .slice(index + 1)
        .some((two) => differOnlyIn(one, two, name) && verdictIn(one).fingerprint !== verdictIn(two).fingerprint),
    );
  return {
    property,
    holds: total(({ holds }) => holds),
    vacuous: total(({ vacuous }) => vacuous),
    violated: total(({ violated }) => violated),
    undecided: total(({ undecided }) => undecided),
    dependsOn: [...new Set([...dividing.filter(differs), ...all.flatMap(({ dependsOn }) => dependsOn)])],
    example: all.find(({ example }) => example !== null)?.example ?? null,
  };
}

function differOnlyIn(one: PartResult, two: PartResult, name: string): boolean {
  return Object.entries(one.values).every(([reading, value]) => (two.values[reading] === value) !== (reading === name));
}

const sum = <T>(all: readonly T[], number: (each: T) => string): bigint =>
  all.reduce((total, each) => total + BigInt(number(each)), 0n);
