import { randomBytes } from 'node:crypto';
import { derive, makeKey, type PrivateKeys, type PublicKeys } from './crypto.js';
import type { Mcim } from './wire.js';

/** The names of keys: who owns them, and what for. */
export const platformKey = (device: string): string => `${device}/platform key`;
export const signingKey = (party: string): string => `${party}/signing key`;
export const legKey = (device: string): string => `${device}/leg key`;

type Named = Omit<Mcim, 'secret'>;

const owner = ({ device, subscription }: Named): string =>
  subscription === 1 ? device : `${device}, subscription ${subscription}`;
/** The name of the key of a context that device and operator derive from an MCIM. */
export const avsName = (mcim: Named): string => `${mcim.operator}/AVs of ${owner(mcim)}`;
export const gbaName = (mcim: Named): string => `${mcim.operator}/Ks_NAF of ${owner(mcim)}`;
/** How a token names an MCIM without giving it away. */
export const mcimName = (mcim: Named): string => `MCIM of ${owner(mcim)}`;
/** The name of a GBA key, with whom to ask for it. */
export const bTid = ({ operator, device }: Named): string => `B-TID of ${device} at ${operator}`;

export const avsOf = ({ secret }: Mcim): string => derive(secret, 'authentication vectors');
export const gbaKeyOf = ({ secret }: Mcim): string => derive(secret, 'Ks_NAF');

/** An MCIM as its operator makes it, from the secret that it keeps for all of them. */
export const makeMcim = (root: string, operator: string, device: string, subscription: number): Mcim => ({
  operator,
  device,
  subscription,
  secret: derive(root, `${device}, ${subscription}`),
});

/** The keys of one node: its own, everybody's public ones, and the secrets that it shares or keeps. */
export interface NodeKeys {
  readonly own: Readonly<Record<string, PrivateKeys>>;
  readonly known: Readonly<Record<string, PublicKeys>>;
  /** What secures the leg from the RO to the device. */
  readonly leg: string | null;
  /** What an operator makes its MCIMs from. */
  readonly root: string | null;
  /** The credentials in the device when it starts. */
  readonly mcim: Mcim | null;
}

/** Every key there is: what whoever personalises devices and nodes hands out, to each its own. */
export interface KeyRing {
  readonly pairs: ReadonlyMap<string, { readonly own: PrivateKeys; readonly known: PublicKeys }>;
  readonly leg: string;
  /** The root secrets of the operators, by name. */
  readonly roots: ReadonlyMap<string, string>;
}

/** The parties of a change, by name. */
export const parties = {
  subscriber: 'subscriber',
  device: 'm2me',
  oldSho: 'oldSho',
  newSho: 'newSho',
  pva: 'pva',
  ro: 'ro',
} as const;

const secret = (): string => randomBytes(32).toString('base64');

/** Makes keys for everybody. `strangers`: further parties that sign, and whose MCIMs may turn up. */
export function makeKeyRing(strangers: readonly string[] = []): KeyRing {
  const { subscriber, device, oldSho, newSho, pva, ro } = parties;
  const signers = [subscriber, oldSho, newSho, pva, ro, ...strangers];
  const names = [platformKey(device), ...signers.map(signingKey)];
  return {
    pairs: new Map(names.map((name) => [name, makeKey()])),
    leg: secret(),
    roots: new Map([oldSho, newSho, ...strangers].map((name) => [name, secret()])),
  };
}

/** The keys that one party gets. */
export function keysOf(ring: KeyRing, party: string): NodeKeys {
  const { device, oldSho, ro } = parties;
  const mine = party === device ? platformKey(party) : signingKey(party);
  return {
    own: { [mine]: ring.pairs.get(mine)!.own },
    known: Object.fromEntries([...ring.pairs].map(([name, { known }]) => [name, known])),
    leg: party === device || party === ro ? ring.leg : null,
    root: ring.roots.get(party) ?? null,
    mcim: party === device ? makeMcim(ring.roots.get(oldSho)!, oldSho, device, 1) : null,
  };
}
