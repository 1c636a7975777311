import { type Key, key, type Term } from './terms.js';

/** A machine communication identity module: the set of credentials that one home operator provisions in one device. */
export interface Mcim {
  /** Participant name of the home operator that issued it. */
  readonly operator: string;
  readonly device: string;
  /** Counts the operator's subscriptions of the device: each has keys of its own. */
  readonly subscription: number;
}

export const mcim = (operator: string, device: string, subscription = 1): Mcim => ({ operator, device, subscription });

const owner = ({ device, subscription }: Mcim): string =>
  subscription === 1 ? device : `${device}, subscription ${subscription}`;

/** An MCIM as a term: its secret, named by the operator that issued it. Whoever knows it, has the MCIM. */
export const mcimKey = (credentials: Mcim): Key => key(credentials.operator, `MCIM of ${owner(credentials)}`);

/** The MCIM that a term is; null where it is none. */
export function mcimOf(term: Term): Mcim | null {
  if (term.term !== 'key') return null;
  const parts = /^MCIM of ([^,]+)(?:, subscription (\d+))?$/.exec(term.use);
  return parts === null ? null : mcim(term.owner, parts[1]!, Number(parts[2] ?? 1));
}

/** Are these the same MCIM? */
export const sameMcim = (a: Mcim | null, b: Mcim | null): boolean =>
  a === b ||
  (a !== null && b !== null && a.operator === b.operator && a.device === b.device && a.subscription === b.subscription);

/** The live security context (authentication vectors) that device and operator derive from an MCIM. */
export const avContext = (credentials: Mcim): Key => key(credentials.operator, `AVs of ${owner(credentials)}`);

/** Ks_NAF: the GBA key that comes from an AKA run with the operator of an MCIM, which therefore knows it too. */
export const gbaKey = (credentials: Mcim): Key => key(credentials.operator, `Ks_NAF of ${owner(credentials)}`);

/** The device's own key pair in its TRE. */
export const platformKey = (device: string): Key => key(device, 'platform key');

/** The key pair that a party signs with: an operator, the RO, the PVA, the subscriber. */
export const signingKey = (party: string): Key => key(party, 'signing key');

/** What secures a leg by itself, up to the device but not into its TRE (reading: sealing, hop by hop). */
export const legKey = (device: string): Key => key(device, 'leg key');
