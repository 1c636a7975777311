import { box, isAttachProof, sign, unboxed, verified } from './crypto.js';
import { avsName, avsOf, gbaKeyOf, gbaName, makeMcim, parties, platformKey, signingKey } from './keys.js';
import { Party } from './party.js';
import type { Act } from './role.js';
import { authorises, issuerKey, notice } from './tokens.js';
import { isBoxed, isRow, isSigned, type Mcim, restOf, type Wire, type WireMessage } from './wire.js';

const { device, oldSho: self, ro } = parties;

type Place = 'serving' | 'leaving' | 'released' | 'taking back';

/** The operator that the device leaves. */
export class OldSho extends Party {
  private place: Place = 'serving';
  /** A notice is taken, and its acknowledgement is owed. */
  private owes = false;
  private subscription = 1;
  private silence: 'none' | 'carries' | 'vanished' = 'none';
  /** Has a token that serves once served? */
  private used = false;

  report(): Readonly<Record<string, unknown>> {
    const { place, owes, subscription, silence } = this;
    return { place, owes, subscription, silence };
  }

  /** The credentials that it accepts, or accepted last. */
  private get mcim(): Mcim {
    return makeMcim(this.setup.keys.root!, self, device, this.subscription);
  }

  protected take(_from: string, message: WireMessage): void {
    if (message.type === 'attachRequest') this.takeAttach(message);
    else if (this.silence === 'none') this.takeOther(message);
  }

  private takeOther(message: WireMessage): void {
    switch (message.type) {
      case 'deregistrationNotice':
        this.takeNotice(message.content as Wire);
        return;
      case 'changeCompleted':
        if (this.place === 'leaving' && this.reads('release', 'on-completion')) this.release();
        return;
      case 'subscriptionRequest':
        this.takeSubscriptionRequest();
        return;
      default:
        // Nothing that an operator takes in this role.
        return;
    }
  }

  protected decide(act: Act): void {
    if (this.silence !== 'none') return;
    switch (act.type) {
      case 'proceed':
        this.proceed();
        return;
      case 'subscription.refused':
        if (this.place === 'taking back') this.place = 'released';
        return;
      case 'silence.falls':
        this.fallSilent(act.carries === true);
        return;
      default:
        // Nothing that happens to an operator.
        return;
    }
  }

  private proceed(): void {
    if (this.place === 'taking back') {
      this.grant();
    } else if (this.owes) {
      this.owes = false;
      if (!this.wrong('old-sho-forgets-acknowledgement')) this.acknowledge();
    } else if (this.place === 'leaving' && this.reads('release', 'after-acknowledgement-sent')) {
      this.release();
    }
  }

  private takeAttach({ mcim, proof }: WireMessage): void {
    const named = mcim as Omit<Mcim, 'secret'>;
    const genuine =
      named.operator === self && named.subscription === this.subscription && isAttachProof(proof, this.mcim);
    if (!genuine) return;
    const released = this.place === 'released' || this.place === 'taking back';
    const lets = this.reads('unused-avs', 'stay') || this.wrong('old-sho-serves-after-release');
    const serves =
      this.silence === 'vanished'
        ? false
        : this.silence === 'carries'
          ? !released
          : !released || (this.place === 'released' && lets);
    if (serves) this.send(device, { type: 'attachAccept', operator: self });
  }

  private takeNotice(content: Wire): void {
    const { place } = this;
    if (place === 'taking back') return;
    if (this.owes) {
      if (this.wrong('old-sho-acknowledges-every-copy')) this.acknowledge();
      return;
    }
    const again = place !== 'serving';
    if (again && this.ignoresAgain()) return;
    if (!this.isInOrder(content)) return;
    this.owes = true;
    if (again) {
      if (this.wrong('old-sho-releases-twice')) this.takeBearerAway();
      return;
    }
    if (this.subscription === 1) this.used = this.reads('token-freshness', 'one-use');
    const early =
      this.wrong('old-sho-releases-early') &&
      (this.reads('release', 'after-acknowledgement-sent') || this.reads('release', 'on-completion'));
    if (this.reads('release', 'on-notification') || early) this.release();
    else this.place = 'leaving';
  }

