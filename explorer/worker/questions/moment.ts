import type { Answers, Takes } from '../../protocol.js';
import type { Asked } from '../serve.js';

export function moment(_takes: Takes<'moment'>, _asked: Asked): Answers<'moment'> {
  throw new Error('not yet');
}
