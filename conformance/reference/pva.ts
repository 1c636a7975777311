import { sign } from './crypto.js';
import { parties, signingKey } from './keys.js';
import { Party } from './party.js';
import type { Act } from './role.js';
import type { WireMessage } from './wire.js';

const { device: theDevice, newSho, pva: self } = parties;

interface Asked {
  readonly device: string;
  readonly operator: string;
}

/** The platform validation authority. */
export class Pva extends Party {
  private place: 'idle' | 'awaiting evidence' | 'validating' = 'idle';
  private asked: readonly Asked[] = [];

  report(): Readonly<Record<string, unknown>> {
    return { place: this.place, asked: this.asked.map(({ operator }) => operator) };
  }

  protected take(_from: string, message: WireMessage): void {
    if (message.type === 'validationRequest') this.takeRequest(String(message.device), String(message.operator));
    if (message.type === 'attestation' && this.place === 'awaiting evidence') {
      if (message.device === this.asked[0]!.device) this.place = 'validating';
    }
  }

  protected decide(act: Act): void {
    const [request] = this.asked;
    if (request === undefined) return;
    const finds = this.place === 'validating';
    const refuses = finds && act.type === 'validation.fails';
    if (refuses && !this.wrong('pva-ignores-refusal')) this.refuse(request);
    else if (refuses || act.type === 'validation.lies' || (finds && act.type === 'validation.succeeds')) {
      this.reportSuccess(request);
      if (this.wrong('pva-answers-twice')) this.reportSuccess(request);
    } else return;
    this.asked = this.asked.slice(1);
    this.place = 'idle';
    this.begin();
  }

  private takeRequest(device: string, operator: string): void {
    if (this.readings['pva-answers'] !== 'any-asker' && operator !== newSho) return;
    const known = this.asked.some((each) => each.device === device && each.operator === operator);
    if (!known) this.asked = [...this.asked, { device, operator }];
    if (this.place === 'idle') this.begin();
  }

  /** Turns to the next request. */
  private begin(): void {
    if (this.asked.length === 0) return;
    const exchange = this.readings.validation === 'exchange';
    this.place = exchange ? 'awaiting evidence' : 'validating';
    if (exchange) this.send(theDevice, { type: 'attestationRequest' });
  }

  /** Step 5. */
  private reportSuccess({ device, operator }: Asked): void {
    const voucher = sign(signingKey(self), this.setup.keys.own[signingKey(self)]!, ['validated', device, operator]);
    const named = this.readings['validation-binding'] === 'nothing' ? null : device;
    this.send(operator, { type: 'validationSuccess', device: named, operator, voucher });
  }

  private refuse({ device, operator }: Asked): void {
    if (this.readings['pva-refusal'] === 'silent') return;
    this.send(operator, { type: 'validationRefusal', device, operator });
  }
}
