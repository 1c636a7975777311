/**
 * What `refinementOf` decides in plain lines, for reading, and the oracle of its tests: over the toy checker's graphs, every definition of
 * docs/semantics.md as it stands there. It shares nothing with it but what an observer sees of an event.
 */
import type { System } from '../compose.js';
import { toyEvents } from '../conformance/toy-conformance.js';
import { exploreNaively } from '../toy-checker.js';
import type { Visible } from './visible-graph.js';

/** Null: hidden. */
type ToyLabel = string | null;
export type ToyState = { edges: { label: ToyLabel; helpful: boolean; to: ToyState }[] };

/** The initial state of a system as an observer sees it, undefined where not everything of it is reached. */
export function toySight(system: System, visible: Visible, graph = exploreNaively(system)): ToyState | undefined {
  if (graph.nodes.some(({ edges }) => !edges || edges.some(({ to }) => !to))) return undefined;
  const names = system.participants.map(({ name }) => name);
  const states = new Map(graph.nodes.map((node) => [node, { edges: [] } as ToyState]));
  for (const node of graph.nodes) {
    for (const edge of node.edges!) {
      const labels = toyEvents(edge, names).flatMap((event) => visible(event) ?? []);
      const [first = null, ...rest] = labels;
      const last = states.get(edge.to!)!;
      const to = rest.reduceRight<ToyState>((to, label) => ({ edges: [{ label, helpful: true, to }] }), last);
      states.get(node)!.edges.push({ label: first, helpful: edge.action.helpful, to });
    }
  }
  return states.get(graph.nodes[0]!)!;
}

/** Everything that edges of a kind lead to. */
function closure(from: Iterable<ToyState>, follows: (edge: ToyState['edges'][number]) => boolean): ToyState[] {
  const reached = new Set(from);
  for (const state of reached) for (const edge of state.edges) if (follows(edge)) reached.add(edge.to);
  return [...reached];
}
const hidden = (state: Iterable<ToyState>) => closure(state, ({ label }) => label === null);
const all = (state: ToyState) => closure([state], () => true);
const after = (states: readonly ToyState[], wanted: ToyLabel) =>
  hidden(states.flatMap(({ edges }) => edges.flatMap(({ label, to }) => (label === wanted ? to : []))));
const labelsOf = (states: readonly ToyState[]) => [
  ...new Set(states.flatMap(({ edges }) => edges.flatMap(({ label }) => label ?? []))),
];
const promises = (states: readonly ToyState[], label: string) =>
  states.every((state) => labelsOf(closure([state], ({ helpful }) => helpful).map(helpfulOnly)).includes(label));
const helpfulOnly = ({ edges }: ToyState) => ({ edges: edges.filter(({ helpful }) => helpful) });

/** The runs of both: the shortest that the one shows alone, the labels that the other promises, and after how much the one does not. */
export function followNaively(one: ToyState, other: ToyState) {
  const numbers = new Map([...all(one), ...all(other)].map((state, number) => [state, number]));
  const keyOf = (states: readonly ToyState[]) =>
    states
      .map((state) => numbers.get(state)!)
      .sort()
      .join();
  const start = { mine: hidden([one]), its: hidden([other]), length: 0 };
  const pairs = new Map([[`${keyOf(start.mine)}/${keyOf(start.its)}`, start]]);
  const labels = labelsOf([...numbers.keys()]);
  let alone: number | undefined;
  const promised = new Set<string>();
  const broken = new Map<string, number>();
  for (const { mine, its, length } of pairs.values()) {
    for (const label of labels.filter((label) => promises(its, label))) {
      promised.add(label);
      if (!promises(mine, label) && !broken.has(label)) broken.set(label, length);
    }
    for (const label of labelsOf(mine)) {
      const next = { mine: after(mine, label), its: after(its, label), length: length + 1 };
      const key = `${keyOf(next.mine)}/${keyOf(next.its)}`;
      if (next.its.length === 0) alone ??= length + 1;
      else if (!pairs.has(key)) pairs.set(key, next);
    }
  }
  return { alone, promised, broken };
}

/** The greatest relation between the states of two systems that a condition allows. */
function greatest(
  ones: readonly ToyState[],
  others: readonly ToyState[],
  keeps: (one: ToyState, other: ToyState, related: (one: ToyState, other: ToyState) => boolean) => boolean,
) {
  const relation = new Map(ones.map((one) => [one, new Set(others)]));
  const related = (one: ToyState, other: ToyState) => relation.get(one)!.has(other);
  for (let changed = true; changed; ) {
    changed = false;
    for (const [one, partners] of relation)
      for (const other of partners) if (!keeps(one, other, related)) changed = partners.delete(other) || changed;
  }
  return related;
}

/** Does the other simulate the one weakly? */
export const simulatesNaively = (one: ToyState, other: ToyState): boolean =>
  greatest(all(one), all(other), (s, t, related) =>
    s.edges.every(({ label, to }) =>
      (label === null ? hidden([t]) : after(hidden([t]), label)).some((u) => related(to, u)),
    ),
  )(one, other);

/** Are they branching bisimilar, where hidden actions that are not helpful count as seen? */
export function bisimilarNaively(one: ToyState, other: ToyState): boolean {
  const states = [...new Set([...all(one), ...all(other)])];
  const isInert = ({ label, helpful }: ToyState['edges'][number]) => label === null && helpful;
  const answers = (s: ToyState, t: ToyState, related: (one: ToyState, other: ToyState) => boolean) =>
    s.edges.every((edge) => {
      if (isInert(edge) && related(edge.to, t)) return true;
      const ways = closure([t], isInert)
        .filter((u) => related(s, u))
        .flatMap(({ edges }) => edges);
      return ways.some((way) => way.label === edge.label && way.helpful === edge.helpful && related(edge.to, way.to));
    });
  return greatest(
    states,
    states,
    (s, t, related) => answers(s, t, related) && answers(t, s, (x, y) => related(y, x)),
  )(one, other);
}
