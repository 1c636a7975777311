import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from './package-root.js';
import { ensureBuilt, folderWith, rehome, removeFolder } from './testing/command.js';
import { lights } from './testing/modules.js';

let folder: string;
beforeAll(async () => {
  await ensureBuilt();
  folder = folderWith({ 'lights.ts': lights });
}, 200_000);
afterAll(() => removeFolder(folder));

describe('rehome check --format', () => {
  it('points into a module of the user', async () => {
    const { status, out } = await rehome(['check', './lights.ts', '--format', 'github', '--quiet'], folder);
    expect(status).toBe(12);
    const line = lights.split('\n').findIndex((text) => text.includes("hello: 'y'")) + 1;
    expect(out).toMatch(new RegExp(`^::error file=lights\\.ts,line=${line},title=rehome%3A never-y::`));
  });

  it('writes a file, and nothing else', async () => {
    const file = join(folder, 'out.xml');
    const { status, out } = await rehome(
      ['check', './lights.ts', '--format', 'junit', '--out', file, '--quiet'],
      folder,
    );
    expect({ status, out }).toEqual({ status: 12, out: '' });
    expect(readFileSync(file, 'utf8')).toMatch(/^<\?xml [\s\S]*<failure [\s\S]*<\/testsuites>\n$/);
  });

  it('is not for two forms at once, for an unknown one, or for a product', async () => {
    for (const args of [
      ['--json', '--format', 'junit'],
      ['--format', 'tap'],
      ['--all', '--product', '--format', 'junit'],
    ]) {
      expect((await rehome(['check', ...args], packageRoot)).status).toBe(150);
    }
  });
});

describe('rehome merge --format', () => {
  it('says of the shards what the check says, but for the seconds', async () => {
    const part = [
      '--procedure',
      'discard-first',
      '--scenario',
      'silent-old-sho',
      '--reading',
      'retransmission=none',
      '--defaults',
    ];
    const args = ['check', ...part, '--property', 'one-active', '--quiet'];
    const files = ['1', '2'].map((i) => join(folder, `${i}.json`));
    for (const [i, file] of files.entries())
      await rehome([...args, '--json', '--shard', `${i + 1}/2`, '--out', file], packageRoot);
    for (const format of ['junit', 'markdown']) {
      const whole = await rehome([...args, '--format', format], packageRoot);
      const merged = await rehome(['merge', ...files, '--format', format], packageRoot);
      const timeless = (text: string) => text.replace(/ time="[^"]*"/g, '');
      expect(timeless(merged.out)).toBe(timeless(whole.out));
      expect(merged.status).toBe(whole.status);
    }
  }, 300_000);
});
