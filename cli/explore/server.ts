import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { codeOf, InputError, messageOf } from '../errors.js';

/** A page that is being served. */
export interface PageServer {
  /** Ends with a slash. */
  readonly address: string;
  /** For who upgrades connections of it. */
  readonly http: Server;
  close(): Promise<void>;
}

const host = '127.0.0.1';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** Nobody else may frame the page, guess its types, learn its address, or read it from another origin. */
const headers = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/**
 * Serves files to this machine alone, and nothing else.
 * @param files their texts by name; `index.html` stands at `/`, too
 * @param port 0: any that is free
 * @throws InputError where the port is taken
 */
export async function servePage(files: ReadonlyMap<string, string>, port: number): Promise<PageServer> {
  const server = createServer((request, response) => answer(files, request, response));
  try {
    await once(server.listen(port, host), 'listening');
  } catch (error) {
    const reason = codeOf(error) === 'EADDRINUSE' ? 'another program uses it' : messageOf(error);
    throw new InputError(
      `Cannot listen on port ${port}: ${reason}. Choose another with --port; 0 takes any that is free.`,
    );
  }
  return {
    http: server,
    address: `http://${host}:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(files: ReadonlyMap<string, string>, request: IncomingMessage, response: ServerResponse): void {
  const end = (status: number, text: string, type = 'text/plain; charset=utf-8', more = {}) =>
    response.writeHead(status, { ...headers, 'Content-Type': type, ...more }).end(text);
  // A name of another site that is made to lead here would let that site read the page.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? ''))
    return void end(421, 'Misdirected request');
  if (request.method !== 'GET') return void end(405, 'Only GET', undefined, { Allow: 'GET' });
  const name = (request.url ?? '/').replace(/[?#].*$/s, '').slice(1) || 'index.html';
  const text = files.get(name);
  return void (text === undefined ? end(404, 'Not found') : end(200, text, types[extname(name)]));
}
