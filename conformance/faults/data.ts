import { existsSync, readFileSync } from 'node:fs';
import { actionText, type TestVerdict } from '../adapter/verdict.js';
import type { FaultName } from '../reference/faults.js';
import type { Kill } from './examine.js';

/** Where a test failed, as plain data. */
export interface KillData {
  readonly configuration: string;
  readonly path: string;
  /** Number of the action in the path, 0 the start, and what it is. */
  readonly action: number;
  readonly does: string;
  /** What is not as it has to be. */
  readonly by: string;
}

/** A fault with what found it; null: nothing. */
interface FaultData {
  readonly fault: FaultName;
  readonly inProcess: KillData | null;
  readonly overHttp: KillData | null;
}

/** What became of the faults, as `npm run faults -- --write` leaves it. */
export interface FaultsFile {
  readonly format: 1;
  /** How many tests there are. */
  readonly tests: number;
  readonly faults: readonly FaultData[];
}

/** The file stands beside this source, where the compiled package reads it too. */
export const faultsFiles = ['./faults.json', '../../../conformance/faults/faults.json'].map(
  (place) => new URL(place, import.meta.url),
);

/** The written outcomes; none where nothing was written yet. */
export function readFaults(): FaultsFile {
  const file = faultsFiles.find((place) => existsSync(place));
  return file === undefined
    ? { format: 1, tests: 0, faults: [] }
    : (JSON.parse(readFileSync(file, 'utf8')) as FaultsFile);
}

/** A failed test as plain data. */
export function killData(kill: Kill | null): KillData | null {
  if (kill === null) return null;
  const { test, verdict } = kill;
  const action = 'action' in verdict ? verdict.action : 0;
  const step = test.run.steps.find(({ number }) => number === action);
  const does = 'does' in verdict ? verdict.does : step === undefined ? 'start' : actionText(step.action);
  return { configuration: test.configuration, path: test.path, action, does, by: differenceIn(verdict) };
}

const differenceIn = (verdict: TestVerdict): string => (verdict.verdict === 'fail' ? verdict.differs : verdict.verdict);
