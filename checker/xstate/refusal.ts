import type { Problem } from '../errors.js';

/** Thrown inside a step by what a checkable machine must not do; becomes a `Problem` with the place added. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly code: Problem['code'],
    message: string,
    readonly remedy: string,
  ) {
    super(message);
  }
}
