import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../cli/package-root.js';
import { answered } from '../testing/answered.js';
import { useBrowser, viewports } from '../testing/browser.js';
import { cataloguePage } from '../testing/written-page.js';

// The pictures of docs/explorer.md. Fonts differ from machine to machine, and so do their bytes: they are written only when asked for.
const written = process.env.REHOME_SCREENSHOTS ? join(packageRoot, 'docs', 'explorer') : undefined;

const browser = useBrowser();
const stranded = 'notify-first,retransmission=none,power-loss:0/0/0/1/1/1/1/1/1/0/0/0/1/1/0/0/1';

const pictures = [
  { name: 'verdicts', hash: '#verdicts', shows: 'configurations', look: 'light', window: 'desk' },
  { name: 'run', hash: `#run/${stranded}?at=17`, shows: 'loses its power', look: 'light', window: 'desk' },
  { name: 'run-dark', hash: `#run/${stranded}?at=12`, shows: 'notifies the old SHO', look: 'dark', window: 'desk' },
  { name: 'run-phone', hash: `#run/${stranded}?at=17`, shows: 'loses its power', look: 'light', window: 'phone' },
  {
    name: 'graph',
    hash: '#graph/notify-first,honest:?states=20000',
    shows: '\\d states',
    look: 'light',
    window: 'desk',
  },
] as const;

/** Without being asked for them, one is taken, so that the others can be. */
const wanted = written === undefined ? pictures.slice(0, 1) : pictures;

it.each(wanted)('shows what docs/explorer.md has as $name', async ({ name, hash, shows, look, window }) => {
  const page = await browser.open(await cataloguePage(), {
    hash,
    colorScheme: look,
    viewport: viewports[window],
    reducedMotion: 'reduce',
  });
  await page
    .locator('main')
    .filter({ hasText: new RegExp(shows, 'i') })
    .waitFor();
  await answered(page);
  const picture = await page.screenshot();
  const { width, height } = viewports[window];
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([width, height]);
  if (written === undefined) return;
  mkdirSync(written, { recursive: true });
  writeFileSync(join(written, `${name}.png`), picture);
});
