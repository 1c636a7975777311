import type { ReadingValues } from '../readings/index.js';
import type { Order } from '../vocabulary/step.js';
import type { TokenForm } from '../vocabulary/tokens.js';

/** A procedure: what one text says beside what all of them share. */
export interface Procedure {
  readonly name: string;
  /** The order of steps 8 to 10. */
  readonly order: Order;
  /** The form that step 1 gives as an example for the token. */
  readonly tokenForm: TokenForm;
  /** `both-present`: both credential sets are in the device from the start, and 6, 7, 12 carry only the authorisation. */
  readonly credentials: 'downloaded' | 'both-present';
  /** Readings that this text settles. */
  readonly settles: Partial<ReadingValues>;
  /** Set where the row was reconstructed rather than read: reports say so. */
  readonly reconstructed?: string;
}
