import {
  type DecodedState,
  type Exploration,
  type ExploredEdge,
  helpfulClasses,
  parsePath,
  type System,
  type Verdict,
} from '../../checker/index.js';
import type { RecordedAutomaton } from './recorded-automaton.js';

/** Beyond so many states the whole search is taken instead. */
const mostStates = 500;

/** What a state's possible steps look at, and where helpful actions lead. */
interface Tried {
  readonly looks: ReadonlySet<string>;
  readonly next: readonly number[];
}

/** The readings that refutations in one explored graph look at. */
export class RefutationLooks {
  private readonly tried = new Map<number, Tried>();

  constructor(
    private readonly system: System,
    private readonly graph: Exploration,
    private readonly automata: ReadonlyMap<string, RecordedAutomaton>,
  ) {}

  /**
   * The readings that the steps of a refutation look at: those of its run and, where the verdict speaks of what is possible at
   * its end, those of everything that is tried there: at rest and in a deadlock in the last state alone, for what cannot
   * recover in every state that helpful actions lead to. Under configurations that agree on them the same run refutes the
   * property. Undefined: no run shows it, or there are too many states.
   */
  of(verdict: Verdict): ReadonlySet<string> | undefined {
    if (verdict.trace === undefined) return undefined;
    const seen = new Set<string>();
    let state = 0;
    for (const choice of parsePath(verdict.trace)) {
      const edge = this.graph.edges(state)[choice]!;
      this.edge(this.graph.decode(state), edge, seen);
      if (typeof edge.target !== 'number') return seen;
      state = edge.target;
    }
    const reach = this.reachOf(verdict);
    if (reach === 'run') return seen;
    const states = [state];
    const known = new Set(states);
    for (const each of states) {
      const { looks, next } = this.triedIn(each);
      for (const name of looks) seen.add(name);
      if (reach === 'state') break;
      for (const target of next) {
        if (known.has(target)) continue;
        known.add(target);
        states.push(target);
      }
      if (states.length > mostStates) return undefined;
    }
    return seen;
  }

  /** How far beyond its run a refutation speaks. */
  private reachOf({ form, property: name }: Verdict): 'run' | 'state' | 'recovery' {
    if (form === 'recoverable') return 'recovery';
    if (form === 'deadlock') return 'state';
    const property = this.system.properties.find((each) => each.name === name);
    return property?.form === 'invariant' && property.at === 'rest' ? 'state' : 'run';
  }

  /** What everything looks at that is tried in a state, enabled or not. */
  private triedIn(state: number): Tried {
    const known = this.tried.get(state);
    if (known !== undefined) return known;
    const decoded = this.graph.decode(state);
    const edges = this.graph.edges(state);
    const looks = new Set<string>();
    for (const edge of edges) this.edge(decoded, edge, looks);
    for (const { to, event } of this.system.choices) {
      const automaton = this.automata.get(to)!;
      add(automaton.stepLooks(automaton.numberOf(decoded.keys[to]!), event), looks);
    }
    for (const [name, key] of Object.entries(decoded.keys)) {
      const automaton = this.automata.get(name)!;
      addTimers(automaton, automaton.numberOf(key), looks);
    }
    const next = edges
      .filter((edge) => helpfulClasses.includes(edge.class))
      .flatMap(({ target }) => (typeof target === 'number' ? [target] : []));
    const tried = { looks, next };
    this.tried.set(state, tried);
    return tried;
  }

  /** What an action looks at. */
  private edge({ keys }: DecodedState, { kind, participant, event }: ExploredEdge, looks: Set<string>): void {
    if (kind === 'lose') return;
    const automaton = this.automata.get(participant)!;
    const local = automaton.numberOf(keys[participant]!);
    if (kind === 'timer') addTimers(automaton, local, looks);
    else add(automaton.stepLooks(local, event), looks);
  }
}

function addTimers(automaton: RecordedAutomaton, local: number, looks: Set<string>): void {
  for (const { id } of automaton.states[local]!.timers) add(automaton.timerLooks(local, id), looks);
}

function add(readings: ReadonlySet<string>, looks: Set<string>): void {
  for (const name of readings) looks.add(name);
}
