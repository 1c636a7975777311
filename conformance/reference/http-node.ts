import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Journal } from './journal.js';
import { Node, type Numbered } from './node.js';
import type { Act, NodeSetup } from './role.js';
import type { Store } from './store.js';
import type { WireMessage } from './wire.js';

/** What one party is started with. */
export interface HttpNodeOptions {
  readonly name: string;
  readonly setup: NodeSetup;
  /** Where messages to each party go, by its name: `http://127.0.0.1:8081`; who is there takes them at once, and hands them on later. */
  readonly peers: Readonly<Record<string, string>>;
  readonly store?: Store;
  readonly journal?: Journal;
}

/** One party as a server on loopback. */
export interface HttpNode {
  readonly address: string;
  /** Sends once more what a kill may have kept from leaving. */
  recover(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts one party. Its interface: `POST /messages` takes a message from another party; `POST /acts` and `POST /timers` are for whoever
 * tests it, or stands for its surroundings; `GET /state` reports what it holds. Each answers when all that follows is done and sent.
 */
export async function startHttpNode({ name, setup, peers, store, journal }: HttpNodeOptions): Promise<HttpNode> {
  const post = ({ to, ...message }: Numbered) => postJson(`${peers[to]}/messages`, { to, ...message });
  const node = new Node(name, setup, post, store ?? null, journal ?? null);
  const taken = new Set<string>();
  const routes: Readonly<Record<string, (body: unknown) => Promise<void>>> = {
    '/messages': async (body) => {
      const { from, message, number } = body as Numbered;
      // A message that comes again because its sender was killed after it had left.
      if (taken.has(number)) return;
      taken.add(number);
      await node.receive(from, message as WireMessage);
    },
    '/acts': (body) => node.act(body as Act),
    '/timers': (body) => node.expire((body as { timer: string }).timer),
  };
  const { server, address } = await serveJson(async (path, body) => {
    if (path !== '/state') {
      const route = routes[path];
      if (route === undefined) throw new RangeError(`There is nothing at ${path}.`);
      await route(body);
    }
    return node.report();
  });
  return {
    address,
    recover: () => node.sendOutbox(),
    close: () => closeServer(server),
  };
}

/** A server on loopback that answers JSON with JSON; an error is status 500 with its message. */
export async function serveJson(
  answer: (path: string, body: unknown) => Promise<unknown>,
): Promise<{ readonly server: Server; readonly address: string }> {
  const server = createServer(async (request, response) => {
    try {
      const text = await textOf(request);
      const answered = await answer(request.url ?? '/', text === '' ? null : JSON.parse(text));
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answered ?? null));
    } catch (error) {
      response
        .writeHead(500, { 'content-type': 'text/plain' })
        .end(error instanceof Error ? error.message : String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

export function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Posts JSON and waits for the answer. @throws Error with what the server says where it does not answer 200 */
export async function postJson(address: string, body: unknown): Promise<unknown> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${address} answers ${response.status}: ${text}`);
  return JSON.parse(text);
}
