import { parsePath } from '../../../checker/traces/path.js';
import type { Address } from '../address.js';

/** What the address says of the graph. */
export interface GraphAddress {
  /** The numbers of the actions that lead to where one stands; a loop that repeats for ever counts once. */
  readonly path: readonly number[];
  /** How many states are to be explored; absent where one walks from state to state. */
  readonly states?: number;
  /** The selected state of the explored graph. */
  readonly select?: number;
}

/** How many states can be asked for. */
export const stateCounts = [1_000, 5_000, 20_000, 50_000, 100_000, 200_000] as const;

/** As many as are explored unless somebody asks for another number. */
export const defaultStates = 20_000;

/**
 * Reads what an address says of the graph.
 * @throws CheckerError (MC730) where its path is none
 */
export function graphAddress({ path = '', parameters: { states, select } }: Omit<Address, 'view'>): GraphAddress {
  const asked = wholeNumber(states);
  const selected = wholeNumber(select);
  return {
    path: parsePath(path),
    ...(states === undefined ? {} : { states: Math.min(stateCounts.at(-1)!, Math.max(1, asked ?? defaultStates)) }),
    ...(selected === undefined ? {} : { select: selected }),
  };
}

const wholeNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
