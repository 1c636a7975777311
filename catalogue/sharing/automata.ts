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

/** So many are kept in any case: the participants of one system, and the observers of its properties. */
const fewest = 50;

/**
 * A factory of local automata that shares each among all configurations that agree on its machine, name, input and peers. Where
 * those known have more than `mostStates` local states together, it forgets the ones that were unused for longest: all pairs of
 * readings make thousands.
 */
export function automataCache(mostStates: number): AutomatonFactory {
  const known = new Map<string, LocalAutomaton>();
  const sizes = () => [...known.values()].reduce((sum, { states }) => sum + states.length, 0);
  return (options) => {
    const key = keyOf(options.machine, [options.name, options.input, options.peers]);
    const found = known.get(key);
    // The first of a Map is what was set longest ago.
    known.delete(key);
    const automaton = found ?? createLocalAutomaton(options);
    known.set(key, automaton);
    if (found !== undefined) return found;
    let size = sizes();
    for (const [oldest, { states }] of known) {
      if (size <= mostStates || known.size <= fewest) break;
      known.delete(oldest);
      size -= states.length;
    }
    return automaton;
  };
}

const keyOf = (machine: AnyStateMachine, rest: unknown): string => `${machineNumber(machine)} ${canonical(rest)}`;
