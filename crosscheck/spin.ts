import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What SPIN says of a model. */
export interface SpinResult {
  readonly states: number;
  readonly errors: number;
}

export interface SpinOptions {
  /** A formula over expressions; absent: only states are counted. */
  readonly ltl?: string;
  /** Weak fairness of processes. */
  readonly fair?: boolean;
}

/** Which of the programs that are needed, SPIN and a compiler for what it writes, are not here. */
export function missingPrograms(): readonly string[] {
  const versions: Readonly<Record<string, string>> = { spin: '-V', gcc: '--version' };
  return Object.keys(versions).filter((program) => {
    try {
      execFileSync(program, [versions[program]!], { stdio: 'ignore' });
      return false;
    } catch {
      return true;
    }
  });
}

/**
 * Searches a Promela model to the end, exactly and without partial-order reduction.
 * @throws Error where SPIN cannot be run, or does not finish its search
 */
export function runSpin(source: string, { ltl, fair = false }: SpinOptions = {}): SpinResult {
  const folder = mkdtempSync(join(tmpdir(), 'rehome-spin-'));
  try {
    writeFileSync(join(folder, 'model.pml'), ltl === undefined ? source : `${source}\nltl claim { ${ltl} }\n`);
    const run = (program: string, ...given: string[]) =>
      execFileSync(program, given, {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        maxBuffer: 2 ** 28,
      });
    run('spin', '-a', 'model.pml');
    const search = ltl === undefined ? ['-DSAFETY'] : fair ? ['-DNFAIR=8'] : ['-DNOFAIR'];
    run('gcc', '-O0', '-w', '-DNOREDUCE', '-DMEMLIM=8000', '-DVECTORSZ=4096', ...search, '-o', 'pan', 'pan.c');
    const said = run('./pan', '-m1000000', ...(ltl === undefined ? ['-E'] : ['-a', ...(fair ? ['-f'] : [])]));
    const states = /(\d+) states, stored/.exec(said);
    const errors = /errors: (\d+)/.exec(said);
    if (states === null || errors === null || (said.includes('Search not completed') && errors[1] === '0')) {
      throw new Error(`SPIN did not finish:\n${said}`);
    }
    return { states: Number(states[1]), errors: Number(errors[1]) };
  } catch (error) {
    const { stderr = '', stdout = '' } = error as { stderr?: string; stdout?: string };
    throw new Error(`${(error as Error).message}\n${stderr}${stdout}`.slice(0, 4000));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
