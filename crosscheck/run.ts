import { availableParallelism } from 'node:os';
import { type Case, cases } from './cases.js';
import { type Comparison, compareRuns, compareStates } from './comparison.js';
import { drawnByMscgen, lacksMscgen } from './mscgen.js';
import { closeSystem } from './promela/tables.js';
import { randomCases } from './random.js';
import { missingPrograms } from './spin.js';
import { compiledByTitan, lacksTitan } from './ttcn.js';
import { openComparison, openContribution } from './word.js';

const missing = [
  ...missingPrograms(),
  ...(lacksMscgen() ? ['mscgen'] : []),
  ...(lacksTitan() ? ['ttcn3_compiler'] : []),
];
if (missing.length > 0) {
  console.error(
    `crosscheck: ${missing.join(' and ')} not found. Install: apt install spin gcc mscgen eclipse-titan libreoffice-writer`,
  );
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
async function compare({ system, claims }: Case): Promise<Comparison[]> {
  const closed = closeSystem(system);
  return [...(await compareStates(system, closed)), ...(await compareRuns(system, closed, claims))];
}
const all = [...cases, ...(await randomCases())];
const found: Promise<Comparison[]>[] = [];
// SPIN and the compiler run beside this process: as many cases at once as there are processors, told in their order.
const lanes = availableParallelism();
for (const [index, one] of all.entries()) {
  found.push((found[index - lanes] ?? Promise.resolve()).then(() => compare(one)));
}
for (const [index, { name }] of all.entries()) tell(name, await found[index]!);
for (const { name, fault } of [...drawnByMscgen(), ...compiledByTitan()]) {
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
