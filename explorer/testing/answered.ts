import type { Page } from 'playwright-core';

/** Waits until a page waits for nothing: no part of it says that something is being done, and its font and frames are there. */
export async function answered(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('main [role=status]')].every(({ textContent }) => !textContent?.includes('…')),
  );
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}
