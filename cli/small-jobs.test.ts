import { describe, expect, it } from 'vitest';
import { runJob } from './job.js';
import { runSmallJobs } from './small-jobs.js';

const { signal } = new AbortController();
const catalogue = (id: string) => ({ from: 'catalogue', id }) as const;
const small = catalogue('discard-first,honest');
const large = catalogue('discard-first,silent-old-sho');
const properties = ['one-active'];

describe('small jobs', () => {
  it('are done in this thread as they are done in another, up to the first that is larger', async () => {
    const told: number[] = [];
    const reports = await runSmallJobs(
      [small, large, small],
      () => ({ properties }),
      signal,
      (index) => told.push(index),
      3_000,
    );
    const { seconds: _, ...report } = await runJob(small, { properties }, signal, () => {});
    expect(reports).toEqual([{ ...report, seconds: expect.any(Number) }]);
    expect(told).not.toContain(2);
  });

  it.each([
    ['are many', Array(5).fill(small), {}],
    ['are expected to be large', [small], { expectedStates: 1_000_000 }],
    ['can be taken up again', [small], { checkpoint: { folder: '/nowhere' } }],
    ['are walks', [small], { simulation: { walks: 1 } }],
  ])('are none where they %s', async (_, jobs, settings) => {
    expect(
      await runSmallJobs(
        jobs,
        () => settings,
        signal,
        () => {},
      ),
    ).toEqual([]);
  });

  it('end with the budget of the user, where that is smaller', async () => {
    const [report] = await runSmallJobs(
      [large],
      () => ({ properties, states: 100 }),
      signal,
      () => {},
    );
    expect(report).toMatchObject({ bound: 'states', exhaustive: false });
  });

  it('are none once it was interrupted', async () => {
    expect(
      await runSmallJobs(
        [small],
        () => ({}),
        AbortSignal.abort(),
        () => {},
      ),
    ).toEqual([]);
  });
});
