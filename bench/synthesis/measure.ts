import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rounded } from '../measure.js';
import { measured } from '../peers/measured.js';

/** What searching for a procedure that holds took. */
export interface SynthesisReport {
  readonly processor: string;
  readonly node: string;
  readonly runs: readonly SynthesisRun[];
}

interface SynthesisRun {
  readonly date: string;
  /** How many threads wanted to run when it began. */
  readonly load: number;
  readonly command: string;
  /** By the clock. */
  readonly wall: number;
  /** CPU seconds. */
  readonly seconds: number;
}

const command = fileURLToPath(new URL('../../dist/cli/bin.js', import.meta.url));

/**
 * Searches all orders and all sets of amendments once.
 * @param write keep what is found, which docs/orders.md and docs/amendments.md are made from
 * @throws Error where a search takes longer than half an hour of processors, or finds something undecided
 */
export async function measureSynthesis(write: boolean, tell: (line: string) => void): Promise<SynthesisReport> {
  const folder = mkdtempSync(join(tmpdir(), 'rehome-synthesis-'));
  const runs: SynthesisRun[] = [];
  try {
    for (const kind of ['--orders', '--amendments']) {
      const load = Math.round(loadavg()[0]!);
      const args = [
        command,
        'synthesize',
        kind,
        '--quiet',
        ...(write ? ['--write'] : ['--out', join(folder, 'found')]),
      ];
      const { status, stderr, wall, cpu } = await measured(process.execPath, args, { limit: 1800 });
      if (status !== 0) throw new Error(`rehome synthesize ${kind}: ${stderr.trim()}`);
      const date = new Date().toISOString().slice(0, 10);
      runs.push({ date, load, command: `npx rehome synthesize ${kind}`, wall: rounded(wall), seconds: rounded(cpu) });
      tell(`${kind}: ${wall.toFixed(0)} s, ${cpu.toFixed(0)} s CPU`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { processor: `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} threads`, node: process.version, runs };
}
