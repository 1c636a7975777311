import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from './package-root.js';
import { ensureBuilt, folderWith, rehome, removeFolder } from './testing/command.js';

const text = readFileSync(join(packageRoot, 'docs', 'your-procedure.md'), 'utf8');
const [, module, name] = /```ts\n(\/\/ (\S+\.ts)\n.*?)```/s.exec(text)!;
const shown = [
  ...text.matchAll(/<!-- (output|table): npx rehome (.*?) -->\n```text\n\$ .*?\n(.*?)\n```\n<!-- end -->/gs),
];

let folder: string;
beforeAll(async () => {
  await ensureBuilt();
  folder = folderWith({ [name!]: module! });
}, 200_000);
afterAll(() => removeFolder(folder));

describe('docs/your-procedure.md', () => {
  it('builds a procedure in at most 20 lines', () => {
    expect(module!.trimEnd().split('\n').length).toBeLessThanOrEqual(20);
    expect(shown.map(([, kind]) => kind)).toEqual(['table', 'output']);
  });

  it.each(shown.map(([, kind, args, output]) => ({ kind, args: args!, output })))(
    'shows what rehome $args prints',
    async ({ kind, args, output }) => {
      const { out } = await rehome(args.split(' '), folder);
      expect((kind === 'table' ? out.split(/^✗ /m)[0]! : out).trimEnd()).toBe(output);
    },
  );

  it('shows an amendment that holds where its base does not', async () => {
    const args = shown.find(([, kind]) => kind === 'table')![2]!.split(' ');
    const { out, status } = await rehome([...args, '--json'], folder);
    const verdicts = JSON.parse(out).runs.map(
      ({ procedure, verdicts: each }: { procedure: string; verdicts: { property: string; verdict: string }[] }) => [
        procedure,
        each.find(({ property }) => property === 'never-stranded')?.verdict,
      ],
    );
    expect(verdicts).toEqual([
      ['notify-first', 'violated'],
      [`./${name}`, 'holds'],
    ]);
    expect(status).toBeGreaterThan(0);
  });
});
