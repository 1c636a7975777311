import type { AnyStateMachine } from 'xstate';
import { type CheckResult, check } from '../check.js';
import type { System } from '../compose.js';
import { explore } from '../explore.js';
import type { AutomatonFactory } from '../search/automata.js';
import { exploreNaively } from '../toy-checker.js';
import { boundOf, findDeadlock, findSilences, firstEdge, isAtRest, writePath } from '../toy-findings.js';
import type { ToyGraph } from '../toy-graph.js';
import { judgeNaively, type ToyVerdict } from '../toy-judges.js';
import { canonical } from '../xstate/canonical.js';
import { createLocalAutomaton } from '../xstate/create-local-automaton.js';
import type { LocalAutomaton } from '../xstate/local-automaton.js';
import { listTransitions } from '../xstate/transitions.js';

/** All that two checkers must say alike of one system. Paths are written as in reports. */
export interface Facts {
  readonly states: number;
  readonly transitions: number;
  readonly depth: number;
  readonly bound: string | null;
  readonly deadlock: string | undefined;
  readonly overflow: string | undefined;
  /** Each state in breadth-first order: its path, its canonical content, and its actions with where they lead. */
  readonly graph: readonly string[];
  readonly silences: readonly string[];
  readonly dead: readonly string[];
  /** By name: verdict, vacuous, bounded, trace, witness, and size of the product. */
  readonly verdicts: Readonly<Record<string, string>>;
}

/** More states or more timers of one participant than this make a system too large for the toy checker. */
const limits = { states: 150, timers: 4 };

/** Thrown where a participant has too many timers. */
export class TooLarge extends Error {}

/** Automata that may not pile up timers without end, each made once. */
export function modestAutomata(): AutomatonFactory {
  const known = new Map<AnyStateMachine, Map<string, LocalAutomaton>>();
  return (options) => {
    const { name, machine } = options;
    const named = known.get(machine) ?? new Map<string, LocalAutomaton>();
    known.set(machine, named);
    const automaton = named.get(name) ?? modest(createLocalAutomaton(options));
    named.set(name, automaton);
    return automaton;
  };
}

function modest(automaton: LocalAutomaton): LocalAutomaton {
  const look = (state: number) => {
    if (automaton.states[state].timers.length > limits.timers) throw new TooLarge();
  };
  return {
    name: automaton.name,
    states: automaton.states,
    started: automaton.started,
    ignoredActions: automaton.ignoredActions,
    step(state, event) {
      look(state);
      return automaton.step(state, event);
    },
    fire(state, timer) {
      look(state);
      return automaton.fire(state, timer);
    },
  };
}

/** What the engine says; undefined where the system is too large to compare. */
export async function factsOfEngine(system: System, createAutomaton: AutomatonFactory): Promise<Facts | undefined> {
  try {
    const { exhaustive } = await explore(system, { states: limits.states, createAutomaton });
    return exhaustive ? factsOf(system, await check(system, { createAutomaton, keepGraph: true })) : undefined;
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
}

function factsOf(system: System, report: CheckResult): Facts {
  const { graph, verdicts } = report;
  if (graph === undefined) throw new Error('The graph was not kept.');
  const builtIn = (form: string) => verdicts.find((verdict) => verdict.form === form)?.trace;
  return {
    states: graph.states,
    transitions: graph.transitions,
    depth: graph.depth,
    bound: graph.problem ? 'problem' : report.bound,
    deadlock: builtIn('deadlock'),
    overflow: builtIn('overflow'),
    graph: Array.from({ length: graph.states }, (_, state) => {
      const { keys, channels, knowledge = [] } = graph.decode(state);
      const items = channels.flatMap(({ to, rule, messages }) =>
        messages.map(({ from, event, repeated }) => [to, rule, from, canonical(event), repeated]),
      );
      const edges = graph
        .edges(state)
        .map(({ kind, class: cls, participant, from, event, target }) => [kind, cls, participant, from, event, target]);
      const path = writePath(graph.pathTo(state));
      return describeState(
        path,
        keys,
        [items, knowledge],
        graph.isExpanded(state) ? edges : null,
        graph.isAtRest(state),
      );
    }),
    silences: (report.silences ?? []).map(({ participant, state, message, kind, trace }) =>
      describeSilence([participant, state, message, kind].join(' '), trace),
    ),
    dead: (report.deadTransitions ?? []).map(({ participant, transition }) => `${participant} ${transition}`),
    verdicts: Object.fromEntries(
      system.properties.map(({ name }) => {
        const verdict = verdicts.find(({ property }) => property === name);
        return [name, verdict ? describeVerdict(verdict) : 'none'];
      }),
    ),
  };
}

/** What the toy checker says. Both may share the automata: XState's step is not what they are compared for. */
export function factsOfToy(system: System, createAutomaton: AutomatonFactory): Facts {
  const toy = exploreNaively(system, createAutomaton);
  const { nodes } = toy;
  const edges = nodes.flatMap((node) => node.edges ?? []);
  return {
    states: nodes.length,
    transitions: edges.length,
    depth: Math.max(...nodes.map(({ path }) => path.length)),
    bound: boundOf(toy),
    deadlock: findDeadlock(system, toy),
    overflow: firstEdge(toy, ({ stop }) => stop === 'overflow'),
    graph: describeToyGraph(system, toy),
    silences: [...findSilences(system, toy)].map(([silence, trace]) => describeSilence(silence, trace)),
    dead: system.participants.flatMap(({ name, machine }, who) => {
      const taken = edges.filter(({ action, stop }) => action.who === who && stop !== 'problem');
      const fired = [...toy.automata[who].started, ...taken.flatMap(({ step }) => step.fired)].map(({ id }) => id);
      return listTransitions(machine).flatMap(({ id }) => (fired.includes(id) ? [] : `${name} ${id}`));
    }),
    verdicts: Object.fromEntries(
      system.properties.map((property) => [property.name, describeVerdict(judgeNaively(system, toy, property))]),
    ),
  };
}

function describeToyGraph({ participants }: System, { nodes, automata, relevantOf }: ToyGraph): string[] {
  const numbers = new Map(nodes.map((node, number) => [node, number]));
  return nodes.map((node) => {
    const keys = participants.map(({ name }, who) => [name, automata[who].states[node.locals[who]].key]);
    const items = node.items.map(({ place, from, text, used }) => {
      const [to, rule] = place.split('/').map(Number);
      return [participants[to].name, rule, from, text, used];
    });
    const edges = node.edges?.map(({ action: { kind, class: cls, who, item, as, event }, to, stop }) => {
      return [kind, cls, participants[who].name, item?.from ?? as, event, to ? numbers.get(to) : stop];
    });
    const inTransit = [items, relevantOf(node.known)];
    return describeState(writePath(node.path), Object.fromEntries(keys), inTransit, edges ?? null, isAtRest(node));
  });
}

const describeState = (
  path: string,
  keys: object,
  held: readonly (readonly unknown[])[],
  edges: unknown[][] | null,
  rest: boolean,
) => canonical([path, keys, held, edges, rest]);
const describeSilence = (silence: string, trace: string) => `${silence} after ${trace}`;

function describeVerdict(verdict: ToyVerdict): string {
  const { verdict: word, vacuous, bounded, trace, witness, product } = verdict;
  return canonical([word, vacuous, bounded, trace, witness, product]);
}
