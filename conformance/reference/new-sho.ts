import { isAttachProof, seal, verified } from './crypto.js';
import { makeMcim, parties, platformKey } from './keys.js';
import { Party } from './party.js';
import type { Act } from './role.js';
import { isSigned, type Mcim, sameWire, type Wire, type WireMessage } from './wire.js';

const { device, newSho: self, pva, ro } = parties;

type Change =
  | 'idle'
  | 'validating'
  | 'validated'
  | 'awaiting acknowledgement'
  | 'awaiting report'
  | 'informed'
  | 'registered'
  | 'gave up';

/** The operator that the device changes to. */
export class NewSho extends Party {
  private change: Change = 'idle';
  private serves = false;
  /** The device asked to attach before it is served. */
  private waiting = false;
  private token: Wire | null = null;
  private voucher: Wire | null = null;

  report(): Readonly<Record<string, unknown>> {
    const { change, serves, waiting } = this;
    return { change, serves, waiting };
  }

  protected take(_from: string, message: WireMessage): void {
    switch (message.type) {
      case 'changeRequest':
        if (this.change !== 'idle') return;
        this.token = message.token as Wire;
        this.change = 'validating';
        this.send(pva, { type: 'validationRequest', device, operator: self });
        return;
      case 'validationSuccess':
      case 'validationRefusal':
        this.takeValidation(message);
        return;
      case 'relayedAcknowledgement':
        this.takeAcknowledgement(message);
        return;
      case 'provisioningReport':
        this.takeReport(message);
        return;
      case 'attachRequest':
        this.takeAttach(message);
        return;
      case 'subscriptionRequest':
        this.grant();
        return;
      default:
        // Nothing that an operator takes in this role.
        return;
    }
  }

  private takeValidation({ type, device: named, voucher }: WireMessage): void {
    if (this.change !== 'validating') return;
    if (type === 'validationRefusal' && !this.wrong('new-sho-skips-validation')) {
      this.change = 'gave up';
      return;
    }
    if (!this.reads('validation-binding', 'nothing') && named !== device) return;
    this.voucher = (voucher ?? null) as Wire | null;
    this.change = 'validated';
  }

  private takeAcknowledgement({ proof }: WireMessage): void {
    if (
      this.change !== 'awaiting acknowledgement' ||
      !this.isVouchedFor(proof as Wire | null, 'download acknowledged')
    ) {
      return;
    }
    this.change = 'awaiting report';
    if (this.wrong('new-sho-serves-early')) this.serve();
    if (this.wrong('new-sho-registers-early')) this.register();
  }

  private takeReport({ success, proof }: WireMessage): void {
    if (this.change !== 'awaiting report') return;
    if (!this.isVouchedFor(proof as Wire | null, success === true ? 'success' : 'failure')) return;
    this.change = success !== true && this.reads('registration', 'on-success') ? 'gave up' : 'informed';
    if (success === true || this.wrong('new-sho-serves-after-failure')) this.serve();
  }

  /** Is it the device's own word, where the reading asks for that? */
  private isVouchedFor(proof: Wire | null, what: string): boolean {
    if (!this.reads('voucher-of-11-and-13', 'device-proof')) return true;
    const name = platformKey(device);
    if (!isSigned(proof) || proof.by !== name) return false;
    return sameWire(verified(proof, this.setup.keys.known[name]!), [what, device]);
  }

  protected decide({ type }: Act): void {
    if (type === 'proceed') this.proceed();
  }

  private proceed(): void {
    if (this.change === 'validated') {
      this.handOut();
      if (this.reads('serving-start', 'at-6')) this.serve();
    } else if (this.change === 'informed') {
      this.change = 'registered';
      if (!this.wrong('new-sho-forgets-registration')) this.register();
    }
  }

  private register(): void {
    this.send(ro, { type: 'registration', device, operator: self });
  }

  private mcim(subscription: number): Mcim {
    return makeMcim(this.setup.keys.root!, self, device, subscription);
  }

  /** Step 6. */
  private handOut(): void {
    const mcim = { mcim: this.mcim(1) };
    const name = platformKey(device);
    const sealed = this.reads('sealing', 'new-sho-to-tre') ? seal(name, this.setup.keys.known[name]!, mcim) : mcim;
    this.change = 'awaiting acknowledgement';
    this.send(ro, {
      type: 'mcimDelivery',
      operator: self,
      mcim: sealed,
      token: this.wrong('new-sho-omits-token') ? 'no token' : this.token,
      voucher: this.voucher,
    });
  }

  /** From now on it serves the device, which may be waiting. */
  private serve(): void {
    if (this.serves) return;
    this.serves = true;
    if (this.waiting && !this.wrong('new-sho-forgets-waiting-device')) this.accept();
    this.waiting = false;
  }

  private accept(): void {
    this.send(device, { type: 'attachAccept', operator: self });
  }

  private takeAttach({ mcim, proof }: WireMessage): void {
    const { subscription, operator } = mcim as Omit<Mcim, 'secret'>;
    if (operator !== self || !isAttachProof(proof, this.mcim(subscription))) return;
    if (this.serves) this.accept();
    else this.waiting = true;
  }

  private grant(): void {
    this.send(ro, { type: 'subscriptionGrant', mcim: this.mcim(2) });
    this.serve();
  }
}
