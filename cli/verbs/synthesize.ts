import { InputError } from '../errors.js';
import { synthesizeOrders } from '../synthesize/orders.js';
import type { Terminal } from '../terminal.js';

/** The options of `rehome synthesize`. */
export interface SynthesizeOptions {
  /** Compare the orders in which a device can do its acts. */
  readonly orders?: boolean;
  /** Find the amendments that are needed. */
  readonly amendments?: boolean;
  /** With amendments: the procedures to amend. */
  readonly procedure?: readonly string[];
  /** With amendments: the assumption levels. */
  readonly level?: readonly string[];
  /** `name=value`. */
  readonly reading?: readonly string[];
  readonly scenario?: readonly string[];
  readonly property?: readonly string[];
  readonly states: number;
  /** Search every order everywhere. */
  readonly complete?: boolean;
  readonly workers?: number;
  readonly json?: boolean;
  readonly out?: string;
  readonly write?: boolean;
  readonly quiet?: boolean;
}

/**
 * Searches for a procedure that holds more than those of the texts.
 * @returns the exit status: 75 where Ctrl-C ended it, and what is known so far is printed
 * @throws InputError for an unknown name, and where nothing says what to search for
 */
export async function synthesize(options: SynthesizeOptions, terminal: Terminal): Promise<number> {
  if (options.orders === true) return synthesizeOrders(options, terminal);
  if (options.amendments === true) {
    const { synthesizeAmendments } = await import('../synthesize/amendments.js');
    return synthesizeAmendments(options, terminal);
  }
  throw new InputError('What shall be searched? Write rehome synthesize --orders, or --amendments.');
}
