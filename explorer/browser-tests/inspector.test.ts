import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { parseConfigurationId, systemOf } from '../../catalogue/index.js';
import { servePage } from '../../cli/explore/server.js';
import { openHub } from '../../cli/inspect/hub.js';
import { inspectionOf, messagesOf } from '../inspection/replay.js';
import { readCommand } from '../live/read-command.js';
import { LiveSession } from '../live/session.js';
import { axeFindings } from '../testing/axe.js';
import { useBrowser, viewports } from '../testing/browser.js';
import { cataloguePage } from '../testing/written-page.js';
import { bundle } from '../write/bundle.js';

const browser = useBrowser();

/** On a busy machine, things take their time. */
const poll = <T>(look: () => T) => expect.poll(look, { timeout: 30_000 });
const folder = mkdtempSync(join(tmpdir(), 'rehome-inspector-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Any XState application, which opens an inspector when its button is pressed. */
const application = (inspector: string) => `
import { createBrowserInspector } from '@statelyai/inspect';
import { assign, createActor, createMachine, sendTo } from 'xstate';
const pump = createMachine({
  id: 'pump', initial: 'off', context: { starts: 0 },
  states: {
    off: { on: { start: { target: 'on', actions: assign({ starts: ({ context }) => context.starts + 1 }) } } },
    on: { on: { stop: 'off' } },
  },
});
const house = createMachine({
  id: 'house', initial: 'dark', invoke: { id: 'pump', src: pump },
  context: { note: '<img src=x onerror="document.title = String(1)">' },
  states: {
    dark: { on: { toggle: { target: 'bright', actions: sendTo('pump', { type: 'start' }) } } },
    bright: { on: { toggle: { target: 'dark', actions: sendTo('pump', { type: 'stop' }) } } },
  },
});
document.querySelector('button').onclick = () => {
  const { inspect } = createBrowserInspector({ url: ${JSON.stringify(inspector)} });
  const actor = createActor(house, { inspect });
  actor.start();
  for (let count = 0; count < 3; count++) actor.send({ type: 'toggle', count });
};`;

async function inspectedApplication(): Promise<Page> {
  const page = join(folder, 'page.html');
  writeFileSync(page, await cataloguePage());
  const script = await bundle(application(`${pathToFileURL(page).href}#inspector`));
  const app = await browser.open(
    `<!doctype html><html lang="en"><title>App</title><button>Inspect</button><script>${script.replaceAll('</script', '<\\/script')}</script></html>`,
  );
  const opened = app.context().waitForEvent('page');
  await app.getByRole('button').click();
  return opened;
}

describe('the page as an inspector', () => {
  it('shows any XState application that opens it, from disk, and how it was before', async () => {
    const page = await inspectedApplication();
    await page.getByText('Connected to the window that opened this page.').waitFor();
    const actors = page.getByRole('list', { name: 'Actors' });
    await poll(() => actors.getByRole('button').allInnerTexts()).toEqual(['house\nbright', 'pump\non']);
    const events = page.getByRole('list', { name: 'Events', exact: true });
    await poll(async () =>
      (await events.getByRole('button').allInnerTexts()).map((text) => text.split('\n').slice(1)),
    ).toEqual([
      ['xstate.init', 'house'],
      ['xstate.init', 'house → pump'],
      ['toggle', 'house'],
      ['start', 'house → pump'],
      ['toggle', 'house'],
      ['stop', 'house → pump'],
      ['toggle', 'house'],
      ['start', 'house → pump'],
    ]);
    // The state of the machine, as its own picture tells it to a screen reader.
    await page
      .getByText('toggle / sendTo2 → dark')
      .or(page.getByText('toggle', { exact: false }))
      .first()
      .waitFor();
    // Back by key, and by choosing an event.
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await poll(() => actors.getByRole('button').allInnerTexts()).toEqual(['house\ndark', 'pump\noff']);
    await events.getByRole('button').nth(3).click();
    await poll(() => actors.getByRole('button').nth(1).innerText()).toBe('pump\non');
    await page.getByRole('searchbox').fill('stop');
    await poll(() => events.getByRole('button').count()).toBe(1);
    // What an application says is text, and nothing else.
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.getByText('<img src=x').count()).toBe(1);
    // Nothing but messages is taken, and what is none is told.
    await page.evaluate(() =>
      window.dispatchEvent(new MessageEvent('message', { data: { type: '@xstate.event' }, source: window.opener })),
    );
    await page.getByText('1 message could not be read.').waitFor();
    await page.evaluate(() => window.postMessage({ type: '@xstate.actor', sessionId: 'intruder' }, '*'));
    await page
      .getByRole('button', { name: 'Pause' })
      .or(page.getByRole('button', { name: 'Follow' }))
      .click();
    expect(await actors.getByText('intruder').count()).toBe(0);
  });

  it.each([
    ['light', 'desk'],
    ['dark', 'phone'],
  ] as const)('has nothing that keeps anybody from using it, %s, on a %s', async (colorScheme, viewport) => {
    const page = await inspectedApplication();
    await page.setViewportSize(viewports[viewport]);
    await page.emulateMedia({ colorScheme });
    await page.getByText('Connected to the window').waitFor();
    expect((await axeFindings(page)).serious).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});

describe('a run, replayed by the page', () => {
  it('reaches an inspector message by message as the trace has it', async () => {
    const id = 'notify-first,loss';
    const path = '0/0/0/0/0';
    const receiver = join(folder, 'receiver.html');
    writeFileSync(
      receiver,
      '<!doctype html><script>window.got = []; addEventListener("message", ({ data }) => got.push(data)); opener.postMessage({ type: "@statelyai.connected" }, "*")</script>',
    );
    const page = await browser.open(await cataloguePage(), { hash: `run/${id}:${path}` });
    const button = page.getByRole('button', { name: 'Inspect', exact: true });
    await button.waitFor();
    const told = JSON.parse(JSON.stringify(messagesOf(inspectionOf(systemOf(parseConfigurationId(id)), path))));
    // Whatever window the page would open, the receiver is it.
    await page.evaluate((url) => {
      const open = window.open.bind(window);
      window.open = (_, target) => open(url, target);
    }, pathToFileURL(receiver).href);
    const opened = page.context().waitForEvent('page');
    await button.click();
    const inspector = await opened;
    await poll(() =>
      inspector.evaluate(() => JSON.parse(JSON.stringify((window as unknown as { got: unknown[] }).got))),
    ).toEqual(told);
  });
});

describe('a live system on the page', () => {
  it('does what is chosen by button and by key, and is a run of the checked system', async () => {
    const id = 'notify-first,loss';
    const session = new LiveSession(systemOf(parseConfigurationId(id)), id);
    const server = await servePage(new Map([['index.html', await cataloguePage()]]), 0);
    const hub = openHub(server.http, {
      onCommand: (data) => {
        const command = readCommand(data);
        if (command === undefined) return;
        for (const message of session.do(command)) hub.tell(message);
        hub.show(session.now);
      },
    });
    for (const message of session.actors) hub.tell(message);
    hub.show(session.now);
    const socket = `${server.address.replace('http', 'ws')}${hub.path.slice(1)}`;
    const page = await browser.open(new URL(server.address), {
      offline: false,
      hash: `inspector?socket=${encodeURIComponent(socket)}`,
      allowed: /^ws:\/\/127\.0\.0\.1/,
    });
    await page.getByRole('heading', { name: 'Held messages' }).waitFor();
    // What is pressed before the page has seen the last turn comes too late.
    const isShown = () => page.getByText(`${id}:${session.now.path}`, { exact: true }).waitFor();
    const losable = () => session.now.held.findIndex(({ checked }) => checked.includes('lose'));
    for (let turn = 0; turn < 12 && losable() < 0; turn++) {
      await isShown();
      await page.keyboard.press(session.now.held.length > 0 ? '1' : 'a');
      await poll(() => session.now.turn).toBe(turn + 1);
    }
    await isShown();
    const { turn } = session.now;
    expect((await axeFindings(page)).serious).toEqual([]);
    if (process.env.REHOME_SCREENSHOT !== undefined) await page.screenshot({ path: process.env.REHOME_SCREENSHOT });
    await page
      .getByRole('button', { name: /^Lose / })
      .nth(losable())
      .click();
    await poll(() => session.now.turn).toBe(turn + 1);
    await isShown();
    expect(session.now.left).toBeUndefined();
    await page.getByRole('link', { name: 'Open as a run' }).click();
    await poll(() => page.url()).toContain(`#run/${id}:${session.now.path}`);
    session.stop();
    hub.close();
    await server.close();
  });
});
