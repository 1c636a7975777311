import type { Answers, Takes } from '../../protocol.js';
import type { Asked } from '../serve.js';

export function graph(_takes: Takes<'graph'>, _asked: Asked): Answers<'graph'> {
  throw new Error('not yet');
}
