import { attachProof, box, opened, sign, unboxed, unverified, verified } from './crypto.js';
import {
  afterPowerLoss,
  type Download,
  forgetChange,
  type Held,
  type Information,
  isComplete,
  type Place,
  type Volatile,
} from './device-store.js';
import { avsName, avsOf, gbaKeyOf, gbaName, legKey, parties, platformKey, signingKey } from './keys.js';
import { Party } from './party.js';
import type { Act, NodeSetup } from './role.js';
import { authorises, issuerKey, notice, noticeAuthorisation } from './tokens.js';
import {
  isBoxed,
  isMcim,
  isRow,
  isSealed,
  isSigned,
  type Mcim,
  restOf,
  row,
  sameMcim,
  sameWire,
  type Wire,
  type WireMessage,
} from './wire.js';

const { device: self, oldSho, pva, ro, subscriber } = parties;

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

/** The device with its TRE. */
export class Device extends Party {
  private readonly acts: readonly DeviceAct[];
  private readonly oldOperator: string;
  private held: Held;
  private volatile: Volatile;
  private powered = true;

  constructor(setup: NodeSetup) {
    super(setup);
    this.acts = actsOf(setup);
    const old = setup.keys.mcim!;
    this.oldOperator = old.operator;
    this.held = {
      place: 'subscribed',
      old,
      fresh: null,
      information: null,
      token: null,
      gba: gbaKeyOf(old),
      acknowledged: false,
      done: 0,
      reverted: false,
      pcid: true,
      replaced: false,
      download: null,
    };
    this.volatile = { session: 'old', avs: avsOf(old), asked: false, timers: new Set() };
  }

  report(): Readonly<Record<string, unknown>> {
    const { place, old, fresh, information, token, acknowledged, done, reverted, pcid } = this.held;
    const named = (mcim: Mcim) => `${mcim.operator}, subscription ${mcim.subscription}`;
    return {
      place: this.powered ? place : 'off',
      old: old === null ? null : named(old),
      new: fresh === null ? null : `${named(fresh.mcim)}, ${fresh.state}`,
      instructed: information !== null,
      token: token !== null,
      acknowledged,
      done,
      reverted,
      pcid,
    };
  }

  save(): unknown {
    return { held: this.held };
  }

  /** Only what the store kept is left; the power is off. */
  load(saved: unknown): void {
    this.held = (saved as { held: Held }).held;
    if (this.wrong('store-loses-acknowledgement')) this.held.acknowledged = false;
    if (this.wrong('store-loses-discard') && this.held.old === null && !this.held.reverted) {
      this.held.old = this.setup.keys.mcim;
    }
    if (this.wrong('store-loses-download') && this.held.fresh?.state === 'downloaded') this.held.fresh = null;
    if (this.wrong('store-loses-place') && this.held.place === 'acting') this.held.place = 'subscribed';
    this.powered = false;
    this.volatile = { session: 'none', avs: null, asked: false, timers: new Set() };
    afterPowerLoss(this.held, this.readings);
  }

  /** The credentials that it attaches with. */
  private get active(): Mcim | null {
    return this.held.fresh?.state === 'active' ? this.held.fresh.mcim : this.held.old;
  }

  private get bearer(): boolean {
    const { session } = this.volatile;
    return session === 'old' || session === 'new' || (this.reads('initial-connectivity', 'always') && this.held.pcid);
  }

  /** May it send: over a bearer? */
  private get maySend(): boolean {
    return this.bearer || this.wrong('device-speaks-without-bearer');
  }

  private get changing(): boolean {
    return ['acting', 'awaiting acknowledgement', 'awaiting aid', 'provisioning'].includes(this.held.place);
  }

  /** Goes somewhere: timers of where it was end, and those of where it is begin. */
  private go(place: Place): void {
    const was = this.changing;
    this.held.place = place;
    const { timers } = this.volatile;
    timers.delete('retransmission');
    timers.delete('acknowledgement');
    if (!this.changing) timers.delete('patience');
    if (!was) this.startPatience();
    this.startTimers();
  }

  private startPatience(): void {
    if (this.changing && this.reads('failure-timer', 'any-time-after-7')) this.volatile.timers.add('patience');
  }

  private startTimers(): void {
    const { place } = this.held;
    const { timers } = this.volatile;
    const waits = place === 'awaiting acknowledgement' || place === 'awaiting aid';
    if (waits && this.reads('retransmission', 'repeat')) timers.add('retransmission');
    if (place === 'awaiting acknowledgement' && !this.reads('missing-acknowledgement', 'wait-for-ever')) {
      timers.add('acknowledgement');
    }
  }

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

  private loseBearer(): void {
    this.volatile.session = this.held.fresh?.state === 'active' ? 'attaching' : 'none';
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

  /** Is a proof the signature of a party on exactly this? */
  private believes(proof: Wire | null, party: string, says: Wire): boolean {
    const name = signingKey(party);
    const keys = this.setup.keys.known[name];
    return isSigned(proof) && proof.by === name && keys !== undefined && sameWire(verified(proof, keys), says);
  }

  /** What verifies the token: what step 2 told, or what it has by itself where it asks for no instruction. */
  private get verifier(): Information | null {
    if (this.held.information !== null || !this.reads('mcim-before-instruction', 'accepted')) {
      return this.held.information;
    }
    return { verifiedBy: issuerKey(this.readings), newSho: null, mcim: null };
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

  /** Two parts may carry one token. */
  private sameToken(a: Wire, b: Wire): boolean {
    return sameWire(a, b);
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

  private accepts({ mcim, token }: Download, { verifiedBy, newSho, mcim: pinned }: Information): boolean {
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
  private open(content: Wire): Download | null {
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

  private believesAcknowledgement(protection: Wire | null): boolean {
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

  private proceed(): void {
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

  private get canNotify(): boolean {
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

  private sendNotice(): void {
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

  private acknowledgeDownload(): void {
    this.send(ro, {
      type: 'downloadAcknowledgement',
      device: self,
      oldSho: this.reads('content-of-11', 'download') ? null : this.oldOperator,
      proof: this.proof('download acknowledged'),
    });
  }

  private proof(what: string): Wire | null {
    if (!this.reads('voucher-of-11-and-13', 'device-proof')) return null;
    const name = platformKey(self);
    return sign(name, this.setup.keys.own[name]!, [what, self]);
  }

  /** Step 12: the new credentials come into the TRE. */
  private install(mcim: Mcim): void {
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

  private mayRevert(): boolean {
    const { place } = this.held;
    if (this.reads('failure', 'nothing-said') || !this.reads('knowledge-of-failure', 'own-tre')) return false;
    const cannotTell = !this.bearer || this.reads('outcome-report', 'ro-infers');
    return place === 'failure reported' || (place === 'failed' && cannotTell);
  }

  private revert(): void {
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
  private attach(): void {
    this.volatile.session = this.active === null ? 'none' : 'attaching';
    this.sendAttach();
  }

  private sendAttach(): void {
    const mcim = this.active;
    if (mcim === null) return;
    const { secret: _, ...named } = mcim;
    this.send(mcim.operator, { type: 'attachRequest', mcim: named, proof: attachProof(mcim) });
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
