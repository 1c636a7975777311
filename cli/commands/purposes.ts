import { Option } from 'commander';
import { purposeFormats } from '../formats.js';
import type { PurposesOptions } from '../verbs/purposes.js';
import type { CommandLine } from './command-line.js';

/** Registers `rehome purposes`. */
export function registerPurposes({ verb, terminal, end }: CommandLine): void {
  verb(
    'purposes',
    'Write the covering suite of a procedure as test purposes of a conformance specification: in words and tables, or as a TTCN-3 module.',
    'Examples:\n  rehome purposes --procedure notify-first\n  rehome purposes --format docx --out purposes.docx\n  rehome purposes --format ttcn3 --participant oldSho --out purposes.ttcn',
  )
    .option('--procedure <name>', 'the procedure', 'notify-first')
    .addOption(new Option('--format <format>', 'how to write them').choices(purposeFormats).default('markdown'))
    .option('--participant <name>', 'ttcn3: whom the tested implementation plays', 'm2me')
    .option('--out <file>', 'the file to write (default: standard output; not for docx)')
    .action(async (options: PurposesOptions) => {
      const { purposes } = await import('../verbs/purposes.js');
      end(await purposes(options, terminal));
    });
}
