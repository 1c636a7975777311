import { assign } from 'xstate';
import type { Observation, Property } from '../../checker/index.js';
import { observer } from '../observer.js';
import type { World } from '../world.js';

/** The rungs of Lowe's ladder, the lowest first: each says what all those below it say, and more. */
export const rungs = ['aliveness', 'weak', 'non-injective', 'injective'] as const;

export type Rung = (typeof rungs)[number];

/** How far a partner's run has come: it acts; with whom; and the data that it and the claimant are to agree upon. */
export interface Run {
  readonly partner: string;
  readonly claimant?: string;
  readonly data?: string;
}

/** What a claimant concludes: it has run with this partner, and they agree upon these data. */
export type Claim = Required<Run>;

/** One claimant and one partner of the ladder. Names are those of parties: an operator has one in all its roles. */
export interface Pair {
  readonly claimant: string;
  readonly partner: string;
  /** When the claim is made, and when the partner has run, in words. */
  readonly sentence: string;
  readonly source: string;
  readonly watch: NonNullable<Property<World>['watch']>;
  /** The observations by which the partner's run gets further, by their types, and how far. */
  readonly runs: Readonly<Record<string, (event: Observation, earlier: readonly string[]) => readonly Run[]>>;
  /** The observations by which a claim may be made, by their types; null: by this one it is not. */
  readonly claims: Readonly<Record<string, (event: Observation) => Claim | null>>;
}

/** What the history of a pair knows. */
export interface Ladder {
  /** What the partner has run, each once, sorted. */
  readonly runs: readonly string[];
  /** What the claimant has claimed, each once, sorted. */
  readonly claims: readonly string[];
  /** How many rungs hold so far. */
  readonly held: number;
}

/** A run, or a claim, as a text: alive, with the claimant, with these data. */
export const runText = ({ partner, claimant, data }: Run): string =>
  [partner, ...(claimant === undefined ? [] : [`with ${claimant}`]), ...(data === undefined ? [] : [data])].join(' ');

const withText = (texts: readonly string[], more: readonly string[]): readonly string[] =>
  [...new Set([...texts, ...more])].sort();

/** A run with somebody about something is a run with somebody, and that is a run. */
const implied = ({ partner, claimant, data }: Run): readonly string[] => [
  runText({ partner }),
  ...(claimant === undefined ? [] : [runText({ partner, claimant })]),
  ...(claimant === undefined || data === undefined ? [] : [runText({ partner, claimant, data })]),
];

/** How many rungs a claim stands on, given what the partner has run and the claims before it. */
function standing({ runs, claims }: Ladder, claim: Claim): number {
  const held = implied(claim).findIndex((text) => !runs.includes(text));
  if (held >= 0) return held;
  return claims.includes(runText(claim)) ? 3 : 4;
}

/** After one more observation. */
function advanced(ladder: Ladder, event: Observation, { runs, claims }: Pair): Partial<Ladder> {
  const claim = claims[event.type]?.(event) ?? null;
  const ran = (runs[event.type]?.(event, ladder.runs) ?? []).flatMap(implied);
  return {
    ...(claim === null
      ? {}
      : { claims: withText(ladder.claims, [runText(claim)]), held: Math.min(ladder.held, standing(ladder, claim)) }),
    ...(ran.length === 0 ? {} : { runs: withText(ladder.runs, ran) }),
  };
}

/** The history of a pair: one for all its rungs, so that they share one product. */
export const ladderHistory = (pair: Pair) =>
  observer.createMachine({
    context: { runs: [], claims: [], held: rungs.length } satisfies Ladder,
    on: Object.fromEntries(
      [...new Set([...Object.keys(pair.runs), ...Object.keys(pair.claims)])].map((type) => [
        type,
        { actions: assign(({ context, event }) => advanced(context as Ladder, event as Observation, pair)) },
      ]),
    ),
  });
