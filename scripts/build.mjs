// Compiles the package into dist/, which `npx rehome` and the package's entry points run from. Starts clean, so that a
// deleted source leaves nothing behind.
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
execFileSync('npx', ['--no-install', 'tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
chmodSync('dist/cli/bin.js', 0o755);
