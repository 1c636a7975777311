import { DeviceSteps } from './device-steps.js';
import { type Download, forgetChange, type Information, isComplete, type Place } from './device-store.js';
import { avsOf, parties } from './keys.js';
import type { Act } from './role.js';
import { type Mcim, sameMcim, type Wire, type WireMessage } from './wire.js';

const { device: self, pva, ro, subscriber } = parties;

/** The device with its TRE: what it does with what arrives, happens to it, or expires. */
export class Device extends DeviceSteps {
  protected take(from: string, message: WireMessage): void {
    if (!this.powered) return;
    switch (message.type) {
      case 'attestationRequest':
        if (this.bearer && !this.held.replaced) this.send(pva, { type: 'attestation', device: self });
        return;
      case 'attachAccept':
        this.takeSession(String(message.operator));
        return;
      case 'bearerReleased':
        if (this.volatile.session === 'old') this.loseBearer();
        return;
      case 'instruction':
        this.takeInstruction(message);
        return;
      case 'download':
        this.takeDownload(message.content as Wire);
        return;
      case 'noticeAcknowledgement':
        this.takeAcknowledgement(message.protection as Wire | null);
        return;
      case 'provisioningAid':
        if (this.held.place === 'awaiting aid' && this.bearer && from === ro) this.go('provisioning');
        return;
      case 'failureMessage':
        this.takeFailure(message.proof as Wire | null);
        return;
      case 'initialProvisioning':
        this.takeInitialProvisioning(message.mcim as Mcim);
        return;
      default:
        // Nothing that a device takes.
        return;
    }
  }

  protected decide(act: Act): void {
    if (!this.powered) {
      if (act.type === 'power.returns') this.start();
      return;
    }
    const { held, volatile } = this;
    switch (act.type) {
      case 'proceed':
        this.proceed();
        return;
      case 'provisioning.succeeds':
        if (held.place === 'provisioning' && held.fresh !== null) this.install(held.fresh.mcim);
        return;
      case 'provisioning.fails':
        if (held.place === 'provisioning') this.go('failed');
        return;
      case 'reversion':
        if (this.mayRevert() && !this.wrong('device-forgets-to-revert')) this.revert();
        return;
      case 'initialProvisioning.fails':
        if (held.place === 'pristine') volatile.asked = false;
        return;
      case 'pcid.expires':
        held.pcid = false;
        return;
      case 'device.swapped':
        if (held.place === 'subscribed') held.replaced = true;
        return;
      default:
        // Nothing that happens to a device.
        return;
    }
  }

  private takeSession(operator: string): void {
    const { held, volatile } = this;
    const mine = this.active;
    if (mine === null || (mine.operator !== operator && !this.wrong('device-lets-anybody-carry'))) return;
    const renewed = held.fresh?.state === 'active';
    if (volatile.session !== 'attaching' && !(volatile.session === 'old' && renewed)) return;
    volatile.session = renewed ? 'new' : 'old';
    if (!renewed) volatile.avs = avsOf(mine);
  }

  private takeInstruction({ information, proof }: WireMessage): void {
    const { held } = this;
    if (held.place !== 'subscribed') return;
    if (held.information !== null && !this.wrong('device-takes-second-instruction')) return;
    if (!this.believes(proof as Wire | null, subscriber, ['re-provision', self]) && this.asksForInstructor()) return;
    held.information = information as Information;
    if (isComplete(held.download)) this.judge(held.download);
  }

  private asksForInstructor(): boolean {
    return !this.reads('instruction', 'anybody') && !this.wrong('device-believes-any-instruction');
  }

  private takeDownload(content: Wire): void {
    const { held } = this;
    if (held.place !== 'subscribed' || !this.bearer) return;
    const part = this.open(content);
    if (part === null) return;
    const early = held.information === null;
    const drops = this.reads('mcim-before-instruction', 'dropped') || this.wrong('device-drops-early-download');
    if (early && drops) return;
    const { verifier } = this;
    if (this.reads('token-check', 'first') && verifier !== null && !this.accepts(part, verifier)) return;
    const known = held.download;
    const same =
      known !== null &&
      !this.wrong('device-forgets-parts') &&
      sameMcim(known.mcim, part.mcim) &&
      this.sameToken(known.token, part.token);
    const received = [...new Set([...(same ? known.received : []), ...part.received])];
    const parts = this.wrong('device-starts-on-first-part') ? received.length : part.parts;
    held.download = { ...part, received, parts };
    if (isComplete(held.download) && verifier !== null) this.judge(held.download);
  }

