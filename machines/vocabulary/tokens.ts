import type { ReadingValues } from '../readings/index.js';
import { gbaKey, type Mcim, mcimKey, platformKey, signingKey } from './credentials.js';
import { atom, type Key, list, members, pair, sameTerm, sealed, signed, type Term, under } from './terms.js';

/** The readings that decide what a token is. */
export type TokenReadings = Pick<ReadingValues, 'token' | 'token-issuer' | 'token-freshness' | 'token-use'>;

/** The same without whose key it is: a verifier is told the key. */
export type TokenForm = Omit<TokenReadings, 'token-issuer'>;

/** What a token is made for. Which of it the token names, its form decides. */
export interface TokenStatement {
  readonly device: string;
  /** The MCIM that the device gives up. */
  readonly old: Mcim;
  /** The MCIM that it changes to, with its operator. */
  readonly new: Mcim;
  /** Counts the changes of the device. */
  readonly transaction: number;
}

/** The party whose key signs the token, by participant name. */
function issuerOf(issuer: TokenReadings['token-issuer'], parties: IssuerParties, old: Mcim): string {
  switch (issuer) {
    case 'old-sho':
      return old.operator;
    case 'device':
      return old.device;
    case 'subscriber':
      return parties.subscriber;
  }
}

interface IssuerParties {
  readonly subscriber: string;
}

/** The key that the issuer signs with: the device has one key pair, in its TRE. */
export const issuerKey = (readings: TokenReadings, parties: IssuerParties, old: Mcim): Key =>
  readings['token-issuer'] === 'device'
    ? platformKey(old.device)
    : signingKey(issuerOf(readings['token-issuer'], parties, old));

/** What every form says: this device may change its home operator. One that serves once says which one it is. */
const statement = (
  readings: TokenForm,
  { device, transaction }: Pick<TokenStatement, 'device' | 'transaction'>,
): [Term, ...Term[]] => [
  atom('may change its home operator'),
  atom(device),
  ...(readings['token-freshness'] === 'one-use' ? [serial(transaction)] : []),
];

const serial = (transaction: number): Term => atom(`serial ${transaction}`);

/**
 * The name of a GBA key, which travels in the clear: whoever is to use the key learns from it which one, and whom to ask
 * for it. It is random but for the domain of the operator that keeps the key (TS 33.220).
 */
const bTid = ({ operator, device }: Mcim): Term => atom(`B-TID of ${device} at ${operator}`);

/** Is this the B-TID of some GBA key of an operator? */
export const isBTidAt = (term: Term, operator: string): boolean =>
  term.term === 'atom' && term.name.startsWith('B-TID of ') && term.name.endsWith(` at ${operator}`);

/** A GBA key and B-TID: the statement under the key, beside the name of the key. */
const gbaToken = (old: Mcim, says: readonly [Term, ...Term[]]): Term =>
  pair(bTid(old), under(gbaKey(old), list(...says)));

/** Builds the token. */
export function token(readings: TokenReadings, parties: IssuerParties, about: TokenStatement): Term {
  const says = statement(readings, about);
  switch (readings.token) {
    case 'gba':
      return gbaToken(about.old, says);
    case 'public-key':
      return sealed(platformKey(about.device), list(...says));
    case 'private-key':
      return signed(issuerKey(readings, parties, about.old), list(...says));
    case 'bound':
      return signed(
        issuerKey(readings, parties, about.old),
        list(...says, ...newSho(about.new), atom(`transaction ${about.transaction}`)),
      );
  }
}

/** The new SHO and its MCIM, which a token names without giving it away. */
const newSho = (credentials: Mcim): readonly [Term, Term] => [
  atom(credentials.operator),
  atom(mcimKey(credentials).use),
];

/** What a verifier looks for in a token: whose it should be, and what it should name. */
export interface TokenExpectation {
  /** The key that should have signed it, where the form is a signature. */
  readonly signedBy: Key;
  /** `new`: null where the verifier does not know to whom the device goes. */
  readonly about: Omit<TokenStatement, 'new'> & { readonly new: Mcim | null };
}

/**
 * Does the term authorise what its verifier expects? The verifier has the key that the form asks for: it builds what the
 * token should be and compares. What a form does not name, nobody can compare.
 */
export function authorises(readings: TokenForm, candidate: Term, { signedBy, about }: TokenExpectation): boolean {
  const { old, device } = about;
  const says = statement(readings, about);
  switch (readings.token) {
    case 'gba':
      return sameTerm(candidate, gbaToken(old, says));
    case 'public-key':
      return sameTerm(candidate, sealed(platformKey(device), list(...says)));
    case 'private-key':
      return sameTerm(candidate, signed(signedBy, list(...says)));
    case 'bound': {
      if (candidate.term !== 'signed' || !sameTerm(candidate.by, signedBy)) return false;
      const named = members(candidate.body, says.length + 3);
      const transaction = atom(`transaction ${about.transaction}`);
      const wanted = [...says, ...(about.new === null ? [null, null] : newSho(about.new)), transaction];
      return wanted.every((term, place) => term === null || sameTerm(term, named[place] ?? null));
    }
  }
}

/** Is this a token that a key signed, for a device that changes to an operator? Only a bound one names where it goes. */
export function isSignedFor(
  candidate: Term,
  by: Key,
  about: { readonly device: string; readonly newSho: string },
): boolean {
  if (candidate.term !== 'signed' || !sameTerm(candidate.by, by)) return false;
  const named = members(candidate.body, Number.POSITIVE_INFINITY);
  return [about.device, about.newSho].every((name) => named.some((term) => sameTerm(term, atom(name))));
}

/** What the notice of 8/9 is authorised with: the token again, or a proof, made for it, that its sender is the device. */
export function noticeAuthorisation(readings: TokenForm, shown: Term, old: Mcim): Term {
  if (readings['token-use'] === 'bearer') return shown;
  const said = list(atom('deregistration notice'), shown);
  return readings.token === 'gba' ? under(gbaKey(old), said) : signed(platformKey(old.device), said);
}
