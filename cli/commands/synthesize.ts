import type { SynthesizeOptions } from '../verbs/synthesize.js';
import { wholeNumber } from './arguments.js';
import type { CommandLine } from './command-line.js';
import { list } from './options.js';

/** Registers `rehome synthesize`. */
export function registerSynthesize({ verb, terminal, end }: CommandLine): void {
  verb(
    'synthesize',
    'Search for a procedure that holds more: examine every order in which a device can do its acts, or all sets of amendments.',
    'Examples:\n  rehome synthesize --orders\n  rehome synthesize --amendments --procedure notify-first --level fault-free\n  rehome synthesize --orders --scenario power-loss --reading release=on-notification --property never-stranded --property no-ghost-subscription',
  )
    .option('--amendments', 'find the minimal sets of amendments under which properties hold, at each assumption level')
    .addOption(list('--procedure <name>', 'with --amendments: only this procedure'))
    .addOption(list('--level <name>', 'with --amendments: only this level'))
    .option('--orders', 'compare all orders of the acts of steps 8 to 13, the discard anywhere, with 12, or never')
    .addOption(list('--reading <name=value>', 'a reading that is not as the texts settle it'))
    .addOption(list('--scenario <name>', 'only this scenario'))
    .addOption(list('--property <name>', 'only this property'))
    .option('--states <n>', 'stop a search after so many states', wholeNumber, 300_000)
    .option('--complete', 'search also what is known to lose more than another order')
    .option('--workers <n>', 'threads to compute on (default: one per core)', wholeNumber)
    .option('--json', 'print one JSON document')
    .option('--out <file>', 'write the result to a file')
    .option('--write', 'write the data that docs/orders.md or docs/amendments.md is made from')
    .option('--quiet', 'no progress on standard error')
    .action(async (options: SynthesizeOptions) => {
      const { synthesize } = await import('../verbs/synthesize.js');
      end(await synthesize(options, terminal));
    });
}
