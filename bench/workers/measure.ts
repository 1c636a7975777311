import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { rounded } from '../measure.js';
import { bundled } from '../peers/bundle.js';
import { median } from '../statistics.js';
import { largeModels } from './models.js';

/** What one search with two threads gains on a model: seconds by the clock, medians of all rounds. */
export interface WorkersFigures {
  readonly model: string;
  readonly states: number;
  readonly transitions: number;
  /** With one thread, and with two; and of processors. */
  readonly one: number;
  readonly two: number;
  readonly cpuOfOne: number;
  readonly cpuOfTwo: number;
  /** Two processes at once, of one thread each, until both have ended. */
  readonly both: number;
  /** One over two; and what two processors can gain at most on this machine: twice one over both. */
  readonly ratio: number;
  readonly bound: number;
}

/** What `npm run bench -- --workers --json` prints, and `--write` keeps in bench/workers.json. */
export interface WorkersReport {
  readonly date: string;
  readonly processor: string;
  /** How many threads wanted to run when it began. */
  readonly load: number;
  readonly node: string;
  readonly rounds: number;
  readonly models: readonly WorkersFigures[];
}

interface Run {
  readonly found: { readonly states: number; readonly transitions: number };
  readonly seconds: number;
  readonly cpu: number;
}

/**
 * Searches each large model with one thread, with two, and twice at once, in turns.
 * @param limit seconds by the clock after which one search is ended
 * @throws Error where two threads find something else than one
 */
export async function measureWorkers(
  rounds: number,
  limit: number,
  tell: (line: string) => void,
): Promise<WorkersReport> {
  const load = Math.round(loadavg()[0]!);
  const folder = mkdtempSync(join(tmpdir(), 'rehome-bench-'));
  const models: WorkersFigures[] = [];
  try {
    const program = await bundled('workers-process', folder);
    const run = async (model: string, threads: number): Promise<Run> => {
      const args = ['--max-old-space-size=8192', program, model, String(threads)];
      const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 1000 * limit });
      return JSON.parse(stdout) as Run;
    };
    for (const { name } of largeModels) {
      const [ones, twos, boths]: [Run[], Run[], number[]] = [[], [], []];
      for (let round = 1; round <= rounds; round++) {
        const one = await run(name, 1);
        const two = await run(name, 2);
        const both = await Promise.all([run(name, 1), run(name, 1)]);
        if (JSON.stringify(one.found) !== JSON.stringify(two.found))
          throw new Error(`${name}: two threads find something else than one.`);
        ones.push(one);
        twos.push(two);
        boths.push(Math.max(...both.map(({ seconds }) => seconds)));
        tell(
          `${name}, round ${round} of ${rounds}: ${[one, two].map(({ seconds }) => seconds.toFixed(1)).join(' and ')} s`,
        );
      }
      const [one, two] = [ones, twos].map((runs) => median(runs.map(({ seconds }) => seconds))) as [number, number];
      const [cpuOfOne, cpuOfTwo] = [ones, twos].map((runs) => rounded(median(runs.map(({ cpu }) => cpu))));
      const { states, transitions } = ones[0]!.found;
      const both = median(boths);
      models.push({
        model: name,
        states,
        transitions,
        one: rounded(one),
        two: rounded(two),
        cpuOfOne: cpuOfOne!,
        cpuOfTwo: cpuOfTwo!,
        both: rounded(both),
        ratio: rounded(one / two),
        bound: rounded((2 * one) / both),
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} threads`,
    load,
    node: process.version,
    rounds,
    models,
  };
}
