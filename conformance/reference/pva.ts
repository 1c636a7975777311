import { sign } from './crypto.js';
import type { FaultName } from './faults.js';
import { parties, signingKey } from './keys.js';
import { type Act, type NodeSetup, type Role, to } from './role.js';
import type { Outgoing, WireMessage } from './wire.js';

const { device: theDevice, newSho, pva: self } = parties;

interface Asked {
  readonly device: string;
  readonly operator: string;
}

/** The platform validation authority. */
export class Pva implements Role {
  private readonly readings: NodeSetup['readings'];
  private place: 'idle' | 'awaiting evidence' | 'validating' = 'idle';
  private asked: readonly Asked[] = [];
  private out: Outgoing[] = [];

  constructor(private readonly setup: NodeSetup) {
    this.readings = setup.readings;
  }

  receive(_from: string, message: WireMessage): readonly Outgoing[] {
    this.out = [];
    if (message.type === 'validationRequest') this.takeRequest(String(message.device), String(message.operator));
    if (message.type === 'attestation' && this.place === 'awaiting evidence') {
      if (message.device === this.asked[0]!.device) this.place = 'validating';
    }
    return this.out;
  }

  act(act: Act): readonly Outgoing[] {
    this.out = [];
    const [request] = this.asked;
    if (request === undefined) return this.out;
    const finds = this.place === 'validating';
    const refuses = finds && act.type === 'validation.fails';
    if (refuses && !this.wrong('pva-ignores-refusal')) this.refuse(request);
    else if (refuses || act.type === 'validation.lies' || (finds && act.type === 'validation.succeeds')) {
      this.reportSuccess(request);
      if (this.wrong('pva-answers-twice')) this.reportSuccess(request);
    } else return this.out;
    this.asked = this.asked.slice(1);
    this.place = 'idle';
    this.begin();
    return this.out;
  }

  expire(): readonly Outgoing[] {
    return [];
  }

  report(): Readonly<Record<string, unknown>> {
    return { place: this.place, asked: this.asked.map(({ operator }) => operator) };
  }

  private wrong(fault: FaultName): boolean {
    return this.setup.faults.includes(fault);
  }

  private send(receiver: string, message: WireMessage): void {
    this.out.push(to(receiver, message));
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
