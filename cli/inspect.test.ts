import { once } from 'node:events';
import { createServer } from 'node:net';
import { createWebSocketInspector, createWebSocketReceiver, type StatelyInspectionEvent } from '@statelyai/inspect';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LiveNow } from '../explorer/inspection/live-message.js';
import { ended, ensureBuilt, folderWith, rehome, removeFolder, startRehome } from './testing/command.js';
import { lights } from './testing/modules.js';

/** On a busy machine, things take their time. */
const poll = <T>(look: () => T) => expect.poll(look, { timeout: 30_000 });

let folder: string;
beforeAll(async () => {
  await ensureBuilt();
  folder = folderWith({ 'lights.ts': lights });
}, 200_000);
afterAll(() => removeFolder(folder));

/** Starts the command on any port, and waits for what it prints. */
async function started(args: readonly string[], until: RegExp) {
  const child = startRehome([...args, '--port', '0'], folder);
  const end = ended(child);
  let out = '';
  const found = await Promise.race([
    new Promise<RegExpExecArray>((resolve) =>
      child.stdout.on('data', (chunk) => {
        out += String(chunk);
        const match = until.exec(out);
        if (match !== null) resolve(match);
      }),
    ),
    end.then(({ out, err }) => {
      throw new Error(`It ended: ${out}${err}`);
    }),
  ]);
  return {
    child,
    found,
    out: () => out,
    address: /Open (\S+)/.exec(out)![1]!,
    stop: () => {
      child.kill('SIGINT');
      return end;
    },
  };
}

/** The WebSocket that our own page is told of. */
const socketIn = (address: string): string => new URLSearchParams(new URL(address).hash.split('?')[1]).get('socket')!;

/** What a real receiver gets. */
function receive(socket: string) {
  const all: StatelyInspectionEvent[] = [];
  createWebSocketReceiver({ server: socket }).subscribe((message) => void all.push(message));
  return all;
}

const eventsOf = (messages: readonly StatelyInspectionEvent[]) =>
  messages.flatMap((message) =>
    message.type === '@xstate.event' ? [[message.sourceId, message.sessionId, message.event]] : [],
  );

const lit = [
  [undefined, 'a', { type: 'go' }],
  ['a', 'b', { type: 'hello', limit: 1 }],
];

describe('rehome inspect', () => {
  it('serves its own page and replays the run for whoever connects, until Ctrl-C', async () => {
    const { address, stop } = await started(['inspect', './lights.ts:0/0'], /: 2 actions\./);
    const page = await (await fetch(address)).text();
    expect(page).toContain('rehome-worker');
    const received = receive(socketIn(address));
    await poll(() => eventsOf(received)).toEqual(lit);
    expect((await stop()).status).toBe(0);
  });

  it('serves a bridge to another inspector, and tells one action a line with --step', async () => {
    const url = 'http://localhost:1/page?a="b"';
    const { child, address, out, stop } = await started(
      ['inspect', './lights.ts:0/0', '--url', url, '--step'],
      /Press Enter for each of the 2 actions\./,
    );
    const page = await (await fetch(address)).text();
    expect(page).toContain('src="http://localhost:1/page?a=%22b%22"');
    const [, path] = /location\.host \+ "([^"]+)"/.exec(page)!;
    const received = receive(`${address.replace('http', 'ws').replace(/\/$/, '')}${path}`);
    await poll(() => received.length).toBeGreaterThan(2);
    expect(eventsOf(received)).toEqual([]);
    child.stdin.write('\n');
    await poll(() => eventsOf(received)).toEqual(lit.slice(0, 1));
    child.stdin.write('\n');
    await poll(() => eventsOf(received)).toEqual(lit);
    await poll(out).toContain(': 2 actions.');
    expect((await stop()).status).toBe(0);
  });

  it('hands on what an application tells, where no run is named', async () => {
    const { found, address, stop } = await started(['inspect'], /createWebSocketInspector\(\{ url: '(\S+)' \}\)/);
    expect(found[1]).toBe(socketIn(address));
    const received = receive(found[1]!);
    const inspector = createWebSocketInspector({ url: found[1]! });
    inspector.actor('app', { value: 'on' });
    await poll(() => received).toMatchObject([{ type: '@xstate.actor', sessionId: 'app' }]);
    inspector.stop();
    expect((await stop()).status).toBe(0);
  });

  it.each([
    ['nowhere', 'is no address of a page'],
    ['ftp://localhost/', 'is no page of the web'],
  ])('refuses %s for an inspector', async (url, says) => {
    const { status, err } = await rehome(['inspect', './lights.ts:0', '--port', '0', '--url', url], folder);
    expect(err).toContain(says);
    expect(status).toBe(150);
  });

  it('says that the port is taken', async () => {
    const other = createServer();
    await once(other.listen(0, '127.0.0.1'), 'listening');
    const { port } = other.address() as { port: number };
    const { status, err } = await rehome(
      ['inspect', './lights.ts:0', '--port', String(port), '--url', 'http://localhost/'],
      folder,
    );
    other.close();
    expect(err).toContain(`Cannot listen on port ${port}: another program uses it.`);
    expect(status).toBe(150);
  });
});

describe('rehome run --inspect', () => {
  it('does what a page says, and prints the trace id of the run', async () => {
    const { address, stop } = await started(
      ['run', '--procedure', 'notify-first', '--scenario', 'loss', '--inspect'],
      /Open \S+/,
    );
    const socket = socketIn(address);
    const received: unknown[] = receive(socket);
    const last = () => received.findLast((each) => (each as LiveNow).type === 'rehome.live') as LiveNow | undefined;
    await poll(last).toMatchObject({ turn: 0, held: [] });
    const page = createWebSocketInspector({ url: socket });
    const say = (command: object) => page.adapter.send(command as never);
    let lost = 0;
    for (let turn = 0; turn < 12; turn++) {
      await poll(() => last()?.turn).toBe(turn);
      const { held, actions } = last()!;
      const [message] = held;
      const what = message?.checked.includes('lose') && lost === 0 ? 'lose' : 'deliver';
      if (what === 'lose') lost++;
      say(
        message === undefined
          ? { type: 'rehome.do', turn, do: 'take', action: actions[0]!.id }
          : { type: 'rehome.do', turn, do: what, message: message.id },
      );
      // Said twice, done once.
      say({ type: 'rehome.do', turn, do: 'take', action: actions[0]?.id ?? '' });
    }
    await poll(() => last()?.turn).toBe(12);
    expect(last()!.left).toBeUndefined();
    expect(lost).toBe(1);
    const events = received.filter((each) => (each as StatelyInspectionEvent).type === '@xstate.event');
    expect(events.length).toBe(12);
    page.stop();
    const { status, out } = await stop();
    const id = /The run: (\S+)/.exec(out)![1]!;
    expect(id).toBe(`${last()!.subject}:${last()!.path}`);
    expect(status).toBe(0);
    expect((await rehome(['explain', id], folder)).status).toBeLessThan(100);
  });
});
