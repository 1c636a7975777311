import { beforeAll, describe, expect, it } from 'vitest';
import { readingsOf } from '../catalogue/configuration.js';
import type { LadderEntry } from '../catalogue/ladder/ladder.js';
import { procedures } from '../machines/procedures/index.js';
import { readingNames } from '../machines/readings/index.js';
import { deviationNames } from '../machines/scenarios.js';
import { packageRoot } from './package-root.js';
import { ensureBuilt, rehome } from './testing/command.js';

beforeAll(ensureBuilt, 200_000);

const assumptions = (...args: string[]) => rehome(['assumptions', '--quiet', ...args], packageRoot);
const values = { ...readingsOf(procedures.find(({ name }) => name === 'discard-first')!), retransmission: 'none' };
/** Few readings and faults are free: all others are given. */
const open = ['connectivity', 'release', 'registration', 'missing-acknowledgement', 'outcome-report'];
const possible = ['provisioning-fails', 'loss-ro', 'silent-old-sho'];
const given = [
  ...readingNames.filter((name) => !open.includes(name)).map((name) => `${name}=${values[name]}`),
  ...deviationNames.filter((name) => !possible.includes(name)).map((name) => `no ${name}`),
];
const small = ['--procedure', 'discard-first', ...given.flatMap((text) => ['--given', text])];

describe('rehome assumptions', () => {
  it('prints the same sets each time, each assumption with the run that appears without it', async () => {
    const [once, again] = await Promise.all([
      assumptions('registration-truth', ...small, '--json'),
      assumptions('registration-truth', ...small, '--json', '--workers', '1'),
    ]);
    expect([once.status, again.status]).toEqual([0, 0]);
    expect(again.out).toBe(once.out);
    const { entries } = JSON.parse(once.out) as { entries: LadderEntry[] };
    expect(entries.map(({ procedure, property }) => [procedure, property])).toEqual([
      ['discard-first', 'registration-truth'],
    ]);
    const [first] = entries[0]!.rungs;
    expect(first!.dropped.length).toBeGreaterThan(0);
    const { status, out } = await rehome(['explain', first!.dropped[0]!.trace!], packageRoot);
    expect(status).toBe(0);
    expect(out).toContain('registration of the M2ME');
  });

  it('calls undecided what a budget leaves open', async () => {
    const { out } = await assumptions('one-active', ...small, '--states', '20');
    expect(out).toContain('discard-first\n  one-active: undecided: states under no deviation\n');
  });

  it('refuses what is no assumption', async () => {
    const unknown = await assumptions('one-active', '--given', 'no luck');
    expect(unknown.status).toBe(150);
    expect((await assumptions('one-active', '--given', 'luck')).err).toContain('luck is no assumption');
  });

  it('suggests the nearest property', async () => {
    const unknown = await assumptions('one-activ');
    expect([unknown.status, unknown.err]).toEqual([150, 'Unknown property one-activ. Did you mean one-active?\n']);
  });
});
