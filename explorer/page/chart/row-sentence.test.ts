import { describe, expect, it } from 'vitest';
import type { MessageRow } from '../../../reports/chart/chart.js';
import { rowSentence } from './row-sentence.js';

const lifelines = [
  { id: 'm', name: 'device', adversary: false },
  { id: 'o', name: 'operator', adversary: false },
];
const message: MessageRow = {
  kind: 'message',
  number: 12,
  step: '8',
  from: 'm',
  to: 'o',
  fate: 'lost',
  contents: 'deregistration',
  protection: 'sealed',
  remarks: ['lost'],
  sentWith: 4,
};

describe('a row as a sentence', () => {
  it.each([
    [message, 'Action 12, step 8: device to operator: deregistration; sealed; sent with action 4; lost.'],
    [
      { ...message, fate: 'again', remarks: [] } as const,
      'Action 12, step 8: device to operator: deregistration; sealed; sent with action 4; delivered again.',
    ],
    [
      { kind: 'act', number: 2, at: 'm', class: 'timer', text: 'waits', remarks: ['timer'] } as const,
      'Action 2: device: waits; timer.',
    ],
    [{ kind: 'condition', at: 'm', lines: ['a → b', 'n 0 → 1'] } as const, 'device is now: a → b; n 0 → 1.'],
    [{ kind: 'mark', mark: 'violated', text: 'Violated: progress' } as const, 'Violated: progress.'],
    [{ kind: 'loop', edge: 'start' } as const, 'What follows repeats for ever.'],
    [{ kind: 'start' } as const, 'Start of the run.'],
  ])('says %o', (row, sentence) => {
    expect(rowSentence({ row }, { lifelines })).toBe(sentence);
  });
});
