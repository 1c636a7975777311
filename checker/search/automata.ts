import type { AnyStateMachine } from 'xstate';
import type { Participant } from '../compose.js';
import { CheckerError, type Problem } from '../errors.js';
import { canonical } from '../xstate/canonical.js';
import { createLocalAutomaton, type LocalAutomatonOptions } from '../xstate/create-local-automaton.js';
import type { LocalAutomaton } from '../xstate/local-automaton.js';
import { checkSubset } from '../xstate/subset.js';

/** Makes the local automaton of one participant; tests of the checker hand in their own. */
export type AutomatonFactory = (options: LocalAutomatonOptions) => LocalAutomaton;

const cached = new WeakMap<AnyStateMachine, Map<string, LocalAutomaton>>();

/**
 * The local automaton of a machine under a name, an input and peers, shared by all systems that agree on them, so that XState
 * computes each step once a process.
 * @throws CheckerError where the machine cannot be checked.
 */
export const cachedAutomaton: AutomatonFactory = (options) => {
  const key = cacheKey(options);
  if (key === undefined) return checkedAutomaton(options);
  let known = cached.get(options.machine);
  if (known === undefined) {
    known = new Map();
    cached.set(options.machine, known);
  }
  let automaton = known.get(key);
  if (automaton === undefined) {
    automaton = checkedAutomaton(options);
    known.set(key, automaton);
  }
  return automaton;
};

/**
 * The automata of a system's participants, in order.
 * @throws CheckerError with the problems of all of them.
 */
export function automataOf(participants: readonly Participant[], create: AutomatonFactory): LocalAutomaton[] {
  const peers = participants.map(({ name }) => name);
  const problems: Problem[] = [];
  const automata: LocalAutomaton[] = [];
  for (const { name, machine, input } of participants) {
    try {
      automata.push(create({ name, machine, input, peers }));
    } catch (error) {
      if (!(error instanceof CheckerError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new CheckerError(problems);
  return automata;
}

/** The local automaton of a machine, shared with nobody. @throws CheckerError where the machine cannot be checked */
export function checkedAutomaton(options: LocalAutomatonOptions): LocalAutomaton {
  const problems = checkSubset(options.name, options.machine);
  if (problems.length > 0) throw new CheckerError(problems);
  return createLocalAutomaton(options);
}

/** Undefined where the input is no plain data: such an automaton is not shared. */
function cacheKey({ name, input, peers }: LocalAutomatonOptions): string | undefined {
  try {
    return canonical([name, input, peers]);
  } catch {
    return undefined;
  }
}
