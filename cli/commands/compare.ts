import { Option } from 'commander';
import { compareFormats } from '../formats.js';
import type { CompareOptions } from '../verbs/compare.js';
import { wholeNumber } from './arguments.js';
import type { CommandLine } from './command-line.js';
import { from, list } from './options.js';

/** Registers `rehome compare`. */
export function registerCompare({ verb, terminal, end }: CommandLine): void {
  verb(
    'compare',
    'Compare two procedures, property by property: what is gained, lost and unchanged where the second replaces the first.',
    'Examples:\n  rehome compare base-1.5.0 notify-first\n  rehome compare discard-first notify-first --scenario power-loss --format markdown\n  rehome compare base-1.5.0 notify-first --complete --scenario honest\n  rehome compare base-1.5.0 notify-first --format docx --out compared.docx\n  rehome compare notify-first ./my-procedure.ts --scenario loss --defaults',
  )
    .argument('<before>', 'the procedure that is there, or a module of your own that exports one')
    .argument('<after>', 'the procedure that would replace it')
    .addOption(list('--reading <name=value>', 'only this value of a reading'))
    .addOption(list('--scenario <name>', 'only this scenario'))
    .addOption(list('--property <name>', 'only this property'))
    .option('--defaults', 'only where the readings that are not named have the values of the procedure')
    .option('--complete', 'check what only one of them has in the other one, too')
    .addOption(
      new Option('--format <format>', 'how to tell it; docx, native Word tables, needs --out')
        .choices(compareFormats)
        .default('text'),
    )
    .option('--json', 'the same as --format json')
    .addOption(from())
    .option('--workers <n>', 'threads to check several systems on (default: one per core)', wholeNumber)
    .option('--out <file>', 'write the result to a file')
    .option('--quiet', 'no progress on standard error')
    .option('--verbose', 'say where each change is, also where that is long')
    .action(async (before: string, after: string, options: CompareOptions) => {
      const { compare } = await import('../verbs/compare.js');
      end(await compare([before, after], options, terminal));
    });
}
