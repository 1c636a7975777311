import type { AnyMachineSnapshot } from 'xstate';
import type { KnowledgeTable } from '../adversary/knowledge-table.js';
import type { View } from '../property.js';
import type { LocalAutomaton } from '../xstate/local-automaton.js';

/** Stands for the observer where the fields of a view are numbered; participants have their own numbers. */
export const OBSERVER = -1;

/**
 * One object through which predicates look at a state, whichever it is: its getters note who is read, so that a result can be
 * remembered for all states that agree there.
 */
export class Views {
  private readonly view: View;
  private values: ArrayLike<number> = [];
  private observed: AnyMachineSnapshot | undefined;
  private reads: number[] = [];
  private readonly ever = new Set<number>();

  /**
   * @param automata the participants' automata, in order
   * @param knowledge the adversary's, whose field in a global state is behind the participants'
   */
  constructor(automata: readonly Pick<LocalAutomaton, 'name' | 'states'>[], knowledge?: KnowledgeTable) {
    const view = {};
    for (const [field, automaton] of automata.entries()) {
      Object.defineProperty(view, automaton.name, {
        enumerable: true,
        get: () => {
          this.note(field);
          return automaton.states[this.values[field]!]!.snapshot;
        },
      });
    }
    if (knowledge !== undefined) {
      Object.defineProperty(view, knowledge.adversary.name, {
        get: () => {
          this.note(automata.length);
          return knowledge.view(this.values[automata.length]!);
        },
      });
    }
    Object.defineProperty(view, 'history', {
      get: () => {
        this.note(OBSERVER);
        return this.observed;
      },
    });
    this.view = Object.freeze(view);
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

  get version(): number {
    return this.ever.size;
  }

  heeds(field: number, value: number, other: number): boolean {
    return this.ever.has(field) && value !== other;
  }

  private note(field: number): void {
    this.ever.add(field);
    if (!this.reads.includes(field)) this.reads.push(field);
  }
}
