import { Option } from 'commander';
import type { CheckOptions } from '../verbs/check.js';
import { positiveNumber, reduction, shard, wholeNumber } from './arguments.js';
import type { CommandLine } from './command-line.js';
import { ciFormat, list } from './options.js';

/** Registers `rehome check`. */
export function registerCheck({ verb, terminal, end }: CommandLine): void {
  verb(
    'check',
    'Check the catalogue, or the systems that a module exports, and print the verdicts.',
    'Examples:\n  rehome check\n  rehome check --procedure notify-first --reading connectivity=session-survives\n  rehome check --all --shard 1/500 --json --out part-1.json\n  rehome check --format junit --out rehome.xml\n  rehome check --all --product --property one-active --procedure notify-first --scenario honest --reading retransmission=none\n  rehome check ./my-system.ts --states 1000000\n  rehome check --procedure ./my-procedure.ts --procedure notify-first',
  )
    .argument('[module]', 'a module that exports a system made by compose, .ts or .js')
    .addOption(list('--procedure <name>', 'only this procedure, or a module of your own that exports one'))
    .addOption(list('--reading <name=value>', 'only this value of a reading'))
    .addOption(list('--scenario <name>', 'only this scenario'))
    .addOption(list('--property <name>', 'only this property'))
    .option('--defaults', 'only where the readings that are not named have the values of the procedure')
    .option('--all', 'every pair of values of readings in every scenario, and not the default catalogue')
    .option('--product', 'with --all: every combination of the values of all readings, and not every pair')
    .addOption(new Option('--shard <i/n>', 'only the i-th of n parts of about one size').argParser(shard))
    .option('--json', 'print one JSON document')
    .addOption(ciFormat())
    .option('--states <n>', 'stop a search after so many states', wholeNumber)
    .option('--depth <n>', 'stop a search at this depth', wholeNumber)
    .option('--time <seconds>', 'stop a search after so many seconds', positiveNumber)
    .option('--memory <MB>', 'what searches may take together (default: three quarters of the machine)', positiveNumber)
    .option(
      '--checkpoint <folder>',
      'save searches there now and then; the same command takes them up (nothing is reduced then)',
    )
    .option('--checkpoint-every <n>', 'after how many states to save (default: 5,000,000)', wholeNumber)
    .option(
      '--reduce <how>',
      'auto (default for a module: from 1,000,000 states on), none (default for the catalogue and with --strict), or some of partial-order, symmetry, components and cone, with commas between',
      reduction,
    )
    .option('--first', 'stop a search at its first refutation')
    .addOption(
      new Option('--store <kind>', 'keep states as fingerprints or bits: less memory, and nothing is said to hold')
        .choices(['exact', 'fingerprint', 'bitstate'])
        .default('exact'),
    )
    .option('--states-hint <n>', 'how many states there will be, for tables of the right size', wholeNumber)
    .option('--witness', 'print for each property that holds the shortest run to what it speaks about')
    .option('--strict', 'unspecified receptions and dead transitions give status 10')
    .option('--workers <n>', 'threads to check several systems on (default: one per core)', wholeNumber)
    .option('--out <file>', 'write the result to a file; data leaves the text on the terminal, but for --quiet')
    .option('--quiet', 'only the verdicts and what changed: no runs, no lists, no progress on standard error')
    .option('--verbose', 'the table of all configurations, and lists of what is only counted otherwise')
    .action(async (module: string | undefined, options: CheckOptions) => {
      const { check } = await import('../verbs/check.js');
      end(await check(module, options, terminal));
    });
}
