import { beforeAll, describe, expect, it } from 'vitest';
import type { LadderEntry } from '../catalogue/ladder/ladder.js';
import { packageRoot } from './package-root.js';
import { ensureBuilt, rehome } from './testing/command.js';

beforeAll(ensureBuilt, 200_000);

const assumptions = (...args: string[]) => rehome(['assumptions', '--quiet', ...args], packageRoot);
const small = ['--procedure', 'discard-first', '--configurations', '4', '--states', '500'];

describe('rehome assumptions', () => {
  const property = 'key-secrecy-token-secret-from-new-sho';

  it('prints the same sets each time, each assumption with the run that appears without it', async () => {
    const [once, again] = await Promise.all([
      assumptions(property, ...small, '--json'),
      assumptions(property, ...small, '--json', '--workers', '1'),
    ]);
    expect([once.status, again.status]).toEqual([0, 0]);
    expect(again.out).toBe(once.out);
    const { entries } = JSON.parse(once.out) as { entries: LadderEntry[] };
    expect(entries.map(({ procedure, property }) => [procedure, property])).toEqual([['discard-first', property]]);
    const [first] = entries[0]!.rungs;
    expect(first!.dropped.length).toBeGreaterThan(0);
    const { status, out } = await rehome(['explain', first!.dropped[0]!.trace!], packageRoot);
    expect(status).toBe(0);
    expect(out).toContain('device parameters, token');
  });

  it('calls undecided what a budget leaves open', async () => {
    const { out } = await assumptions('one-active', '--procedure', 'discard-first', '--states', '20');
    expect(out).toMatch(/^discard-first\n {2}one-active: undecided: .+\n$/);
  });

  it('suggests the nearest property', async () => {
    const unknown = await assumptions('one-activ');
    expect([unknown.status, unknown.err]).toEqual([150, 'Unknown property one-activ. Did you mean one-active?\n']);
  });
});
