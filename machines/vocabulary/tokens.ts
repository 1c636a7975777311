import { gbaKey, type Mcim, platformKey } from './credentials.js';
import { atom, pair, sameTerm, sealed, signed, type Term, under } from './terms.js';

/**
 * The authorisation token of step 1, by the forms that the texts say it might have. The discard-first text names a GBA
 * key with its B-TID and "a token signed with a public key" (which only the device can open: sealed to it); the
 * notify-first text names a token signed with a private key of the M2ME.
 */
export type TokenForm = 'gba' | 'public-key' | 'private-key';

/** What every form says: this device may change its home operator. It names neither operator nor transaction. */
const statement = (device: string): Term => pair(atom('may change its home operator'), atom(device));

/** Builds the token of a form for the device that holds the old credentials. */
export function token(form: TokenForm, old: Mcim): Term {
  switch (form) {
    case 'gba':
      return under(gbaKey(old), pair(atom(`B-TID of ${old.device}`), statement(old.device)));
    case 'public-key':
      return sealed(platformKey(old.device), statement(old.device));
    case 'private-key':
      return signed(platformKey(old.device), statement(old.device));
  }
}

/** Does the token say what `information` (step 2, or what the old SHO knows) lets its verifier expect? */
export const authorises = (candidate: Term, information: Term | null): boolean => sameTerm(candidate, information);
