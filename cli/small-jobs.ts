import type { RunReport } from '../reports/run.js';
import { type CheckSettings, type Job, type JobProgress, prepareJob, runJob } from './job.js';

/** So many jobs are done here before threads would have started. */
const fewJobs = 4;

/** A search within so many states takes less than a thread needs to load what it runs. */
const usuallyFew = 10_000;

/**
 * Checks jobs in this thread, one after the other, as long as their searches are small.
 * @param fewStates how large a search may be
 * @returns the reports of the first jobs, in their order: none where there are many jobs, or where they are no plain searches; the
 *   first job without a report is too large, or was interrupted
 * @throws as `runJob`
 */
export async function runSmallJobs(
  jobs: readonly Job[],
  settingsOf: (index: number) => CheckSettings,
  signal: AbortSignal,
  onProgress: (index: number, progress: JobProgress) => void,
  fewStates = usuallyFew,
): Promise<RunReport[]> {
  const reports: RunReport[] = [];
  if (jobs.length > fewJobs) return reports;
  for (const [index, job] of jobs.entries()) {
    const settings = settingsOf(index);
    if (signal.aborted || !isPlainSearch(settings, fewStates)) break;
    await prepareJob(job);
    const states = Math.min(settings.states ?? fewStates, fewStates);
    const report = await runJob(job, { ...settings, states }, signal, (progress) => onProgress(index, progress));
    if (states !== settings.states && endedEarly(report)) break;
    reports.push(report);
  }
  return reports;
}

const isPlainSearch = ({ checkpoint, simulation, expectedStates = 0 }: CheckSettings, fewStates: number): boolean =>
  checkpoint === undefined && simulation === undefined && expectedStates <= fewStates;

const endedEarly = ({ bound, verdicts }: RunReport): boolean =>
  bound === 'states' || verdicts.some(({ reason }) => reason === 'states');
