// The outputs that a document shows: each stands between `<!-- output: npx rehome … -->` and `<!-- end -->`, and is what that
// command prints; with `table` for `output`, what it prints before the first finding, and with `first` that one too. Modules that the document shows (a `ts`
// block that begins with `// name.ts`) lie where the commands run, and so do other files (a block whose fence has a name behind the language), and docs/logs as logs.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../dist/cli/bin.js', import.meta.url));

/** README.md with the outputs of today. */
export const readme = (root) => withOutputs(root, 'README.md');

/** A document with the outputs of today. */
export function withOutputs(root, path) {
  const text = readFileSync(new URL(path, root), 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'rehome-readme-'));
  try {
    for (const [, module, name] of text.matchAll(/```ts\n(\/\/ (\S+\.ts)\n.*?)```/gs)) {
      writeFileSync(join(folder, name), module);
    }
    for (const [, name, contents] of text.matchAll(/```\w+ (\S+)\n(.*?)```/gs))
      writeFileSync(join(folder, name), contents);
    cpSync(new URL('docs/logs', root), join(folder, 'logs'), { recursive: true });
    return text.replace(
      /<!-- (output|table|first): npx rehome (.*?) -->.*?<!-- end -->/gs,
      (_, kind, args) =>
        `<!-- ${kind}: npx rehome ${args} -->\n\`\`\`text\n$ npx rehome ${args}\n${run(kind, args, folder)}\n\`\`\`\n<!-- end -->`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(kind, args, cwd) {
  const { stdout, stderr, error } = spawnSync(process.execPath, [command, ...args.split(' ')], {
    cwd,
    encoding: 'utf8',
  });
  if (error || stdout === '') throw new Error(`rehome ${args}: ${error?.message ?? stderr}`);
  const parts = stdout.split(/^(?=✗ )/m);
  return parts.slice(0, { table: 1, first: 2 }[kind]).join('').trimEnd();
}
