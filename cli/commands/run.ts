import { Option } from 'commander';
import type { RunOptions } from '../verbs/run.js';
import { portNumber } from './arguments.js';
import type { CommandLine } from './command-line.js';
import { list } from './options.js';

/** Registers `rehome run`. */
export function registerRun({ verb, terminal, end }: CommandLine): void {
  verb(
    'run',
    'Run a procedure live, as one XState actor system, and print its messages; or decide yourself what happens.',
    'Examples:\n  rehome run --procedure notify-first\n  rehome run --procedure notify-first --scenario loss --inspect',
  )
    .requiredOption('--procedure <name>', 'the procedure, or a module of your own that exports one')
    .addOption(list('--reading <name=value>', 'a reading that is not at its default'))
    .option('--scenario <name>', 'the scenario (default: honest)')
    .option('--inspect', 'serve a page on which you choose what is delivered, lost or delayed, and what happens next')
    .addOption(
      new Option('--port <n>', 'with --inspect: where to serve it; 0: any port that is free')
        .argParser(portNumber)
        .default(8080),
    )
    .option('--open', 'with --inspect: open it in the browser')
    .action(async (options: RunOptions) => {
      const { run } = await import('../verbs/run.js');
      end(await run(options, terminal));
    });
}
