import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

const timer = '/usr/bin/time';

/**
 * Runs a program under GNU time.
 * @throws Error where it cannot be started, or was killed for taking longer than `limit` seconds
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
      ['-q', '-f', '%e %U %S %M', '-o', figures, 'timeout', '--signal=KILL', String(limit), program, ...args],
      { ...(cwd !== undefined && { cwd }), maxBuffer: 2 ** 28 },
      (error, stdout, stderr) => {
        try {
          const status = error === null ? 0 : error.code;
          if (typeof status !== 'number') throw error;
          if (status === 137) throw new Error(`${program} took longer than ${limit} seconds, and was ended.`);
          const [wall, user, system, peak] = readFileSync(figures, 'utf8').trim().split(' ').map(Number);
          resolve({ stdout, stderr, status, wall: wall!, cpu: user! + system!, peak: peak! * 1024 });
        } catch (failure) {
          reject(failure);
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      },
    );
  });
}
