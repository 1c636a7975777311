import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addressOf } from '../testing/address-of.js';
import { axeFindings } from '../testing/axe.js';
import { useBrowser, viewports } from '../testing/browser.js';
import { cataloguePage } from '../testing/written-page.js';

const browser = useBrowser();
const secret = 'discard-first,honest:0/1';
const subject = 'discard-first,gba-key=goes-with-credentials,honest';
const lasso = `${subject}:0/0/0/0/0/0/0/0/0/0/0/0~0/0/0`;

const open = async (hash: string, options = {}): Promise<Page> => {
  const page = await browser.open(await cataloguePage(), { hash, ...options });
  await page.locator('.run, .run-note').first().waitFor();
  return page;
};
const settled = (page: Page, text: string) => page.locator('.transport-place b', { hasText: text }).waitFor();

describe('a run', () => {
  it('opens at its end, and keys walk along it without new entries of the history', async () => {
    const page = await open(`run/${secret}`);
    await settled(page, '2 / 2');
    expect(await page.locator('.run-broken').innerText()).toContain('key-secrecy-token-secret-from-new-sho');
    const entries = await page.evaluate(() => history.length);
    for (const [key, where] of [
      ['k', '1 / 2'],
      ['ArrowLeft', '0 / 2'],
      ['ArrowLeft', '0 / 2'],
      ['j', '1 / 2'],
      ['End', '2 / 2'],
      ['Home', '0 / 2'],
      ['ArrowRight', '1 / 2'],
    ] as const) {
      await page.keyboard.press(key);
      await settled(page, where);
    }
    expect(await page.locator('.chart [aria-current=step]').innerText()).toMatch(/^Action 1/);
    expect(await page.evaluate(() => history.length)).toBe(entries);
    await expect.poll(addressOf(page)).toBe(`#run/${secret}?at=1`);
  });

  it('plays up to the violation and stops there', async () => {
    const page = await open(`run/${secret}?at=0`);
    await settled(page, '0 / 2');
    await page.keyboard.press(' ');
    await settled(page, '2 / 2');
    await page.getByRole('button', { name: 'Play' }).waitFor();
  });

  it('is left by another action, and back returns', async () => {
    const page = await open(`run/${secret}?at=1`);
    const others = page.locator('.pane-next .action:not(.taken):not([aria-disabled=true])');
    await others.first().waitFor();
    const key = await others.first().locator('.shortcut').innerText();
    await page.keyboard.press(key);
    await settled(page, '2 / 2');
    await expect.poll(addressOf(page)).toMatch(/^#run\/discard-first,honest:0\/(?!1\?)\d+\?at=2$/);
    await page.goBack();
    await settled(page, '1 / 2');
    await page.goForward();
    await settled(page, '2 / 2');
    await expect.poll(addressOf(page)).toMatch(/0\/(?!1\?)\d+\?at=2$/);
    await page.keyboard.press('u');
    await settled(page, '1 / 1');
  });

  it('repeats its loop for ever, and is cut where one leaves the loop', async () => {
    const page = await open(`run/${lasso}`);
    await settled(page, '15 / 15');
    for (let round = 0; round < 4; round++) await page.keyboard.press('j');
    await page.locator('.transport-place', { hasText: 'round 3 of the loop, after 19 actions' }).waitFor();
    await settled(page, '13 / 15');
    expect(await page.locator('.chart-loop').count()).toBe(1);
    await page.locator('.pane-side .machines').waitFor();
    await page.keyboard.press('1');
    await page.locator('.transport-place', { hasText: 'after 20 actions' }).waitFor();
    await page.keyboard.press('u');
    await settled(page, '14 / 14');
    await expect.poll(addressOf(page)).not.toContain('~');
  });

  it('finds actions of the run and enabled ones', async () => {
    const page = await open(`run/${lasso}?at=3`);
    await page.locator('.pane-next .action').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('validat');
    const found = page.locator('.found .action');
    await found.first().waitFor();
    expect((await found.allInnerTexts()).every((text) => /validat/i.test(text))).toBe(true);
    await found.first().click();
    await expect.poll(addressOf(page)).toMatch(/at=[4-9]$/);
    await page.getByRole('searchbox', { name: 'Search actions' }).press('Escape');
    expect(await found.count()).toBe(0);
  });

  it('shows a clause of the user beside its steps, and names what that lacks', async () => {
    const page = await open(`run/${lasso}?at=6&pane=text`);
    const buffer = Buffer.from('1) The subscriber begins.\n2) The rest follows.\n5) Somebody validates.');
    await page.getByLabel('Pick a clause').setInputFiles({ name: 'mine.txt', mimeType: 'text/plain', buffer });
    await page.locator('.clause-step', { hasText: 'Somebody validates.' }).waitFor();
    expect(await page.locator('.clause-steps .current').innerText()).toContain('Somebody validates.');
    expect(await page.locator('.pane-side .caveat').innerText()).toMatch(/^mine.txt has no step 3, /);
  });

  it.each([
    ['0/0/99/1', 'Open its first 2 actions', /:0\/0$/],
    ['0/x', 'Open its first action', /:0$/],
    ['77', 'Begin at the start', /:$/],
  ])('is told to be none where %s leads nowhere, with a way on', async (path, name, hash) => {
    const page = await open(`run/discard-first,honest:${path}`);
    await page.getByRole('alert').waitFor();
    await page.getByRole('button', { name }).click();
    await page.locator('.run').waitFor();
    await expect.poll(addressOf(page)).toMatch(hash);
  });

  it('of a thousand actions keeps few rows in the page and comes to each of them', async () => {
    const path = `${'0/'.repeat(12)}${Array.from({ length: 990 }, () => '0').join('/')}`;
    const page = await open(`run/${subject}:${path}`);
    await settled(page, '1002 / 1002');
    const rows = page.locator('.chart li');
    expect(await rows.count()).toBeLessThan(60);
    await page.keyboard.press('Home');
    await settled(page, '0 / 1002');
    expect(await rows.count()).toBeLessThan(60);
    await page.locator('.transport input[type=range]').fill('500');
    await page.locator('.chart [aria-current=step]', { hasText: 'Action 500,' }).waitFor();
    const band = await page.locator('.chart-band').boundingBox();
    const chart = await page.locator('.chart').boundingBox();
    expect(band!.y).toBeGreaterThan(chart!.y);
    expect(band!.y + band!.height).toBeLessThan(chart!.y + chart!.height);
  });

  it.each([
    ['dark', 'desk', 'properties'],
    ['light', 'phone', 'difference'],
  ] as const)('has nothing serious against it in %s on a %s with %s', async (colorScheme, size, pane) => {
    const page = await open(`run/${lasso}?at=8&pane=${pane}`, { colorScheme, viewport: viewports[size] });
    await page.locator('.pane-next .action').first().waitFor({ state: 'attached' });
    expect((await axeFindings(page)).serious).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});
