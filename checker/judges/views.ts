import type { AnyMachineSnapshot } from 'xstate';
import type { KnowledgeTable } from '../adversary/knowledge-table.js';
import type { View } from '../property.js';
import type { LocalAutomaton } from '../xstate/local-automaton.js';

/** Stands for the observer where the fields of a view are numbered; participants have their own numbers. */
export const OBSERVER = -1;

/** What a view needs to know of an automaton. */
export type Viewed = Pick<LocalAutomaton, 'name' | 'states'>;

/**
 * One object through which predicates look at a state, whichever it is.
 * @param automata the participants' automata, in order
 * @param knowledge the adversary's, whose field in a global state is behind the participants'
 * @param look what is seen in a field
 */
export function viewOver(
  automata: readonly Viewed[],
  knowledge: KnowledgeTable | undefined,
  look: (field: number) => unknown,
): View {
  const view = {};
  for (const [field, { name }] of automata.entries())
    Object.defineProperty(view, name, { enumerable: true, get: () => look(field) });
  if (knowledge !== undefined)
    Object.defineProperty(view, knowledge.adversary.name, { get: () => look(automata.length) });
  Object.defineProperty(view, 'history', { get: () => look(OBSERVER) });
  return Object.freeze(view);
}

/** Lets predicates look at states and notes who is read, so that a result can be remembered for all states that agree there. */
export class Views {
  private readonly view: View;
  private values: ArrayLike<number> = [];
  private observed: AnyMachineSnapshot | undefined;
  private reads: number[] = [];

  /** As of `viewOver`. */
  constructor(automata: readonly Viewed[], knowledge?: KnowledgeTable) {
    this.view = viewOver(automata, knowledge, (field) => {
      if (!this.reads.includes(field)) this.reads.push(field);
      if (field === OBSERVER) return this.observed;
      const value = this.values[field]!;
      return field < automata.length ? automata[field]!.states[value]!.snapshot : knowledge!.view(value);
    });
  }

  /**
   * Applies a predicate to a state.
   * @returns its result, or what it threw, and the fields it read, each once, in the order of the first reading
   */
  apply(
    predicate: (view: View) => unknown,
    values: ArrayLike<number>,
    observed: AnyMachineSnapshot | undefined,
  ): { readonly result?: unknown; readonly thrown?: unknown; readonly reads: readonly number[] } {
    this.values = values;
    this.observed = observed;
    this.reads = [];
    try {
      return { result: predicate(this.view), reads: this.reads };
    } catch (thrown) {
      return { thrown, reads: this.reads };
    }
  }
}
