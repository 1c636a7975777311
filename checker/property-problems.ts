import type { AnyStateMachine } from 'xstate';
import { helpfulClasses } from './composition.js';
import { functionProblem, problem } from './declaration-problem.js';
import type { Problem } from './errors.js';
import { formulaProblems } from './liveness/liveness-problems.js';
import type { Property } from './property.js';
import { timerPlaces } from './xstate/subset.js';
import { statePath, statesOf } from './xstate/transitions.js';

const forms: readonly Property['form'][] = ['invariant', 'monitor', 'reachable', 'recoverable', 'liveness'];
/** Verdicts that no property declares; `overflow` is given only where one is met. */
export const builtInVerdicts: readonly string[] = ['deadlock', 'overflow'];
/** Their truths before and after an action, together with the action's number, make one exact number. */
const mostWatched = 12;

/** Everything wrong with properties that can be told without running a machine. */
export const propertyProblems = (properties: readonly Property[]): Problem[] => properties.flatMap(problemsOf);

function problemsOf(property: Property, index: number, all: readonly Property[]): Problem[] {
  const place = property.name ? `Property "${property.name}"` : `properties[${index}]`;
  const problems: Problem[] = [];
  const add = (code: Problem['code'], message: string, remedy: string) => problems.push(problem(code, message, remedy));
  if (typeof property.name !== 'string' || property.name === '') {
    add('MC710', `${place} has no name.`, 'Give every property a `name`.');
  } else if (builtInVerdicts.includes(property.name)) {
    add('MC711', `${place} has the name of a built-in verdict.`, 'Choose another name.');
  } else if (all.findIndex((other) => other.name === property.name) < index) {
    add('MC712', `${place} is declared twice.`, 'Give every property a name of its own.');
  }
  if (!forms.includes(property.form)) {
    add('MC713', `${place} has an unknown form.`, `Make it with ${forms.join('(), ')}().`);
    return problems;
  }
  for (const [key, required] of predicatesOf(property)) {
    const value = (property as unknown as Record<string, unknown>)[key];
    if (required || value !== undefined) problems.push(...functionProblem(value, 'MC714', `\`${key}\` of ${place}`));
  }
  if (property.form === 'invariant' && property.at !== undefined && !['always', 'rest'].includes(property.at)) {
    add('MC715', `${place} has \`at\`: ${JSON.stringify(property.at)}.`, 'Use `always` or `rest`.');
  }
  for (const [name, part] of Object.entries((property.form === 'invariant' && property.parts) || {})) {
    problems.push(...functionProblem(part, 'MC714', `\`parts.${name}\` of ${place}`));
  }
  if (property.form === 'recoverable') {
    for (const by of property.by ?? []) {
      if (helpfulClasses.includes(by)) continue;
      add(
        'MC701',
        `${place} lets actions of class ${by} rescue a run.`,
        `Use only ${helpfulClasses.join(', ')} in \`by\`.`,
      );
    }
  }
  if (property.form === 'monitor' && property.history === undefined) {
    add('MC716', `${place} is a monitor without an observer.`, 'Give it an XState machine as `history`.');
  } else if (property.history !== undefined && !isMachine(property.history)) {
    add(
      'MC716',
      `\`history\` of ${place} is not an XState v5 machine.`,
      'Make it with createMachine or setup().createMachine.',
    );
  } else if (property.history !== undefined) {
    problems.push(...observerProblems(property, property.history, all, place));
  }
  if (property.form === 'liveness') {
    problems.push(...formulaProblems(property, place));
    const { ltl, history } = property;
    const isPending = history !== undefined && (!isMachine(history) || statesTagged(history, 'pending').length > 0);
    if (ltl === undefined && !isPending) {
      add(
        'MC726',
        `${place} says nothing: it has no formula and no observer with a state tagged \`pending\`.`,
        'Give it a formula as `ltl`, or tag the states of `history` that must not last.',
      );
    }
  }
  for (const [name, predicate] of Object.entries(property.watch ?? {})) {
    problems.push(...functionProblem(predicate, 'MC714', `\`watch.${name}\` of ${place}`));
  }
  if (Object.keys(property.watch ?? {}).length > mostWatched) {
    add('MC718', `${place} watches more than ${mostWatched} predicates.`, 'Watch fewer, or split the property.');
  }
  if (property.watch !== undefined && property.history === undefined) {
    add('MC717', `${place} watches predicates for no observer.`, 'Leave `watch` out or give an observer as `history`.');
  }
  return problems;
}

/** What an observer has that would be ignored: what no property with this observer judges. */
function observerProblems(
  property: Property,
  history: AnyStateMachine,
  all: readonly Property[],
  place: string,
): Problem[] {
  const judging = all.filter((other) => other.history === history);
  const isPendingJudged = judging.some((other) => other.form === 'liveness' && other.ltl === undefined);
  const isViolatedJudged = property.form !== 'liveness' || judging.some(({ form }) => form === 'monitor');
  return [
    ...timerPlaces(history).map(({ state }) => ({
      ...problem(
        'MC719',
        `the observer of ${place} starts a timer, which would never fire.`,
        'Let it move on what it is told: a timer of a participant is `timer.<participant>.<event>`.',
      ),
      participant: 'history',
      state,
    })),
    ...(isPendingJudged ? [] : ignoredTags(history, 'pending', place, 'liveness() without `ltl`')),
    ...(isViolatedJudged ? [] : ignoredTags(history, 'violated', place, 'monitor()')),
  ];
}

const ignoredTags = (history: AnyStateMachine, tag: string, place: string, judge: string): Problem[] =>
  statesTagged(history, tag).map((node) => ({
    ...problem(
      'MC721',
      `the observer of ${place} has a state tagged \`${tag}\`, which no property judges.`,
      `Leave the tag out, or give the same machine to a property made with ${judge}.`,
    ),
    participant: 'history',
    state: statePath(node),
  }));

const statesTagged = (history: AnyStateMachine, tag: string) =>
  statesOf(history.root).filter(({ tags }) => tags.includes(tag));

function predicatesOf(property: Property): [key: string, required: boolean][] {
  const about: [string, boolean] = ['about', false];
  switch (property.form) {
    case 'invariant':
      return [['holds', true], about];
    case 'monitor':
      return [about];
    case 'reachable':
      return [['goal', true], about];
    case 'recoverable':
      return [['goal', true], ['from', false], about];
    case 'liveness':
      return [about];
  }
}

/** Does it look like a machine of XState v5, whichever copy made it? */
export const isMachine = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'root' in value && 'transition' in value && 'config' in value;
