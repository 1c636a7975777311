import { attachProof, box } from './crypto.js';
import { DeviceCredentials } from './device-credentials.js';
import { forgetChange } from './device-store.js';
import { avsName, gbaName, parties, platformKey } from './keys.js';
import type { NodeSetup } from './role.js';
import { notice, noticeAuthorisation } from './tokens.js';
import { type Mcim, row } from './wire.js';

const { device: self, oldSho, ro } = parties;

type DeviceAct = 'discard' | 'notify' | 'await acknowledgement' | 'acknowledge download' | 'provision' | 'tell outcome';

/** Steps 8 to 13 on the side of the device, in the order of the procedure under its readings. */
function actsOf({ procedure, readings }: NodeSetup): readonly DeviceAct[] {
  const discardAndNotify: readonly DeviceAct[] =
    procedure === 'notify-first'
      ? ['notify', 'await acknowledgement', 'discard']
      : ['discard', 'notify', 'await acknowledgement'];
  return [...discardAndNotify, 'acknowledge download' as const, 'provision' as const, 'tell outcome' as const].filter(
    (act) =>
      !(act === 'discard' && readings.discard === 'overwrite') &&
      !(act === 'await acknowledgement' && readings['acknowledgement-before-11'] === 'does-not-wait'),
  );
}

/** What the device does by itself: steps 8 to 13, the way back to pristine, and attaching. */
export abstract class DeviceSteps extends DeviceCredentials {
  protected readonly acts = actsOf(this.setup);

  protected proceed(): void {
    const { held } = this;
    switch (held.place) {
      case 'acting':
        this.nextAct();
        return;
      case 'provisioning':
        if (held.fresh === null) this.go('failed');
        return;
      case 'provisioned':
        this.tellSuccess();
        return;
      case 'failed':
        if (!this.maySend || this.reads('outcome-report', 'ro-infers')) return;
        this.tellOutcome(this.wrong('device-reports-success-always'));
        this.go('failure reported');
        return;
      case 'pristine':
        this.askForProvisioning();
        return;
      default:
        // It waits for somebody.
        return;
    }
  }

  /** Steps 8 to 11: the next act, where it can be done. */
  private nextAct(): void {
    const { held } = this;
    const early = this.wrong('device-discards-first') && held.old !== null && this.acts.includes('discard');
    const next = early ? 'discard' : this.acts[held.done];
    if (next === 'discard') {
      this.discard();
      if (!early || this.acts[held.done] === 'discard') held.done += 1;
    } else if (next === 'notify') {
      this.notify();
    } else if (next === 'acknowledge download' && this.maySend && this.hasWhatIsAcknowledged()) {
      this.acknowledgeDownload();
      held.done += 2;
      const alone = this.reads('aid-of-the-ro', 'device-alone') || this.wrong('device-provisions-without-aid');
      this.go(alone ? 'provisioning' : 'awaiting aid');
    }
  }

  protected get canNotify(): boolean {
    const covered = this.setup.procedure === 'notify-first';
    return this.maySend && this.held.token !== null && (!covered || this.volatile.avs !== null);
  }

  private notify(): void {
    const { held } = this;
    if (!this.canNotify) return;
    this.sendNotice();
    held.done += 1;
    if (this.wrong('device-discards-when-notifying')) this.discard();
    if (this.acts[held.done] !== 'await acknowledgement') return;
    if (this.wrong('device-skips-acknowledgement')) held.done += 1;
    else this.go('awaiting acknowledgement');
  }

  protected sendNotice(): void {
    const { token, gba } = this.held;
    const old = { operator: this.oldOperator, device: self, subscription: 1 };
    const authorisation = noticeAuthorisation(this.readings, token!, {
      device: self,
      platform: this.setup.keys.own[platformKey(self)]!,
      gba: gba === null ? null : { name: gbaName(old), key: gba },
    });
    const { avs } = this.volatile;
    const covered =
      this.setup.procedure === 'notify-first' && avs !== null && !this.wrong('device-sends-notice-in-clear');
    const content = covered ? box(avsName(old), avs, row(notice, authorisation)) : authorisation;
    this.send(oldSho, { type: 'deregistrationNotice', device: self, content });
  }

  private discard(): void {
    const { held, volatile } = this;
    if (!this.wrong('device-keeps-old-mcim')) held.old = null;
    volatile.avs = null;
    if (this.reads('gba-key', 'goes-with-credentials')) {
      held.token = null;
      held.gba = null;
    }
    if (volatile.session === 'old' && !this.reads('connectivity', 'dies-with-credentials')) return;
    if (volatile.session !== 'new') this.loseBearer();
  }

  private hasWhatIsAcknowledged(): boolean {
    switch (this.readings['content-of-11']) {
      case 'discard':
        return this.held.old === null;
      case 'old-sho-acknowledgement':
        return this.held.acknowledged;
      default:
        return true;
    }
  }

  protected acknowledgeDownload(): void {
    this.send(ro, {
      type: 'downloadAcknowledgement',
      device: self,
      oldSho: this.reads('content-of-11', 'download') ? null : this.oldOperator,
      proof: this.proof('download acknowledged'),
    });
  }

  /** Step 12: the new credentials come into the TRE. */
  protected install(mcim: Mcim): void {
    const { held, volatile } = this;
    held.fresh = { mcim, state: 'active' };
    if (this.reads('discard', 'overwrite')) this.discard();
    if (volatile.session !== 'old') volatile.session = 'attaching';
    this.go('provisioned');
    if (!this.wrong('device-forgets-to-attach')) this.sendAttach();
  }

  private tellSuccess(): void {
    const infers = this.reads('outcome-report', 'ro-infers');
    if (!infers && !this.maySend) return;
    if (!infers && !this.wrong('device-forgets-outcome')) this.tellOutcome(true);
    this.held.done += 1;
    this.go('subscribed anew');
  }

  private tellOutcome(success: boolean): void {
    this.send(ro, { type: 'provisioningOutcome', success, proof: this.proof(success ? 'success' : 'failure') });
  }

  protected mayRevert(): boolean {
    const { place } = this.held;
    if (this.reads('failure', 'nothing-said') || !this.reads('knowledge-of-failure', 'own-tre')) return false;
    const cannotTell = !this.bearer || this.reads('outcome-report', 'ro-infers');
    return place === 'failure reported' || (place === 'failed' && cannotTell);
  }

  protected revert(): void {
    const { held, volatile } = this;
    const kept = held.fresh;
    forgetChange(held);
    held.old = null;
    held.fresh = this.wrong('device-keeps-mcim-when-pristine') ? kept : null;
    held.gba = null;
    held.reverted = true;
    if (!this.reads('pristine', 'keeps-platform-identity')) held.pcid = false;
    volatile.session = 'none';
    volatile.avs = null;
    volatile.asked = false;
    this.go('pristine');
  }

  private askForProvisioning(): void {
    const { held, volatile } = this;
    if (this.reads('initial-connectivity', 'never') || this.reads('failure', 'literal-self-reference')) return;
    if (!held.pcid || (volatile.asked && !this.wrong('device-asks-again'))) return;
    volatile.asked = true;
    this.send(ro, { type: 'initialProvisioningRequest', device: self });
  }

  /** Attaches with what it has, if it has anything. */
  protected attach(): void {
    this.volatile.session = this.active === null ? 'none' : 'attaching';
    this.sendAttach();
  }

  private sendAttach(): void {
    const mcim = this.active;
    if (mcim === null) return;
    const { secret: _, ...named } = mcim;
    this.send(mcim.operator, { type: 'attachRequest', mcim: named, proof: attachProof(mcim) });
  }
}
