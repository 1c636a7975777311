import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSuites } from '../catalogue/suite/data.js';
import { purposesOf } from '../catalogue/suite/purposes.js';
import { purposesTtcn3 } from '../reports/purposes/ttcn3.js';

/** A module given to Titan. */
export interface CompiledModule {
  readonly name: string;
  /** What Titan says against it; absent where it compiles it. */
  readonly fault?: string;
}

const procedures = ['discard-first', 'notify-first'];
const tested = ['m2me', 'oldSho', 'ro'];

/** Gives Eclipse Titan the test purposes of procedures for implementations of participants, which it checks and turns into C++. */
export function compiledByTitan(): readonly CompiledModule[] {
  const suites = readSuites().filter(({ procedure }) => procedures.includes(procedure));
  return suites.flatMap((suite) => {
    const purposes = purposesOf(suite);
    return tested.map((participant) => {
      const module = `${suite.procedure}_${participant}`.replace(/\W/g, '_');
      const fault = faultOf(module, purposesTtcn3(module, participant, purposes));
      const name = `Titan compiles the test purposes of ${suite.procedure} for ${participant}`;
      return { name, ...(fault === undefined ? {} : { fault }) };
    });
  });
}

/** Is the program not here? */
export function lacksTitan(): boolean {
  try {
    execFileSync('ttcn3_compiler', ['-v'], { stdio: 'ignore' });
    return false;
  } catch {
    return true;
  }
}

function faultOf(module: string, text: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'rehome-titan-'));
  try {
    writeFileSync(join(folder, `${module}.ttcn`), text);
    execFileSync('ttcn3_compiler', [`${module}.ttcn`], { cwd: folder, stdio: 'pipe', maxBuffer: 1e8 });
    return undefined;
  } catch (error) {
    return String((error as { stderr?: unknown }).stderr ?? error).trim();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
