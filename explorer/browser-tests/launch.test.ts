import { describe, expect, it } from 'vitest';
import { useBrowser } from '../testing/browser.js';

const page =
  '<!doctype html><html lang="en"><title>t</title><p id="p"></p><script>p.textContent = 6 * 7</script></html>';

describe('whichever browser starts here', () => {
  const browser = useBrowser();

  it('runs a page from disk with the network cut off', async () => {
    const opened = await browser.open(page);
    expect(await opened.locator('#p').textContent()).toBe('42');
    expect(opened.url()).toMatch(/^file:/);
  });
});

describe('the browser that comes with npm ci', () => {
  const browser = useBrowser('packaged');

  it('runs a page from disk with web security on', async () => {
    const opened = await browser.open(page);
    expect(await opened.locator('#p').textContent()).toBe('42');
    // Without web security, a page may look into a frame of another origin.
    expect(await opened.evaluate(looksIntoFrame)).toBe(false);
  });
});

/** Runs in the page. */
async function looksIntoFrame(): Promise<boolean> {
  const frame = document.createElement('iframe');
  frame.src = 'data:text/html,<p>';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame.contentDocument !== null;
}
