import { deviationsOf } from '../../machines/scenarios.js';
import {
  type ComparedPair,
  type ComparedProperty,
  type Comparison,
  compareProcedures,
  pinnedLength,
} from '../../reports/comparison.js';
import { decidingValues, whereWords } from '../../reports/comparison-where.js';
import type { Pins } from '../../reports/pins.js';
import { comparedProcedure } from '../compare/sides.js';
import { type Configuration, configuration, parseConfigurationId } from '../configuration.js';
import type { Claim } from './claims.js';

/** How far something holds in the configurations of a procedure. */
export type ClaimVerdict =
  /** In every configuration, and somewhere what it speaks about happens. */
  | 'holds'
  /** In every configuration, and what it speaks about never happens in any. */
  | 'untested'
  /** Where nothing goes wrong and the readings are the text's own, but not everywhere. */
  | 'assumes'
  /** Not even there, or in no configuration where what it speaks about happens. */
  | 'fails'
  /** Some verdict is undecided, and none is violated. */
  | 'undecided';

/** One property of a claim in one procedure. */
export interface DecidingVerdict {
  readonly property: string;
  readonly procedure: string;
  readonly verdict: ClaimVerdict;
  /** In how many configurations it holds, of these vacuously, and is violated. */
  readonly holds: number;
  readonly vacuous: number;
  readonly violated: number;
  readonly of: number;
  /** The smallest scenarios that violate it at the text's own readings. */
  readonly scenarios: readonly string[];
  /** The values of readings that violate it in other scenarios; where single values do not say which, the scenarios with theirs. */
  readonly elsewhere: { readonly values: readonly string[] } | { readonly scenarios: string };
  /** The configuration that violates it by the shortest run; absent: none does. */
  readonly shortest?: { readonly id: string; readonly pin: string };
}

/** What became of a property against another procedure. */
interface Improvement {
  readonly property: string;
  readonly procedure: string;
  readonly than: string;
  readonly gained: number;
  readonly lost: number;
  readonly of: number;
}

/** A claim with what decides it. */
export interface JudgedClaim {
  readonly claim: Claim;
  /** The worst verdict of its properties, by procedure. */
  readonly verdicts: Readonly<Record<string, ClaimVerdict>>;
  /** In how many configurations one of its properties is violated, and of how many, by procedure. */
  readonly violated: Readonly<Record<string, readonly [number: number, of: number]>>;
  readonly deciding: readonly DecidingVerdict[];
  readonly improvements: readonly Improvement[];
}

/** Whether messages are repeated is no choice of a text: large scenarios stand in the catalogue without. */
const unrepeated = 'retransmission';

const severity: readonly ClaimVerdict[] = ['fails', 'undecided', 'assumes', 'untested', 'holds'];

/**
 * Judges claims by pinned verdicts.
 * @throws Error for a claim whose property no configuration of its procedure was asked for: it would be decided by nothing
 */
export function judgeClaims(claims: readonly Claim[], pins: Pins): JudgedClaim[] {
  const rows = Object.entries(pins.runs).map(([id, { verdicts }]) => ({ ...parseConfigurationId(id), verdicts }));
  const comparisons = new Map<string, Comparison>();
  const comparisonOf = (than: string, procedure: string): Comparison => {
    const side = (name: string) =>
      comparedProcedure(
        name,
        rows.filter((row) => row.procedure === name),
        (id) => pins.runs[id]!.verdicts,
      );
    const key = `${than} ${procedure}`;
    const known = comparisons.get(key) ?? compareProcedures(side(than), side(procedure), propertiesIn(claims));
    comparisons.set(key, known);
    return known;
  };
  return claims.map((claim) => {
    const deciding = (claim.procedures ?? claim.texts).flatMap((procedure) =>
      claim.properties.map((property) => decide(claim, property, procedure, rows)),
    );
    const improvements = (claim.betterThan ?? []).flatMap((than) =>
      (claim.procedures ?? claim.texts).flatMap((procedure) =>
        claim.properties.flatMap((property) => {
          const { properties, pairs } = comparisonOf(than, procedure);
          const compared = properties.find((each) => each.property === property);
          return compared === undefined
            ? []
            : [{ property, procedure, than, ...changesOf(compared), of: pairs.length }];
        }),
      ),
    );
    const procedures = [...new Set(deciding.map(({ procedure }) => procedure))];
    const verdicts = Object.fromEntries(
      procedures.map((name) => [name, worst(deciding.filter(({ procedure }) => procedure === name))]),
    );
    const violated = Object.fromEntries(
      procedures.map((name) => {
        const own = rows.filter(({ procedure }) => procedure === name);
        const isViolated = ({ verdicts: pinned }: Row) =>
          claim.properties.some((property) => pinned[property]?.startsWith('violated'));
        return [name, [own.filter(isViolated).length, own.length] as const];
      }),
    );
    return { claim, verdicts, violated, deciding, improvements };
  });
}