  /** Does it leave a notice unanswered that it has acknowledged? */
  private ignoresAgain(): boolean {
    if (this.wrong('old-sho-acknowledges-once') || this.reads('repeated-notice', 'ignored')) return true;
    return this.place === 'released' && !this.reads('repeated-notice', 'answered');
  }

  /** Is a notice what the device may send: authorised by the token, and under the AVs where the procedure asks for them? */
  private isInOrder(content: Wire): boolean {
    const covered = this.setup.procedure === 'notify-first';
    const under = isBoxed(content) && content.under === avsName(this.mcim) ? unboxed(content, avsOf(this.mcim)) : null;
    if (covered && under === null && !this.wrong('old-sho-skips-avs')) return false;
    const shown = isRow(under) && under[0] === notice ? restOf(under, 1) : content;
    if (this.wrong('old-sho-skips-token')) return true;
    if (shown === undefined || (this.used && this.subscription > 1)) return false;
    const token = this.reads('token-use', 'bearer') ? shown : this.proven(shown);
    if (token === null) return false;
    const old = this.mcim;
    const name = issuerKey(this.readings);
    return authorises(
      this.readings,
      token,
      { device, old, new: null, transaction: 1 },
      { gba: gbaKeyOf(old), issuer: { name, keys: this.setup.keys.known[name]! } },
    );
  }

  /** The token that a proof was made for; null where it is no proof of this device. */
  private proven(shown: Wire): Wire | null {
    const body = this.reads('token', 'gba')
      ? isBoxed(shown) && shown.under === gbaName(this.mcim)
        ? unboxed(shown, gbaKeyOf(this.mcim))
        : null
      : isSigned(shown) && shown.by === platformKey(device)
        ? verified(shown, this.setup.keys.known[platformKey(device)]!)
        : null;
    return isRow(body) && body[0] === notice ? (restOf(body, 1) ?? null) : null;
  }

  private acknowledge(): void {
    this.send(device, { type: 'noticeAcknowledgement', device, protection: this.protection() });
  }

  private protection(): Wire | null {
    const says = ['acknowledgement of the notice', device];
    switch (this.readings['acknowledgement-protection']) {
      case 'old-avs':
        return box(avsName(this.mcim), avsOf(this.mcim), says);
      case 'signed':
        return sign(signingKey(self), this.setup.keys.own[signingKey(self)]!, says);
      default:
        return null;
    }
  }

  private release(): void {
    if (this.wrong('old-sho-never-releases')) {
      this.place = 'leaving';
      return;
    }
    if (this.reads('release', 'on-completion')) this.owes = false;
    this.place = 'released';
    this.takeBearerAway();
  }

  private takeBearerAway(): void {
    if (this.reads('connectivity', 'dies-at-release')) this.send(device, { type: 'bearerReleased' });
  }

  private takeSubscriptionRequest(): void {
    if (this.place === 'taking back') return;
    if (!this.reads('old-sho-takes-back', 'may-refuse')) {
      this.grant();
      return;
    }
    this.place = 'taking back';
    this.owes = false;
  }

  private grant(): void {
    if (!this.wrong('old-sho-grants-old-subscription')) this.subscription = 2;
    this.place = 'serving';
    this.owes = false;
    if (!this.wrong('old-sho-forgets-grant')) this.send(ro, { type: 'subscriptionGrant', mcim: this.mcim });
  }

  private fallSilent(carries: boolean): void {
    this.silence = carries ? 'carries' : 'vanished';
    this.owes = false;
    if (this.place !== 'released') this.place = 'serving';
    if (!carries) this.send(device, { type: 'bearerReleased' });
  }
}
