import type { Answers, Takes } from '../../protocol.js';
import type { Asked } from '../serve.js';

export function machines(_takes: Takes<'machines'>, _asked: Asked): Answers<'machines'> {
  throw new Error('not yet');
}
