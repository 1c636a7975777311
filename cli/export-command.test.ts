import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, folderWith, rehome, rehomeHere, removeFolder } from './testing/command.js';
import { lights } from './testing/modules.js';

let folder: string;
beforeAll(async () => {
  await ensureBuilt();
  folder = folderWith({ 'lights.ts': lights });
}, 200_000);
afterAll(() => removeFolder(folder));

/** A module is loaded by a process of its own. */
const exported = (...args: string[]) => (args[0]!.startsWith('./') ? rehome : rehomeHere)(['export', ...args], folder);

describe('rehome export', { timeout: 100_000 }, () => {
  it('prints a composition of a module in a language, with its properties', async () => {
    const { status, out, err } = await exported('./lights.ts#lights', '--format', 'murphi');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^-- lights\n/);
    for (const text of ['invariant "never_y"', 'invariant "no_deadlock"', 'cover "gets_green"'])
      expect(out).toContain(text);
  });

  it('writes the graph of a configuration to a file', async () => {
    expect(await exported('notify-first,honest', '--format', 'aut', '--out', 'graph.aut')).toMatchObject({ status: 0 });
    const lines = readFileSync(join(folder, 'graph.aut'), 'utf8').trimEnd().split('\n');
    expect(lines[0]).toMatch(new RegExp(`^des \\(0, ${lines.length - 1}, \\d+\\)$`));
  });

  it.each([
    [['./lights.ts', '--format', 'dot', '--states', '1'], /MC662.*more than 1 state.*too many for DOT/],
    [['./lights.ts', '--format', 'pnml', '--property', 'never-y'], /has no properties/],
    [['./lights.ts', '--format', 'tla', '--property', 'never-z'], /never-y/],
    [['notify-first,network-attacker', '--format', 'pnml'], /MC663.*adversary/],
  ])('refuses %j', async (args, said) => {
    const { status, out, err } = await exported(...args);
    expect({ failed: status !== 0, out }).toEqual({ failed: true, out: '' });
    expect(err).toMatch(said);
  });
});
