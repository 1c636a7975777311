import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { count } from '../../reports/layout.js';
import { pinRun, pinsText } from '../../reports/pins.js';
import { catalogueRuns } from '../catalogue-runs.js';
import { InputError } from '../errors.js';
import { exitStatus } from '../exit-status.js';
import { packageRoot } from '../package-root.js';
import { type Terminal, writeOutput } from '../terminal.js';

/** The options of `rehome pin`. */
export interface PinOptions {
  /** What `rehome check --json` wrote. */
  readonly from?: string;
}

/**
 * Checks the default catalogue and pins what it finds as the expected verdicts.
 * @returns the exit status
 * @throws InputError outside of a checkout, or where a file cannot be read or written
 */
export async function pin(options: PinOptions, terminal: Terminal): Promise<number> {
  const file = join(packageRoot, 'catalogue', 'expected.json');
  if (!existsSync(join(packageRoot, 'catalogue')))
    throw new InputError('There is no catalogue/ to pin: use a checkout.');
  const runs = await catalogueRuns(terminal, options);
  if (runs === undefined) {
    terminal.report('Interrupted: nothing is pinned.');
    return exitStatus.unfinished;
  }
  writeOutput(file, pinsText(Object.fromEntries(runs.map(({ id, report }) => [id, pinRun(report)]))));
  terminal.print(`Pinned ${count(runs.length, 'configuration')} in ${file}.`);
  return exitStatus.expected;
}
