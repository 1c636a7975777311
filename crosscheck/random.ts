import * as fc from 'fast-check';
import { explore, ltl, type System } from '../checker/index.js';
import { buildCyclic, cyclicBlueprint, isThere } from '../checker/testing/cyclic-composition.js';
import { randomFormula } from '../checker/testing/random-formula.js';
import type { Case } from './cases.js';
import { needsTurn } from './promela/formula.js';

const seed = 20_261_122;
const drawn = 400;
const most = { cases: 16, states: 120 };
/** Fewer states say little. */
const leastStates = 8;

const names = ['p', 'q'];
const name = fc.constantFrom(...names);
/** Alike ones are many, so that SPIN translates few. */
const usual = fc.oneof(
  name.map(ltl.alwaysEventually),
  name.map((p) => ltl.eventually(ltl.always(p))),
  fc.tuple(name, name).map(([p, q]) => ltl.leadsTo(p, q)),
  fc.tuple(name, name).map(([p, q]) => ltl.until(p, q)),
);
const place = fc.record({ who: fc.nat(1), state: fc.integer({ min: 1, max: 2 }) });
const drawing = fc.record({
  blueprint: cyclicBlueprint,
  places: fc.tuple(place, place),
  formulas: fc.tuple(
    usual,
    usual,
    randomFormula(names, 2).filter((formula) => !needsTurn(formula)),
  ),
});

/** Random compositions that come round, small ones, with random formulas; the same ones every time. */
export async function randomCases(): Promise<Case[]> {
  const cases: Case[] = [];
  for (const [number, { blueprint, places, formulas }] of fc.sample(drawing, { seed, numRuns: drawn }).entries()) {
    const system = buildCyclic(blueprint);
    if (!(await isWorthIt(system))) continue;
    const atoms = Object.fromEntries(names.map((name, index) => [name, isThere(places[index]!)]));
    cases.push({
      name: `random composition ${number}`,
      system,
      claims: {
        owed: { from: 'p1', to: 'p0', only: ['m0'] },
        claims: formulas.map((formula, index) => ({ name: `formula ${index + 1}`, formula, atoms })),
      },
    });
    if (cases.length === most.cases) break;
  }
  return cases;
}

/** Small, not too small, and without an overflow, which SPIN has no verdict for. */
async function isWorthIt(system: System): Promise<boolean> {
  const { exhaustive, bound, states } = await explore(system, { states: most.states });
  return exhaustive && bound === null && states >= leastStates;
}
