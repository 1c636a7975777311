import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CheckReport } from '../../checker/report.js';
import type { AskOptions } from './checker.js';

interface Asked {
  readonly takes: { readonly subject: string };
  readonly options: AskOptions;
  resolve(report: CheckReport): void;
  reject(error: Error): void;
}
const asked: Asked[] = [];

vi.mock('./checker.js', () => ({
  CheckerFailure: class CheckerFailure extends Error {
    constructor(readonly failure: { message: string; cancelled: boolean }) {
      super(failure.message);
    }
  },
  ask: (_: 'check', takes: { readonly subject: string }, options: AskOptions) =>
    new Promise<CheckReport>((resolve, reject) => asked.push({ takes, options, resolve, reject })),
}));

const { checkedOf, checkSubject, reports } = await import('./checked.js');
const { CheckerFailure } = await import('./checker.js');
const report = (system: string) => ({ system, verdicts: [] }) as unknown as CheckReport;

beforeEach(() => {
  asked.length = 0;
});

describe('what was checked', () => {
  it('is asked once for all who wait, and kept', async () => {
    const [a, b] = [checkSubject('one'), checkSubject('one')];
    expect(asked).toHaveLength(1);
    asked[0]!.options.onProgress?.({ states: 5, queue: 1, depth: 2 });
    expect(checkedOf('one')).toEqual({ state: 'checking', progress: { states: 5, queue: 1, depth: 2 } });
    asked[0]!.resolve(report('one'));
    expect(await a).toBe(await b);
    expect(await checkSubject('one')).toBe(await a);
    expect(asked).toHaveLength(1);
    expect(reports.value.get('one')).toBe(await a);
    expect(checkedOf('one').state).toBe('checked');
  });

  it('is cancelled when the last who waits leaves, and asked anew after that', async () => {
    const [first, second] = [new AbortController(), new AbortController()];
    const answers = [checkSubject('two', first.signal), checkSubject('two', second.signal)];
    first.abort();
    expect(asked[0]!.options.signal!.aborted).toBe(false);
    second.abort();
    expect(asked[0]!.options.signal!.aborted).toBe(true);
    expect(checkedOf('two').state).toBe('unknown');
    const again = checkSubject('two');
    expect(asked).toHaveLength(2);
    asked[0]!.reject(new CheckerFailure({ message: 'Cancelled.', problems: [], cancelled: true }));
    await Promise.allSettled(answers);
    expect(checkedOf('two').state).toBe('checking');
    asked[1]!.resolve(report('two'));
    await again;
    expect(checkedOf('two').state).toBe('checked');
  });

  it('tells why it could not be', async () => {
    const answer = checkSubject('three');
    asked[0]!.reject(new Error('notify-first cannot have that.'));
    await expect(answer).rejects.toThrow('cannot have');
    expect(checkedOf('three')).toEqual({ state: 'failed', message: 'notify-first cannot have that.' });
  });
});
