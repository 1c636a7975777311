// The outputs that README.md shows: each stands between `<!-- output: npx rehome … -->` and `<!-- end -->`, and is what that
// command prints. Modules that the README shows (a `ts` block that begins with `// name.ts`) lie where the commands run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../dist/cli/bin.js', import.meta.url));

/** README.md with the outputs of today. */
export function readme(root) {
  const text = readFileSync(new URL('README.md', root), 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'rehome-readme-'));
  try {
    for (const [, module, name] of text.matchAll(/```ts\n(\/\/ (\S+\.ts)\n.*?)```/gs)) {
      writeFileSync(join(folder, name), module);
    }
    return text.replace(
      /<!-- output: npx rehome (.*?) -->.*?<!-- end -->/gs,
      (_, args) =>
        `<!-- output: npx rehome ${args} -->\n\`\`\`text\n$ npx rehome ${args}\n${run(args, folder)}\n\`\`\`\n<!-- end -->`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(args, cwd) {
  const { stdout, stderr, error } = spawnSync(process.execPath, [command, ...args.split(' ')], {
    cwd,
    encoding: 'utf8',
  });
  if (error || stdout === '') throw new Error(`rehome ${args}: ${error?.message ?? stderr}`);
  return stdout.trimEnd();
}
