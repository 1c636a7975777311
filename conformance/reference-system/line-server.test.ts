import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

it('answers as the example session of docs/adapter.md has it', async () => {
  const text = readFileSync(new URL('../../docs/adapter.md', import.meta.url), 'utf8');
  const said = (mark: string) =>
    text
      .split('\n')
      .filter((line) => line.startsWith(`${mark} {`))
      .map((line) => line.slice(2));
  const directory = mkdtempSync(join(tmpdir(), 'rehome-lines-'));
  const program = join(directory, 'server.mjs');
  const entryPoints = [join(import.meta.dirname, 'line-server.ts')];
  await build({ entryPoints, outfile: program, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' });
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers: unknown[] = [];
  const read = createInterface({ input: child.stdout.pipe(new PassThrough()) });
  child.stdin.end(`${said('>').join('\n')}\n`);
  for await (const line of read) answers.push(JSON.parse(line));
  expect(answers.length).toBeGreaterThan(2);
  expect(answers).toEqual(said('<').map((line) => JSON.parse(line)));
  rmSync(directory, { recursive: true, force: true });
});
