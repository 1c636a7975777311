import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, folderWith, rehome, removeFolder } from '../../cli/testing/command.js';
import { useBrowser } from '../testing/browser.js';

/** Two systems: one is judged by what the other is not. */
const module = `
import { setup } from 'xstate';
import { compose, invariant, liveness } from 'rehome-checker';

const lamp = setup({}).createMachine({
  id: 'lamp',
  initial: 'red',
  states: { red: { tags: 'rest', on: { go: 'green' } }, green: { tags: 'rest', on: { go: 'red' } } },
});
const declaration = { participants: { lamp }, choices: [{ to: 'lamp', event: { type: 'go' } }] };
const stays = invariant({ name: 'stays-red', sentence: 'It never is green.', holds: ({ lamp }) => lamp.matches('red') });
const comes = liveness({
  name: 'comes-green', sentence: 'It is green one day.', ltl: 'F green', atoms: { green: ({ lamp }) => lamp.matches('green') },
});
export const systems = [
  compose({ ...declaration, name: 'safe', properties: [stays] }),
  compose({ ...declaration, name: 'lively', fairness: { choice: 'weak' }, properties: [stays, comes] }),
];
`;
const folder = folderWith({ 'lamps.ts': module });
afterAll(() => removeFolder(folder));
const address = pathToFileURL(join(folder, 'lamps.html'));
const browser = useBrowser();

beforeAll(async () => {
  await ensureBuilt();
  const { status, err } = await rehome(['explore', './lamps.ts', '--single-file', 'lamps.html'], folder);
  expect(status, err).toBe(0);
}, 120_000);

describe('the verdicts of a module', () => {
  it('are unknown until the page has checked its systems, and then those of the checker', async () => {
    const page = await browser.open(address);
    const cell = (system: string, property: string) =>
      page.getByRole('row', { name: system }).getByRole('gridcell', { name: new RegExp(`^${property}: `) });
    expect(await cell('safe', 'stays-red').textContent()).toBe('·');
    await page.getByRole('button', { name: 'Check all shown' }).click();
    await page.getByText('2 systems checked').waitFor();
    expect(await cell('safe', 'stays-red').textContent()).toBe('✗1');
    expect(await cell('lively', 'stays-red').textContent()).toBe('✗1');
    expect(await cell('safe', 'comes-green').textContent()).toBe('·');
    expect(await cell('lively', 'comes-green').getAttribute('aria-label')).toBe(
      'comes-green: holds (fair: choice weak)',
    );
    expect(await cell('lively', 'deadlock').textContent()).toBe('✓');
    await cell('lively', 'stays-red').click();
    await page.getByRole('button', { name: 'Open run of 1 action' }).click();
    await page.waitForURL(/#run\/lively:0\?at=1&property=stays-red$/);
  });

  it('of one system are compared with those of another', async () => {
    const page = await browser.open(address, { hash: 'verdicts/safe' });
    await page.getByRole('button', { name: 'Open run of stays-red' }).waitFor();
    await page.getByRole('combobox', { name: /^System/ }).selectOption('lively');
    await page.getByRole('heading', { name: '1 verdict changed' }).waitFor();
    await page.getByRole('button', { name: 'Go back to it' }).click();
    await page.waitForURL(/#verdicts\/safe\?against=lively$/);
  });
});
