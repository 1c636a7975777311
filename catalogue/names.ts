/** A name that the catalogue does not know, with those that it does. */
export class UnknownNameError extends Error {
  override readonly name = 'UnknownNameError';

  constructor(
    readonly kind: 'procedure' | 'reading' | 'value' | 'scenario' | 'property',
    readonly unknown: string,
    readonly known: readonly string[],
  ) {
    super(`There is no ${kind} named ${unknown}; known: ${known.join(', ')}.`);
  }
}

/** Values that exclude each other: no configuration has both. */
export class ExcludedError extends Error {
  override readonly name = 'ExcludedError';
}

/** The file of pinned verdicts cannot be read. */
export class PinsError extends Error {
  override readonly name = 'PinsError';
}
