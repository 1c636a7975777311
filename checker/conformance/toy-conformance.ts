/**
 * What `Conformance` decides in plain lines, for reading, and the oracle of its tests: one configuration at a time over the toy checker's
 * graph. It shares with it only what a line tells of an event.
 */
import type { System } from '../compose.js';
import { exploreNaively } from '../toy-checker.js';
import type { ToyEdge, ToyNode } from '../toy-graph.js';
import { type LoggedEvent, type Observable, type Observation, tells } from './observation.js';

export interface ToyLine {
  readonly observation: Observation;
  readonly clock?: number;
}

/** What an action's participant could write down. */
export function toyEvents({ action, step }: ToyEdge, names: readonly string[]): LoggedEvent[] {
  const { kind, who, item, as, event } = action;
  if (kind === 'lose') return [];
  const participant = names[who];
  const sends = step.sends.map(({ to, event }) => ({ kind: 'sent' as const, participant, peer: to, event }));
  if (kind === 'timer') return [{ kind: 'expired', participant, event }, ...sends];
  if (kind === 'choose') return [{ kind: 'chose', participant, event }, ...sends];
  return [{ kind: 'received', participant, peer: (item?.from ?? as)!, event }, ...sends];
}

interface Situation {
  readonly node: ToyNode;
  /** Lines explained, by index. */
  readonly told: readonly boolean[];
  /** By participant: what it has done and not written down yet. */
  readonly owed: Readonly<Record<string, readonly LoggedEvent[]>>;
  readonly missing: number;
}

/**
 * How far can the lines be explained? The first line that cannot be, or how many there are; and whether something was left out.
 * @param gaps events that may be missing
 */
export function explainNaively(
  system: System,
  lines: readonly ToyLine[],
  { observable, gaps = 0, skew = 0 }: { observable: Observable; gaps?: number; skew?: number },
  graph = exploreNaively(system),
): { line: number; open: boolean } {
  const names = system.participants.map(({ name }) => name);
  const numbers = new Map(graph.nodes.map((node, number) => [node, number]));
  const before = (x: ToyLine, y: ToyLine) =>
    x.observation.participant !== y.observation.participant &&
    x.clock !== undefined &&
    y.clock !== undefined &&
    x.clock + skew < y.clock;
  /** The next line of a participant, if nothing that is left comes before it. */
  const nextOf = (told: readonly boolean[], participant: string): number | undefined => {
    const index = lines.findIndex((line, n) => !told[n] && line.observation.participant === participant);
    return index < 0 || lines.some((other, n) => !told[n] && before(other, lines[index])) ? undefined : index;
  };
  const seen = new Set<string>();
  const queue: Situation[] = [];
  const visit = (situation: Situation) => {
    const { node, told, owed, missing } = situation;
    const key = JSON.stringify([numbers.get(node), told, names.map((name) => owed[name] ?? []), missing]);
    if (missing > gaps || seen.has(key)) return;
    seen.add(key);
    queue.push(situation);
  };
  visit({ node: graph.nodes[0], told: lines.map(() => false), owed: {}, missing: 0 });
  let line = 0;
  let open = false;
  for (const situation of queue) {
    const { node, told, owed, missing } = situation;
    line = Math.max(line, told.includes(false) ? told.indexOf(false) : lines.length);
    if (!node.edges) open = true;
    for (const name of names) {
      const next = nextOf(told, name);
      const left = owed[name] ?? [];
      if (left.length > 0) {
        const paid = { ...owed, [name]: left.slice(1) };
        visit({ ...situation, owed: paid, missing: missing + 1 });
        if (next !== undefined && tells(lines[next].observation, left[0]))
          visit({ node, told: told.with(next, true), owed: paid, missing });
        continue;
      }
      const observation = next === undefined ? undefined : lines[next].observation;
      if (next === undefined || observation?.kind !== 'state') continue;
      const who = names.indexOf(name);
      if (graph.automata[who].states[node.locals[who]].snapshot.matches(observation.state as never))
        visit({ ...situation, told: told.with(next, true) });
    }
    for (const edge of [...(node.edges ?? []), ...(node.idle ?? [])]) {
      const name = names[edge.action.who];
      const events = toyEvents(edge, names).filter(observable);
      if (events.length > 0 && (owed[name] ?? []).length > 0) continue;
      const next = nextOf(told, name);
      /** Takes the action; of its events so many are missing before the first that is in the log. */
      const take = (after: Omit<Situation, 'node'>) => {
        if (after.missing > gaps) return;
        if (edge.to === undefined) open = true;
        else visit({ node: edge.to, ...after });
      };
      if (events.length === 0) take({ told, owed, missing });
      if (next !== undefined && events.length > 0 && tells(lines[next].observation, events[0]))
        take({ told: told.with(next, true), owed: { ...owed, [name]: events.slice(1) }, missing });
      // The first is missing, and the others are still to come: the log may end before.
      if (events.length > 0) take({ told, owed: { ...owed, [name]: events.slice(1) }, missing: missing + 1 });
    }
  }
  return { line, open };
}
