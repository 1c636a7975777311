import type { Act } from '../procedures/procedure.js';
import type { ReadingValues } from '../readings/index.js';
import { type Mcim, sameMcim } from '../vocabulary/credentials.js';
import type { DomainEvent, Information } from '../vocabulary/messages.js';
import type { Parties } from '../vocabulary/parties.js';
import { openDownload } from '../vocabulary/protection.js';
import { type Key, sameTerm, type Term } from '../vocabulary/terms.js';
import { authorises, type TokenForm } from '../vocabulary/tokens.js';

/** What the M2ME is told: who is who, what it does after 7, and the readings that it looks at. */
export interface M2meInput {
  readonly parties: Parties;
  /** The parties of the changes that may follow, one after the other. */
  readonly following: readonly Parties[];
  readonly acts: readonly Act[];
  readonly noticeUnderAvs: boolean;
  /** Does the download bring the new MCIM, or is it in the TRE from the start, dormant (both-present)? */
  readonly credentials: 'downloaded' | 'both-present';
  /** What verifies a token where no instruction told (reading: MCIM before the instruction, accepted). */
  readonly verifiedBy: Key;
  /** The tokens that it issues where it is asked, by the new SHO; none where it is not the issuer. */
  readonly issues: Readonly<Record<string, Term>>;
  readonly readings: TokenForm & Pick<ReadingValues, M2meReading>;
}

/** The readings that the device looks at, beside those of the token. */
type M2meReading =
  | 'connectivity'
  | 'initial-connectivity'
  | 'token-check'
  | 'gba-key'
  | 'instruction'
  | 'mcim-before-instruction'
  | 'second-change'
  | 'validation-binding'
  | 'download-atomicity'
  | 'downloaded-mcim'
  | 'acknowledgement-protection'
  | 'missing-acknowledgement'
  | 'retransmission'
  | 'discard'
  | 'content-of-11'
  | 'voucher-of-11-and-13'
  | 'aid-of-the-ro'
  | 'outcome-report'
  | 'failure'
  | 'knowledge-of-failure'
  | 'failure-timer'
  | 'pristine'
  | 'transaction-record'
  | 'boot-without-credentials'
  | 'isolation'
  | 'dormant-steps'
  | 'dormant-activation'
  | 'dormant-bearer';

/** A download under way, or waiting for the instruction. */
export interface Download {
  readonly received: readonly number[];
  readonly parts: number;
  readonly mcim: Mcim | null;
  readonly token: Term;
}

/** What outlives a power loss. */
interface Durable {
  /** In the TRE. The device attaches with it while it is there. */
  readonly oldMcim: Mcim | null;
  /** `downloaded`: complete, not in use. `dormant`, `active`: in the TRE. */
  readonly newMcim: { readonly mcim: Mcim; readonly state: 'downloaded' | 'dormant' | 'active' } | null;
  /** Step 2: what the device was told of the incoming MCIM. */
  readonly information: Information | null;
  /** Validated in step 7; authorises the notice. */
  readonly token: Term | null;
  /** Took something for the old SHO's acknowledgement in this transaction. */
  readonly acknowledged: boolean;
  /** How many of its acts are done. */
  readonly done: number;
  /** Has reverted to the pristine state and stored nothing since. */
  readonly reverted: boolean;
  /** Can reach the RO by itself. */
  readonly pcid: boolean;
  /** Is it the device that was validated, or one in its place? */
  readonly platform: 'own' | 'other';
  /** Whose credentials the old ones are, or were. */
  readonly oldOperator: string;
  /** How many changes it has completed. */
  readonly completed: number;
}

/** What goes with the power. */
interface Volatile {
  /** Whose network carries the device now. */
  readonly session: 'old' | 'new' | 'attaching' | 'none';
  /** The security context with the old SHO. */
  readonly avs: Key | null;
  readonly download: Download | null;
  /** Asked for initial provisioning, and waits for it. */
  readonly asked: boolean;
}

export interface M2meContext extends M2meInput, Durable, Volatile {
  /** An amendment's: with the new MCIM in use, the old one is inactive while it is still there. */
  readonly oldBecomesInactive?: boolean;
}

/** The MCIM that the device attaches with. */
export const active = (context: M2meContext): Mcim | null =>
  context.newMcim?.state === 'active' ? context.newMcim.mcim : context.oldMcim;

/** A bearer of an operator, or one that a reading gives. */
export const bearerIsUp = ({ session, readings, newMcim, pcid }: M2meContext): boolean =>
  session === 'old' ||
  session === 'new' ||
  (readings['initial-connectivity'] === 'always' && pcid) ||
  (readings['dormant-bearer'] === 'usable' && newMcim?.state === 'dormant');

