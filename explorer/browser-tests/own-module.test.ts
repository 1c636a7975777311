import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { compose } from '../../checker/index.js';
import { type PageServer, servePage } from '../../cli/explore/server.js';
import { findCopies } from '../../cli/module-copies.js';
import { folderWith, removeFolder } from '../../cli/testing/command.js';
import { lights } from '../../cli/testing/modules.js';
import { useBrowser } from '../testing/browser.js';
import { pageFiles } from '../write/files.js';

const browser = useBrowser();
let folder: string;
let server: PageServer;

beforeAll(async () => {
  folder = folderWith({ 'lights.ts': lights });
  const file = join(folder, 'lights.ts');
  // What the command finds out by loading the module: the names of its systems.
  const named = compose({ name: 'lights', participants: { a: createMachine({}) } });
  const subject = {
    from: 'module',
    module: { path: './lights.ts', file },
    systems: [named],
    xstateFrom: findCopies(file).xstateFrom,
  } as const;
  server = await servePage(await pageFiles(subject, '0.0.0'), 0);
});
afterAll(async () => {
  await server?.close();
  removeFolder(folder);
});

it('walks in a system of a user’s own, on a page that is served', async () => {
  const page = await browser.open(server.address, { offline: false, hash: 'run/lights:0/0' });
  await page.getByRole('main', { name: 'Run' }).filter({ hasText: 'never-y' }).waitFor();
  expect(await page.title()).toBe('Run: lights · ./lights.ts');
});
