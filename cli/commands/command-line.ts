import { Command } from 'commander';
import { exitStatusHelp } from '../exit-status.js';
import { version } from '../package-root.js';
import type { Terminal } from '../terminal.js';

/** What a verb registers itself at. */
export interface CommandLine {
  readonly root: Command;
  /** A new verb: its name and arguments, what it does, and examples that stand below its help. */
  readonly verb: (nameAndArguments: string, description: string, examples: string) => Command;
  readonly terminal: Terminal;
  /** Takes the exit status of the verb that has run. */
  readonly end: (status: number) => void;
}

/**
 * The command `rehome` without a verb.
 * @param end takes the exit status of the verb that has run
 */
export function commandLine(terminal: Terminal, end: (status: number) => void): CommandLine {
  const root = new Command('rehome')
    .description('Checks the change of home operator, and any composition of XState machines, in every interleaving.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.report(text.trimEnd()),
    })
    .showHelpAfterError('Try rehome --help.');
  const verb = (nameAndArguments: string, description: string, examples: string) =>
    root
      .command(nameAndArguments)
      .description(description)
      .addHelpText('after', `\n${examples}\n${exitStatusHelp}`)
      .showHelpAfterError(`Try rehome ${nameAndArguments.split(' ', 1)[0]} --help.`);
  return { root, verb, terminal, end };
}
