import { describe, expect, it, vi } from 'vitest';

const asked: { readonly subject: string; resolve(): void; reject(error: Error): void }[] = [];
vi.mock('../checked.js', () => ({
  checkSubject: (subject: string, signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      asked.push({ subject, resolve, reject });
      signal.addEventListener('abort', () => reject(new Error('Cancelled.')));
    }),
}));
const { checkAll, round, stopRound } = await import('./check-all.js');

describe('checking many systems', () => {
  it('takes one after the other, and goes on where one cannot be checked', async () => {
    const all = checkAll(['a', 'b']);
    expect(asked.map(({ subject }) => subject)).toEqual(['a']);
    expect(round.value).toEqual({ done: 0, failed: 0, total: 2, current: 'a' });
    asked[0]!.reject(new Error('no'));
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect(round.value).toEqual({ done: 1, failed: 1, total: 2, current: 'b' });
    asked[1]!.resolve();
    await all;
    expect(round.value).toEqual({ done: 2, failed: 1, total: 2 });
  });

  it('ends where somebody stops it', async () => {
    asked.length = 0;
    const all = checkAll(['a', 'b', 'c']);
    asked[0]!.resolve();
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    stopRound();
    await all;
    expect(asked).toHaveLength(2);
    expect(round.value).toEqual({ done: 1, failed: 0, total: 3 });
  });
});
