import type { SimulateOptions } from '../verbs/simulate.js';
import { positiveNumber, seed, wholeNumber } from './arguments.js';
import type { CommandLine } from './command-line.js';
import { list } from './options.js';

/** Registers `rehome simulate`. */
export function registerSimulate({ verb, terminal, end }: CommandLine): void {
  verb(
    'simulate',
    'Walk at random through what is too large to explore, and judge the properties on the way.',
    'Examples:\n  rehome simulate --procedure notify-first --scenario all-faults --shrink\n  rehome simulate ./my-system.ts --walks 10000 --seed 7',
  )
    .argument('[module]', 'a module that exports a system made by compose, .ts or .js')
    .addOption(list('--procedure <name>', 'only this procedure, or a module of your own that exports one'))
    .addOption(list('--reading <name=value>', 'only this value of a reading'))
    .addOption(list('--scenario <name>', 'only this scenario'))
    .addOption(list('--property <name>', 'only this property'))
    .option('--walks <n>', 'how many walks', wholeNumber, 1000)
    .option('--steps <n>', 'how many actions a walk has at most', wholeNumber, 200)
    .option('--seed <n>', 'other walks for another seed', seed, 1)
    .option('--shrink', 'make the runs that are found smaller')
    .option('--first', 'stop at the first refutation')
    .option('--time <seconds>', 'stop after so many seconds', positiveNumber)
    .option('--json', 'print one JSON document')
    .option('--workers <n>', 'threads to simulate several systems on (default: one per core)', wholeNumber)
    .option('--out <file>', 'write the result to a file')
    .option('--quiet', 'no progress on standard error')
    .action(async (module: string | undefined, options: SimulateOptions) => {
      const { simulate } = await import('../verbs/simulate.js');
      end(await simulate(module, options, terminal));
    });
}
