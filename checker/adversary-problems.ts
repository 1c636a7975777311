import type { System } from './compose.js';
import type { Adversary } from './composition.js';
import { functionProblem, namesOf, plainProblems, problem, unknownName } from './declaration-problem.js';
import type { Problem } from './errors.js';

/** Everything wrong with the adversary and the list of corrupt participants that can be told without running anything. */
export function adversaryProblems(system: System): Problem[] {
  const { adversary, corrupt } = system;
  return [
    ...corrupt.flatMap((name, index) => unknownName(system, `corrupt[${index}]`, name)),
    ...(adversary === undefined ? [] : problemsOf(system, adversary)),
  ];
}

function problemsOf(system: System, adversary: Adversary): Problem[] {
  const { taps, rules, forgeries, knows = [], asks = [] } = adversary;
  return [
    ...nameProblems(system, adversary.name),
    ...functionProblem(
      adversary.facts,
      'MC651',
      '`facts` of the adversary',
      'Give a function of a message that returns its facts, a list of texts.',
    ),
    ...taps.flatMap((tap, index) =>
      (['from', 'to'] as const).flatMap((end) =>
        namesOf(tap[end]).flatMap((name) => unknownName(system, `adversary.taps[${index}].${end}`, name)),
      ),
    ),
    ...factProblems('knows', knows),
    ...factProblems('asks', asks),
    ...rules.flatMap(({ from, to }, index) => [
      ...factProblems(`rules[${index}].from`, from),
      ...factProblems(`rules[${index}].to`, [to]),
    ]),
    ...forgeries.flatMap(({ to, as, event, from }, index) => [
      ...unknownName(system, `adversary.forgeries[${index}].to`, to),
      ...forgeryProblems(`adversary.forgeries[${index}]`, as, event),
      ...factProblems(`forgeries[${index}].from`, from),
    ]),
  ];
}

function nameProblems({ participants }: System, name: unknown): Problem[] {
  const taken = participants.some((participant) => participant.name === name);
  if (typeof name === 'string' && name !== '' && name !== 'history' && !taken) return [];
  return [
    problem(
      'MC650',
      `The adversary cannot be named ${JSON.stringify(name)}.`,
      'Give it a name of its own, which is no participant’s and not `history`: predicates see its knowledge under it.',
    ),
  ];
}

function factProblems(place: string, facts: readonly unknown[]): Problem[] {
  return facts
    .filter((fact) => typeof fact !== 'string' || fact === '')
    .map((fact) =>
      problem(
        'MC652',
        `adversary.${place} names the fact ${JSON.stringify(fact)}.`,
        'A fact is a non-empty text, the same for the same fact.',
      ),
    );
}

function forgeryProblems(place: string, as: unknown, event: unknown): Problem[] {
  const problems: Problem[] = [];
  const type = typeof event === 'object' && event !== null && 'type' in event ? event.type : undefined;
  if (typeof type !== 'string' || type === '') {
    problems.push(
      problem('MC653', `${place} has no event type.`, 'Give `event` as XState takes it: { type, ...fields }.'),
    );
  }
  problems.push(...plainProblems(place, event));
  if (typeof as !== 'string' || as === '') {
    problems.push(
      problem('MC654', `${place} comes in nobody's name.`, 'Say in `as` whom the receiver takes it to be from.'),
    );
  }
  return problems;
}
