import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Durable, RefusedError, type Setup } from '../adapter/system-under-test.js';
import type { FaultName } from '../reference/faults.js';
import { closeServer, type HttpNode, postJson, serveJson, startHttpNode } from '../reference/http-node.js';
import { Journal } from '../reference/journal.js';
import { type KeyRing, keysOf } from '../reference/keys.js';
import type { Numbered } from '../reference/node.js';
import { Store } from '../reference/store.js';
import { refusalOf } from '../reference/supported.js';

/** How the parties are started. */
export interface PartiesOptions {
  readonly ring: KeyRing;
  /** What is to be wrong with them. */
  readonly faults?: readonly FaultName[];
  /** Where each writes its journal, `<party>.ndjson`, and which device the journals are about. */
  readonly journals?: { readonly folder: string; readonly device: string };
  /** Takes each message that a party sends: the network between them. */
  take(message: Numbered): void;
}

/** The parties of the reference implementation, each a server on loopback, which send to each other through whoever started them. */
export class HttpParties {
  private constructor(
    private readonly nodes: ReadonlyMap<string, HttpNode>,
    private readonly closing: () => Promise<void>,
  ) {}

  /** @throws RefusedError where the reference implementation does not play this */
  static async start(setup: Setup, { ring, faults = [], journals, take }: PartiesOptions): Promise<HttpParties> {
    const refusal = refusalOf(setup);
    if (refusal !== null) throw new RefusedError(refusal);
    const { plays, procedure, readings } = setup;
    const directory = mkdtempSync(join(tmpdir(), 'rehome-device-'));
    const store = new Store(directory, { sync: false });
    const { server, address } = await serveJson(async (_, body) => take(body as Numbered));
    const peers = new Proxy({}, { get: () => address });
    if (journals !== undefined) mkdirSync(journals.folder, { recursive: true });
    const nodes = new Map<string, HttpNode>();
    for (const name of plays) {
      const options = {
        name,
        setup: { procedure, readings, keys: keysOf(ring, name), faults },
        peers,
        ...(name === 'm2me' && { store }),
        ...(journals && { journal: new Journal(join(journals.folder, `${name}.ndjson`), journals.device, name) }),
      };
      nodes.set(name, await startHttpNode(options));
    }
    return new HttpParties(nodes, async () => {
      for (const node of nodes.values()) await node.close();
      await closeServer(server);
      store.close();
      rmSync(directory, { recursive: true, force: true });
    });
  }

  /** A message arrives at a party. @returns what it holds then, when it has sent all that follows */
  deliver(message: Numbered): Promise<Durable> {
    return this.ask(message.to, 'messages', message);
  }

  /** Its surroundings act on a party. */
  act(party: string, act: unknown): Promise<Durable> {
    return this.ask(party, 'acts', act);
  }

  /** A timer of a party fires. */
  expire(party: string, timer: string): Promise<Durable> {
    return this.ask(party, 'timers', { timer });
  }

  /** What a party holds. */
  state(party: string): Promise<Durable> {
    return this.ask(party, 'state', null);
  }

  close(): Promise<void> {
    return this.closing();
  }

  private async ask(party: string, path: string, body: unknown): Promise<Durable> {
    const node = this.nodes.get(party);
    if (node === undefined) throw new RefusedError(`The reference implementation was not asked to play ${party}.`);
    return (await postJson(`${node.address}/${path}`, body)) as Durable;
  }
}
