import type { ListOptions } from '../verbs/readings.js';
import type { CommandLine } from './command-line.js';

/** Registers `rehome scenarios`. */
export function registerScenarios({ verb, terminal, end }: CommandLine): void {
  verb(
    'scenarios',
    'List the scenarios: what may go wrong, and who may misbehave.',
    'Examples:\n  rehome scenarios\n  rehome scenarios loss thief',
  )
    .argument('[names...]', 'only these scenarios')
    .option('--json', 'print one JSON document')
    .action(async (names: readonly string[], options: ListOptions) => {
      const { listScenarios } = await import('../verbs/scenarios.js');
      end(await listScenarios(names, options, terminal));
    });
}
