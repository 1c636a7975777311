import { check, type System } from '../checker/index.js';
import type { Property } from '../checker/property.js';
import { cases } from './cases.js';
import { modelOf } from './promela/model.js';
import { expressionOf } from './promela/predicate.js';
import { type ClosedSystem, closeSystem } from './promela/tables.js';
import { missingPrograms, runSpin } from './spin.js';

/** What both tools say of one question. */
interface Comparison {
  readonly question: string;
  readonly ours: string | number;
  readonly spin: string | number;
}

/** How many states there are, and which invariants over the participants alone hold. */
async function compare(system: System, closed: ClosedSystem): Promise<Comparison[]> {
  const { states, verdicts } = await check(system);
  const { source } = modelOf(closed, { fair: false, tellDeliveries: false });
  const comparisons: Comparison[] = [{ question: 'states', ours: states, spin: runSpin(source).states }];
  for (const property of invariantsOf(system)) {
    const ours = verdicts.find((verdict) => verdict.property === property.name)!.verdict;
    const holds = expressionOf((view) => property.holds(view), closed.automata);
    const { errors } = runSpin(source, { ltl: `[] (${holds})` });
    comparisons.push({ question: property.name, ours, spin: errors === 0 ? 'holds' : 'violated' });
  }
  return comparisons;
}

const mostInvariants = 1;

/** The first invariants that can be said of a state alone. */
const invariantsOf = ({ properties }: System) =>
  properties
    .filter((property): property is Property & { form: 'invariant' } => property.form === 'invariant')
    .filter(({ history, at }) => history === undefined && at !== 'rest')
    .slice(0, mostInvariants);

const missing = missingPrograms();
if (missing.length > 0) {
  console.error(`crosscheck: ${missing.join(' and ')} not found. Install: apt install ${missing.join(' ')}`);
  process.exit(2);
}
let agreed = 0;
let differed = 0;
for (const { name, system } of cases) {
  const closed = closeSystem(system);
  for (const { question, ours, spin } of await compare(system, closed)) {
    if (ours === spin) agreed++;
    else differed++;
    console.log(
      `${ours === spin ? '✓' : '✗'} ${name}: ${question}: ${ours}${ours === spin ? '' : ` here, ${spin} by SPIN`}`,
    );
  }
}
console.log(`${agreed} agreed, ${differed} differed`);
process.exitCode = differed === 0 ? 0 : 1;
