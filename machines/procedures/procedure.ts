import type { OwnParts } from '../own/procedure-from.js';
import type { ReadingValues } from '../readings/index.js';
import type { Order } from '../vocabulary/step.js';

/**
 * What the device does once it has validated the token, in the order of the text. `provision` stands for 12: with the aid
 * of the RO, the new MCIM gets into the TRE.
 */
export type Act =
  | 'discard'
  | 'notify'
  | 'await acknowledgement'
  | 'acknowledge download'
  | 'provision'
  | 'tell outcome'
  | OwnAct;

/** An act of a procedure of one's own: a message that the device sends, or waits for. */
type OwnAct = `say ${string}` | `await ${string}`;

/** A procedure: what one text says beside what all of them share. */
export interface Procedure {
  readonly name: string;
  /** Whose step numbers reports use for the acts of 8 to 10. */
  readonly order: Order;
  /** Steps 8 to 13 on the side of the device. */
  readonly acts: readonly Act[];
  /** Does the notice go under the old AVs? */
  readonly noticeUnderAvs: boolean;
  /** `both-present`: both credential sets are in the device from the start. */
  readonly credentials: 'downloaded' | 'both-present';
  /** Readings that this text settles. */
  readonly settles: Partial<ReadingValues>;
  /** Set where the row was reconstructed rather than read: reports say so. */
  readonly reconstructed?: string;
  /** Set where sentences were added to another procedure: reports say so. */
  readonly amends?: { readonly base: string; readonly amendments: readonly string[] };
  /** What it brings beside what every procedure has: messages, machines. */
  readonly own?: OwnParts;
}

/**
 * The device's acts under readings: a discard that overwrites is one act with the provisioning, and who does not wait
 * for the acknowledgement has no such act.
 */
export const actsUnder = (
  { acts }: Pick<Procedure, 'acts'>,
  readings: Pick<ReadingValues, 'discard' | 'acknowledgement-before-11'>,
): readonly Act[] =>
  acts.filter(
    (act) =>
      !(act === 'discard' && readings.discard === 'overwrite') &&
      !(act === 'await acknowledgement' && readings['acknowledgement-before-11'] === 'does-not-wait'),
  );
