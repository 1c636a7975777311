import { afterEach, describe, expect, it, vi } from 'vitest';
import { launchBrowser } from './launch.js';

describe('where no browser starts', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it.each(['/nowhere/chromium', 'no-such-browser', process.execPath])('says what to install: %s', async (named) => {
    vi.stubEnv('REHOME_BROWSER', named);
    await expect(launchBrowser()).rejects.toThrow(
      /^No browser starts here \(.+\): install Chromium or Chrome, or name one/,
    );
  });

  it('does not take another one than the one that is named', async () => {
    vi.stubEnv('REHOME_BROWSER', '/nowhere/chromium');
    await expect(launchBrowser()).rejects.toThrow('REHOME_BROWSER names /nowhere/chromium, which is not there');
  });
});
