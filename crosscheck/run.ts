import { cases } from './cases.js';
import { type Comparison, compareRuns, compareStates } from './comparison.js';
import { closeSystem } from './promela/tables.js';
import { randomCases } from './random.js';
import { missingPrograms } from './spin.js';
import { openContribution } from './word.js';

const missing = missingPrograms();
if (missing.length > 0) {
  console.error(`crosscheck: ${missing.join(' and ')} not found. Install: apt install spin gcc libreoffice-writer`);
  process.exit(2);
}
let agreed = 0;
let differed = 0;
function tell(name: string, comparisons: readonly Comparison[]): void {
  for (const { question, ours, spin } of comparisons) {
    const agrees = ours === spin;
    if (agrees) agreed++;
    else differed++;
    console.log(`${agrees ? '✓' : '✗'} ${name}: ${question}: ${ours}${agrees ? '' : ` here, ${spin} by SPIN`}`);
  }
}
for (const { name, system, claims } of [...cases, ...(await randomCases())]) {
  const closed = closeSystem(system);
  tell(name, await compareStates(system, closed));
  tell(name, await compareRuns(system, closed, claims));
}
for (const { what, found } of await openContribution()) {
  if (found) agreed++;
  else differed++;
  console.log(`${found ? '✓' : '✗'} contribution: LibreOffice finds ${what}`);
}
console.log(`${agreed} agreed, ${differed} differed`);
process.exitCode = differed === 0 ? 0 : 1;
