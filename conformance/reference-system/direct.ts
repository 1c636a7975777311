import { mkdtempSync, rmSync } from 'node:fs';
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
import { keysOf } from '../reference/keys.js';
import { Node, type Numbered } from '../reference/node.js';
import { Store } from '../reference/store.js';
import { refusalOf } from '../reference/supported.js';
import { Codec } from './codec.js';

/**
 * The reference implementation in this process: its nodes with their store on disk, without a network between them and the tester.
 * Nobody kills it, so nothing waits for the disk.
 */
export class DirectReference implements SystemUnderTest {
  private readonly codec = new Codec();
  private readonly directory = mkdtempSync(join(tmpdir(), 'rehome-device-'));
  private readonly nodes = new Map<string, Node>();
  private store: Store | null = null;
  private sent: Numbered[] = [];
  private runs = 0;

  /** @param faults what is to be wrong with it */
  constructor(private readonly faults: readonly FaultName[] = []) {}

  async reset({ plays, procedure, readings }: Setup): Promise<Observation> {
    const refusal = refusalOf({ plays, procedure, readings });
    if (refusal !== null) throw new RefusedError(refusal);
    this.nodes.clear();
    this.store?.close();
    this.runs += 1;
    this.store = new Store(join(this.directory, String(this.runs)), { sync: false });
    for (const name of plays) {
      const setup = { procedure, readings, keys: keysOf(this.codec.ring, name), faults: this.faults };
      const post = async (message: Numbered) => void this.sent.push(message);
      this.nodes.set(name, new Node(name, setup, post, name === 'm2me' ? this.store : null));
    }
    return this.observe(async () => undefined);
  }

  deliver({ to, from, event }: { readonly to: string; readonly from: string; readonly event: Message }) {
    return this.observe(() => this.node(to).receive(from, this.codec.encode(event)));
  }

  choose({ to, event }: { readonly to: string; readonly event: Message }) {
    return this.observe(() => this.node(to).act(event));
  }

  expire({ participant, timer }: { readonly participant: string; readonly timer: string }) {
    return this.observe(() => this.node(participant).expire(timer));
  }

  async close(): Promise<void> {
    this.store?.close();
    this.store = null;
    rmSync(this.directory, { recursive: true, force: true });
  }

  private node(name: string): Node {
    const node = this.nodes.get(name);
    if (node === undefined) throw new RefusedError(`The reference implementation was not asked to play ${name}.`);
    return node;
  }

  private async observe(does: () => Promise<void>): Promise<Observation> {
    this.sent = [];
    await does();
    return {
      sent: this.sent.map(({ from, to, message }) => ({ from, to, event: this.codec.decode(message) })),
      durable: Object.fromEntries([...this.nodes].map(([name, node]) => [name, node.report()])),
    };
  }
}
