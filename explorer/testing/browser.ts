import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type BrowserKind, launchBrowser } from './launch.js';

/** How a page is looked at. */
export interface OpenOptions {
  /** With the network cut off, which is so unless said otherwise. */
  readonly offline?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  /** What is behind `#`. */
  readonly hash?: string;
  /** Addresses, beside those of files and of the page itself, that may be asked. */
  readonly allowed?: RegExp;
}

/** The browser of a test file. */
export interface TestBrowser {
  /**
   * Opens a page from disk or from a server. When the test ends, the page is closed; the test fails if the page asked for anything
   * but files, wrote an error to the console, or threw.
   * @param target the HTML, which is written to a file then, or an address
   */
  open(target: string | URL, options?: OpenOptions): Promise<Page>;
  /** What the pages of this test did so far that they must not; the test expects it, and does not fail for it. */
  complaints(): readonly string[];
}

/** The window of the desk that everything must fit, and that of a phone. */
export const viewports = { desk: { width: 1280, height: 720 }, phone: { width: 390, height: 844 } } as const;

/** Starts one browser for a test file, before its first test, and ends it after its last one. */
export function useBrowser(kind?: BrowserKind): TestBrowser {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'rehome-page-'));
  const contexts: BrowserContext[] = [];
  let complaints: string[] = [];
  let files = 0;

  beforeAll(async () => {
    browser = await launchBrowser(kind);
  });
  const taken = (): readonly string[] => {
    const found = complaints;
    complaints = [];
    return found;
  };
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    expect(taken(), 'what the page did that it must not').toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const addressOf = (target: string | URL): string => {
    if (!String(target).trimStart().startsWith('<')) return String(target);
    const file = join(folder, `page-${files++}.html`);
    writeFileSync(file, String(target));
    return pathToFileURL(file).href;
  };

  return {
    complaints: taken,
    async open(target, { offline = true, hash = '', allowed, ...options } = {}) {
      const address = addressOf(target);
      const context = await browser.newContext({ offline, viewport: viewports.desk, ...options });
      contexts.push(context);
      // A busy machine takes its time.
      context.setDefaultTimeout(90_000);
      context.on('request', (request) => {
        if (!isAllowed(request.url(), address, allowed)) complaints.push(`asks for ${request.url()}`);
      });
      context.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`writes to the console: ${message.text()}`);
      });
      context.on('weberror', (error) => complaints.push(`throws ${error.error().message}`));
      const page = await context.newPage();
      page.on('websocket', (socket) => {
        if (!isAllowed(socket.url(), address, allowed)) complaints.push(`connects to ${socket.url()}`);
      });
      await page.goto(hash === '' ? address : `${address}#${hash.replace(/^#/, '')}`);
      await drawn(page);
      // A key finds the page as it is drawn, and a test what the key has done.
      const { keyboard } = page;
      const press = keyboard.press.bind(keyboard);
      keyboard.press = async (...pressed) => {
        await drawn(page);
        await press(...pressed);
        await drawn(page);
      };
      return page;
    },
  };
}

/** What a page does once it is drawn, such as listening to keys, it has done two frames later. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );

function isAllowed(asked: string, address: string, allowed: RegExp | undefined): boolean {
  const { protocol, origin } = new URL(asked);
  if (['file:', 'blob:', 'data:', 'about:'].includes(protocol)) return true;
  return (!address.startsWith('file:') && origin === new URL(address).origin) || allowed?.test(asked) === true;
}
