import type { Transition } from './automaton.js';

/**
 * An automaton without the states that accept nothing, whatever comes, and without those that are never reached. The initial state stays.
 * Any letter may come, for a transition that contradicts itself is never made.
 * @param allMarks the marks that must come again and again
 */
export function pruned(states: readonly (readonly Transition[])[], allMarks: number): Transition[][] {
  const live = acceptingStates(states, allMarks);
  const numbers = new Map([[0, 0]]);
  const kept: Transition[][] = [];
  for (const [state] of numbers) {
    const transitions = states[state]!.filter(({ target }) => live.has(target));
    kept.push(
      transitions.map((transition) => {
        const number = numbers.get(transition.target) ?? numbers.size;
        numbers.set(transition.target, number);
        return { ...transition, target: number };
      }),
    );
  }
  return kept;
}

/**
 * The states from which an automaton can go on for ever with every mark again and again, by whatever transitions.
 * @param allMarks the marks that must come again and again
 */
export function acceptingStates(states: readonly (readonly Transition[])[], allMarks: number): ReadonlySet<number> {
  let accepting = new Set(states.keys());
  for (let before = -1; before !== accepting.size; ) {
    before = accepting.size;
    accepting = leadingTo(states, accepting, 0);
    for (let mark = 1; (mark & allMarks) !== 0; mark <<= 1) accepting = leadingTo(states, accepting, mark);
  }
  return accepting;
}

/** The states of a set from which a way inside it, of one step or more, ends with a step that has the mark; with 0, any step. */
function leadingTo(states: readonly (readonly Transition[])[], inside: ReadonlySet<number>, mark: number): Set<number> {
  const leading = new Set<number>();
  for (let before = -1; before !== leading.size; ) {
    before = leading.size;
    for (const state of inside) {
      const leads = states[state]!.some(
        ({ target, marks }) => inside.has(target) && ((marks & mark) === mark || leading.has(target)),
      );
      if (leads) leading.add(state);
    }
  }
  return leading;
}
