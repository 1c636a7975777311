import { box, type PrivateKeys, type PublicKeys, sign, unboxed, unverified, verified } from './crypto.js';
import { bTid, mcimName, parties, platformKey, signingKey } from './keys.js';
import { isBoxed, isRow, isSigned, type Mcim, row, type Signed, sameWire, type Wire } from './wire.js';

/** The readings that say what a token is. */
export type TokenForm = Readonly<Record<string, string>>;

const authorisation = 'may change its home operator';

/** What every form says. */
function statement(readings: TokenForm, device: string, transaction: number): readonly Wire[] {
  const serial = readings['token-freshness'] === 'one-use' ? [`serial ${transaction}`] : [];
  return [authorisation, device, ...serial];
}

/** The key that issues tokens under these readings. */
export function issuerKey(readings: TokenForm): string {
  switch (readings['token-issuer']) {
    case 'device':
      return platformKey(parties.device);
    case 'subscriber':
      return signingKey(parties.subscriber);
    default:
      return signingKey(parties.oldSho);
  }
}

/** What a token has to name for a change of a device from one MCIM to another; `new`: null where the verifier does not know. */
export interface Expected {
  readonly device: string;
  readonly old: Omit<Mcim, 'secret'>;
  readonly new: Omit<Mcim, 'secret'> | null;
  readonly transaction: number;
}

/** What a verifier has: the GBA key, where it holds one, and the public key of the issuer. */
export interface Verifier {
  readonly gba: string | null;
  readonly issuer: { readonly name: string; readonly keys: PublicKeys };
  /** Looks at no signature (a fault). */
  readonly blind?: boolean;
}

const bodyOf = (token: Signed, { issuer, blind }: Verifier): Wire | null => {
  if (blind === true) return unverified(token);
  return token.by === issuer.name ? verified(token, issuer.keys) : null;
};

/** Does a token authorise a change? */
export function authorises(readings: TokenForm, token: Wire, about: Expected, verifier: Verifier): boolean {
  const says = statement(readings, about.device, about.transaction);
  switch (readings.token) {
    case 'gba': {
      if (!isRow(token) || token.length !== 2 || token[0] !== bTid(about.old)) return false;
      const kept = token[1];
      return isBoxed(kept) && verifier.gba !== null && sameWire(unboxed(kept, verifier.gba), says);
    }
    case 'private-key':
      return isSigned(token) && sameWire(bodyOf(token, verifier), says);
    case 'bound': {
      const body = isSigned(token) ? bodyOf(token, verifier) : null;
      if (!isRow(body)) return false;
      const names = about.new === null ? body.slice(says.length, -1) : [about.new.operator, mcimName(about.new)];
      return names.length === 2 && sameWire(body, [...says, ...names, `transaction ${about.transaction}`]);
    }
    default:
      return false;
  }
}

export const notice = 'deregistration notice';

/** What authorises a notice: the token, or a proof made for it with the device's key or the GBA key. */
export function noticeAuthorisation(
  readings: TokenForm,
  token: Wire,
  keys: { readonly device: string; readonly platform: PrivateKeys; readonly gba: { name: string; key: string } | null },
): Wire {
  if (readings['token-use'] === 'bearer') return token;
  const said = row(notice, token);
  if (readings.token === 'gba' && keys.gba !== null) return box(keys.gba.name, keys.gba.key, said);
  return sign(platformKey(keys.device), keys.platform, said);
}
