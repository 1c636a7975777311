import type { KnowledgeTable } from '../../adversary/knowledge-table.js';
import type { System } from '../../compose.js';
import type { Action } from '../../search/action.js';
import { Expander, isState } from '../../search/expander.js';
import type { StateGraph } from '../../search/state-graph.js';
import { Tables } from '../../search/tables.js';
import { canonical } from '../../xstate/canonical.js';
import type { LocalAutomaton } from '../../xstate/local-automaton.js';

/** Takes runs of a part in the whole, where nobody else does anything. */
export class WholeRuns {
  private readonly expander: Expander;

  constructor(system: System, automata: readonly LocalAutomaton[], knowledge: KnowledgeTable | undefined) {
    this.expander = new Expander(new Tables(system, automata, knowledge));
  }

  /** @returns undefined where the whole cannot follow: a channel to somebody outside the part is full */
  of(part: StateGraph, path: readonly number[]): number[] | undefined {
    const { expander } = this;
    const run: number[] = [];
    let here = 0;
    let state = 0;
    for (const choice of path) {
      part.expander.expand(here);
      const wanted = textOf(part.expander, choice);
      here = part.expander.targets[choice]!;
      expander.expand(state);
      const found = Array.from({ length: expander.count }, (_, other) => other).find(
        (other) => textOf(expander, other) === wanted,
      );
      if (found === undefined) return undefined;
      run.push(found);
      state = expander.targets[found]!;
      if (isState(here) !== isState(state)) return undefined;
    }
    return run;
  }
}

/** What an action is, whatever its number. */
function textOf({ tables, actions }: Expander, choice: number): string {
  const { kind, participant, from, as, event, redelivery, timer }: Action = tables.actions[actions[choice]!]!;
  const sender = from === undefined ? null : tables.names[from]!;
  return canonical([kind, tables.names[participant]!, sender, as ?? null, event, redelivery, timer?.id ?? null]);
}
