import type { System } from '../compose.js';
import { type Fairness, type FairnessException, type FairnessLevel, helpfulClasses } from '../composition.js';
import { functionProblem, namesOf, problem, unknownName } from '../declaration-problem.js';
import { CheckerError, type Problem } from '../errors.js';
import type { Liveness } from '../property.js';
import { automatonOfNegation, FormulaTooLarge } from './automaton.js';
import { fairClasses } from './fairness.js';
import { atomsOf, type Formula, formulaOf } from './formula.js';
import { isAtomName, reservedWords } from './parse.js';

/** Everything wrong with a liveness property's formula; its observer is judged with those of the other forms. */
export function formulaProblems({ ltl, atoms = {} }: Liveness, place: string): Problem[] {
  const problems = Object.entries(atoms).flatMap(([name, predicate]) => [
    ...functionProblem(predicate, 'MC714', `\`atoms.${name}\` of ${place}`),
    ...(isAtomName(name)
      ? []
      : [
          problem(
            'MC723',
            `\`atoms\` of ${place} has ${JSON.stringify(name)}, which no formula can name.`,
            `Use letters, digits and _, and none of the words ${reservedWords.join(', ')}.`,
          ),
        ]),
  ]);
  if (ltl === undefined) return problems;
  try {
    const formula = formulaOf(ltl);
    return [...problems, ...unknownAtoms(formula, Object.keys(atoms), place), ...sizeProblems(formula, place)];
  } catch (error) {
    if (!(error instanceof CheckerError)) throw error;
    return [
      ...problems,
      ...error.problems.map((found) => ({ ...found, message: `\`ltl\` of ${place}: ${found.message}` })),
    ];
  }
}

function unknownAtoms(formula: Formula, known: readonly string[], place: string): Problem[] {
  return atomsOf(formula)
    .filter((name) => !known.includes(name))
    .map((name) =>
      problem(
        'MC723',
        `\`ltl\` of ${place} speaks of ${JSON.stringify(name)}, which is none of its atoms.`,
        known.length > 0 ? `Use ${known.join(', ')}, or add it to \`atoms\`.` : 'Say in `atoms` what it means.',
      ),
    );
}

function sizeProblems(formula: Formula, place: string): Problem[] {
  try {
    automatonOfNegation(formula);
    return [];
  } catch (error) {
    if (!(error instanceof FormulaTooLarge)) throw error;
    return [
      problem(
        'MC724',
        `\`ltl\` of ${place} is too large: it has ${error.message}.`,
        'Split it into several properties, or let an observer remember what it speaks of.',
      ),
    ];
  }
}

/** Everything wrong with the fairness that a system declares, as a whole and in its properties. */
export function fairnessProblems(system: System): Problem[] {
  const declared: [Fairness | undefined, string][] = [
    [system.fairness, '`fairness` of the composition'],
    ...system.properties.map((property): [Fairness | undefined, string] => [
      property.form === 'liveness' ? property.fairness : undefined,
      `\`fairness\` of property ${JSON.stringify(property.name)}`,
    ]),
  ];
  return declared.flatMap(([fairness, place]) => (fairness === undefined ? [] : problemsOf(fairness, place, system)));
}

const levels: readonly FairnessLevel[] = ['none', 'weak', 'strong'];
const actionClasses: readonly string[] = [...helpfulClasses, 'fault', 'adversary'];
const withLevels: readonly string[] = [...fairClasses, 'participant'];

function problemsOf({ except = [], finitely = [], ...classes }: Fairness, place: string, system: System): Problem[] {
  return [
    ...finitely.flatMap(({ class: cls, from, to }, index) => [
      ...classProblems(cls, actionClasses, `${place}: finitely[${index}]`),
      ...[...namesOf(from), ...namesOf(to)].flatMap((name) =>
        unknownName(system, `${place}: finitely[${index}]`, name),
      ),
    ]),
    ...Object.entries(classes).flatMap(([cls, level]) => [
      ...classProblems(cls, withLevels, place),
      ...levelProblems(level, `${place}: ${cls}`),
    ]),
    ...except.flatMap((exception, index) => exceptionProblems(exception, `${place}: except[${index}]`, system)),
  ];
}

function exceptionProblems(exception: FairnessException, place: string, system: System): Problem[] {
  const { class: cls, level, from, to, only } = exception;
  const problems = [...classProblems(cls, fairClasses, place), ...levelProblems(level, place)];
  for (const name of [...namesOf(from), ...namesOf(to)]) problems.push(...unknownName(system, place, name));
  if (from !== undefined && cls !== 'delivery') {
    problems.push(
      problem('MC725', `${place} names the sender of a ${cls}, which has none.`, 'Leave `from` out: `to` is who acts.'),
    );
  }
  if (level === 'none') return problems;
  const owners = namesOf(to).length > 0 ? namesOf(to) : system.participants.map(({ name }) => name);
  if (owners.every((name) => system.corrupt.includes(name))) {
    problems.push(nobodyOwes(place, `what ${owners.join(' and ')} would have to do, who owes nobody anything`));
  } else if (cls === 'choice' || cls === 'repair') {
    const meant = system.choices.filter(
      (choice) =>
        (choice.class ?? 'choice') === cls &&
        owners.includes(choice.to) &&
        (only === undefined || only.includes(choice.event.type)),
    );
    if (meant.every(({ helpful }) => helpful === false)) {
      problems.push(nobodyOwes(place, `a ${cls} that is declared \`helpful: false\`, or is not declared at all`));
    }
  }
  return problems;
}

const nobodyOwes = (place: string, what: string): Problem =>
  problem('MC725', `${place} makes fair ${what}.`, 'Leave it out: only what is helpful can be fair.');

function classProblems(cls: string, known: readonly string[], place: string): Problem[] {
  if (known.includes(cls)) return [];
  const forbidden = cls === 'fault' || cls === 'adversary';
  return [
    problem(
      'MC725',
      forbidden
        ? `${place} makes a class of actions fair that owes nothing: ${cls}.`
        : `${place} has an unknown class: ${cls}.`,
      `Use only ${known.join(', ')}.`,
    ),
  ];
}

const levelProblems = (level: unknown, place: string): Problem[] =>
  levels.some((known) => known === level)
    ? []
    : [problem('MC725', `${place} has the level ${JSON.stringify(level)}.`, `Use one of ${levels.join(', ')}.`)];
