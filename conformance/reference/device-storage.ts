import { afterPowerLoss, type Held, type Place, type Volatile } from './device-store.js';
import { avsOf, gbaKeyOf } from './keys.js';
import { Party } from './party.js';
import type { NodeSetup } from './role.js';
import type { Mcim } from './wire.js';

/** What the device has: in its store, in what goes with the power, and by both over a bearer. */
export abstract class DeviceStorage extends Party {
  protected readonly oldOperator: string;
  protected held: Held;
  protected volatile: Volatile;
  protected powered = true;

  constructor(setup: NodeSetup) {
    super(setup);
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
  protected get active(): Mcim | null {
    return this.held.fresh?.state === 'active' ? this.held.fresh.mcim : this.held.old;
  }

  protected get bearer(): boolean {
    const { session } = this.volatile;
    return session === 'old' || session === 'new' || (this.reads('initial-connectivity', 'always') && this.held.pcid);
  }

  /** May it send: over a bearer? */
  protected get maySend(): boolean {
    return this.bearer || this.wrong('device-speaks-without-bearer');
  }

  protected get changing(): boolean {
    return ['acting', 'awaiting acknowledgement', 'awaiting aid', 'provisioning'].includes(this.held.place);
  }

  /** Goes somewhere: timers of where it was end, and those of where it is begin. */
  protected go(place: Place): void {
    const was = this.changing;
    this.held.place = place;
    const { timers } = this.volatile;
    timers.delete('retransmission');
    timers.delete('acknowledgement');
    if (!this.changing) timers.delete('patience');
    if (!was) this.startPatience();
    this.startTimers();
  }

  protected startPatience(): void {
    if (this.changing && this.reads('failure-timer', 'any-time-after-7')) this.volatile.timers.add('patience');
  }

  protected startTimers(): void {
    const { place } = this.held;
    const { timers } = this.volatile;
    const waits = place === 'awaiting acknowledgement' || place === 'awaiting aid';
    if (waits && this.reads('retransmission', 'repeat')) timers.add('retransmission');
    if (place === 'awaiting acknowledgement' && !this.reads('missing-acknowledgement', 'wait-for-ever')) {
      timers.add('acknowledgement');
    }
  }

  protected loseBearer(): void {
    this.volatile.session = this.held.fresh?.state === 'active' ? 'attaching' : 'none';
  }
}
