import type { ListOptions } from '../verbs/readings.js';
import type { CommandLine } from './command-line.js';

/** Registers `rehome readings`. */
export function registerReadings({ verb, terminal, end }: CommandLine): void {
  verb(
    'readings',
    'List the readings: what the texts leave open, with values, defaults and reasons; then the values that exclude each other.',
    'Examples:\n  rehome readings\n  rehome readings release token',
  )
    .argument('[names...]', 'only these readings')
    .option('--json', 'print one JSON document')
    .action(async (names: readonly string[], options: ListOptions) => {
      const { listReadings } = await import('../verbs/readings.js');
      end(await listReadings(names, options, terminal));
    });
}
