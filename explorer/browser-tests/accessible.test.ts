import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { answered } from '../testing/answered.js';
import { useBrowser, viewports } from '../testing/browser.js';
import { cataloguePage } from '../testing/written-page.js';

const browser = useBrowser();

/** Each part with what is there once it has its answers. */
const parts: readonly { readonly hash: string; readonly shown: string }[] = [
  { hash: '#verdicts', shown: 'main button' },
  { hash: '#verdicts/notify-first,loss', shown: 'main button' },
  { hash: '#run/notify-first,honest:0/0/0/0?at=2', shown: 'main input[type=range]' },
  { hash: '#run', shown: 'main' },
  { hash: '#graph/notify-first,honest:0/0', shown: 'main h3' },
  { hash: '#graph/notify-first,honest:?states=20000', shown: 'main canvas' },
  { hash: '#inspector', shown: 'main pre' },
];

const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  (['desk', 'phone'] as const).map((window) => ({ colorScheme, window })),
);

it.each(parts)(
  'axe finds nothing serious in $hash, light or dark, at a desk or on a phone',
  async ({ hash, shown }) => {
    const page = await browser.open(await cataloguePage(), { hash });
    for (const { colorScheme, window } of looks) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewports[window]);
      await page.locator(shown).filter({ visible: true }).first().waitFor();
      await answered(page);
      expect(await seriousIn(page), `${colorScheme}, ${window}`).toEqual([]);
      // Wider than the window, a page has to be dragged about.
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  },
  // The matrix has thousands of cells, each with its contrast.
  240_000,
);

it('axe finds nothing serious in the help', async () => {
  const page = await browser.open(await cataloguePage());
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  expect(await seriousIn(page)).toEqual([]);
});

/** What axe finds that keeps people from using the page, with the elements. */
async function seriousIn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
}
