import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { rounded } from '../measure.js';
import type { Size } from '../models/index.js';
import { bundled } from '../peers/bundle.js';
import { measured } from '../peers/measured.js';
import { type CpuProfile, phasesOf } from './phases.js';

/** Where our own time goes. */
export interface ProfileReport {
  readonly date: string;
  readonly processor: string;
  readonly node: string;
  readonly models: readonly {
    readonly model: string;
    readonly states: number;
    /** Seconds by phase of the thread that searches. */
    readonly phases: Readonly<Record<string, number>>;
  }[];
}

/** Microseconds between two samples. */
const interval = 2000;

/**
 * Lets V8 profile a search of each model.
 * @param limit CPU seconds for each
 * @throws Error where one takes longer
 */
export async function profileModels(
  sizes: readonly Size[],
  limit: number,
  tell: (line: string) => void,
): Promise<ProfileReport> {
  const models: ProfileReport['models'][number][] = [];
  for (const { model, states } of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'rehome-profile-'));
    try {
      const program = await bundled('ours-process', folder);
      const options = ['--max-old-space-size=16000', '--cpu-prof', `--cpu-prof-interval=${interval}`];
      const { status, stderr } = await measured(
        process.execPath,
        [...options, `--cpu-prof-dir=${join(folder, 'profiles')}`, program, model],
        { limit },
      );
      if (status !== 0) throw new Error(`${model}: ${stderr}`);
      const phases = phasesOf(searching(join(folder, 'profiles')));
      const seconds = Object.fromEntries(Object.entries(phases).map(([name, figure]) => [name, rounded(figure)]));
      models.push({ model, states, phases: seconds });
      tell(`${model}: ${JSON.stringify(seconds)}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} threads`,
    node: process.version,
    models,
  };
}

/** The profile of the thread that searches: other threads have small ones. */
function searching(folder: string): CpuProfile {
  const largest = readdirSync(folder)
    .map((name) => join(folder, name))
    .reduce((best, file) => (statSync(file).size > statSync(best).size ? file : best));
  return JSON.parse(readFileSync(largest, 'utf8')) as CpuProfile;
}
