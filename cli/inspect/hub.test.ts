import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createWebSocketInspector, createWebSocketReceiver } from '@statelyai/inspect';
import { afterEach, describe, expect, it } from 'vitest';
import { parseConfigurationId, systemOf } from '../../catalogue/index.js';
import { inspectionOf, messagesOf } from '../../explorer/inspection/replay.js';
import { type Hub, type HubOptions, openHub } from './hub.js';

/** On a busy machine, things take their time. */
const poll = <T>(look: () => T) => expect.poll(look, { timeout: 30_000 });

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

async function hubOn(options: HubOptions = {}): Promise<{ hub: Hub; url: string; server: Server }> {
  const server = createServer();
  const hub = openHub(server, options);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  open.push(() => {
    hub.close();
    server.close();
  });
  return { hub, server, url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}${hub.path}` };
}

/** The first messages that a real receiver gets. */
function received(url: string, count: number): Promise<unknown[]> {
  const all: unknown[] = [];
  return new Promise((resolve) => {
    createWebSocketReceiver({ server: url }).subscribe((message) => {
      if (all.push(message) === count) resolve(all);
    });
  });
}

/** The status that a handshake with these headers gets. */
function handshake(url: string, headers: Record<string, string>): Promise<number | undefined> {
  const { port, pathname } = new URL(url);
  const asked = request({
    host: '127.0.0.1',
    port,
    path: pathname,
    headers: {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
      'Sec-WebSocket-Version': '13',
      ...headers,
    },
  });
  return new Promise((resolve) => {
    asked.on('response', ({ statusCode }) => resolve(statusCode));
    asked.on('upgrade', ({ statusCode }, socket) => {
      socket.destroy();
      resolve(statusCode);
    });
    asked.end();
  });
}

const path = '0/1/0/0';

describe('the hub', () => {
  it('tells a real receiver that comes late all that was told, in order', async () => {
    const { hub, url } = await hubOn();
    const messages = messagesOf(inspectionOf(systemOf(parseConfigurationId('notify-first,loss')), path));
    for (const message of messages) hub.tell(message);
    expect(await received(url, messages.length)).toEqual(JSON.parse(JSON.stringify(messages)));
  });

  it('loses none of more than 200 messages that nobody was there for', async () => {
    const { hub, url } = await hubOn();
    const told = Array.from({ length: 1000 }, (_, number) => ({ type: '@xstate.event', number }));
    for (const message of told) hub.tell(message);
    expect(await received(url, told.length)).toEqual(told);
  });

  it('tells a receiver what a real inspector of an application sends, and keeps it for who comes later', async () => {
    const { url } = await hubOn();
    const now = received(url, 3);
    const inspector = createWebSocketInspector({ url });
    inspector.actor('app', { value: 'on' });
    inspector.event('app', 'go');
    inspector.snapshot('app', { value: 'off' });
    const first = await now;
    inspector.stop();
    expect(first.map((message) => (message as { type: string }).type)).toEqual([
      '@xstate.actor',
      '@xstate.event',
      '@xstate.snapshot',
    ]);
    expect(await received(url, 3)).toEqual(first);
  });

  it('hands on what is no inspector’s message as a command, and shows the last of what is so', async () => {
    const commands: unknown[] = [];
    const { hub, url } = await hubOn({ onCommand: (command) => commands.push(command) });
    hub.show({ turn: 1 });
    hub.show({ turn: 2 });
    expect(await received(url, 1)).toEqual([{ turn: 2 }]);
    const inspector = createWebSocketInspector({ url });
    inspector.adapter.send({ do: 'lose' } as never);
    const shown = received(url, 2);
    await poll(() => commands).toEqual([{ do: 'lose' }]);
    hub.show({ turn: 3 });
    expect(await shown).toEqual([{ turn: 2 }, { turn: 3 }]);
    inspector.stop();
  });

  it.each([
    ['no page', {}, 101],
    ['a page from disk', { Origin: 'null' }, 101],
    ['a page of this machine', { Origin: 'http://localhost:3000' }, 101],
    ['a page of another site', { Origin: 'https://example.org' }, 403],
    ['a site whose name looks like this machine', { Origin: 'http://localhost.example.org' }, 403],
    ['a name that was made to lead here', { Host: 'example.org', Origin: 'http://localhost' }, 403],
    ['no WebSocket', { Upgrade: 'other' }, 400],
  ])('answers %s', async (_, headers, status) => {
    const { url } = await hubOn();
    expect(await handshake(url, headers)).toBe(status);
  });

  it('answers nobody who does not know its path', async () => {
    const { url } = await hubOn();
    const { origin, pathname } = new URL(url.replace('ws:', 'http:'));
    const wrong = pathname.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect(await handshake(`${origin}${wrong}`, {})).toBe(404);
    expect(await handshake(`${origin}/`, {})).toBe(404);
  });
});
