import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addressOf } from '../testing/address-of.js';
import { useBrowser } from '../testing/browser.js';
import { cataloguePage } from '../testing/written-page.js';

const browser = useBrowser();
const run = '#run/notify-first,honest:0/0/0';
const open = async (hash = ''): Promise<Page> => browser.open(await cataloguePage(), { hash });
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || '');

describe('the page by keyboard', () => {
  it('skips to the content first', async () => {
    const page = await open();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('main');
  });

  it('shows its keys, and gives the focus back where it was', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Copy address' }).focus();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keys' });
    await help.waitFor();
    expect(await help.innerText()).toContain('Go to: Run');
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Copy address');
  });

  it('goes to each part, says which, and takes the system along', async () => {
    const page = await open(run);
    const said = page.locator('p[role=status].visually-hidden');
    for (const [key, view] of [
      ['G', 'Graph'],
      ['I', 'Inspector'],
      ['V', 'Verdicts'],
      ['R', 'Run'],
    ] as const) {
      await page.keyboard.press(key);
      await page.getByRole('main', { name: view }).waitFor();
      expect(await said.textContent()).toBe(`${view}: notify-first,honest`);
      expect(await focused(page)).toBe('main');
      expect(await page.getByRole('button', { name: view, exact: true }).getAttribute('aria-current')).toBe('page');
    }
    await expect.poll(addressOf(page)).toBe(run);
  });
});

describe('the address', () => {
  it('is what the page shows: typed, and by the ways back and forth', async () => {
    const page = await open();
    expect(await page.title()).toMatch(/^Verdicts · /);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, run);
    await page.getByText('instructs the M2ME to re-provision itself').first().waitFor();
    expect(await page.title()).toMatch(/^Run: notify-first,honest · /);
    await page.goBack();
    await page.getByRole('main', { name: 'Verdicts' }).waitFor();
    expect(await page.title()).toMatch(/^Verdicts · /);
    await page.goForward();
    await page.getByRole('main', { name: 'Run' }).waitFor();
    await expect.poll(addressOf(page)).toBe(run);
  });

  it('is copied', async () => {
    const page = await open(run);
    await page.evaluate(() => {
      const writeText = async (text: string) => {
        document.title = text;
      };
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    });
    await page.getByRole('button', { name: 'Copy address' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.title()).toBe(page.url());
  });

  it('stands there to be copied by hand where the browser refuses', async () => {
    const page = await open(run);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByRole('button', { name: 'Copy address' }).click();
    const field = page.getByRole('textbox', { name: 'Address, to copy' });
    expect(await field.inputValue()).toBe(page.url());
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(page.url());
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
  });
});

describe('the theme', () => {
  it('is as the system has it until somebody chooses', async () => {
    const page = await browser.open(await cataloguePage(), { colorScheme: 'dark' });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await paper();
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('Light');
    expect(await paper()).toBe('rgb(255, 255, 255)');
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('As the system');
    expect(await paper()).toBe(dark);
  });
});
