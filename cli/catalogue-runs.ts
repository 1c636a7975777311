import { availableParallelism } from 'node:os';
import type { Run } from '../reports/run.js';
import { onInterrupt } from './interrupt.js';
import { runJobs } from './pool.js';
import { progressLine } from './progress.js';
import type { Terminal } from './terminal.js';

/** Checks the whole default catalogue. Undefined where Ctrl-C ended it before the end. */
export async function catalogueRuns(terminal: Terminal): Promise<Run[] | undefined> {
  const { defaultCatalogue } = await import('../catalogue/index.js');
  const signal = onInterrupt();
  const progress = progressLine(terminal, defaultCatalogue.length, false);
  const reports = await runJobs(
    defaultCatalogue.map(({ id }) => ({ from: 'catalogue', id })),
    {},
    { workers: availableParallelism(), signal, onProgress: progress.update, onDone: progress.done },
  );
  progress.end();
  if (signal.aborted) return undefined;
  return defaultCatalogue.map((configuration, i) => ({ ...configuration, report: reports[i]! }));
}
