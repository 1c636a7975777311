import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ended, ensureBuilt, folderWith, rehome, removeFolder, startRehome } from './testing/command.js';
import { counters } from './testing/modules.js';

let folder: string;
beforeAll(async () => {
  await ensureBuilt();
  folder = folderWith({ 'counters.ts': counters(3) });
}, 200_000);
afterAll(() => removeFolder(folder));

const command = ['check', './counters.ts', '--json', '--checkpoint', 'saved', '--checkpoint-every', '40000'];
const reportIn = (out: string) => {
  const { runs, ...document } = JSON.parse(out);
  return { ...document, runs: [{ ...runs[0], seconds: 0 }] };
};

/** Runs it until it has saved its search for the n-th time, and kills it then. @returns what it told */
async function killedAfter(saves: number): Promise<string> {
  const child = startRehome(command, folder);
  let told = '';
  child.stderr.on('data', (chunk) => {
    told += chunk;
    if (told.split('Checkpoint:').length > saves) child.kill('SIGKILL');
  });
  expect((await ended(child)).status).toBeNull();
  return told;
}

it('goes on after SIGKILL, finds the same, and leaves nothing behind', { timeout: 200_000 }, async () => {
  await killedAfter(1);
  expect(await killedAfter(2)).toContain('Taken up from the checkpoint:');
  expect(readdirSync(join(folder, 'saved'))).toHaveLength(1);
  const { status, out, err } = await rehome(command, folder);
  expect(err).toContain('Taken up from the checkpoint:');
  const once = await rehome(['check', './counters.ts', '--json', '--reduce', 'none'], folder);
  expect([status, reportIn(out)]).toEqual([once.status, reportIn(once.out)]);
  expect(readdirSync(join(folder, 'saved'))).toEqual([]);
});

it('refuses the checkpoint of another command, and what it cannot save', { timeout: 200_000 }, async () => {
  await killedAfter(1);
  const other = await rehome([...command, '--depth', '170'], folder);
  expect(other.err).toMatch(/MC690: The checkpoint is of another search: `depth` differs.\n +Give the command/);
  expect(other.status).toBe(10);
  const reduced = await rehome([...command, '--reduce', 'auto'], folder);
  expect(reduced.err).toContain('leave --reduce out');
  expect(reduced.status).toBe(150);
});
