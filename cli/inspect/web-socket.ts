import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Frames, frame, opcodes } from './frames.js';

/** The server's end of a WebSocket that carries text. */
export interface Connection {
  /** Sends a text; nothing once it is closed. */
  send(text: string): void;
  close(): void;
}

export interface ConnectionHandlers {
  onText(text: string): void;
  /** Once, whoever ended it. */
  onClose(): void;
}

/** RFC 6455, section 1.3: what a server proves with that it speaks the protocol. */
const protocolGuid = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/**
 * Accepts a WebSocket (RFC 6455) on a connection that asks for an upgrade: text messages, no extensions.
 * @returns nothing where the request is no proper handshake; the connection is ended then
 */
export function acceptWebSocket(
  request: IncomingMessage,
  socket: Duplex,
  handlers: ConnectionHandlers,
): Connection | undefined {
  const key = request.headers['sec-websocket-key'];
  const upgrades = request.headers.upgrade?.toLowerCase() === 'websocket';
  if (request.method !== 'GET' || !upgrades || key === undefined || request.headers['sec-websocket-version'] !== '13') {
    refuse(socket, '400 Bad Request');
    return undefined;
  }
  const proof = createHash('sha1').update(`${key}${protocolGuid}`).digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${proof}\r\n\r\n`,
  );
  let open = true;
  const end = (code?: number) => {
    if (!open) return;
    open = false;
    if (code !== undefined && socket.writable) {
      const reason = Buffer.alloc(2);
      reason.writeUInt16BE(code);
      socket.write(frame(opcodes.close, reason));
    }
    socket.end();
    handlers.onClose();
  };
  const frames = new Frames({
    onText: handlers.onText,
    onPing: (payload) => socket.write(frame(opcodes.pong, payload)),
    onEnd: end,
  });
  socket.on('data', (chunk: Buffer) => {
    if (open) frames.take(chunk);
  });
  socket.on('error', () => end());
  socket.on('close', () => end());
  socket.on('end', () => end());
  return {
    send: (text) => {
      if (open) socket.write(frame(opcodes.text, Buffer.from(text)));
    },
    close: () => end(1000),
  };
}

/** Ends a connection that asks for something it does not get. */
export function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
