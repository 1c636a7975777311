import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pageWidth } from '../../reports/layout.js';
import { plain } from '../../reports/palette.js';
import { main } from '../main.js';
import { packageRoot } from '../package-root.js';
import type { Terminal } from '../terminal.js';

const bin = join(packageRoot, 'dist', 'cli', 'bin.js');

/** A build takes seconds. */
const staleMilliseconds = 90_000;

/** How a command ended. */
export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the built command. */
export function startRehome(args: readonly string[], cwd: string): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [bin, ...args], { cwd, env: { ...process.env, NO_COLOR: '1' }, timeout: 100_000 });
}

/** Waits for a started command, and collects what it prints. */
export async function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, out, err };
}

/** Runs the built command to its end. */
export function rehome(args: readonly string[], cwd: string): Promise<Ended> {
  return ended(startRehome(args, cwd));
}

/**
 * Runs the command in this process, from source: for what depends neither on a process, nor on threads, nor on a module of the user,
 * and would take a second to load again. Runs at the same time have one folder.
 */
export async function rehomeHere(args: readonly string[], cwd: string): Promise<Ended> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal: Terminal = {
    print: (text) => out.push(`${text}\n`),
    report: (text) => err.push(`${text}\n`),
    status() {},
    palette: plain,
    links: false,
    width: pageWidth,
  };
  const before = process.cwd();
  const waiting = process.listeners('SIGINT');
  process.chdir(cwd);
  try {
    return { status: await main(args, terminal), out: out.join(''), err: err.join('') };
  } finally {
    process.chdir(before);
    for (const listener of process.listeners('SIGINT'))
      if (!waiting.includes(listener)) process.removeListener('SIGINT', listener);
  }
}

/** A folder outside of any package, with these files. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'rehome-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Removes a folder of `folderWith`. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Builds `dist/` where a source is newer. Test files run in several processes: one builds, the others wait. */
export async function ensureBuilt(): Promise<void> {
  const lock = join(packageRoot, 'node_modules', '.rehome-build');
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      // A process that was killed while it built leaves its lock.
      if (Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > staleMilliseconds)
        removeFolder(lock);
      else await setTimeout(100);
    }
  }
  try {
    if (!existsSync(bin) || newest(packageRoot) > statSync(bin).mtimeMs) {
      execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: packageRoot, stdio: 'pipe' });
    }
  } finally {
    removeFolder(lock);
  }
}

function newest(root: string): number {
  const times = ['checker', 'machines', 'properties', 'catalogue', 'reports', 'conformance', 'cli', 'explorer'].flatMap(
    (folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(tsx?|json|css)$/.test(path) && !/\.test\.ts$|(^|\/)testing\//.test(path))
        .map((path) => statSync(join(root, folder, path)).mtimeMs),
  );
  return Math.max(...times);
}
