import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { readMessage } from '../../explorer/inspection/read-message.js';

/** What is told to all who look, now and later. */
export interface Hub {
  /** The path of its WebSocket, which nobody can guess. */
  readonly path: string;
  /** Tells all who are connected, and keeps it for those who come later. */
  tell(message: unknown): void;
  /** Tells all who are connected what is so now, in the place of what was so; who comes later is told the last. */
  show(now: unknown): void;
  close(): void;
}

export interface HubOptions {
  /** A connection said something that is no message of an inspector. */
  onCommand?(command: unknown): void;
}

/** Events and snapshots that are kept for who comes later; actors are always kept. */
const most = 50_000;

/** Bytes of a message beyond which its connection is ended: nobody inspects it. */
const longestMessage = 16 * 1024 * 1024;

/**
 * Lets inspectors connect to a server: each is told all messages from the first one on. Messages of Stately's protocol that one of them sends
 * are told to all others, as `createInspectorServer` of `@statelyai/inspect` does, so that applications may connect as well.
 */
export function openHub(server: Server, { onCommand }: HubOptions = {}): Hub {
  const path = `/${randomBytes(16).toString('hex')}`;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: longestMessage });
  const actors: string[] = [];
  const others: string[] = [];
  let now: string | undefined;

  const keep = (text: string, isActor: boolean) => {
    (isActor ? actors : others).push(text);
    if (others.length > 1.1 * most) others.splice(0, others.length - most);
  };
  const tellAll = (text: string, but?: WebSocket) => {
    for (const connection of sockets.clients) if (connection !== but) connection.send(text);
  };
  const said = (text: string, by: WebSocket) => {
    const data = parsed(text);
    const message = readMessage(data);
    if (message === undefined) {
      onCommand?.(data);
      return;
    }
    keep(text, message.type === '@xstate.actor');
    tellAll(text, by);
  };
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!isSame(request.url ?? '', path)) return refuse(socket, '404 Not Found');
    if (!isOfThisMachine(request)) return refuse(socket, '403 Forbidden');
    sockets.handleUpgrade(request, socket, head, (connection) => {
      connection.on('message', (data) => said(String(data), connection));
      // A connection that breaks is closed; who looks connects again.
      connection.on('error', () => undefined);
      for (const text of [...actors, ...others]) connection.send(text);
      if (now !== undefined) connection.send(now);
    });
  };
  server.on('upgrade', onUpgrade);
  return {
    path,
    tell: (message) => {
      const text = JSON.stringify(message);
      keep(text, readMessage(message)?.type === '@xstate.actor');
      tellAll(text);
    },
    show: (message) => {
      now = JSON.stringify(message);
      tellAll(now);
    },
    close: () => {
      server.off('upgrade', onUpgrade);
      for (const connection of sockets.clients) connection.close();
      sockets.close();
    },
  };
}

/** Ends a connection that asks for something it does not get. */
function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Takes as long for any other path, so that none can be found by trying. */
function isSame(asked: string, path: string): boolean {
  const [a, b] = [Buffer.from(asked), Buffer.from(path)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const local = String.raw`(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?`;
const localHost = new RegExp(`^${local}$`);
const localOrigin = new RegExp(`^(?:null|file://|https?://${local})$`);

/**
 * Does a page of this machine ask, or one from disk, or no page at all? A page of any other site is told nothing, also under a name that
 * was made to lead here.
 */
const isOfThisMachine = ({ headers: { host = '', origin } }: IncomingMessage): boolean =>
  localHost.test(host) && (origin === undefined || localOrigin.test(origin));