/** The parties of the change that may follow the one in hand; undefined: there is none. */
export const next = ({ following, completed }: M2meContext): Parties | undefined => following[completed];

/** The part of a download that a message is to this device; null where it cannot open it. */
export function partIn({ parties, platform, readings }: M2meContext, event: DomainEvent) {
  if (event.type !== 'download') return null;
  // Sealed for the very TRE that was validated, it stays closed to another device.
  if (platform === 'other' && readings['validation-binding'] === 'tre-key') return null;
  return openDownload(event.content, { ro: parties.ro, device: parties.m2me });
}

/** The download after an event. The device has room for one: a part of another takes its place. */
export function withPart(context: M2meContext, event: DomainEvent): Download | null {
  const part = partIn(context, event);
  if (part === null) return context.download;
  const { mcim, token, parts } = part;
  const under = context.download;
  const same = under !== null && sameMcim(under.mcim, mcim) && sameTerm(under.token, token);
  const received = new Set([...(same ? under.received : []), part.part]);
  return { received: [...received].sort((a, b) => a - b), parts, mcim, token };
}

export const isComplete = (download: Download | null): download is Download =>
  download !== null && download.received.length === download.parts;

/** What the device knows of the incoming MCIM after an event. */
export const informationAfter = (context: M2meContext, event: DomainEvent): Information | null =>
  event.type === 'instruction' ? event.information : context.information;

/** What a token is verified by: what step 2 told, or what the device has by itself where it accepts an MCIM without. */
export function verifier(context: M2meContext, event: DomainEvent): Information | null {
  const told = informationAfter(context, event);
  if (told !== null || context.readings['mcim-before-instruction'] !== 'accepted') return told;
  return { verifiedBy: context.verifiedBy, newSho: null, mcim: null };
}

/** Does the token of a download authorise it, by the information at hand? */
export function isAuthorised(context: M2meContext, { mcim, token }: Download, information: Information): boolean {
  const incoming = mcim ?? context.newMcim?.mcim ?? null;
  const { oldMcim: old } = context;
  if (incoming === null || old === null) return false;
  if (information.newSho !== null && information.newSho !== incoming.operator) return false;
  if (information.mcim !== null && !sameMcim(information.mcim, incoming)) return false;
  // A change of its own, or one that began beside it: what a completed one used is of the past.
  return [context.completed + 1, context.completed + 2].some((transaction) =>
    authorises(context.readings, token, {
      signedBy: information.verifiedBy,
      about: { device: context.parties.m2me, old, new: incoming, transaction },
    }),
  );
}

/** What the device is left with where a bearer ends: with the new MCIM active it is attaching to the new SHO already. */
export const withoutBearer = ({ newMcim }: Pick<M2meContext, 'newMcim'>) =>
  newMcim?.state === 'active' ? ('attaching' as const) : ('none' as const);

/** The old credentials are discarded. The old bearer may end with them (reading: connectivity). */
export function discarded({ session, newMcim, token, readings }: M2meContext) {
  const carried = session === 'new' || (session === 'old' && readings.connectivity !== 'dies-with-credentials');
  return {
    oldMcim: null,
    avs: null,
    // What was derived from the old key goes too, and with it a token that is such a key.
    token: readings['gba-key'] === 'goes-with-credentials' ? null : token,
    session: carried ? session : withoutBearer({ newMcim }),
  };
}

/** What the change in hand has stored, forgotten. */
export const forgotten = (context: M2meContext) => ({
  newMcim: context.newMcim?.state === 'downloaded' ? null : context.newMcim,
  information: null,
  token: null,
  acknowledged: false,
  done: 0,
  download: null,
});

/** The device as it leaves the factory, but for what a reading lets it keep. */
export const wiped = ({ pcid, readings }: M2meContext) => ({
  oldMcim: null,
  newMcim: null,
  information: null,
  token: null,
  acknowledged: false,
  done: 0,
  reverted: true,
  pcid: pcid && readings.pristine === 'keeps-platform-identity',
  session: 'none' as const,
  avs: null,
  download: null,
  asked: false,
});

/** What is left after a power loss: of a change of which no record is left, nothing (reading: transaction record). */
export function afterPowerLoss(context: M2meContext) {
  const { readings, newMcim, download } = context;
  const volatile = readings['downloaded-mcim'] === 'volatile';
  const partial = readings['download-atomicity'] === 'ordering-only';
  return {
    session: 'none' as const,
    avs: null,
    asked: false,
    newMcim: volatile && newMcim?.state === 'downloaded' ? null : newMcim,
    download: isComplete(download) ? (volatile ? null : download) : partial ? download : null,
    ...(readings['transaction-record'] === 'lost' ? forgotten(context) : {}),
  };
}
