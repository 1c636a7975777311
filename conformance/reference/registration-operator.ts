import { box, seal, sign, verified } from './crypto.js';
import { legKey, parties, platformKey, signingKey } from './keys.js';
import { Party } from './party.js';
import type { Act } from './role.js';
import { isSigned, row, sameWire, type Wire, type WireMessage } from './wire.js';

const { device, newSho, oldSho, pva, ro: self } = parties;

type Change = 'idle' | 'downloading' | 'relayed' | 'aiding' | 'informed' | 'reported';

/** The registration operator: it brings the download, and records who the operator of a device is. */
export class RegistrationOperator extends Party {
  private change: Change = 'idle';
  private record: string = oldSho;
  private operator: string = newSho;
  private delivery: { readonly mcim: Wire; readonly token: Wire } | null = null;
  private outcome: { readonly success: boolean; readonly proof: unknown } | null = null;
  /** Nothing has said yet with whom a pristine device is provisioned. */
  private selecting = false;
  private readonly timers = new Set<string>();

  report(): Readonly<Record<string, unknown>> {
    const { change, record, selecting, outcome } = this;
    return { change, record, selecting, outcome: outcome === null ? null : outcome.success };
  }

  protected decide({ type }: Act): void {
    if (type === 'proceed') this.proceed();
    if (type === 'selection.record' || type === 'selection.newSho') this.select(type);
  }

  protected override fire(timer: string): void {
    if (!this.timers.delete(timer) || this.change !== 'downloading') return;
    this.timers.add(timer);
    if (!this.wrong('ro-downloads-once')) this.sendDownload();
  }

  protected take(_from: string, message: WireMessage): void {
    switch (message.type) {
      case 'mcimDelivery':
        this.takeDelivery(message);
        return;
      case 'downloadAcknowledgement':
        this.takeAcknowledgement(message);
        return;
      case 'provisioningOutcome':
        this.takeOutcome(message);
        return;
      case 'registration':
        this.takeRegistration(String(message.operator));
        return;
      case 'initialProvisioningRequest':
        if (this.selecting) return;
        if (this.reads('selected-sho', 'either')) this.selecting = true;
        else this.ask(this.reads('selected-sho', 'new-sho') ? this.operator : this.record);
        return;
      case 'subscriptionGrant':
        this.send(device, { type: 'initialProvisioning', mcim: message.mcim });
        return;
      default:
        // Nothing that an RO takes.
        return;
    }
  }

  private takeDelivery({ operator, mcim, token, voucher }: WireMessage): void {
    const free = this.change === 'idle' || (this.change === 'reported' && operator !== this.operator);
    if (!free || !this.isSenderInOrder(String(operator), voucher as Wire | null)) return;
    this.operator = String(operator);
    this.delivery = { mcim: mcim as Wire, token: token as Wire };
    this.outcome = null;
    this.change = 'downloading';
    this.sendDownload();
    if (this.reads('retransmission', 'repeat')) this.timers.add('retransmission');
  }

  private isSenderInOrder(operator: string, voucher: Wire | null): boolean {
    if (this.reads('sender-of-6', 'unchecked')) return true;
    const name = signingKey(pva);
    if (!isSigned(voucher) || voucher.by !== name) return false;
    return sameWire(verified(voucher, this.setup.keys.known[name]!), ['validated', device, operator]);
  }

  private sendDownload(): void {
    const parts = [this.part(1), this.part(2)];
    if (this.wrong('ro-sends-parts-backwards')) parts.reverse();
    for (const content of this.wrong('ro-sends-one-part') ? parts.slice(0, 1) : parts) {
      this.send(device, { type: 'download', content });
    }
  }

  /** One part of the download, for the TRE or up to the device, and signed. */
  private part(number: 1 | 2): Wire {
    const { mcim, token } = this.delivery!;
    const body = row(`part ${number} of 2`, mcim, token);
    const { known, leg, own } = this.setup.keys;
    const secured = this.reads('sealing', 'hop-by-hop')
      ? box(legKey(device), leg!, body)
      : seal(platformKey(device), known[platformKey(device)]!, body);
    return this.wrong('ro-signs-with-nothing') ? secured : sign(signingKey(self), own[signingKey(self)]!, secured);
  }

  private takeAcknowledgement({ oldSho: named, proof }: WireMessage): void {
    if (this.change === 'aiding') {
      if (!this.reads('aid-of-the-ro', 'device-alone') && !this.wrong('ro-aids-once')) this.aid();
    } else if (this.change === 'downloading') {
      this.timers.clear();
      this.change = 'relayed';
      if (this.wrong('ro-forgets-relay')) return;
      const filtered = this.reads('privacy-filtering', 'applied') ? null : named;
      this.send(this.operator, { type: 'relayedAcknowledgement', device, oldSho: filtered, proof });
    }
  }

  private takeOutcome({ success, proof }: WireMessage): void {
    const early = this.change === 'downloading';
    if (!early && this.change !== 'relayed' && this.change !== 'aiding') return;
    if (early && this.wrong('ro-forgets-early-outcome')) return;
    this.outcome = { success: success === true, proof };
    if (!early) this.change = 'informed';
  }

  private aid(): void {
    this.send(device, { type: 'provisioningAid', device });
  }

  private proceed(): void {
    switch (this.change) {
      case 'relayed':
        if (this.outcome !== null) {
          this.change = 'informed';
          return;
        }
        this.change = 'aiding';
        if (!this.reads('aid-of-the-ro', 'device-alone')) this.aid();
        return;
      case 'aiding':
        if (!this.reads('outcome-report', 'ro-infers')) return;
        this.outcome = { success: true, proof: null };
        this.change = 'informed';
        return;
      case 'informed':
        this.tell();
        return;
      default:
        // It waits for somebody.
        return;
    }
  }

  /** Step 13. */
  private tell(): void {
    const { success, proof } = this.outcome!;
    this.change = 'reported';
    const told = success || this.wrong('ro-reports-success-always');
    this.send(this.operator, { type: 'provisioningReport', success: told, proof });
    if (this.wrong('ro-aids-twice')) this.aid();
    const knows = this.readings['knowledge-of-failure'];
    if (!success && knows !== 'own-tre') {
      const mine = this.setup.keys.own[signingKey(self)]!;
      const signature =
        knows === 'ro-message-protected' ? sign(signingKey(self), mine, ['provisioning failed', device]) : null;
      this.send(device, { type: 'failureMessage', device, proof: signature });
    }
    if (success && this.reads('release', 'on-completion')) this.send(oldSho, { type: 'changeCompleted', device });
  }

  private takeRegistration(operator: string): void {
    const known = this.outcome?.success === true && operator === this.operator;
    if (this.reads('ro-checks-success', 'yes') && !known) return;
    if (!this.wrong('ro-forgets-record')) this.record = operator;
  }

  private select(by: 'selection.record' | 'selection.newSho'): void {
    if (!this.selecting) return;
    this.selecting = false;
    this.ask(by === 'selection.record' ? this.record : this.operator);
  }

  private ask(operator: string): void {
    const whom = this.wrong('ro-asks-new-sho') ? this.operator : operator;
    this.send(whom, { type: 'subscriptionRequest', device });
  }
}
