import { drive } from '../adapter/drive.js';
import type { SystemUnderTest } from '../adapter/system-under-test.js';
import type { TestVerdict } from '../adapter/verdict.js';
import type { ReadyTest } from './suite.js';

/** What a fault comes to: the first test that fails, or null where none does. */
export interface FaultOutcome<F extends string = string> {
  readonly fault: F;
  readonly killedBy: { readonly test: ReadyTest; readonly verdict: TestVerdict } | null;
}

/**
 * Looks for a test that each faulty implementation fails. What found one fault is tried first on the next, so that few paths find many.
 * @param start the implementation with a fault; it is closed again
 * @param told hears of each as it is done
 */
export async function examineFaults<F extends string>(
  faults: readonly F[],
  start: (fault: F) => SystemUnderTest,
  tests: readonly ReadyTest[],
  told: (outcome: FaultOutcome<F>) => void = () => undefined,
): Promise<readonly FaultOutcome<F>[]> {
  let order = tests;
  const outcomes: FaultOutcome<F>[] = [];
  for (const fault of faults) {
    const outcome = { fault, killedBy: await firstFailure(start(fault), order) };
    const found = outcome.killedBy?.test;
    if (found !== undefined) order = [found, ...order.filter((test) => test !== found)];
    told(outcome);
    outcomes.push(outcome);
  }
  return outcomes;
}

/** The first test that an implementation fails; null: it passes all. Closes it. */
export async function firstFailure(
  sut: SystemUnderTest,
  tests: readonly ReadyTest[],
): Promise<FaultOutcome['killedBy']> {
  try {
    for (const test of tests) {
      const verdict = await drive(sut, test.setup, test.run);
      if (verdict.verdict !== 'pass') return { test, verdict };
    }
    return null;
  } finally {
    await sut.close();
  }
}
