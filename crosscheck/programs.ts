import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Runs a program in a folder and returns what it prints. */
export type Run = (program: string, ...given: string[]) => Promise<string>;

const execute = promisify(execFile);

/** Which of the programs that models are given to, and a compiler for what they write, are not here. */
export function missingPrograms(): readonly string[] {
  const versions: Readonly<Record<string, string>> = {
    spin: '-V',
    rumur: '--version',
    gcc: '--version',
    soffice: '--version',
  };
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
 * Does something in a folder of its own that holds some files, and is gone afterwards.
 * @throws Error with all that a program said where it fails
 */
export async function inFolder<T>(
  prefix: string,
  files: Readonly<Record<string, string>>,
  act: (run: Run) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  const run: Run = async (program, ...given) =>
    (await execute(program, given, { cwd: folder, maxBuffer: 2 ** 28 })).stdout;
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return await act(run);
  } catch (error) {
    const { stderr = '', stdout = '' } = error as { stderr?: string; stdout?: string };
    throw new Error(`${(error as Error).message}\n${stderr}${stdout}`.slice(0, 4000));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
