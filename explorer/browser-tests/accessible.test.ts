import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { packageRoot } from '../../cli/package-root.js';
import { answered } from '../testing/answered.js';
import { type AxeFindings, axeFindings } from '../testing/axe.js';
import { useBrowser, viewports } from '../testing/browser.js';
import { cataloguePage } from '../testing/written-page.js';

const browser = useBrowser();

/** What axe found, of which docs/explorer/axe.json keeps what each part comes to; written only when asked for, as the pictures are. */
const report: (Omit<AxeFindings, 'serious'> & { readonly place: string })[] = [];
afterAll(() => {
  if (process.env.REHOME_SCREENSHOTS) {
    writeFileSync(join(packageRoot, 'docs', 'explorer', 'axe.json'), `${JSON.stringify(report, null, 2)}\n`);
  }
});

/** Each part with what is there once it has its answers. */
const parts: readonly { readonly hash: string; readonly shown: string }[] = [
  {
    hash: '#verdicts?procedure=notify-first&scenario=loss&open=form:liveness&row=notify-first,loss&column=progress',
    shown: 'main button',
  },
  { hash: '#verdicts?property=no-such-word', shown: 'main button' },
  { hash: '#verdicts/notify-first,loss?against=notify-first,honest', shown: 'main button' },
  { hash: '#run/notify-first,honest:0/0/0/0?at=2', shown: 'main input[type=range]' },
  { hash: '#run', shown: 'main' },
  { hash: '#graph/notify-first,network-attacker:0/1/1', shown: 'main h3' },
  { hash: '#graph/notify-first,honest:?states=20000&select=300', shown: 'main canvas' },
  { hash: '#inspector', shown: 'main pre' },
];

/** The report has every look of each part; without it each colour and each window is looked at once. */
const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  (['desk', 'phone'] as const)
    .filter((window) => process.env.REHOME_SCREENSHOTS || (colorScheme === 'light') === (window === 'desk'))
    .map((window) => ({ colorScheme, window })),
);

it.each(parts)(
  'axe finds nothing serious in $hash, in light and dark, at a desk and on a phone',
  async ({ hash, shown }) => {
    const page = await browser.open(await cataloguePage(), { hash });
    for (const { colorScheme, window } of looks) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewports[window]);
      await page.locator(shown).filter({ visible: true }).first().waitFor();
      await answered(page);
      const place = `${hash}, ${colorScheme}, ${window}`;
      expect(await seriousIn(page, place), place).toEqual([]);
      // Wider than the window, a page has to be dragged about.
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  },
);

it('axe finds nothing serious in the help', async () => {
  const page = await browser.open(await cataloguePage());
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  expect(await seriousIn(page, 'help')).toEqual([]);
});

/** Looks at a page, and notes for the report what was found. */
async function seriousIn(page: Page, place: string): Promise<readonly string[]> {
  const { serious, ...rest } = await axeFindings(page);
  report.push({ place, ...rest });
  return serious;
}
