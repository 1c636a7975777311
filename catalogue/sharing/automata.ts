import type { AnyStateMachine } from 'xstate';
import type { AutomatonFactory } from '../../checker/search/automata.js';
import { canonical } from '../../checker/xstate/canonical.js';
import { createLocalAutomaton } from '../../checker/xstate/create-local-automaton.js';
import type { LocalAutomaton } from '../../checker/xstate/local-automaton.js';

/** Gives each object a number of its own, for as long as the process runs. */
export function numbering(): (object: object) => number {
  const numbers = new WeakMap<object, number>();
  let next = 0;
  return (object) => {
    const known = numbers.get(object) ?? next++;
    numbers.set(object, known);
    return known;
  };
}

const machineNumber = numbering();

/**
 * A factory of local automata that shares each among all configurations that agree on its machine, name, input and peers, and
 * forgets the one unused for longest where there are more than `capacity`: all pairs of readings make thousands.
 */
export function automataCache(capacity: number): AutomatonFactory {
  const known = new Map<string, LocalAutomaton>();
  return (options) => {
    const key = keyOf(options.machine, [options.name, options.input, options.peers]);
    const automaton = known.get(key) ?? createLocalAutomaton(options);
    known.delete(key);
    known.set(key, automaton);
    const [oldest] = known.keys();
    if (known.size > capacity) known.delete(oldest!);
    return automaton;
  };
}

const keyOf = (machine: AnyStateMachine, rest: unknown): string => `${machineNumber(machine)} ${canonical(rest)}`;
