/** What is wrong with a procedure of one's own, in one sentence with its remedy. */
export class ProcedureError extends Error {
  override readonly name = 'ProcedureError';

  constructor(
    message: string,
    /** Set where a name is unknown: whoever reports it may suggest the nearest. */
    readonly unknown?: { readonly kind: string; readonly name: string; readonly known: readonly string[] },
  ) {
    super(message);
  }
}

/** @returns the error for a name that is none of those that are known */
export const unknownName = (kind: string, name: string, known: readonly string[]): ProcedureError =>
  new ProcedureError(`Unknown ${kind} ${name}. Known: ${known.join(', ') || 'none'}.`, { kind, name, known });
