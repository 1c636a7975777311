import {
  type DecodedState,
  type Exploration,
  type ExploredEdge,
  helpfulClasses,
  type Property,
  parsePath,
  type System,
  type Verdict,
} from '../../checker/index.js';
import type { RecordedAutomaton } from './recorded-automaton.js';

/** Beyond so many states the whole search is taken instead. */
const mostStates = 2000;

/**
 * The readings that the steps of a refutation look at: those of its run and, where the verdict speaks of what is possible at its
 * end, those of everything that is tried there: at rest and in a deadlock in the last state alone, for what cannot recover
 * in every state that helpful actions lead to. Under configurations that agree on them the same run refutes the property.
 * Undefined: no run shows it, or there are too many states.
 */
export function refutationLooks(
  system: System,
  graph: Exploration,
  automata: ReadonlyMap<string, RecordedAutomaton>,
  verdict: Verdict,
): ReadonlySet<string> | undefined {
  if (verdict.trace === undefined) return undefined;
  const looks = new Looking(system, graph, automata);
  let state = 0;
  for (const choice of parsePath(verdict.trace)) {
    const edge = graph.edges(state)[choice]!;
    looks.edge(graph.decode(state), edge);
    if (typeof edge.target !== 'number') return looks.seen;
    state = edge.target;
  }
  const property = system.properties.find(({ name }) => name === verdict.property);
  const reach = reachOf(property, verdict);
  if (reach === 'run') return looks.seen;
  const states = [state];
  const known = new Set(states);
  for (const each of states) {
    looks.state(each);
    if (reach === 'state') break;
    for (const { class: kind, target } of graph.edges(each)) {
      if (!helpfulClasses.includes(kind) || typeof target !== 'number' || known.has(target)) continue;
      known.add(target);
      states.push(target);
    }
    if (states.length > mostStates) return undefined;
  }
  return looks.seen;
}

/** How far beyond its run a refutation speaks. */
function reachOf(property: Property | undefined, { form }: Verdict): 'run' | 'state' | 'recovery' {
  if (form === 'recoverable') return 'recovery';
  if (form === 'deadlock') return 'state';
  return property?.form === 'invariant' && property.at === 'rest' ? 'state' : 'run';
}

class Looking {
  readonly seen = new Set<string>();

  constructor(
    private readonly system: System,
    private readonly graph: Exploration,
    private readonly automata: ReadonlyMap<string, RecordedAutomaton>,
  ) {}

  /** What an action looks at. */
  edge({ keys }: DecodedState, { kind, participant, event }: ExploredEdge): void {
    if (kind === 'lose') return;
    const automaton = this.automata.get(participant)!;
    const local = automaton.numberOf(keys[participant]!);
    if (kind === 'timer') this.timers(automaton, local);
    else this.add(automaton.stepLooks(local, event));
  }

  /** What everything looks at that is tried in a state, enabled or not. */
  state(state: number): void {
    const decoded = this.graph.decode(state);
    for (const edge of this.graph.edges(state)) this.edge(decoded, edge);
    for (const { to, event } of this.system.choices) {
      const automaton = this.automata.get(to)!;
      this.add(automaton.stepLooks(automaton.numberOf(decoded.keys[to]!), event));
    }
    for (const [name, key] of Object.entries(decoded.keys)) {
      const automaton = this.automata.get(name)!;
      this.timers(automaton, automaton.numberOf(key));
    }
  }

  private timers(automaton: RecordedAutomaton, local: number): void {
    for (const { id } of automaton.states[local]!.timers) this.add(automaton.timerLooks(local, id));
  }

  private add(readings: ReadonlySet<string>): void {
    for (const name of readings) this.seen.add(name);
  }
}
