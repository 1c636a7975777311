import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** A program that has run to its end. */
export interface MeasuredRun {
  readonly stdout: string;
  readonly stderr: string;
  /** Exit status. */
  readonly status: number;
  /** Seconds by the clock. */
  readonly wall: number;
  /** Seconds of processors, of the user and the system together: what a busy machine stretches least. */
  readonly cpu: number;
  /** The most memory that was resident, in bytes. */
  readonly peak: number;
}

/** Thrown for a program that was ended because it took too long. */
export class Ended extends Error {
  /** @param cpu seconds of processors that it had taken by then */
  constructor(
    program: string,
    readonly cpu: number,
  ) {
    super(`${basename(program)} was ended after ${cpu.toFixed(0)} CPU seconds.`);
  }
}

const timer = '/usr/bin/time';
/** On a busy machine, so many seconds by the clock may pass for one of a processor. */
const patience = 10;

/**
 * Runs a program under GNU time.
 * @throws Error where it cannot be started; Ended where it took more than `limit` seconds of processors
 */
export function measured(
  program: string,
  args: readonly string[],
  { cwd, limit }: { readonly cwd?: string; readonly limit: number },
): Promise<MeasuredRun> {
  const folder = mkdtempSync(join(tmpdir(), 'rehome-bench-'));
  const figures = join(folder, 'time');
  return new Promise((resolve, reject) => {
    execFile(
      timer,
      [
        '-q',
        '-f',
        '%e %U %S %M',
        '-o',
        figures,
        'timeout',
        '--kill-after=10',
        String(patience * limit),
        'prlimit',
        `--cpu=${Math.ceil(limit)}`,
        program,
        ...args,
      ],
      { ...(cwd !== undefined && { cwd }), maxBuffer: 2 ** 28 },
      (error, stdout, stderr) => {
        try {
          const status = error === null ? 0 : error.code;
          if (typeof status !== 'number') throw error;
          const [wall, user, system, peak] = readFileSync(figures, 'utf8').trim().split(' ').map(Number);
          const cpu = user! + system!;
          if (status === 124 || status === 137 || status === 152) throw new Ended(program, cpu);
          resolve({ stdout, stderr, status, wall: wall!, cpu, peak: peak! * 1024 });
        } catch (failure) {
          reject(failure);
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      },
    );
  });
}
