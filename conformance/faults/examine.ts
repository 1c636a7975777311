import { drive } from '../adapter/drive.js';
import type { SystemUnderTest } from '../adapter/system-under-test.js';
import type { TestVerdict } from '../adapter/verdict.js';
import type { ReadyTest } from './suite.js';

/** The first test that a faulty implementation fails. */
export interface Kill {
  readonly test: ReadyTest;
  readonly verdict: TestVerdict;
}

/** What a fault comes to; null: no test fails. */
export interface FaultOutcome<F extends string = string> {
  readonly fault: F;
  readonly killedBy: Kill | null;
}

/**
 * Looks for a test that each faulty implementation fails. What found one fault is tried first on the next, so that few paths find many.
 * @param start the implementation with a fault; it is closed again
 * @param hint the test to try before all others, where one is known
 * @param told hears of each as it is done
 */
export async function examineFaults<F extends string>(
  faults: readonly F[],
  start: (fault: F) => SystemUnderTest,
  tests: readonly ReadyTest[],
  { hint, told }: { hint?: (fault: F) => ReadyTest | undefined; told?: (outcome: FaultOutcome<F>) => void } = {},
): Promise<readonly FaultOutcome<F>[]> {
  let order = tests;
  const outcomes: FaultOutcome<F>[] = [];
  for (const fault of faults) {
    const killedBy = await firstFailure(start(fault), withFirst(hint?.(fault), order));
    order = withFirst(killedBy?.test, order);
    told?.({ fault, killedBy });
    outcomes.push({ fault, killedBy });
  }
  return outcomes;
}

const withFirst = <T>(first: T | undefined, all: readonly T[]): readonly T[] =>
  first === undefined ? all : [first, ...all.filter((each) => each !== first)];

/** The first test that an implementation fails; null: it passes all. Closes it. */
export async function firstFailure(sut: SystemUnderTest, tests: readonly ReadyTest[]): Promise<Kill | null> {
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
