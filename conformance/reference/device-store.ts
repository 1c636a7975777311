import type { Mcim, Wire } from './wire.js';

/** Where the device is in the procedure. */
export type Place =
  | 'subscribed'
  | 'acting'
  | 'awaiting acknowledgement'
  | 'awaiting aid'
  | 'provisioning'
  | 'provisioned'
  | 'subscribed anew'
  | 'abandoned'
  | 'without credentials'
  | 'failed'
  | 'failure reported'
  | 'pristine'
  | 'provisioned anew';

/** What step 2 told. */
export interface Information {
  /** The name of the key that verifies the token. */
  readonly verifiedBy: string;
  readonly newSho: string | null;
  readonly mcim: Omit<Mcim, 'secret'> | null;
}

/** A download of which some parts are there. `mcim`: null where a part carries none. */
export interface Download {
  readonly parts: number;
  readonly received: readonly number[];
  readonly mcim: Mcim | null;
  readonly token: Wire;
}

/** What the device keeps through a power loss. */
export interface Held {
  place: Place;
  old: Mcim | null;
  fresh: { readonly mcim: Mcim; readonly state: 'downloaded' | 'active' } | null;
  information: Information | null;
  token: Wire | null;
  /** What was derived from the old MCIM for tokens. */
  gba: string | null;
  acknowledged: boolean;
  /** How many of its acts are done. */
  done: number;
  reverted: boolean;
  pcid: boolean;
  replaced: boolean;
  download: Download | null;
}

/** What goes with the power. */
export interface Volatile {
  session: 'old' | 'new' | 'attaching' | 'none';
  avs: string | null;
  asked: boolean;
  readonly timers: Set<string>;
}

export const isComplete = (download: Download | null): download is Download =>
  download !== null && download.received.length === download.parts;

/** What a change has stored, forgotten. */
export function forgetChange(held: Held): void {
  if (held.fresh?.state === 'downloaded') held.fresh = null;
  held.information = null;
  held.token = null;
  held.acknowledged = false;
  held.done = 0;
  held.download = null;
}

/** What is left of a device that the power leaves. */
export function afterPowerLoss(held: Held, readings: Readonly<Record<string, string>>): void {
  const volatile = readings['downloaded-mcim'] === 'volatile';
  if (volatile && held.fresh?.state === 'downloaded') held.fresh = null;
  const stays = isComplete(held.download) ? !volatile : readings['download-atomicity'] === 'ordering-only';
  if (!stays) held.download = null;
  if (readings['transaction-record'] === 'lost') forgetChange(held);
}