const propertiesIn = (claims: readonly Claim[]): string[] => [
  ...new Set(claims.flatMap(({ properties }) => properties)),
];

const changesOf = ({ cells }: ComparedProperty) => ({
  gained: cells.filter(({ change }) => change === 'gained').length,
  lost: cells.filter(({ change }) => change === 'lost').length,
});

const worst = (deciding: readonly DecidingVerdict[]): ClaimVerdict =>
  severity.find((word) => deciding.some(({ verdict }) => verdict === word))!;

type Row = Configuration & { readonly verdicts: Readonly<Record<string, string>> };

function decide({ place }: Claim, property: string, procedure: string, all: readonly Row[]): DecidingVerdict {
  const rows = all.filter((row) => row.procedure === procedure && row.verdicts[property] !== undefined);
  const usual = rows.find(({ id }) => id === configuration({ procedure }).id);
  if (usual === undefined)
    throw new Error(
      `The claim at ${place} names the property ${property}, which ${procedure} is not asked for. Correct catalogue/claims/claims.ts, or run \`npx rehome pin\`.`,
    );
  const pinOf = (row: Row) => row.verdicts[property]!;
  const violating = rows.filter((row) => pinOf(row).startsWith('violated'));
  const holding = rows.filter((row) => pinOf(row).startsWith('holds'));
  const vacuous = holding.filter((row) => pinOf(row).startsWith('holds vacuous'));
  const shortest = violating.reduce<Row | undefined>(
    (a, b) => (a === undefined || pinnedLength(pinOf(b)) < pinnedLength(pinOf(a)) ? b : a),
    undefined,
  );
  return {
    property,
    procedure,
    verdict:
      violating.includes(usual) || (violating.length > 0 && vacuous.length === holding.length)
        ? 'fails'
        : violating.length > 0
          ? 'assumes'
          : holding.length < rows.length
            ? 'undecided'
            : vacuous.length === rows.length
              ? 'untested'
              : 'holds',
    holds: holding.length,
    vacuous: vacuous.length,
    violated: violating.length,
    of: rows.length,
    ...whereViolated(rows, violating),
    ...(shortest === undefined ? {} : { shortest: { id: shortest.id, pin: pinOf(shortest) } }),
  };
}

/** The smallest scenarios that violate at the text's own readings, and the values that violate where these do not happen. */
function whereViolated(
  rows: readonly Row[],
  violating: readonly Row[],
): Pick<DecidingVerdict, 'scenarios' | 'elsewhere'> {
  const isUsual = ({ readings }: Row) => Object.keys(readings).every((name) => name === unrepeated);
  const names = [...new Set(violating.filter(isUsual).map(({ scenario }) => scenario))];
  const deviations = new Map(rows.map(({ scenario }) => [scenario, deviationsOf(scenario)!]));
  const within = (scenario: string, other: string) =>
    deviations.get(scenario)!.every((name) => deviations.get(other)!.includes(name));
  const scenarios = names.filter((name) => !names.some((other) => other !== name && within(other, name)));
  const others: readonly (Row & ComparedPair)[] = rows
    .filter(({ scenario }) => !scenarios.some((name) => within(name, scenario)))
    .map((row) => ({ ...row, before: row.id, after: row.id }));
  const known = new Set(violating.map(({ id }) => id));
  const left = new Set(others.filter(({ id }) => known.has(id)));
  const values = decidingValues(others, left);
  return { scenarios, elsewhere: values === undefined ? { scenarios: whereWords(others, left) } : { values } };
}
