import { availableParallelism } from 'node:os';
import { type Case, cases, type StateCase, stateCases } from './cases.js';
import { type Comparison, compareRuns, compareStates } from './comparison.js';
import { drawnByMscgen, lacksMscgen } from './mscgen.js';
import { missingPrograms } from './programs.js';
import { randomCases } from './random.js';
import { compareWithRumur } from './rumur.js';
import { openComparison, openContribution } from './word.js';

const missing = [...missingPrograms(), ...(lacksMscgen() ? ['mscgen'] : [])];
if (missing.length > 0) {
  console.error(
    `crosscheck: ${missing.join(' and ')} not found. Install: apt install spin rumur gcc mscgen libreoffice-writer`,
  );
  process.exit(2);
}
let agreed = 0;
let differed = 0;
function tell(name: string, comparisons: readonly Comparison[]): void {
  for (const { question, ours, theirs, by } of comparisons) {
    const agrees = ours === theirs;
    if (agrees) agreed++;
    else differed++;
    console.log(
      `${agrees ? '✓' : '✗'} ${name}: ${question}: ${ours}${agrees ? `, and by ${by}` : ` here, ${theirs} by ${by}`}`,
    );
  }
}
async function compare({ system, claims }: StateCase & Partial<Case>): Promise<Comparison[]> {
  const withRumur = await compareWithRumur(system);
  if (claims === undefined) return withRumur;
  return [...withRumur, ...(await compareStates(system)), ...(await compareRuns(system, claims))];
}
const all: readonly (StateCase & Partial<Case>)[] = [...stateCases, ...cases, ...(await randomCases())];
const found: Promise<Comparison[]>[] = [];
// SPIN and the compiler run beside this process: as many cases at once as there are processors, told in their order.
const lanes = availableParallelism();
for (const [index, one] of all.entries()) {
  found.push((found[index - lanes] ?? Promise.resolve()).then(() => compare(one)));
}
for (const [index, { name }] of all.entries()) tell(name, await found[index]!);
for (const { name, fault } of drawnByMscgen()) {
  if (fault === undefined) agreed++;
  else differed++;
  console.log(fault === undefined ? `✓ ${name}` : `✗ ${name}: ${fault}`);
}
for (const [file, open] of [
  ['contribution', openContribution],
  ['comparison', openComparison],
] as const) {
  for (const { what, found: isThere } of await open()) {
    if (isThere) agreed++;
    else differed++;
    console.log(`${isThere ? '✓' : '✗'} ${file}: LibreOffice finds ${what}`);
  }
}
console.log(`${agreed} agreed, ${differed} differed`);
process.exitCode = differed === 0 ? 0 : 1;
