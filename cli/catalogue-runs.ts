import { availableParallelism } from 'node:os';
import { runOfDocument } from '../reports/json.js';
import type { Run } from '../reports/run.js';
import { InputError } from './errors.js';
import { onInterrupt } from './interrupt.js';
import { readDocument } from './merge-documents.js';
import { version } from './package-root.js';
import { runJobs } from './pool.js';
import { progressLine } from './progress.js';
import type { Terminal } from './terminal.js';

/** What of the default catalogue is wanted, and where it is from. */
export interface CatalogueOptions {
  /** A file that `rehome check --json` wrote of the whole catalogue: then nothing is checked again. */
  readonly from?: string;
  /** Only these procedures; absent: all. */
  readonly procedures?: readonly string[];
  /** Only these properties, as far as something is checked; absent: all. */
  readonly properties?: readonly string[];
  readonly quiet?: boolean;
  readonly signal?: AbortSignal;
}

/**
 * The default catalogue, checked. Undefined where Ctrl-C ended it before the end.
 * @throws InputError where a file is not of the whole default catalogue
 */
export async function catalogueRuns(terminal: Terminal, options: CatalogueOptions = {}): Promise<Run[] | undefined> {
  const { defaultCatalogue } = await import('../catalogue/index.js');
  const { from, procedures, properties, quiet = false, signal = onInterrupt() } = options;
  const wanted = ({ procedure }: { readonly procedure: string | null }) =>
    procedures === undefined || procedures.some((name) => name === procedure);
  if (from !== undefined) {
    const ids = defaultCatalogue.map(({ id }) => id);
    return writtenRuns(from, ids).filter(wanted);
  }
  const configurations = defaultCatalogue.filter(wanted);
  const progress = progressLine(terminal, configurations.length, quiet);
  const reports = await runJobs(
    configurations.map(({ id }) => ({ from: 'catalogue', id })),
    properties === undefined ? {} : { properties },
    { workers: availableParallelism(), signal, onProgress: progress.update, onDone: progress.done },
  );
  progress.end();
  if (signal.aborted) return undefined;
  return configurations.map((configuration, i) => ({ ...configuration, report: reports[i]! }));
}

/** Runs as a check of the whole default catalogue has written them. */
function writtenRuns(file: string, ids: readonly string[]): Run[] {
  const { selection, runs } = readDocument(file, version).document;
  const whole = selection?.whole === true && selection.properties.length === 0;
  if (!whole || runs.length !== ids.length || runs.some(({ id }, i) => id !== ids[i])) {
    throw new InputError(
      `${file} is not of the whole default catalogue: write it with \`rehome check --json --out ${file}\`.`,
    );
  }
  return runs.map(runOfDocument);
}
