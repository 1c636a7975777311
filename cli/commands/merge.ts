import type { MergeOptions } from '../verbs/merge.js';
import type { CommandLine } from './command-line.js';
import { ciFormat } from './options.js';

/** Registers `rehome merge`. */
export function registerMerge({ verb, terminal, end }: CommandLine): void {
  verb(
    'merge',
    'Join what the shards of one check wrote with --json, and print what the whole check would have printed.',
    'Example:\n  rehome check --shard 1/2 --json --out a.json; rehome check --shard 2/2 --json --out b.json\n  rehome merge a.json b.json\n  rehome merge a.json b.json --format sarif --out rehome.sarif',
  )
    .argument('<files...>', 'the documents of all shards, in any order')
    .option('--json', 'print one JSON document')
    .addOption(ciFormat())
    .option('--out <file>', 'write the result to a file')
    .option('--verbose', 'the table of all configurations, and lists of what is only counted otherwise')
    .action(async (files: readonly string[], options: MergeOptions) => {
      const { merge } = await import('../verbs/merge.js');
      end(await merge(files, options, terminal));
    });
}
