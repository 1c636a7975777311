import type { Durable, Message, Observation, Setup, SystemUnderTest } from '../adapter/system-under-test.js';
import type { FaultName } from '../reference/faults.js';
import type { Numbered } from '../reference/node.js';
import { Codec } from './codec.js';
import { HttpParties } from './http-parties.js';

/**
 * The reference implementation over HTTP: each participant is a server on loopback, and what one sends to another goes through the
 * tester, who decides when it arrives.
 */
export class HttpReference implements SystemUnderTest {
  private readonly codec = new Codec();
  private readonly held = new Map<string, Durable>();
  private parties: HttpParties | null = null;
  private sent: Numbered[] = [];
  private deliveries = 0;

  /**
   * @param faults what is to be wrong with it
   * @param journals where its parties write their journals; each run adds to them
   */
  constructor(
    private readonly faults: readonly FaultName[] = [],
    private readonly journals?: { readonly folder: string; readonly device: string },
  ) {}

  async reset(setup: Setup): Promise<Observation> {
    await this.close();
    this.sent = [];
    const { codec, faults, journals } = this;
    const take = (message: Numbered) => void this.sent.push(message);
    const parties = await HttpParties.start(setup, {
      ring: codec.ring,
      faults,
      ...(journals && { journals }),
      take,
    });
    this.parties = parties;
    for (const name of setup.plays) this.held.set(name, await parties.state(name));
    return this.observation();
  }

  deliver({ to, from, event }: { readonly to: string; readonly from: string; readonly event: Message }) {
    this.deliveries += 1;
    const message = { to, from, number: `tester-${this.deliveries}`, message: this.codec.encode(event) };
    return this.observe(to, (parties) => parties.deliver(message));
  }

  choose({ to, event }: { readonly to: string; readonly event: Message }) {
    return this.observe(to, (parties) => parties.act(to, event));
  }

  expire({ participant, timer }: { readonly participant: string; readonly timer: string }) {
    return this.observe(participant, (parties) => parties.expire(participant, timer));
  }

  async close(): Promise<void> {
    await this.parties?.close();
    this.parties = null;
    this.held.clear();
  }

  /** Each request is answered with what the participant holds then. */
  private async observe(name: string, does: (parties: HttpParties) => Promise<Durable>): Promise<Observation> {
    this.sent = [];
    this.held.set(name, await does(this.parties!));
    return this.observation();
  }

  private observation(): Observation {
    return {
      sent: this.sent.map(({ from, to, message }) => ({ from, to, event: this.codec.decode(message) })),
      durable: Object.fromEntries(this.held),
    };
  }
}
