import { check as checkSystem } from '../../../checker/check.js';
import type { CheckReport } from '../../../checker/report.js';
import type { Takes } from '../../protocol.js';
import type { Asked } from '../serve.js';

/** Checks a system exhaustively. */
export async function check({ subject }: Takes<'check'>, { source, signal, onProgress }: Asked): Promise<CheckReport> {
  return checkSystem(source.systemOf(subject), { signal, onProgress });
}
