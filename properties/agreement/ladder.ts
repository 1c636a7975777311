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
  /** The observations by which the partner's run gets further, by their types, and how far; given its runs so far with data. */
  readonly runs: Readonly<Record<string, (event: Observation, earlier: readonly string[]) => readonly Run[]>>;
  /** The observations by which a claim may be made, by their types; null: by this one it is not. */
  readonly claims: Readonly<Record<string, (event: Observation) => Claim | null>>;
}

/** What the history of a pair knows: no more than what can still break a rung. */
export interface Ladder {
  /** What the partner has run, by what it is enough for: aliveness, weak agreement, agreement on data. Each sorted. */
  readonly runs: readonly (readonly string[])[];
  /** What the claimant has claimed, each once, sorted; once injective agreement is broken, whether it claimed at all. */
  readonly claims: readonly string[];
  /** How many rungs hold so far. */
  readonly held: number;
}

const start: Ladder = { runs: [[], [], []], claims: [], held: rungs.length };

/** A run with somebody about something is a run with somebody, and that is a run: a text for each, as far as it goes. */
const levels = ({ partner, claimant, data }: Run): readonly string[] => [
  partner,
  ...(claimant === undefined ? [] : [`${partner} with ${claimant}`]),
  ...(claimant === undefined || data === undefined ? [] : [`${partner} with ${claimant}, ${data}`]),
];

const added = (texts: readonly string[], more: readonly string[]): readonly string[] =>
  [...new Set([...texts, ...more])].sort();

/** The claim as a text, which is that of the run that it claims. */
const claimText = (claim: Claim): string => levels(claim).at(-1)!;

/** How many rungs a claim stands on, given what the partner has run and the claims before it. */
function standing({ runs, claims }: Ladder, claim: Claim): number {
  const missing = levels(claim).findIndex((text, level) => runs[level]?.includes(text) !== true);
  if (missing >= 0) return missing;
  return claims.includes(claimText(claim)) ? 3 : 4;
}

/** After one more observation. */
function advanced(before: Ladder, event: Observation, { runs, claims }: Pair): Ladder {
  const claim = claims[event.type]?.(event) ?? null;
  const held = claim === null ? before.held : Math.min(before.held, standing(before, claim));
  const claimed = claim === null ? before.claims : added(before.claims, [claimText(claim)]);
  const ran = (runs[event.type]?.(event, before.runs[2] ?? []) ?? []).map(levels);
  return {
    // A rung that is broken stays so: what only it would ask is forgotten, and fewer states are told apart.
    runs: before.runs.slice(0, held).map((texts, level) =>
      added(
        texts,
        ran.flatMap((texts) => texts[level] ?? []),
      ),
    ),
    claims: held < rungs.length && claimed.length > 0 ? ['some'] : claimed,
    held,
  };
}

/** The history of a pair: one for all its rungs, so that they share one product. */
export const ladderHistory = (pair: Pair) =>
  observer.createMachine({
    context: start,
    on: Object.fromEntries(
      [...new Set([...Object.keys(pair.runs), ...Object.keys(pair.claims)])].map((type) => [
        type,
        { actions: assign(({ context, event }) => ({ ...advanced(context as Ladder, event as Observation, pair) })) },
      ]),
    ),
  });
