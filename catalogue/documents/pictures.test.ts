import { expect, it } from 'vitest';
import { pictures } from './pictures.js';

/** What a page loads without anybody waiting for it. */
const mostBytes = 200_000;

it('are the same whenever they are made, and small enough for a page', async () => {
  const first = await pictures();
  expect(await pictures()).toEqual(first);
  expect(Object.keys(first).length).toBeGreaterThan(5);
  for (const [path, text] of Object.entries(first)) {
    expect.soft(path).toMatch(/^docs\/.*\.svg$/);
    expect.soft(text.length, path).toBeLessThan(mostBytes);
  }
});
