import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { useBrowser } from '../testing/browser.js';
import { cataloguePage } from '../testing/written-page.js';
import { pageFiles } from '../write/files.js';

const browser = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'rehome-explorer-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a page that is one file', () => {
  it('checks and executes from disk with the network cut off', async () => {
    const page = await browser.open(await cataloguePage(), { hash: 'run/notify-first,honest:0/0/0' });
    await page.getByText('instructs the M2ME to re-provision itself').first().waitFor();
    expect(page.url()).toMatch(/^file:.*#run\/notify-first,honest:0\/0\/0$/);
  });

  it('is kept by the browser from asking for anything else', async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const page = await browser.open(await cataloguePage(), { offline: false });
    const refused = await page.evaluate(refusals, elsewhere);
    server.close();
    expect(refused).toEqual(['fetch', 'image', 'script', 'style', 'frame', 'code']);
    expect(asked).toBe(0);
    expect(browser.complaints().join('\n')).toContain('Content Security Policy');
  });
});

describe('a page with what it needs later beside it', () => {
  it('finds that from disk', async () => {
    for (const [name, text] of await pageFiles({ from: 'catalogue', own: [] }, '0.0.0'))
      writeFileSync(join(folder, name), text);
    const page = await browser.open(pathToFileURL(join(folder, 'index.html')));
    expect(await page.evaluate(layoutBeside)).toBe('string');
  });
});

/** Runs in the page: asks for what must be refused, and says what was. */
async function refusals(elsewhere: string): Promise<string[]> {
  const refused: string[] = [];
  const violated = () =>
    new Promise<void>((resolve) => addEventListener('securitypolicyviolation', () => resolve(), { once: true }));
  const attempt = async (name: string, act: () => unknown) => {
    const seen = violated();
    try {
      await act();
    } catch {
      // What counts is that the policy refused it.
    }
    await seen;
    refused.push(name);
  };
  const added = (element: HTMLElement) => document.head.append(element);
  await attempt('fetch', () => fetch(elsewhere));
  await attempt('image', () => added(Object.assign(new Image(), { src: elsewhere })));
  await attempt('script', () => added(Object.assign(document.createElement('script'), { src: elsewhere })));
  await attempt('style', () =>
    added(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: elsewhere })),
  );
  await attempt('frame', () => added(Object.assign(document.createElement('iframe'), { src: elsewhere })));
  await attempt('code', () => added(Object.assign(document.createElement('script'), { textContent: 'fetch("/")' })));
  return refused;
}

/** Runs in the page. */
function layoutBeside(): Promise<string> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = 'layout.js';
    script.onload = () => resolve(typeof (globalThis as { rehomeLayout?: unknown }).rehomeLayout);
    script.onerror = () => resolve('refused');
    document.head.append(script);
  });
}
