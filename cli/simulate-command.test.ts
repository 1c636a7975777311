import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, folderWith, rehome, removeFolder } from './testing/command.js';
import { lights } from './testing/modules.js';

let folder: string;
beforeAll(async () => {
  await ensureBuilt();
  folder = folderWith({ 'lights.ts': lights });
}, 200_000);
afterAll(() => removeFolder(folder));

describe('rehome simulate', () => {
  it('prints verdicts, runs, and what it takes to walk the same way again', async () => {
    const walk = ['simulate', './lights.ts', '--walks', '20', '--steps', '10', '--seed', '0', '--shrink'];
    const { status, out } = await rehome(walk, folder);
    expect(out).toMatch(/✗ +never-y +violated by a run of 2 actions/);
    expect(out).toContain('rehome explain ./lights.ts:0/0');
    expect(out).toMatch(/not exhaustive \(simulation\), 20 walks of at most 10 actions, \d+ actions taken, seed 0/);
    expect(status).toBe(12);
    expect(await rehome(walk, folder)).toMatchObject({ out });
  });

  it('ends with 75 where nothing is refuted', async () => {
    const { status, out } = await rehome(
      ['simulate', './lights.ts', '--property', 'gets-green', '--walks', '1', '--steps', '1', '--json'],
      folder,
    );
    const { runs } = JSON.parse(out);
    expect(runs[0]).toMatchObject({ exhaustive: false, simulation: { seed: 1, walks: 1, steps: 1 } });
    expect(runs[0].verdicts).toContainEqual(expect.objectContaining({ property: 'deadlock', verdict: 'undecided' }));
    expect(status).toBe(75);
  });

  it('tells an unusable seed', async () => {
    const { status, err } = await rehome(['simulate', './lights.ts', '--seed', '-1'], folder);
    expect(err).toContain('It must be a whole number from 0 to 4294967295.');
    expect(status).toBe(150);
  });
});
