import { beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from './package-root.js';
import { ensureBuilt, rehome } from './testing/command.js';

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
    const { status, out } = await rehome(
      ['check', ...adHoc, '--property', 'discard-after-acknowledgement'],
      packageRoot,
    );
    expect(out).toMatch(/✗ +discard-after-acknowledgement +violated by a run of 12 actions/);
    expect(out).toContain('rehome explain discard-first,retransmission=none,registration=on-success,honest:');
    expect(status).toBe(12);
  });

  it('says why readings exclude each other', async () => {
    const { status, err } = await rehome(
      ['check', '--procedure', 'discard-first', '--reading', 'isolation=absent'],
      packageRoot,
    );
    expect(err).toContain('isolation=absent says nothing of discard-first');
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

describe('rehome run', () => {
  it('prints the messages of the live machines with their steps', async () => {
    const { status, out } = await rehome(['run', '--procedure', 'notify-first'], packageRoot);
    expect(out).toMatch(/^notify-first,honest {2}\d+ messages\n/);
    expect(out).toMatch(/step 8 +M2ME → old SHO +deregistration notice, protected by the AVs, token/);
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
        rehome(['explain', id, '--format', 'mermaid'], packageRoot),
      ),
    );
    expect(short.out).toBe(long.out);
    expect(short.out).toContain('participant p2 as M2ME');
  });
});
