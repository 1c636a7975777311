import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measured } from '../peers/measured.js';
import { median, spread } from '../statistics.js';

/** What one start took: seconds by the clock, and of processors. */
export interface StartFigures {
  readonly name: string;
  /** The arguments of `node`, or of `rehome`. */
  readonly command: string;
  /** Until the first verdict was printed; null for what prints none. */
  readonly firstVerdict: number | null;
  /** Until the process had ended. */
  readonly end: number;
  /** Slowest less fastest, as a part of `end`. */
  readonly spread: number;
  readonly cpu: number;
}

/** What `npm run bench -- --start --json` prints, and `--write` keeps in bench/start.json. */
export interface StartReport {
  readonly date: string;
  readonly processor: string;
  /** How many threads wanted to run when it began. */
  readonly load: number;
  readonly node: string;
  readonly rounds: number;
  readonly starts: readonly StartFigures[];
}

const command = fileURLToPath(new URL('../../dist/cli/bin.js', import.meta.url));
const seconds = 60;

/** The module of two participants that the README shows. */
const bell = (): string =>
  /```ts\n(\/\/ bell\.ts\n.*?)```/s.exec(readFileSync(new URL('../../README.md', import.meta.url), 'utf8'))![1]!;

/** Each start contains the one before it: what it adds is the time of its own. */
const starts: readonly { readonly name: string; readonly args: readonly string[]; readonly verdict?: RegExp }[] = [
  { name: 'Node itself', args: ['--eval', '0'] },
  { name: 'the command line', args: [command, '--version'] },
  {
    name: 'two participants in a module, bell.ts of the README',
    args: [command, 'check', './bell.ts'],
    verdict: /[✓✗] gets-in/,
  },
  {
    name: 'one configuration of the catalogue, 2,650 states',
    args: [command, 'check', '--procedure', 'notify-first', '--scenario', 'honest', '--defaults'],
    verdict: /[✓✗]/,
  },
];

/**
 * Starts the built command again and again.
 * @throws Error where one of them prints no verdict that should
 */
export async function measureStarts(rounds: number, tell: (line: string) => void): Promise<StartFigures[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rehome-start-'));
  try {
    writeFileSync(join(folder, 'bell.ts'), bell());
    const runs = starts.map(() => [] as Start[]);
    for (let round = 1; round <= rounds; round++)
      for (const [index, { name, args, verdict }] of starts.entries()) {
        const start = await startOnce(args, verdict, folder);
        runs[index]!.push(start);
        tell(`${name}, round ${round} of ${rounds}: ${(start.firstVerdict ?? start.end).toFixed(2)} s`);
      }
    return starts.map(({ name, args, verdict }, index) => ({
      name,
      command: args.map((arg) => (arg === command ? 'rehome' : arg)).join(' '),
      firstVerdict: verdict === undefined ? null : rounded(median(runs[index]!.map((run) => run.firstVerdict!))),
      end: rounded(median(runs[index]!.map(({ end }) => end))),
      spread: rounded(spread(runs[index]!.map(({ end }) => end))),
      cpu: rounded(median(runs[index]!.map(({ cpu }) => cpu))),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Start {
  readonly firstVerdict?: number;
  readonly end: number;
  readonly cpu: number;
}

/** Once by the clock, as a terminal sees it, and once under GNU time for the seconds of processors. */
async function startOnce(args: readonly string[], verdict: RegExp | undefined, cwd: string): Promise<Start> {
  const clock = await new Promise<Omit<Start, 'cpu'>>((resolve, reject) => {
    const started = performance.now();
    const since = () => (performance.now() - started) / 1000;
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'ignore'] });
    let printed = '';
    let firstVerdict: number | undefined;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (verdict?.test(printed) === true) firstVerdict ??= since();
    });
    child.once('error', reject);
    child.once('close', () => {
      if (verdict !== undefined && firstVerdict === undefined)
        reject(new Error(`${args.join(' ')} printed no verdict, but: ${printed}`));
      else resolve({ ...(firstVerdict !== undefined && { firstVerdict }), end: since() });
    });
  });
  const { cpu } = await measured(process.execPath, args, { cwd, limit: seconds });
  return { ...clock, cpu };
}

const rounded = (figure: number): number => Math.round(figure * 1000) / 1000;
