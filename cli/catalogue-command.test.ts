import { beforeAll, describe, expect, it } from 'vitest';
import { exclusions } from '../machines/exclusions.js';
import { readingNames } from '../machines/readings/index.js';
import { deviationNames } from '../machines/scenarios.js';
import { packageRoot } from './package-root.js';
import { ensureBuilt, folderWith, rehome, rehomeHere, removeFolder } from './testing/command.js';

beforeAll(ensureBuilt, 200_000);

/** Not in the default catalogue: two readings that no pair of it joins. */
const adHoc = [
  '--procedure',
  'discard-first',
  '--scenario',
  'honest',
  '--reading',
  'retransmission=none',
  '--reading',
  'registration=on-success',
];

describe('rehome check of a configuration outside the catalogue', () => {
  it('judges it as one system', async () => {
    const { status, out } = await rehomeHere(
      ['check', ...adHoc, '--property', 'discard-after-acknowledgement'],
      packageRoot,
    );
    expect(out).toMatch(/✗ +discard-after-acknowledgement +violated by a run of 12 actions/);
    expect(out).toContain('rehome explain discard-first,retransmission=none,registration=on-success,honest:');
    expect(status).toBe(12);
  });

  it('says why readings exclude each other', async () => {
    const { status, err } = await rehomeHere(
      ['check', '--procedure', 'discard-first', '--reading', 'isolation=absent'],
      packageRoot,
    );
    expect(err).toContain('discard-first cannot have isolation other than present');
    expect(status).toBe(150);
  });
});

describe('rehome check of a part of the catalogue', () => {
  it('prints the same bytes whatever the workers, but for the seconds', async () => {
    const part = ['--procedure', 'discard-first', '--scenario', 'honest', '--reading', 'connectivity=dies-at-release'];
    const args = ['check', ...part, '--property', 'one-active', '--json', '--workers'];
    const results = await Promise.all(['1', '2'].map((n) => rehome([...args, n], packageRoot)));
    const [one, two] = results.map(({ out }) => out.replace(/"seconds": .*/g, ''));
    expect(one).toBe(two);
    expect(JSON.parse(results[0].out).runs.length).toBeGreaterThan(1);
  });
});

describe('rehome merge', () => {
  it('says of the shards of a check what the check says, but for the seconds', async () => {
    const folder = folderWith({});
    const part = ['--procedure', 'discard-first', '--scenario', 'silent-old-sho'];
    const args = ['check', ...part, '--property', 'one-active', '--json', '--quiet'];
    const files = ['1', '2'].map((i) => `${folder}/${i}.json`);
    const [whole] = await Promise.all([
      rehome(args, packageRoot),
      ...files.map((file, i) => rehome([...args, '--shard', `${i + 1}/2`, '--out', file], packageRoot)),
    ]);
    const merged = await rehomeHere(['merge', ...files.reverse(), '--json'], packageRoot);
    // Whose exploration is shared depends on what is in a shard.
    const plain = (text: string) => text.replace(/"(seconds|sameAs)": .*/g, '');
    expect(plain(merged.out)).toBe(plain(whole.out));
    expect(merged.status).toBe(whole.status);
    const text = await rehomeHere(['merge', ...files], packageRoot);
    expect(text.out).toContain('defaults, silent-old-sho');
    expect((await rehomeHere(['merge', files[0]!], packageRoot)).err).toContain('Part 1/2 is missing');
    removeFolder(folder);
  });
});

describe('rehome readings and scenarios', () => {
  it('list everything within 100 columns', async () => {
    const [readings, scenarios] = await Promise.all(
      ['readings', 'scenarios'].map((verb) => rehomeHere([verb], packageRoot)),
    );
    for (const name of readingNames) expect(readings!.out).toMatch(new RegExp(`^${name}$`, 'm'));
    for (const name of deviationNames) expect(scenarios!.out).toMatch(new RegExp(`^${name}$`, 'm'));
    for (const { out } of [readings!, scenarios!])
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    for (const { reason } of exclusions) expect(readings!.out.replace(/\s+/g, ' ')).toContain(reason);
  });

  it('are narrowed by names, and know near ones', async () => {
    const [one, wrong, scenario, lost] = await Promise.all(
      [
        ['readings', 'release', '--json'],
        ['readings', 'relese'],
        ['scenarios', 'thief+loss', '--json'],
        ['scenarios', 'los'],
      ].map((args) => rehomeHere(args, packageRoot)),
    );
    expect(JSON.parse(one!.out).readings).toMatchObject([{ name: 'release', default: 'receipt-only' }]);
    expect([wrong!.status, wrong!.err.trim()]).toEqual([150, 'Unknown reading relese. Did you mean release?']);
    expect(JSON.parse(scenario!.out).scenarios).toMatchObject([
      { name: 'loss+thief', deviations: ['loss-old-sho', 'loss-ro', 'thief'] },
    ]);
    expect([lost!.status, lost!.err.trim()]).toEqual([150, 'Unknown scenario los. Did you mean loss?']);
  });
});

describe('rehome run', () => {
  it('prints the messages of the live machines with their steps', async () => {
    const { status, out } = await rehomeHere(['run', '--procedure', 'notify-first'], packageRoot);
    expect(out).toMatch(/^notify-first,honest {2}\d+ messages\n/);
    expect(out).toMatch(/step 8 +M2ME → old SHO +deregistration notice, under the AVs, token/);
    const steps = [...out.matchAll(/step (\d+) +[\w ]+ → /g)].map(([, step]) => Number(step));
    expect(steps.filter((step) => step >= 5)).toEqual([...steps.filter((step) => step >= 5)].sort((a, b) => a - b));
    expect(new Set(steps)).toEqual(new Set([1, 2, 3, 5, 6, 7, 8, 9, 11, 12, 13, 14]));
    expect(status).toBe(0);
  });
});

describe('rehome explain', () => {
  it('explains a run of the catalogue, its scenario omitted or not', async () => {
    const [short, long] = await Promise.all(
      ['notify-first:0/0/0', 'notify-first,honest:0/0/0'].map((id) =>
        rehomeHere(['explain', id, '--format', 'mermaid'], packageRoot),
      ),
    );
    expect(short.out).toBe(long.out);
    expect(short.out).toContain('participant p2 as M2ME');
  });
});
