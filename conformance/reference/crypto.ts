import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign as signBytes,
  timingSafeEqual,
  verify as verifyBytes,
} from 'node:crypto';
import type { Boxed, Mcim, Sealed, Signed, Wire } from './wire.js';

/** The private halves of a key, PKCS #8 in DER, base64: one to sign with, one to open with. */
export interface PrivateKeys {
  readonly sign: string;
  readonly open: string;
}

/** The public halves, SPKI in DER, base64. */
export interface PublicKeys {
  readonly verify: string;
  readonly seal: string;
}

/** Makes a key: an Ed25519 pair and an X25519 pair. */
export function makeKey(): { readonly own: PrivateKeys; readonly known: PublicKeys } {
  const signing = generateKeyPairSync('ed25519');
  const sealing = generateKeyPairSync('x25519');
  const hidden = (key: KeyObject) => key.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  const shown = (key: KeyObject) => key.export({ format: 'der', type: 'spki' }).toString('base64');
  return {
    own: { sign: hidden(signing.privateKey), open: hidden(sealing.privateKey) },
    known: { verify: shown(signing.publicKey), seal: shown(sealing.publicKey) },
  };
}

/** Reading a key costs more than using it. */
function once<K>(read: (der: string) => K): (der: string) => K {
  const known = new Map<string, K>();
  return (der) => {
    const key = known.get(der) ?? read(der);
    known.set(der, key);
    return key;
  };
}

const privateKey = once((der) => createPrivateKey({ key: Buffer.from(der, 'base64'), format: 'der', type: 'pkcs8' }));
const publicKey = (der: string) => createPublicKey({ key: Buffer.from(der, 'base64'), format: 'der', type: 'spki' });
const knownPublicKey = once(publicKey);
const bytesOf = (body: Wire) => Buffer.from(JSON.stringify(body));

/** Signs a body with the key of that name. */
export function sign(by: string, keys: PrivateKeys, body: Wire): Signed {
  const bytes = bytesOf(body);
  const signature = signBytes(null, bytes, privateKey(keys.sign));
  return { signed: bytes.toString('base64'), by, signature: signature.toString('base64') };
}

/** What is signed, where the signature is that key's; null where it is not. */
export function verified(value: Signed, keys: PublicKeys): Wire | null {
  const bytes = Buffer.from(value.signed, 'base64');
  const good = verifyBytes(null, bytes, knownPublicKey(keys.verify), Buffer.from(value.signature, 'base64'));
  return good ? (JSON.parse(bytes.toString()) as Wire) : null;
}

/** What is signed, by whomever. */
export const unverified = (value: Signed): Wire => JSON.parse(Buffer.from(value.signed, 'base64').toString()) as Wire;

const derived = (secret: Buffer, use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', use, 32));

function encrypt(key: Buffer, body: Wire): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const text = Buffer.concat([cipher.update(bytesOf(body)), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64');
}

function decrypt(key: Buffer, text: string): Wire | null {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length < 28) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAuthTag(bytes.subarray(12, 28));
  try {
    return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString()) as Wire;
  } catch {
    // It was made with another key, or changed on the way.
    return null;
  }
}

/** Seals a body for the holder of the key of that name. */
export function seal(recipient: string, keys: PublicKeys, body: Wire): Sealed {
  const fresh = generateKeyPairSync('x25519');
  const agreed = diffieHellman({ privateKey: fresh.privateKey, publicKey: knownPublicKey(keys.seal) });
  const ephemeral = fresh.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  return { sealed: encrypt(derived(agreed, 'sealed'), body), for: recipient, ephemeral };
}

/** What is sealed for this key; null where it is sealed for another. */
export function opened(value: Sealed, keys: PrivateKeys): Wire | null {
  const agreed = diffieHellman({ privateKey: privateKey(keys.open), publicKey: publicKey(value.ephemeral) });
  return decrypt(derived(agreed, 'sealed'), value.sealed);
}

/** Puts a body under a shared key of that name. */
export const box = (under: string, secret: string, body: Wire): Boxed => ({
  boxed: encrypt(Buffer.from(secret, 'base64'), body),
  under,
});

/** What is under this shared key; null where it is under another. */
export const unboxed = (value: Boxed, secret: string): Wire | null =>
  decrypt(Buffer.from(secret, 'base64'), value.boxed);

/** A secret that follows from another. */
export const derive = (secret: string, use: string): string =>
  derived(Buffer.from(secret, 'base64'), use).toString('base64');

/** What shows that its sender has the credentials, without showing them. */
export const attachProof = ({ secret }: Pick<Mcim, 'secret'>): string =>
  createHmac('sha256', Buffer.from(secret, 'base64')).update('attach').digest('base64');

/** Was a proof made with these credentials? */
export function isAttachProof(proof: unknown, mcim: Mcim): boolean {
  const expected = Buffer.from(attachProof(mcim), 'base64');
  const shown = Buffer.from(typeof proof === 'string' ? proof : '', 'base64');
  return shown.length === expected.length && timingSafeEqual(shown, expected);
}
