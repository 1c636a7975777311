// Compiles the package into dist/, which `npx rehome` and the package's entry points run from. Starts clean, so that a
// deleted source leaves nothing behind, and replaces dist/ only at the end, so that whoever runs it meanwhile finds it whole.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, renameSync, rmSync, symlinkSync } from 'node:fs';

const next = `dist.${process.pid}`;
try {
  execFileSync('npx', ['--no-install', 'tsc', '-p', 'tsconfig.build.json', '--outDir', next], { stdio: 'inherit' });
  chmodSync(`${next}/cli/bin.js`, 0o755);
  rmSync('dist', { recursive: true, force: true });
  renameSync(next, 'dist');
  linkCommand('node_modules/.bin/rehome');
} finally {
  rmSync(next, { recursive: true, force: true });
}

/** Lets `npx rehome` find the command of this checkout at once, as it finds those of installed packages. */
function linkCommand(link) {
  if (!existsSync('node_modules/.bin')) return;
  rmSync(link, { force: true });
  symlinkSync('../../dist/cli/bin.js', link);
}
