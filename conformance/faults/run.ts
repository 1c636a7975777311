import { type FaultName, faultNames } from '../reference/faults.js';
import { DirectReference } from '../reference-system/direct.js';
import { HttpReference } from '../reference-system/http.js';
import { referenceProjection } from '../reference-system/projection.js';
import { examineFaults } from './examine.js';
import { faultConfigurations, readyTests } from './suite.js';
import { faultTable } from './table.js';

// Prints which fault of the reference implementation is found by which path. `--http` looks over HTTP. Status 1: one is not found.
const start = process.argv.includes('--http')
  ? (fault: FaultName) => new HttpReference([fault])
  : (fault: FaultName) => new DirectReference([fault]);
const tests = await readyTests(faultConfigurations, referenceProjection);
process.stderr.write(`${tests.length} paths\n`);
const outcomes = await examineFaults(faultNames, start, tests, ({ fault, killedBy }) =>
  process.stderr.write(`${fault}: ${killedBy === null ? 'not found' : 'found'}\n`),
);
process.stdout.write(faultTable(outcomes));
process.exitCode = outcomes.some(({ killedBy }) => killedBy === null) ? 1 : 0;
