import { exportPromela } from '../checker/exports/index.js';
import { exportedModel } from '../checker/exports/model.js';
import { promelaCondition } from '../checker/exports/promela/actions.js';
import { check, type Fairness, liveness, type Predicate, type System } from '../checker/index.js';
import { formulaOf } from '../checker/liveness/formula.js';
import type { RunClaim, RunClaims } from './claims.js';
import { type Claim, claimsOf, needsTurn, type Owed } from './promela/formula.js';
import { runModel } from './promela/runs.js';
import { countStates, judgeClaims } from './spin.js';

/** What both tools say of one question. */
export interface Comparison {
  readonly question: string;
  readonly ours: string | number;
  readonly theirs: string | number;
  readonly by: 'SPIN' | 'Rumur';
}

/** How many states there are, by SPIN. */
export async function compareStates(system: System): Promise<Comparison[]> {
  const { states } = await check({ ...system, properties: [] }, { reduce: 'none' });
  const theirs = await countStates(exportPromela(system, { properties: [] }));
  return [{ question: 'states', ours: states!, theirs, by: 'SPIN' }];
}

/** SPIN's verdicts on questions, of each of which all claims must hold. */
async function judgeAll(source: string, questions: readonly (readonly Claim[])[], fair: boolean): Promise<string[]> {
  const judged = await judgeClaims(source, questions.flat(), fair);
  let next = 0;
  return questions.map(({ length }) => {
    const own = judged.slice(next, next + length);
    next += length;
    return own.includes('violated') ? 'violated' : 'holds';
  });
}

/**
 * Which claims hold on all runs: where nothing is owed; where each participant is a fair process, for which SPIN has its weak fairness; and
 * where some deliveries are owed strongly, which SPIN is told as an assumption.
 */
export async function compareRuns(system: System, asked: RunClaims): Promise<Comparison[]> {
  const { claims, owed } = asked;
  const model = exportedModel(system, { properties: [] });
  const expressionOf = (predicate: Predicate) => promelaCondition(model, model.condition(predicate));
  // SPIN's automata of what comes next grow too large under assumptions, and its fair processes may stand still.
  const ofStates = claims.filter(({ formula }) => !needsTurn(formulaOf(formula)));
  const asPossible = runModel(model, { turning: ofStates.length < claims.length, owed });
  const fairModel = runModel(model, { fair: true });
  const inPromela = (asked: readonly RunClaim[], owed?: readonly Owed[]) =>
    asked.map(({ formula, atoms }) => claimsOf(formulaOf(formula), (atom) => expressionOf(atoms[atom]!), owed));
  const theirs = [
    ...(await judgeAll(asPossible.source, [...inPromela(claims), ...inPromela(ofStates, asPossible.owed)], false)),
    ...(await judgeAll(fairModel.source, inPromela(ofStates), true)),
  ];
  const deliveries: Fairness = { except: [{ class: 'delivery', level: 'strong', ...owed }] };
  const levels = [
    { level: 'nothing fair', fairness: {}, asked: claims },
    { level: 'deliveries strongly fair', fairness: deliveries, asked: ofStates },
    { level: 'participants weakly fair', fairness: { participant: 'weak' } satisfies Fairness, asked: ofStates },
  ];
  const properties = levels.flatMap(({ level, fairness, asked }) =>
    asked.map(({ name, formula, atoms }) =>
      liveness({ name: `${name}, ${level}`, sentence: name, ltl: formula, atoms, fairness }),
    ),
  );
  const { verdicts } = await check({ ...system, properties }, { reduce: 'none' });
  return properties.map(({ name }, index) => ({
    question: name,
    ours: verdicts[index]!.verdict,
    theirs: theirs[index]!,
    by: 'SPIN',
  }));
}
