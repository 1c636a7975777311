import type { Page } from 'playwright-core';

/** Tells what is behind `#` in the address of the browser. It follows a little later than the page, so expect it by `expect.poll`. */
export const addressOf = (page: Page) => (): Promise<string> => page.evaluate(() => decodeURIComponent(location.hash));
