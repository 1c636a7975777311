import type { Procedure } from '../machines/procedures/procedure.js';

/** How documents say which procedure was amended, and by which sentences. */
export const amendedWords = ({ base, amendments }: NonNullable<Procedure['amends']>): string =>
  `${base} with ${amendments.join(', ')}`;
