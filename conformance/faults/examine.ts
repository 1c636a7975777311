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
 * Looks for the first test that a faulty implementation fails.
 * @param start the implementation with that fault; it is closed again
 */
export async function examineFault<F extends string>(
  fault: F,
  start: (fault: F) => SystemUnderTest,
  tests: readonly ReadyTest[],
): Promise<FaultOutcome<F>> {
  const sut = start(fault);
  try {
    for (const test of tests) {
      const verdict = await drive(sut, test.setup, test.run);
      if (verdict.verdict !== 'pass') return { fault, killedBy: { test, verdict } };
    }
    return { fault, killedBy: null };
  } finally {
    await sut.close();
  }
}
