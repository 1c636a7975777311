import { writeFileSync } from 'node:fs';
import { verdictText } from '../adapter/verdict.js';
import { type FaultName, faultNames } from '../reference/faults.js';
import { DirectReference } from '../reference-system/direct.js';
import { HttpReference } from '../reference-system/http.js';
import { referenceProjection } from '../reference-system/projection.js';
import { type FaultsFile, faultsFiles, type KillData, killData, readFaults } from './data.js';
import { examineFaults, type FaultOutcome, firstFailure } from './examine.js';
import { faultRuns, type ReadyTest, readyTests } from './suite.js';
import { faultTable } from './table.js';

// Prints which fault of the reference implementation is found by which run, in process, or with `--http` over HTTP. `--write` looks both
// ways and keeps what it finds in faults.json, which docs/faults.md is made of. Status 1: a fault is not found, or a run is failed
// without any.
const over = (flag: string) => process.argv.includes(flag);
const tests = readyTests(await faultRuns(), referenceProjection);
process.stderr.write(`${tests.length} runs\n`);
const failed = await firstFailure(over('--http') ? new HttpReference() : new DirectReference(), tests);
if (failed !== null) {
  const { test, verdict } = failed;
  process.stderr.write(`Without a fault it fails ${test.configuration}:${test.path}: ${verdictText(verdict)}\n`);
  process.exit(1);
}
process.stderr.write('Without a fault all of them pass.\n');

const told = ({ fault, killedBy }: FaultOutcome) =>
  process.stderr.write(`${fault}: ${killedBy === null ? 'not found' : 'found'}\n`);

async function look(
  start: (fault: FaultName) => DirectReference | HttpReference,
  hint?: (fault: FaultName) => ReadyTest | undefined,
): Promise<ReadonlyMap<FaultName, KillData | null>> {
  const outcomes = await examineFaults(faultNames, start, tests, { told, ...(hint && { hint }) });
  return new Map(outcomes.map(({ fault, killedBy }) => [fault, killData(killedBy)]));
}

/** What found a fault once will find it again. */
const hints = (known: (fault: FaultName) => KillData | null | undefined) => (fault: FaultName) => {
  const kill = known(fault);
  return tests.find(({ configuration, path }) => configuration === kill?.configuration && path === kill.path);
};
const written = new Map(readFaults().faults.map((each) => [each.fault, each.inProcess]));
const inProcess = over('--http') ? null : await look((fault) => new DirectReference([fault]));
const overHttp =
  over('--http') || over('--write')
    ? await look(
        (fault) => new HttpReference([fault]),
        hints((fault) => (inProcess ?? written).get(fault)),
      )
    : null;
const file: FaultsFile = {
  format: 1,
  tests: tests.length,
  faults: faultNames.map((fault) => ({
    fault,
    inProcess: inProcess?.get(fault) ?? null,
    overHttp: overHttp?.get(fault) ?? null,
  })),
};
if (over('--write')) writeFileSync(faultsFiles[0]!, `${JSON.stringify(file, null, 2)}\n`);
process.stdout.write(faultTable(file));
const misses = [inProcess, overHttp].some((found) => found !== null && [...found.values()].includes(null));
process.exitCode = misses ? 1 : 0;