  /** Step 7: the whole download is there, and its token is validated. */
  private judge(download: Download): void {
    const { held } = this;
    held.download = null;
    if (!this.accepts(download, this.verifier!) || download.mcim === null) return;
    held.fresh = { mcim: download.mcim, state: 'downloaded' };
    held.token = download.token;
    held.done = 0;
    this.go('acting');
    if (this.wrong('device-acknowledges-download-early')) this.acknowledgeDownload();
  }

  private takeAcknowledgement(protection: Wire | null): void {
    const { held } = this;
    if (!this.changing || !this.bearer || !this.believesAcknowledgement(protection)) return;
    const waits = held.place === 'awaiting acknowledgement';
    const again = this.wrong('device-takes-acknowledgement-twice') && held.acknowledged;
    if (!waits && !this.acts.slice(0, held.done).includes('notify')) return;
    held.acknowledged = true;
    if (waits || again) {
      held.done += 1;
      if (waits) this.go('acting');
    }
  }

  private takeFailure(proof: Wire | null): void {
    if (!this.bearer || this.held.place === 'pristine' || this.reads('failure', 'nothing-said')) return;
    const known = this.readings['knowledge-of-failure'];
    const believed =
      known === 'ro-message' ||
      (known === 'ro-message-protected' && this.believes(proof, ro, ['provisioning failed', self]));
    if (believed) this.revert();
  }

  private takeInitialProvisioning(mcim: Mcim): void {
    const { held, volatile } = this;
    if (held.place !== 'pristine' || (!volatile.asked && !this.wrong('device-takes-unasked-mcim'))) return;
    held.reverted = false;
    volatile.asked = false;
    if (mcim.operator === this.oldOperator) held.old = mcim;
    else held.fresh = { mcim, state: 'active' };
    this.go('provisioned anew');
    this.attach();
  }

  protected override fire(timer: string): void {
    if (!this.powered || !this.volatile.timers.delete(timer)) return;
    const { held, volatile } = this;
    if (timer === 'retransmission') {
      volatile.timers.add(timer);
      if (held.place === 'awaiting acknowledgement' && this.canNotify && !this.wrong('device-notifies-once')) {
        this.sendNotice();
      } else if (held.place === 'awaiting aid' && this.maySend && !this.wrong('device-acknowledges-once')) {
        this.acknowledgeDownload();
      }
    } else if (timer === 'acknowledgement' && this.reads('missing-acknowledgement', 'give-up-and-go-on')) {
      held.done += 1;
      this.go('acting');
    } else if (timer === 'acknowledgement') {
      this.abandon('without credentials');
    } else if (timer === 'patience' && held.old === null) {
      this.go('failed');
    } else if (timer === 'patience') {
      this.abandon('abandoned');
    }
  }

  private abandon(otherwise: Place): void {
    const place = this.held.old === null ? otherwise : 'abandoned';
    forgetChange(this.held);
    this.go(place);
  }

  /** The power returns: the device goes on where the store says that it was. */
  private start(): void {
    const { held } = this;
    this.powered = true;
    const forgets = this.reads('transaction-record', 'lost');
    if (this.reads('boot-without-credentials', 'goes-pristine') && this.active === null) {
      this.revert();
      return;
    }
    if (forgets && held.fresh?.state === 'active') held.place = 'subscribed anew';
    else if (forgets && held.old !== null) held.place = 'subscribed';
    else if (forgets && !held.reverted) {
      held.place = 'without credentials';
      return;
    }
    this.startPatience();
    this.startTimers();
    if (this.wrong('store-keeps-session')) this.volatile.session = held.fresh?.state === 'active' ? 'new' : 'old';
    else this.attach();
  }
}
