import { inspectionOf, messagesOf } from '../../inspection/replay.js';
import type { Answers, Takes } from '../../protocol.js';
import type { Asked } from '../serve.js';

/** A run as an inspector is told it. */
export const inspection = ({ subject, path }: Takes<'inspection'>, { source }: Asked): Answers<'inspection'> =>
  messagesOf(inspectionOf(source.systemOf(subject), path));
