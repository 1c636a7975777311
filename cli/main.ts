import { resolve } from 'node:path';
import { CommanderError } from 'commander';
import type { UnknownNameError } from '../catalogue/names.js';
import { formatProblem } from '../checker/errors.js';
import { InputError, isCheckerError, messageOf } from './errors.js';
import { exitStatus } from './exit-status.js';
import { otherCommand } from './module-copies.js';
import { unknownNameText } from './nearest.js';
import { version } from './package-root.js';
import { program } from './program.js';
import type { Terminal } from './terminal.js';

/**
 * The command `rehome`.
 * @param args the arguments after the command's name
 * @returns the exit status
 */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const other = moduleArgument(args) === undefined ? undefined : otherCommand(resolve(moduleArgument(args)!));
    if (other !== undefined) {
      // The user's own copy of this package takes over, so that one copy serves the module and the command.
      await import(other);
      return Number(process.exitCode ?? exitStatus.expected);
    }
    let status: number = exitStatus.expected;
    await program(terminal, (result) => {
      status = result;
    }).parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    return statusOfError(error, terminal);
  }
}

/** The argument that names a module, alone, in a trace id, or as the procedure. */
function moduleArgument(args: readonly string[]): string | undefined {
  return args
    .map((arg) => /^(?:--procedure=)?([^-].*\.[cm]?[jt]sx?)(?:[#:,].*)?$/.exec(arg)?.[1])
    .find((path) => path !== undefined);
}

function statusOfError(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.expected : exitStatus.badInput;
  if (error instanceof InputError) {
    terminal.report(error.message);
    return error.status;
  }
  const name = catalogueErrorText(error);
  if (name !== undefined) {
    terminal.report(name);
    return exitStatus.badInput;
  }
  if (isCheckerError(error)) {
    terminal.report(error.problems.map(formatProblem).join('\n'));
    return exitStatus.assumption;
  }
  const stack = error instanceof Error ? `\n${error.stack}` : '';
  terminal.report(`Internal error of rehome ${version}: ${messageOf(error)}. Please report it, with this:${stack}`);
  return exitStatus.internal;
}

/** The catalogue's own errors: a name in a configuration id that it does not know, values that exclude each other, unreadable pins. */
function catalogueErrorText(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'ExcludedError' || error.name === 'PinsError') return error.message;
  return isUnknownName(error) ? unknownNameText(error.kind, error.unknown, error.known) : undefined;
}

function isUnknownName(error: Error): error is UnknownNameError {
  return error.name === 'UnknownNameError';
}
