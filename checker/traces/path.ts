import { CheckerError } from '../errors.js';

/** A run as text: `0/3/1`; the empty text is the initial state. */
export const formatPath = (path: readonly number[]): string => path.join('/');

/**
 * The indices of a run's actions from its text.
 * @throws CheckerError (MC730) for anything but whole numbers between slashes.
 */
export function parsePath(text: string): number[] {
  if (text === '') return [];
  if (!/^(0|[1-9]\d{0,8})(\/(0|[1-9]\d{0,8}))*$/.test(text)) {
    throw new CheckerError([
      {
        code: 'MC730',
        message: `${JSON.stringify(text)} is no path.`,
        remedy: 'A path is a list of action numbers with slashes between them, for instance 0/3/1.',
      },
    ]);
  }
  return text.split('/').map(Number);
}
