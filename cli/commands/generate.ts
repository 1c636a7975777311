import type { GenerateOptions } from '../verbs/generate.js';
import type { CommandLine } from './command-line.js';
import { from } from './options.js';

/** Registers `rehome generate`. */
export function registerGenerate({ verb, terminal, end }: CommandLine): void {
  verb(
    'generate',
    'Write vitest files from the catalogue: the covering suite of each procedure, shortest paths of each participant, and each refuted property as a regression.',
    'Examples:\n  rehome generate\n  rehome generate --check',
  )
    .option('--out <folder>', 'the folder to write', 'generated-tests')
    .option('--check', 'write nothing; status 14 where the folder differs')
    .addOption(from())
    .action(async (options: GenerateOptions) => {
      const { generate } = await import('../verbs/generate.js');
      end(await generate(options, terminal));
    });
}
