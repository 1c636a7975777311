/** What docs/semantics.md says of properties, in plain lines: the oracle of the engine's judges. */
import type { System } from './compose.js';
import { type ActionClass, helpfulClasses } from './composition.js';
import type { Observation, Property, View } from './property.js';
import type { Verdict } from './report.js';
import { boundOf, isAtRest, writePath } from './toy-findings.js';
import type { ToyEdge, ToyGraph, ToyNode } from './toy-graph.js';
import { createLocalAutomaton } from './xstate/create-local-automaton.js';

/** A state of the composition together with one of the property's observer. */
export type Place = { node: ToyNode; history: number; view: View; path: number[]; moves: Move[] };
/** `violated`: the observer comes by a state of that tag. */
type Move = { edge: ToyEdge; to: Place; violated: boolean };
type Told = Omit<Observation, 'was' | 'is'>;
export type ToyVerdict = Pick<Verdict, 'verdict' | 'vacuous' | 'bounded' | 'trace' | 'witness' | 'product'>;

const verbs = {
  deliver: 'receive',
  redeliver: 'receive',
  duplicate: 'receive',
  lose: 'lose',
  forge: 'receive',
  timer: 'timer',
  choose: 'choose',
};

/** What an observer is told of one action. */
function observe(system: System, { action: { who, kind, event, item, as }, step }: ToyEdge): Told[] {
  const participant = system.participants[who].name;
  const about = (verb: string, event: Observation['event'] & {}) => `${verb}.${participant}.${event.type}`;
  const peer = item ? { peer: item.from } : as && { peer: as, forged: true };
  const redelivery = item?.used && kind !== 'lose' && { redelivery: true };
  return [
    { type: about(verbs[kind], event), participant, ...peer, event, ...redelivery },
    ...step.emits.map((event) => ({ type: about('emit', event), participant, event })),
    ...step.sends.map(({ to, event }) => ({ type: about('send', event), participant, peer: to, event })),
    { type: 'state' },
  ];
}

/** All states with the observer's, breadth first, and the shortest run to a state of the observer tagged `violated`. */
export function explorePlaces(system: System, graph: ToyGraph, { history: machine, watch = {} }: Property) {
  const observer = machine && createLocalAutomaton({ name: 'history', machine, peers: [] });
  const watched = (node: ToyNode) => {
    return Object.fromEntries(Object.entries(watch).map(([name, holds]) => [name, holds(graph.viewOf(node))]));
  };
  let violation: number[] | undefined;
  let violated = false;
  const note = (state: number, path: number[]) => {
    if (!observer?.states[state].snapshot.hasTag('violated')) return;
    violation ??= path;
    violated = true;
  };

  /** The observer's state after all this. */
  function advance(state: number, told: Told[], from: ToyNode, to: ToyNode, path: number[]): number {
    const seen = observer && { was: watched(from), is: watched(to) };
    for (const observation of seen ? told : []) {
      if (observer?.states[state].snapshot.status !== 'active') break;
      const step = observer.step(state, { ...observation, ...seen });
      if (step.problem) throw new Error(step.problem.message);
      state = step.next;
      note(state, path);
    }
    return state;
  }

  const places = new Map<string, Place>();
  function placeOf(node: ToyNode, history: number, path: number[]): Place {
    const key = `${history} ${node.key}`;
    const observed = observer && { history: observer.states[history].snapshot };
    const place = places.get(key) ?? { node, history, view: { ...graph.viewOf(node), ...observed }, path, moves: [] };
    places.set(key, place);
    return place;
  }

  const [start] = graph.nodes;
  note(0, []);
  placeOf(start, advance(0, [{ type: 'state' }], start, start, []), []);
  for (const { node, history, path, moves } of places.values()) {
    for (const [index, edge] of (node.edges ?? []).entries()) {
      if (!edge.to) continue;
      const longer = [...path, index];
      violated = false;
      const next = advance(history, observe(system, edge), node, edge.to, longer);
      moves.push({ edge, to: placeOf(edge.to, next, longer), violated });
    }
  }
  return { places: [...places.values()], violation };
}

/** All places from which helpful actions of these classes lead into `targets`. */
function leadingTo(targets: Place[], places: Place[], by: readonly ActionClass[]): Set<Place> {
  const leading = new Set(targets);
  let size = 0;
  const helps = ({ edge, to }: Place['moves'][number]) =>
    edge.action.helpful && by.includes(edge.action.class) && leading.has(to);
  do {
    size = leading.size;
    for (const place of places) if (place.moves.some(helps)) leading.add(place);
  } while (leading.size > size);
  return leading;
}

/** Judges one property over the whole graph. */
export function judgeNaively(system: System, graph: ToyGraph, property: Property): ToyVerdict {
  const { places, violation } = explorePlaces(system, graph, property);
  const bound = boundOf(graph);
  let { about } = property;
  let isUndecided = bound === 'problem';
  let trace: number[] | undefined;
  if (property.form === 'reachable') {
    trace = places.find(({ view }) => property.goal(view))?.path;
    isUndecided = !trace && bound !== null;
  } else if (property.form === 'monitor') {
    trace = violation;
    const declares = JSON.stringify(property.history.config).includes('"witness"');
    if (declares) about ??= (view) => view.history.hasTag('witness');
  } else if (property.form === 'invariant') {
    const judged = places.filter(({ node }) => property.at !== 'rest' || isAtRest(node));
    trace = judged.find(({ view }) => !property.holds(view))?.path;
  } else if (property.form === 'recoverable') {
    const { from = () => true, goal, by = helpfulClasses } = property;
    about ??= property.from;
    const isOpen = ({ node: { edges } }: Place) =>
      !edges || edges.some(({ action, stop }) => stop && action.helpful && by.includes(action.class));
    const goals = places.filter(({ view }) => goal(view));
    const saved = leadingTo(goals, places, by);
    const unknown = leadingTo([...goals, ...places.filter(isOpen)], places, by);
    const stranded = places.filter((place) => from(place.view) && !saved.has(place));
    trace = stranded.find((place) => !unknown.has(place))?.path;
    isUndecided ||= stranded.length > 0;
  }
  const spoken = about && places.find(({ view }) => about?.(view));
  const refuted = property.form === 'reachable' ? !trace && !isUndecided : trace !== undefined;
  const verdict = refuted ? 'violated' : isUndecided ? 'undecided' : 'holds';
  const holds = verdict === 'holds';
  const transitions = places.reduce((sum, { node }) => sum + (node.edges?.length ?? 0), 0);
  return {
    verdict,
    vacuous: holds && about !== undefined && !spoken,
    bounded: holds && property.form !== 'reachable' ? bound : null,
    ...(trace && { trace: writePath(trace) }),
    ...(spoken && { witness: writePath(spoken.path) }),
    ...(property.history && { product: { states: places.length, transitions } }),
  };
}
