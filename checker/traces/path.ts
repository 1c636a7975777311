import { CheckerError } from '../errors.js';

/**
 * A run as text: `0/3/1`; the empty text is the initial state.
 * @param cycle how many actions go before those that repeat for ever: `0/3~1`; after `~` nothing where the run ends for good
 */
export const formatPath = (path: readonly number[], cycle?: number): string =>
  cycle === undefined ? path.join('/') : `${path.slice(0, cycle).join('/')}~${path.slice(cycle).join('/')}`;

const indices = '(?:(?:0|[1-9]\\d{0,8})(?:/(?:0|[1-9]\\d{0,8}))*)?';
const shape = new RegExp(`^(${indices})(?:~(${indices}))?$`);

/**
 * The indices of a run's actions from its text; those that repeat for ever once.
 * @throws CheckerError (MC730) for anything but whole numbers between slashes, with at most one `~`.
 */
export function parsePath(text: string): number[] {
  const [prefix, cycle = ''] = parts(text);
  return [prefix, cycle].flatMap((part) => (part === '' ? [] : part.split('/').map(Number)));
}

/**
 * How many actions of a run go before those that repeat for ever; undefined for a text without `~`.
 * @throws CheckerError (MC730) as `parsePath`
 */
export function cycleOf(text: string): number | undefined {
  const [prefix, cycle] = parts(text);
  return cycle === undefined ? undefined : parsePath(prefix).length;
}

function parts(text: string): [prefix: string, cycle: string | undefined] {
  const found = shape.exec(text);
  if (found !== null) return [found[1]!, found[2]];
  throw new CheckerError([
    {
      code: 'MC730',
      message: `${JSON.stringify(text)} is no path.`,
      remedy:
        'A path is a list of action numbers with slashes between them, for instance 0/3/1, or 0/3~1 where the last ones repeat.',
    },
  ]);
}
