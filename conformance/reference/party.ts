import type { FaultName } from './faults.js';
import { type Act, type NodeSetup, type Role, to } from './role.js';
import type { Outgoing, WireMessage } from './wire.js';

/** What every party of the procedure does alike: it knows how it was set up, and collects what it sends. */
export abstract class Party implements Role {
  private out: Outgoing[] = [];

  constructor(protected readonly setup: NodeSetup) {}

  receive(from: string, message: WireMessage): readonly Outgoing[] {
    return this.sentBy(() => this.take(from, message));
  }

  act(act: Act): readonly Outgoing[] {
    return this.sentBy(() => this.decide(act));
  }

  expire(timer: string): readonly Outgoing[] {
    return this.sentBy(() => this.fire(timer));
  }

  abstract report(): Readonly<Record<string, unknown>>;

  /** A message arrives. */
  protected abstract take(from: string, message: WireMessage): void;

  /** The environment acts on it. */
  protected abstract decide(act: Act): void;

  /** A timer fires; who has none ignores it. */
  protected fire(_timer: string): void {}

  protected get readings(): NodeSetup['readings'] {
    return this.setup.readings;
  }

  /** Is this fault seeded in it? */
  protected wrong(fault: FaultName): boolean {
    return this.setup.faults.includes(fault);
  }

  protected reads(reading: string, value: string): boolean {
    return this.readings[reading] === value;
  }

  protected send(receiver: string, message: WireMessage): void {
    this.out.push(to(receiver, message));
  }

  private sentBy(doing: () => void): readonly Outgoing[] {
    this.out = [];
    doing();
    return this.out;
  }
}
