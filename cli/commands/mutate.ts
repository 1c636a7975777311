import type { MutateOptions } from '../verbs/mutate.js';
import { wholeNumber } from './arguments.js';
import type { CommandLine } from './command-line.js';
import { list } from './options.js';

/** Registers `rehome mutate`. */
export function registerMutate({ verb, terminal, end }: CommandLine): void {
  verb(
    'mutate',
    'Make every mutant of the machines, and list those that no verdict of the catalogue tells from them.',
    'Examples:\n  rehome mutate\n  rehome mutate --participant pva --json\n  rehome mutate --limit 50',
  )
    .addOption(list('--participant <name>', 'only the machine of this participant'))
    .option('--limit <n>', 'only so many mutants, evenly spread', wholeNumber)
    .option('--configurations <n>', 'check so many configurations with a mutant at most', wholeNumber, 16)
    .option('--workers <n>', 'threads to compute on (default: one per core)', wholeNumber)
    .option('--json', 'print one JSON document')
    .option('--quiet', 'no progress on standard error')
    .action(async (options: MutateOptions) => {
      const { mutate } = await import('../verbs/mutate.js');
      end(await mutate(options, terminal));
    });
}
