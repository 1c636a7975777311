import type { Silence } from '../report.js';
import type { OnUnhandled } from '../search/expander.js';
import type { StateGraph } from '../search/state-graph.js';
import { describeValue } from '../xstate/create-local-automaton.js';

interface Noted extends Omit<Silence, 'trace'> {
  readonly place: number;
  readonly choice: number;
}

/** A silence with the shortest run that ends with it. */
export type MetSilence = Omit<Silence, 'trace'> & { readonly path: number[] };

/** Notes the first arrival of each message that a machine did not handle, by participant, state value, type and kind. */
export class SilenceLog {
  private readonly noted = new Map<string, Noted>();

  readonly note: OnUnhandled = (automaton, local, option, effect, choice, place) => {
    const arrival = option.repeated ? 'redelivery' : 'first';
    const kind = effect.step.reception === 'ignored' ? 'ignored' : arrival;
    const state = describeValue(automaton.states[local]!.snapshot.value);
    const message = option.item.event.type;
    const key = JSON.stringify([automaton.name, state, message, kind]);
    if (this.noted.has(key)) return;
    this.noted.set(key, { participant: automaton.name, state, message, kind, place, choice });
  };

  /** In the order in which the search met them. */
  list(graph: StateGraph): MetSilence[] {
    return [...this.noted.values()].map(({ place, choice, ...silence }) => ({
      ...silence,
      path: [...graph.pathTo(place), choice],
    }));
  }
}
