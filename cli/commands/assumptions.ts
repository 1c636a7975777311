import type { AssumptionsOptions } from '../verbs/assumptions.js';
import { wholeNumber } from './arguments.js';
import type { CommandLine } from './command-line.js';
import { list } from './options.js';

/** Registers `rehome assumptions`. */
export function registerAssumptions({ verb, terminal, end }: CommandLine): void {
  verb(
    'assumptions',
    'Print the minimal sets of assumptions under which a property holds, and the runs that appear when one is dropped.',
    'Examples:\n  rehome assumptions registration-truth\n  rehome assumptions never-stranded --procedure notify-first --given "no loss-ro" --given retransmission=none',
  )
    .argument('[property]', 'the property (default: each)')
    .addOption(list('--procedure <name>', 'only this procedure'))
    .addOption(list('--given <assumption>', 'an assumption that every set has, instead of the usual ones; or: nothing'))
    .option('--together <n>', 'at most so many faults and roles at a time', wholeNumber, 1)
    .option('--states <n>', 'stop a search after so many states', wholeNumber, 100_000)
    .option('--workers <n>', 'threads to compute on (default: one per core)', wholeNumber)
    .option('--json', 'print one JSON document')
    .option('--write', 'write the data that docs/ladder.md is made from')
    .option('--quiet', 'no progress on standard error')
    .action(async (property: string | undefined, options: AssumptionsOptions) => {
      const { assumptions } = await import('../verbs/assumptions.js');
      end(await assumptions(property, options, terminal));
    });
}
