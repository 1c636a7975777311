import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundled } from '../peers/bundle.js';
import { measured } from '../peers/measured.js';
import { median } from '../statistics.js';
import { type Case, cases, type Extent } from './cases.js';

/** One run of a case, without the start of its process. */
interface CaseRun extends Extent {
  readonly seconds: number;
  readonly peak: number;
}

/** What a case costs: medians of all rounds. */
interface JudgeCost extends CaseRun {
  readonly name: Case['name'];
  readonly group: Case['group'];
  /** Seconds a transition over those of the first of the group. */
  readonly ratio: number;
}

/** What `npm run bench -- --judges --write` keeps in bench/judges.json. */
export interface JudgesReport {
  readonly date: string;
  readonly rounds: number;
  readonly costs: readonly JudgeCost[];
}

/**
 * Runs every case, in turns, round after round, each in a process of its own.
 * @throws Error where a case fails, or takes longer than `limit` seconds
 */
export async function measureJudges({
  rounds,
  limit,
  tell,
}: {
  readonly rounds: number;
  readonly limit: number;
  tell(line: string): void;
}): Promise<JudgesReport> {
  const folder = mkdtempSync(join(tmpdir(), 'rehome-judges-'));
  try {
    const program = await bundled('judges-process', folder);
    const runs = cases.map((): CaseRun[] => []);
    for (let round = 1; round <= rounds; round++) {
      for (const [index, { name }] of cases.entries()) {
        const run = await measured(process.execPath, ['--max-old-space-size=16000', program, name], { limit });
        if (run.status !== 0) throw new Error(`${name}: ${run.stderr.trim()}`);
        runs[index]!.push(JSON.parse(run.stdout) as CaseRun);
        tell(`${name}, round ${round} of ${rounds}: ${runs[index]!.at(-1)!.seconds.toFixed(2)} s`);
      }
    }
    const date = new Date().toISOString().slice(0, 10);
    return { date, rounds, costs: costsOf(runs.map(middle)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const middle = (runs: readonly CaseRun[]): CaseRun => ({
  ...runs[0]!,
  seconds: Math.round(100 * median(runs.map(({ seconds }) => seconds))) / 100,
  peak: Math.max(...runs.map(({ peak }) => peak)),
});

function costsOf(runs: readonly CaseRun[]): JudgeCost[] {
  const rate = ({ seconds, transitions }: CaseRun) => seconds / transitions;
  return cases.map(({ name, group }, index) => {
    const first = runs[cases.findIndex((one) => one.group === group)]!;
    return { name, group, ...runs[index]!, ratio: Math.round((100 * rate(runs[index]!)) / rate(first)) / 100 };
  });
}
