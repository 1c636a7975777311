import { type LoggedEvent, loggedEvents } from '../conformance/observation.js';
import { Edges } from '../search/edges.js';
import type { ExploredSystem } from './explored-system.js';

/** What an observer sees of an event: a text, the same for all that it cannot tell apart; null where it sees nothing. */
export type Visible = (event: LoggedEvent) => string | null;

/** An edge's symbol is twice its label's number (0: hidden), and one more where the action is not helpful. */
export const HIDDEN = 0;
export const labelOf = (symbol: number): number => symbol >>> 1;
export const isHelpful = (symbol: number): boolean => (symbol & 1) === 0;

/**
 * Explored systems side by side as one observer sees them. An action of which several events are seen leads through further states, one
 * between any two of them.
 */
export interface VisibleGraph {
  readonly states: number;
  /** Symbols stand for actions. The edges of a state of a system are all its choices in their order. */
  readonly edges: Edges;
  /** By system: its initial state. What follows are its own states, then those between events. */
  readonly initials: readonly number[];
  /** By number; the first one is of what is hidden. */
  readonly labels: readonly string[];
}

/** What is seen of an action: numbers of labels, or what is left of them. */
interface Seen {
  readonly label: number;
  readonly helpful: boolean;
  /** What the same action shows next. */
  readonly rest?: Seen;
  /** Tells it apart from all others. */
  readonly id: number;
}

/** Everything that `explored` can do, as `visible` shows it. The systems must be explored to the end. */
export function visibleGraph(explored: readonly ExploredSystem[], visible: Visible): VisibleGraph {
  const edges = new Edges();
  const labels = ['(hidden)'];
  const numbers = new Map<string, number>();
  const initials: number[] = [];
  let states = 0;
  let ids = 0;
  const numberOf = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, labels.length);
    return labels.push(text) - 1;
  };
  for (const { graph } of explored) {
    const { tables } = graph.expander;
    const first = states;
    initials.push(first);
    states += graph.states;
    const seen = tables.actions.map((action): Seen => {
      const shown = loggedEvents(action, tables.names).flatMap((event) => visible(event) ?? []);
      const { helpful } = action;
      if (shown.length === 0) return { label: HIDDEN, helpful, id: ids++ };
      // Once an action has begun, nothing keeps the rest of it from happening.
      const rest = shown.slice(1).reduceRight<Seen | undefined>((later, text) => {
        return { label: numberOf(text), helpful: true, id: ids++, ...(later && { rest: later }) };
      }, undefined);
      return { label: numberOf(shown[0]!), helpful, id: ids++, ...(rest && { rest }) };
    });
    const between = new Map<string, number>();
    const waiting: { readonly rest: Seen; readonly target: number }[] = [];
    const add = ({ label, helpful, rest }: Seen, target: number) => {
      const symbol = 2 * label + (helpful ? 0 : 1);
      if (rest === undefined) return edges.add(target, symbol);
      const key = `${rest.id}/${target}`;
      let state = between.get(key);
      if (state === undefined) {
        state = states++;
        between.set(key, state);
        waiting.push({ rest, target });
      }
      edges.add(state, symbol);
    };
    const { targets, actions } = graph.edges!;
    for (let state = 0; state < graph.states; state++) {
      const end = graph.edges!.end(state);
      for (let edge = graph.edges!.start(state); edge < end; edge++)
        add(seen[actions.get(edge)]!, first + targets.get(edge));
      edges.close();
    }
    for (const { rest, target } of waiting) {
      add(rest, target);
      edges.close();
    }
  }
  return { states, edges, initials, labels };
}
