import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addressOf } from '../testing/address-of.js';
import { type OpenOptions, useBrowser, viewports } from '../testing/browser.js';
import { cataloguePage } from '../testing/written-page.js';

const browser = useBrowser();
const open = async (hash: string, options: OpenOptions = {}): Promise<Page> =>
  browser.open(await cataloguePage(), { hash, ...options });

const counts = (page: Page) => page.locator('.counts');
const chosen = (page: Page) => page.getByRole('gridcell', { selected: true });

describe('the matrix of verdicts', () => {
  it('opens the run that a verdict rests on, and comes back to its cell', async () => {
    const page = await open('verdicts?procedure=notify-first&scenario=loss&open=form:invariant');
    const name = /^never-without-credentials: violated by a run of 16 actions/;
    await page.getByRole('gridcell', { name }).first().click();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#run/);
    await expect
      .poll(addressOf(page))
      .toMatch(/^#run\/notify-first,loss:\d+(\/\d+){15}\?at=16&property=never-without-credentials$/);
    await page.goBack();
    await chosen(page).waitFor();
    expect(await chosen(page).getAttribute('aria-label')).toMatch(name);
    // Who comes back goes on with the keys where they were.
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => chosen(page).getAttribute('aria-label')).not.toMatch(name);
  });

  it('says why, where a verdict has no run to show', async () => {
    const page = await open('verdicts?row=notify-first,honest&column=deadlock');
    await page.getByRole('button', { name: 'Open witness' }).click();
    await page.getByText('It holds in every state').waitFor();
    await expect.poll(addressOf(page)).toMatch(/^#verdicts/);
  });

  it('is walked with the keys alone, from one tab stop', async () => {
    const page = await open('verdicts');
    await page.getByRole('grid').focus();
    const active = () =>
      page.evaluate(() => {
        const id = document.activeElement?.getAttribute('aria-activedescendant');
        return document.getElementById(id ?? '')?.getAttribute('aria-label');
      });
    await page.keyboard.press('ArrowDown');
    expect(await active()).toBe('discard-first,honest');
    await page.keyboard.press('ArrowRight');
    expect(await active()).toMatch(/^authorised.*: 0 of 5 violated/);
    await page.keyboard.press('Control+End');
    expect(await active()).toMatch(/^deadlock: /);
    // The same column's head; what is behind a family's head opens.
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await active()).toBe('authorised-discard');
    await expect.poll(addressOf(page)).toContain('open=authorised');
    await page.keyboard.press('Enter');
    expect(await active()).toMatch(/^authorised.*5 properties/);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).not.toBe('grid');
  });

  it('has only what is seen in the document', async () => {
    const page = await open('verdicts?open=agreement,key-secrecy,form:invariant,form:monitor,form:liveness');
    const cells = page.getByRole('gridcell');
    await cells.first().waitFor();
    expect(await cells.count()).toBeLessThan(1000);
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('568');
    await page.getByRole('grid').evaluate((grid) => grid.scrollTo(grid.scrollWidth, grid.scrollHeight));
    await page.locator('[role=row][aria-rowindex="568"]').waitFor();
    await page.getByRole('columnheader', { name: 'deadlock' }).waitFor();
    expect(await cells.count()).toBeLessThan(1000);
  });

  it('is filtered from the address and by hand, and says what is left', async () => {
    const page = await open('verdicts?scenario=loss&only=violated-columns');
    await expect
      .poll(() => counts(page).textContent())
      .toMatch(/^32 of 560 configurations, 22 of 95 properties, 386 violated/);
    await page.keyboard.press('/');
    await page.keyboard.type('liveness');
    await expect.poll(addressOf(page)).toContain('property=liveness');
    await page.keyboard.type('zzz');
    await page.getByText('No configuration').or(page.getByText('No property')).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await page.getByRole('button', { name: 'Clear filters' }).first().click();
    await expect.poll(() => counts(page).textContent()).toContain('560 of 560 configurations, 95 of 95 properties');
  });
});

describe('the switches of a row', () => {
  it('make another row, which is checked, and show what that changes', async () => {
    const page = await open('verdicts/notify-first,loss');
    await page.getByRole('cell', { name: '2,823' }).waitFor();
    await page.getByLabel(/^missing-acknowledgement/).selectOption('give-up-and-go-on');
    await expect
      .poll(addressOf(page))
      .toContain('#verdicts/notify-first,missing-acknowledgement=give-up-and-go-on,loss');
    await page.getByRole('cell', { name: '6,703' }).waitFor();
    const changes = page.getByRole('region', { name: 'What changed' });
    await changes.getByRole('heading', { name: '7 verdicts changed' }).waitFor();
    await changes.getByRole('button', { name: 'Open run of discard-after-acknowledgement' }).click();
    await page.waitForURL(/#run/);
    await page.goBack();
    await page.goBack();
    await expect.poll(addressOf(page)).toBe('#verdicts/notify-first,loss');
  });

  it('say in a sentence what no row can have, and can still be used', async () => {
    const page = await open('verdicts/discard-first,honest');
    await page.getByLabel(/^token-issuer/).selectOption('subscriber');
    await page.getByText(/discard-first cannot have token=gba, token-issuer=subscriber/).waitFor();
    await page.getByLabel(/^token step/).selectOption('bound');
    await page.getByText(/cannot have/).waitFor({ state: 'detached' });
    // What cannot be is compared with nothing: the row before it stays.
    await expect
      .poll(addressOf(page))
      .toBe('#verdicts/discard-first,token=bound,token-issuer=subscriber,honest?against=discard-first,honest');
    await page.getByRole('heading', { name: /verdicts? changed$/ }).waitFor();
  });

  it('join deviations to a scenario', async () => {
    const page = await open('verdicts/notify-first,loss-old-sho');
    await page.getByText(/Join deviations/).click();
    await page.getByRole('checkbox', { name: 'loss-ro' }).check();
    await expect.poll(addressOf(page)).toContain('#verdicts/notify-first,loss?');
  });
});

describe('for everybody', () => {
  it('a phone has a list, and nothing is wider than its screen', async () => {
    const page = await open('verdicts?procedure=notify-first&scenario=loss', { viewport: viewports.phone });
    await page.locator('.row-list summary').first().click();
    await page.getByRole('button', { name: 'Open run of progress' }).click();
    await page.waitForURL(/#run/);
    await page.goBack();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewports.phone.width);
  });
});
