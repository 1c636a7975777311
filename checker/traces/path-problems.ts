import type { Problem } from '../errors.js';
import { formatPath } from './path.js';

/** A path goes on with an action that its place does not have (MC731). `index`: which of its actions, from 0 on. */
export const notEnabled = (path: readonly number[], index: number, enabled: number): Problem => ({
  code: 'MC731',
  message: `Action ${index + 1} of the path ${formatPath(path)} is number ${path[index]}, but ${enabled === 1 ? '1 action is' : `${enabled} actions are`} enabled there.`,
  remedy:
    enabled === 0 ? 'End the path before it.' : enabled === 1 ? 'Use 0.' : `Use a number from 0 to ${enabled - 1}.`,
});

/** A path goes on behind an overflow (MC732). */
export const afterOverflow = (path: readonly number[], index: number): Problem => ({
  code: 'MC732',
  message: `Action ${index} of the path ${formatPath(path)} overflows a channel, which ends the run.`,
  remedy: 'End the path with it, or give the channel a greater capacity.',
});
