// Compiles the package into dist/, which `npx rehome` and the package's entry points run from. Starts clean, so that a
// deleted source leaves nothing behind, and replaces dist/ only at the end, so that whoever runs it meanwhile finds it whole.
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { bundlePackage } from './bundle.mjs';

const next = `dist.${process.pid}`;
try {
  execFileSync('npx', ['--no-install', 'tsc', '-p', 'tsconfig.build.json', '--outDir', next], { stdio: 'inherit' });
  // Style sheets go into a page when it is written.
  const sheets = readdirSync('explorer', { recursive: true }).filter((path) => path.endsWith('.css'));
  for (const path of sheets) copyFileSync(`explorer/${path}`, `${next}/explorer/${path}`);
  await bundlePackage(resolve(next));
  chmodSync(`${next}/cli/bin.js`, 0o755);
  rmSync('dist', { recursive: true, force: true });
  renameSync(next, 'dist');
} finally {
  rmSync(next, { recursive: true, force: true });
}
