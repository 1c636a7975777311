import type { ConformOptions } from '../verbs/conform.js';
import { gaps, wholeNumber } from './arguments.js';
import type { CommandLine } from './command-line.js';
import { list } from './options.js';

/** Registers `rehome conform`. */
export function registerConform({ verb, terminal, end }: CommandLine): void {
  verb(
    'conform',
    'Decide whether a log of what a real system sent and received is a behaviour of the model, case by case.',
    'Examples:\n  rehome conform log.ndjson --map mapping.json --procedure notify-first --scenario loss\n  rehome conform log.ndjson ./my-system.ts --map mapping.json --gaps 1 --json',
  )
    .argument('<log>', 'a file with one JSON object a line')
    .argument('[module]', 'a module that exports a system made by compose, .ts or .js')
    .requiredOption('--map <file>', 'how its lines are read: docs/conform.md')
    .option('--procedure <name>', 'the procedure that the cases are judged under, or a module of your own')
    .addOption(list('--reading <name=value>', 'a reading that is not at its default'))
    .option('--scenario <name>', 'the scenario (default: honest)')
    .option('--gaps <n>', 'so many lines may be missing in each case', gaps, 0)
    .option('--budget <n>', 'look at so many orders, and so many states at a time, of each case', wholeNumber, 100_000)
    .option('--json', 'print one JSON document')
    .option('--out <file>', 'write the result to a file')
    .option('--verbose', 'tell of every case that does not conform, and all that is known of it')
    .option('--quiet', 'no progress on standard error')
    .action(async (log: string, module: string | undefined, options: ConformOptions) => {
      const { conform } = await import('../verbs/conform.js');
      end(await conform(log, module, options, terminal));
    });
}
