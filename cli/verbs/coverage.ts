import { availableParallelism } from 'node:os';
import { coverageText } from '../../reports/coverage.js';
import { documentFormat } from '../../reports/json.js';
import { catalogueCoverage } from '../catalogue-coverage.js';
import { exitStatus } from '../exit-status.js';
import { onInterrupt } from '../interrupt.js';
import { version } from '../package-root.js';
import type { Terminal } from '../terminal.js';

/** The options of `rehome coverage`. */
export interface CoverageOptions {
  readonly workers?: number;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/**
 * Prints which transitions, guards, messages and steps of the text one configuration never exercises; without one, which of them the
 * whole default catalogue never does.
 * @returns the exit status: 10 where no transition carries a step of the text
 * @throws UnknownNameError for a configuration that is none; InputError where Ctrl-C ends it
 */
export async function coverage(id: string | undefined, options: CoverageOptions, terminal: Terminal): Promise<number> {
  const { defaultCatalogue, parseConfigurationId } = await import('../../catalogue/index.js');
  const { exercisesOf, machineCoverage } = await import('../../catalogue/coverage/machine-coverage.js');
  const { stepCoverage } = await import('../../catalogue/coverage/step-coverage.js');
  const configurations = id === undefined ? defaultCatalogue : [parseConfigurationId(id)];
  const covered = await catalogueCoverage(
    configurations.map((configuration) => configuration.id),
    terminal,
    {
      workers: options.workers ?? availableParallelism(),
      signal: onInterrupt(),
      quiet: options.quiet === true,
    },
  );
  const machines = exercisesOf(covered).map(machineCoverage);
  const steps = stepCoverage(covered);
  const document = { configuration: id ?? null, configurations: covered.length, machines, steps };
  terminal.print(
    options.json === true
      ? JSON.stringify({ tool: 'rehome', version, format: documentFormat, ...document }, null, 2)
      : coverageText(covered.length, machines, steps, terminal.palette),
  );
  return steps.some(({ transitions }) => transitions === 0) ? exitStatus.assumption : exitStatus.expected;
}
