import { check, type Fairness, liveness, type System } from '../checker/index.js';
import { formulaOf } from '../checker/liveness/formula.js';
import type { Property } from '../checker/property.js';
import type { RunClaim, RunClaims } from './claims.js';
import { type Claim, claimsOf, needsTurn, type Owed } from './promela/formula.js';
import { modelOf } from './promela/model.js';
import { expressionOf } from './promela/predicate.js';
import type { ClosedSystem } from './promela/tables.js';
import { countStates, judgeClaims } from './spin.js';

/** What both tools say of one question. */
export interface Comparison {
  readonly question: string;
  readonly ours: string | number;
  readonly spin: string | number;
}

const always = formulaOf('G holds');

/** How many states there are, and which invariants over the participants alone hold. */
export async function compareStates(system: System, closed: ClosedSystem): Promise<Comparison[]> {
  const invariants = invariantsOf(system);
  const { states, verdicts } = await check({ ...system, properties: invariants }, { reduce: 'none' });
  const { source } = modelOf(closed);
  const judged = await judgeAll(
    source,
    invariants.map(({ holds }) => claimsOf(always, () => expressionOf((view) => holds(view), closed.automata))),
    false,
  );
  return [
    { question: 'states', ours: states!, spin: await countStates(source) },
    ...invariants.map(({ name }, index) => ({ question: name, ours: verdicts[index]!.verdict, spin: judged[index]! })),
  ];
}

const mostInvariants = 1;

/** The first invariants that can be said of a state alone. */
const invariantsOf = ({ properties }: System) =>
  properties
    .filter((property): property is Property & { form: 'invariant' } => property.form === 'invariant')
    .filter(({ history, at }) => history === undefined && at !== 'rest')
    .slice(0, mostInvariants);

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
export async function compareRuns(system: System, closed: ClosedSystem, asked: RunClaims): Promise<Comparison[]> {
  const { claims, owed } = asked;
  // SPIN's automata of what comes next grow too large under assumptions, and its fair processes may stand still.
  const ofStates = claims.filter(({ formula }) => !needsTurn(formulaOf(formula)));
  const model = modelOf(closed, { turning: ofStates.length < claims.length, owed });
  const fairModel = modelOf(closed, { fair: true });
  const inPromela = (asked: readonly RunClaim[], owed?: readonly Owed[]) =>
    asked.map(({ formula, atoms }) =>
      claimsOf(formulaOf(formula), (atom) => expressionOf(atoms[atom]!, closed.automata), owed),
    );
  const spin = [
    ...(await judgeAll(model.source, [...inPromela(claims), ...inPromela(ofStates, model.owed)], false)),
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
  const { verdicts } = await check({ ...system, properties });
  return properties.map(({ name }, index) => ({ question: name, ours: verdicts[index]!.verdict, spin: spin[index]! }));
}
