import { atom, type Key, key, pair, type Term } from './terms.js';

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

/** The MCIM's secret, as a term: what an operator must not learn of another's set. */
const secretOf = (credentials: Mcim): Key => key(credentials.operator, `MCIM of ${owner(credentials)}`);

/** An MCIM as a term that a message can carry. */
export const mcimTerm = (credentials: Mcim): Term => pair(atom(credentials.operator), secretOf(credentials));

/** The live security context (authentication vectors) that device and operator derive from an MCIM. */
export const avContext = (credentials: Mcim): Key => key(credentials.operator, `AVs of ${owner(credentials)}`);

/** Ks_NAF: the GBA key that comes from an AKA run with the operator of an MCIM, which therefore knows it too. */
export const gbaKey = (credentials: Mcim): Key => key(credentials.operator, `Ks_NAF of ${owner(credentials)}`);

/** The device's own key pair in its TRE. */
export const platformKey = (device: string): Key => key(device, 'platform key');
