import type { FindingsOptions } from '../verbs/findings.js';
import type { CommandLine } from './command-line.js';
import { from, list } from './options.js';

/** Registers `rehome findings`. */
export function registerFindings({ verb, terminal, end }: CommandLine): void {
  verb(
    'findings',
    'Check the catalogue and print its distinct findings, ranked.',
    'Examples:\n  rehome findings\n  rehome findings --property registration-truth --json',
  )
    .addOption(list('--procedure <name>', 'only findings of this procedure'))
    .addOption(list('--property <name>', 'only findings about this property'))
    .option('--json', 'print one JSON document')
    .option('--write', 'write the data that docs/findings.md is made from')
    .addOption(from())
    .option('--quiet', 'no progress on standard error')
    .action(async (options: FindingsOptions) => {
      const { findings } = await import('../verbs/findings.js');
      end(await findings(options, terminal));
    });
}
