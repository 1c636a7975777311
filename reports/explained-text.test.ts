import { describe, expect, it } from 'vitest';
import { explainedText } from './explained-text.js';
import { step } from './testing/examples.js';
import { explanation } from './testing/explanations.js';

const guard = {
  transition: { id: 'waiting·ack·0', source: 'waiting', event: 'ack', targets: ['done'] },
  guard: 'is late',
  reads: [],
};
const other = {
  choice: 1,
  kind: 'deliver',
  class: 'delivery',
  participant: 'device',
  event: { type: 'ack' },
} as const;
const run = explanation([step()], {
  id: './example.ts:0',
  presentation: { message: () => ({ step: '9', text: 'ack' }) },
  reasons: [{ falseGuards: [guard], alternatives: [other] }],
  pivots: [{ property: 'p', form: 'invariant', length: 1, anyhow: 1, helpfully: 1 }],
  broken: [{ name: 'p', sentence: 'It holds.' }],
});

describe('an explained run in words', () => {
  it('has its actions, what is lost with which, and what is violated', () => {
    expect(explainedText(run).split('\n')).toEqual([
      './example.ts:0  1 action',
      '  1  step 9  server → device  ack',
      '     device: waiting → done',
      '',
      '  ✗ p',
      '    lost for good with action 1, step 9 server → device: ack',
      '',
      '  Violated: p. It holds.',
    ]);
  });

  it('tells guards, alternatives and a clause where that is asked for', () => {
    const text = explainedText(run, { guards: true, alternatives: true, clause: new Map([['9', 'It acks.']]) });
    expect(text).toContain('not waiting·ack·0 → done: is late is false');
    expect(text).toContain('instead, 1: deliver device: ack');
    expect(text).toContain('“It acks.”');
  });

  it('names the finding before the trace', () => {
    expect(explainedText({ ...run, finding: 'p/honest/start' })).toMatch(
      /^p\/honest\/start {2}1 action\n {2}\.\/example\.ts:0\n/,
    );
  });
});
