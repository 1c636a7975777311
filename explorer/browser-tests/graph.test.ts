import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addressOf } from '../testing/address-of.js';
import { type OpenOptions, useBrowser } from '../testing/browser.js';
import { cataloguePage } from '../testing/written-page.js';

const browser = useBrowser();
const open = async (hash: string, options: OpenOptions = {}): Promise<Page> =>
  browser.open(await cataloguePage(), { hash, ...options });

describe('around a state', () => {
  it('one walks by keys and clicks, and the address has the path', async () => {
    const page = await open('#graph/notify-first,honest:');
    await page.getByRole('heading', { name: 'Initial state' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { name: 'After 1 action' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'After 2 actions' }).waitFor();
    await expect.poll(addressOf(page)).toBe('#graph/notify-first,honest:0/1');
    await page.getByRole('navigation', { name: 'Path' }).getByRole('button', { name: 'start' }).click();
    await page.getByRole('heading', { name: 'Initial state' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'After 2 actions' }).waitFor();
    await page.getByRole('button', { name: 'Open as a run' }).click();
    await expect.poll(addressOf(page)).toBe('#run/notify-first,honest:0/1?at=2');
  });
});

describe('all states', () => {
  it('are explored when asked; keys walk over edges, and the selected state opens as a run', async () => {
    const page = await open('#graph/notify-first,honest:');
    await page.getByRole('button', { name: 'All states' }).click();
    const picture = page.locator('.graph-frame');
    await picture.focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
    const panel = page.getByRole('region', { name: /^State \d/ });
    await panel.getByText('Depth 2').waitFor();
    const selected = await panel.getByRole('heading', { name: /^State \d/ }).innerText();
    await expect.poll(addressOf(page)).toContain(`select=${/\d+/.exec(selected)![0]}`);
    expect(await page.getByRole('table', { name: 'States by depth' }).getByRole('row').count()).toBeGreaterThan(20);
    await picture.focus();
    await page.keyboard.press('Enter');
    await expect.poll(addressOf(page)).toMatch(/^#run\/notify-first,honest:\d+\/\d+\?at=2$/);
  });

  it('are explored no further once somebody cancels', async () => {
    const page = await open('#graph/discard-first,legs=open,retransmission=none,network-attacker:?states=200000');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Cancelled.').waitFor();
    expect(await page.getByRole('button', { name: 'Explore' }).count()).toBe(1);
    expect(await page.locator('.graph-frame').count()).toBe(0);
  });
});

describe('the machines of a run', () => {
  const run = '#run/discard-first,honest:0/1/1/1/1/1/1';

  it('come up with who acts, drawn with what was taken and refused', async () => {
    const page = await open(run);
    const drawn = page.locator('.pz-svg');
    await drawn.waitFor();
    expect(await page.getByRole('tab', { selected: true, name: /RO/ }).count()).toBe(1);
    expect(await drawn.locator('.sc-label.sc-taken').count()).toBe(1);
    expect(await drawn.locator('.sc-label.sc-refused').count()).toBeGreaterThan(0);
    const box = await drawn.locator('.sc-label.sc-taken .sc-frame').boundingBox();
    const pane = await drawn.boundingBox();
    expect(box!.x).toBeGreaterThanOrEqual(pane!.x - 1);
    expect(box!.y + box!.height).toBeLessThanOrEqual(pane!.y + pane!.height + 1);
    expect(await page.locator('.state-list .is-taken').count()).toBe(1);
  });

  it('keep the keys to themselves that move their picture', async () => {
    const page = await open(run);
    await page.locator('.pz-frame').focus();
    const before = await page.locator('.pz-svg > g').getAttribute('transform');
    await page.keyboard.press('-');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('.pz-svg > g').getAttribute('transform')).not.toBe(before);
    await expect.poll(addressOf(page)).toBe(run);
  });
});
