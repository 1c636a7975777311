import { createServer } from 'node:net';
import { createWebSocketReceiver, type StatelyInspectionEvent } from '@statelyai/inspect';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ended, ensureBuilt, folderWith, rehome, removeFolder, startRehome } from './testing/command.js';
import { lights } from './testing/modules.js';
import { freePort } from './testing/port.js';

let folder: string;
beforeAll(async () => {
  await ensureBuilt();
  folder = folderWith({ 'lights.ts': lights });
}, 200_000);
afterAll(() => removeFolder(folder));

describe('rehome inspect', () => {
  it('serves a page for the inspector and replays the run for it, until Ctrl-C', async () => {
    const port = await freePort();
    const args = [
      'inspect',
      './lights.ts:0/0',
      '--port',
      String(port),
      '--no-open',
      '--url',
      'http://localhost:1/page',
    ];
    const child = startRehome(args, folder);
    const end = ended(child);
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk) => String(chunk).includes(': 2 actions.') && resolve());
    });
    const page = await (await fetch(`http://localhost:${port}`)).text();
    const received: StatelyInspectionEvent[] = [];
    await new Promise<void>((resolve) => {
      createWebSocketReceiver({ server: `ws://localhost:${port}` }).subscribe((message) => {
        if (received.push(message) === 7) resolve();
      });
    });
    child.kill('SIGINT');
    expect((await end).status).toBe(0);
    expect(page).toContain('src="http://localhost:1/page"');
    expect(
      received.flatMap((message) =>
        message.type === '@xstate.event' ? [[message.sourceId, message.sessionId, message.event]] : [],
      ),
    ).toEqual([
      [undefined, 'a', { type: 'go' }],
      ['a', 'b', { type: 'hello', limit: 1 }],
    ]);
  });

  it('says that the port is taken', async () => {
    const other = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => other.listen(port, resolve));
    const { status, err } = await rehome(['inspect', './lights.ts:0', '--port', String(port), '--no-open'], folder);
    other.close();
    expect(err).toContain(`Cannot listen on port ${port}: another program uses it.`);
    expect(status).toBe(150);
  });
});
