import { type Exploration, type ExploredEdge, formatPath } from '../../checker/index.js';

interface Step {
  readonly state: number;
  readonly choice: number;
  readonly edge: ExploredEdge;
}

/**
 * A small set of paths that together take every action of some participants, in each of their local states in which anybody reaches it:
 * an action is one by its local state, its kind, its sender and its content. Each path is a shortest one to some action that no path
 * before covers, the far ones first, for they cover others on their way.
 * @param exploration of the composition, exhaustive
 * @param plays the participants by name
 */
export function coveringPaths(exploration: Exploration, plays: readonly string[]): readonly string[] {
  const first = firstActions(exploration, plays);
  const open = new Set(first.keys());
  const paths: string[] = [];
  for (const [name, { state, choice }] of [...first].reverse()) {
    if (!open.has(name)) continue;
    const path = [...exploration.pathTo(state), choice];
    for (const met of actionsOn(exploration, path, plays)) open.delete(met);
    paths.push(formatPath(path));
  }
  return paths;
}

/** Every action of these participants with the first place where it is enabled, in the order of the states. */
function firstActions(exploration: Exploration, plays: readonly string[]): Map<string, Step> {
  const found = new Map<string, Step>();
  for (let state = 0; state < exploration.states; state += 1) {
    const edges = exploration.edges(state);
    if (edges.length === 0) continue;
    const { keys } = exploration.decode(state);
    for (const [choice, edge] of edges.entries()) {
      const name = nameOf(keys, edge);
      if (isOf(edge, plays) && !found.has(name)) found.set(name, { state, choice, edge });
    }
  }
  return found;
}

function actionsOn(exploration: Exploration, path: readonly number[], plays: readonly string[]): readonly string[] {
  const met: string[] = [];
  let state = 0;
  for (const choice of path) {
    const edge = exploration.edges(state)[choice]!;
    if (isOf(edge, plays)) met.push(nameOf(exploration.decode(state).keys, edge));
    state = edge.target as number;
  }
  return met;
}

const isOf = ({ participant, kind, target }: ExploredEdge, plays: readonly string[]): boolean =>
  plays.includes(participant) && kind !== 'lose' && typeof target === 'number';

/** A redelivery and a copy are arrivals like the first one: what a participant is told is the same. */
const nameOf = (keys: Readonly<Record<string, string>>, { participant, kind, from, event }: ExploredEdge): string => {
  const told = kind === 'timer' || kind === 'choose' ? kind : 'deliver';
  return JSON.stringify([participant, keys[participant], told, from ?? null, event]);
};
