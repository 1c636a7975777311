import { Device } from './device.js';
import type { Journal } from './journal.js';
import { NewSho } from './new-sho.js';
import { OldSho } from './old-sho.js';
import { Pva } from './pva.js';
import { RegistrationOperator } from './registration-operator.js';
import type { Act, NodeSetup, Role } from './role.js';
import type { Store } from './store.js';
import type { Outgoing, WireMessage } from './wire.js';

const roles: Readonly<Record<string, new (setup: NodeSetup) => Role>> = {
  m2me: Device,
  oldSho: OldSho,
  newSho: NewSho,
  pva: Pva,
  ro: RegistrationOperator,
};

/** A message on its way, under a number of its own: who has it already, leaves the second one alone. */
export interface Numbered extends Outgoing {
  readonly from: string;
  readonly number: string;
}

/** What the store keeps: what the role holds, and what it was about to send. */
interface Kept {
  readonly held: unknown;
  readonly outbox: readonly Numbered[];
  readonly sequence: number;
}

/** A party with what it keeps on disk, and a way to send. */
export class Node {
  private readonly role: Role;
  private sequence = 0;
  private saved = '';
  /** Done when all that was to be sent so far is sent. */
  private sending: Promise<unknown> = Promise.resolve();

  /**
   * @param post sends one message; resolves when it has arrived
   * @param store of a party that outlives a power loss; what it holds counts, not the start of the role
   * @param journal where it writes down what it receives and sends
   */
  constructor(
    readonly name: string,
    setup: NodeSetup,
    private readonly post: (message: Numbered) => Promise<unknown>,
    private readonly store: Store | null = null,
    private readonly journal: Journal | null = null,
  ) {
    this.role = new roles[name]!(setup);
    const kept = (store?.read() ?? null) as Kept | null;
    if (kept === null) this.keep([]);
    else this.resume(kept);
  }

  receive(from: string, message: WireMessage): Promise<void> {
    return this.settle(() => {
      this.journal?.write('received', from, message);
      return this.role.receive(from, message);
    });
  }

  async act(act: Act): Promise<void> {
    if (act.type === 'power.fails' && this.store !== null) this.resume(this.store.reread() as Kept);
    else await this.settle(() => this.role.act(act));
  }

  expire(timer: string): Promise<void> {
    return this.settle(() => this.role.expire(timer));
  }

  report(): Readonly<Record<string, unknown>> {
    return this.role.report();
  }

  /** Sends once more what a kill may have kept from leaving. */
  async sendOutbox(): Promise<void> {
    const kept = (this.store?.read() ?? null) as Kept | null;
    await this.postAll(kept?.outbox ?? []);
  }

  private resume(kept: Kept): void {
    this.sequence = kept.sequence;
    this.saved = JSON.stringify(kept.held);
    this.role.load?.(JSON.parse(this.saved));
  }

  /**
   * First what follows is on disk, then it is sent: a message tells only what is certain. What follows from one thing is sent before what
   * follows from the next, however slow the way.
   */
  private async settle(does: () => readonly Outgoing[]): Promise<void> {
    const outbox = does().map((message) => {
      this.sequence += 1;
      return { ...message, from: this.name, number: `${this.name}-${this.sequence}` };
    });
    this.keep(outbox);
    for (const { to, message } of outbox) this.journal?.write('sent', to, message);
    const sent = this.sending.then(() => this.postAll(outbox));
    // What could not be sent fails for whom it follows from, and keeps nothing else from leaving.
    this.sending = sent.catch(() => undefined);
    await sent;
  }

  private async postAll(outbox: readonly Numbered[]): Promise<void> {
    for (const message of outbox) await this.post(message);
  }

  private keep(outbox: readonly Numbered[]): void {
    if (this.store === null) return;
    const held = this.role.save?.();
    const saved = JSON.stringify(held);
    if (saved === this.saved && outbox.length === 0) return;
    this.saved = saved;
    this.store.write({ held, outbox, sequence: this.sequence } satisfies Kept);
  }
}
