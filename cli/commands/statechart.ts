import { Option } from 'commander';
import { statechartFormats } from '../formats.js';
import type { StatechartOptions } from '../verbs/statechart.js';
import type { CommandLine } from './command-line.js';

/** Registers `rehome statechart`. */
export function registerStatechart({ verb, terminal, end }: CommandLine): void {
  verb(
    'statechart',
    'Write a machine as a picture, as SCXML, or as JSON that Stately imports.',
    'Examples:\n  rehome statechart m2me --format scxml\n  rehome statechart all --out pictures\n  rehome statechart ./my-system.ts --format json --out machines',
  )
    .argument('<machine>', 'a participant, all, or a module that exports a system')
    .addOption(new Option('--format <format>', 'how to write it').choices(statechartFormats).default('svg'))
    .option('--out <folder>', 'the folder to write to (default: standard output, for one machine; not for png)')
    .action(async (machine: string, options: StatechartOptions) => {
      const { statechart } = await import('../verbs/statechart.js');
      end(await statechart(machine, options, terminal));
    });
}
