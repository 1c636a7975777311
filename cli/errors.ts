import type { Problem } from '../checker/errors.js';

/** Ends the command with one message for the user and a status: bad input (150) unless said otherwise. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly status: number;

  constructor(message: string, status = 150) {
    super(message);
    this.status = status;
  }
}

/** A CheckerError of any copy of the package: a user's module may bring its own. */
export function isCheckerError(error: unknown): error is Error & { problems: readonly Problem[] } {
  return (
    error instanceof Error && error.name === 'CheckerError' && 'problems' in error && Array.isArray(error.problems)
  );
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Node's code of a system error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
