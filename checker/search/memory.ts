/** Something that grows with the number of states, and what it takes. */
export interface Growing {
  readonly bytes: number;
}

/** Is this what JavaScript throws where an array, a map or a set cannot be that large? */
export const isOutOfMemory = (error: unknown): boolean =>
  error instanceof RangeError && !error.message.includes('call stack');
