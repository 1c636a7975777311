import { opened, sign, unboxed, unverified, verified } from './crypto.js';
import { DeviceStorage } from './device-storage.js';
import type { Download, Information } from './device-store.js';
import { legKey, parties, platformKey, signingKey } from './keys.js';
import { authorises, issuerKey } from './tokens.js';
import { isBoxed, isMcim, isRow, isSealed, isSigned, restOf, sameMcim, sameWire, type Wire } from './wire.js';

const { device: self, ro } = parties;

/** What the device makes of credentials, tokens and proofs: what it believes, what it can open, what it signs. */
export abstract class DeviceCredentials extends DeviceStorage {
  /** Is a proof the signature of a party on exactly this? */
  protected believes(proof: Wire | null, party: string, says: Wire): boolean {
    const name = signingKey(party);
    const keys = this.setup.keys.known[name];
    return isSigned(proof) && proof.by === name && keys !== undefined && sameWire(verified(proof, keys), says);
  }

  /** What verifies the token: what step 2 told, or what it has by itself where it asks for no instruction. */
  protected get verifier(): Information | null {
    if (this.held.information !== null || !this.reads('mcim-before-instruction', 'accepted')) {
      return this.held.information;
    }
    return { verifiedBy: issuerKey(this.readings), newSho: null, mcim: null };
  }

  /** Two parts may carry one token. */
  protected sameToken(a: Wire, b: Wire): boolean {
    return sameWire(a, b);
  }

  protected accepts({ mcim, token }: Download, { verifiedBy, newSho, mcim: pinned }: Information): boolean {
    const { old } = this.held;
    if (mcim === null || old === null) return false;
    if (newSho !== null && newSho !== mcim.operator) return false;
    if (pinned !== null && !sameMcim(pinned, mcim)) return false;
    if (this.wrong('device-skips-token-check')) return true;
    const verifier = {
      gba: this.held.gba,
      issuer: { name: verifiedBy, keys: this.setup.keys.known[verifiedBy]! },
      blind: this.wrong('device-skips-token-signature'),
    };
    const current = [1, 2];
    const transactions = this.wrong('device-takes-old-token') ? [0, ...current] : current;
    return transactions.some((transaction) =>
      authorises(this.readings, token, { device: self, old, new: mcim, transaction }, verifier),
    );
  }

  /** One part of a download; null where it is none from the RO for this device. */
  protected open(content: Wire): Download | null {
    if (this.held.replaced && this.reads('validation-binding', 'tre-key')) return null;
    const name = signingKey(ro);
    if (!isSigned(content)) return null;
    const anybody = this.wrong('device-skips-download-signature');
    if (content.by !== name && !anybody) return null;
    const secured = anybody ? unverified(content) : verified(content, this.setup.keys.known[name]!);
    const body = this.unseal(secured) ?? this.underLeg(secured);
    if (!isRow(body)) return null;
    const [numbered, carried] = body;
    const token = restOf(body, 2);
    const numbers = /^part (\d) of (\d)$/.exec(String(numbered));
    if (numbers === null || carried === undefined || token === undefined) return null;
    const brought = this.unseal(carried) ?? carried;
    return {
      parts: Number(numbers[2]),
      received: [Number(numbers[1])],
      mcim: isMcim(brought) ? brought.mcim : null,
      token,
    };
  }

  private unseal(value: Wire | null): Wire | null {
    const mine = this.setup.keys.own[platformKey(self)]!;
    return isSealed(value) && value.for === platformKey(self) ? opened(value, mine) : null;
  }

  private underLeg(value: Wire | null): Wire | null {
    return isBoxed(value) && value.under === legKey(self) ? unboxed(value, this.setup.keys.leg!) : null;
  }

  protected believesAcknowledgement(protection: Wire | null): boolean {
    const says = ['acknowledgement of the notice', self];
    if (this.wrong('device-believes-any-acknowledgement')) return true;
    switch (this.readings['acknowledgement-protection']) {
      case 'none':
        return true;
      case 'old-avs':
        return (
          this.volatile.avs !== null && isBoxed(protection) && sameWire(unboxed(protection, this.volatile.avs), says)
        );
      default:
        return this.believes(protection, this.oldOperator, says);
    }
  }

  protected proof(what: string): Wire | null {
    if (!this.reads('voucher-of-11-and-13', 'device-proof')) return null;
    const name = platformKey(self);
    return sign(name, this.setup.keys.own[name]!, [what, self]);
  }
}
