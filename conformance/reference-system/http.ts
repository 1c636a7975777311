import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Message,
  type Observation,
  RefusedError,
  type Setup,
  type SystemUnderTest,
} from '../adapter/system-under-test.js';
import type { FaultName } from '../reference/faults.js';
import { closeServer, type HttpNode, postJson, serveJson, startHttpNode } from '../reference/http-node.js';
import { keysOf } from '../reference/keys.js';
import type { Numbered } from '../reference/node.js';
import { Store } from '../reference/store.js';
import { refusalOf } from '../reference/supported.js';
import { Codec } from './codec.js';

/**
 * The reference implementation over HTTP: each participant is a server on loopback, and what one sends to another goes through the
 * tester, who decides when it arrives.
 */
export class HttpReference implements SystemUnderTest {
  private readonly codec = new Codec();
  private readonly directory = mkdtempSync(join(tmpdir(), 'rehome-device-'));
  private readonly nodes = new Map<string, HttpNode>();
  private readonly held = new Map<string, Observation['durable'][string]>();
  private store: Store | null = null;
  private tester: { readonly server: Server; readonly address: string } | null = null;
  private sent: Numbered[] = [];
  private runs = 0;
  private deliveries = 0;

  /** @param faults what is to be wrong with it */
  constructor(private readonly faults: readonly FaultName[] = []) {}

  async reset({ plays, procedure, readings }: Setup): Promise<Observation> {
    const refusal = refusalOf({ plays, procedure, readings });
    if (refusal !== null) throw new RefusedError(refusal);
    await this.stop();
    this.runs += 1;
    this.store = new Store(join(this.directory, String(this.runs)), { sync: false });
    this.tester ??= await serveJson(async (_, body) => void this.sent.push(body as Numbered));
    const { address } = this.tester;
    const peers = new Proxy({}, { get: () => address });
    for (const name of plays) {
      const setup = { procedure, readings, keys: keysOf(this.codec.ring, name), faults: this.faults };
      const store = name === 'm2me' ? { store: this.store } : {};
      this.nodes.set(name, await startHttpNode({ name, setup, peers, ...store }));
    }
    this.sent = [];
    for (const name of plays) await this.ask(name, 'state', null);
    return this.observation();
  }

  async deliver({ to, from, event }: { readonly to: string; readonly from: string; readonly event: Message }) {
    this.sent = [];
    this.deliveries += 1;
    await this.ask(to, 'messages', {
      from,
      to,
      number: `tester-${this.deliveries}`,
      message: this.codec.encode(event),
    });
    return this.observation();
  }

  async choose({ to, event }: { readonly to: string; readonly event: Message }) {
    this.sent = [];
    await this.ask(to, 'acts', event);
    return this.observation();
  }

  async expire({ participant, timer }: { readonly participant: string; readonly timer: string }) {
    this.sent = [];
    await this.ask(participant, 'timers', { timer });
    return this.observation();
  }

  async close(): Promise<void> {
    await this.stop();
    if (this.tester !== null) await closeServer(this.tester.server);
    rmSync(this.directory, { recursive: true, force: true });
  }

  private async stop(): Promise<void> {
    for (const node of this.nodes.values()) await node.close();
    this.nodes.clear();
    this.held.clear();
    this.store?.close();
    this.store = null;
  }

  /** Each request is answered with what the participant holds then. */
  private async ask(name: string, path: string, body: unknown): Promise<void> {
    const node = this.nodes.get(name);
    if (node === undefined) throw new RefusedError(`The reference implementation was not asked to play ${name}.`);
    this.held.set(name, (await postJson(`${node.address}/${path}`, body)) as Observation['durable'][string]);
  }

  private observation(): Observation {
    return {
      sent: this.sent.map(({ from, to, message }) => ({ from, to, event: this.codec.decode(message) })),
      durable: Object.fromEntries(this.held),
    };
  }
}
