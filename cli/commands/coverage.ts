import type { CoverageOptions } from '../verbs/coverage.js';
import { wholeNumber } from './arguments.js';
import type { CommandLine } from './command-line.js';

/** Registers `rehome coverage`. */
export function registerCoverage({ verb, terminal, end }: CommandLine): void {
  verb(
    'coverage',
    'Print which transitions, guards, messages and steps of the text a configuration, or the whole catalogue, never exercises.',
    'Examples:\n  rehome coverage\n  rehome coverage notify-first,loss --json',
  )
    .argument('[configuration]', 'the configuration (default: all of the default catalogue)')
    .option('--workers <n>', 'threads to compute on (default: one per core)', wholeNumber)
    .option('--json', 'print one JSON document')
    .option('--quiet', 'no progress on standard error')
    .action(async (configuration: string | undefined, options: CoverageOptions) => {
      const { coverage } = await import('../verbs/coverage.js');
      end(await coverage(configuration, options, terminal));
    });
}
