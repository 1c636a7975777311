/** What docs/semantics.md says of a composition as a whole, in plain lines: the oracle of the engine's built-in judges. */
import type { System } from './compose.js';
import type { ToyEdge, ToyGraph, ToyNode } from './toy-graph.js';
import { describeValue } from './xstate/create-local-automaton.js';

/** A run as reports write it. */
export const writePath = (path: readonly number[]) => path.join('/');

/** Why the graph is less than everything, if so. */
export function boundOf({ nodes }: ToyGraph): 'problem' | 'within' | 'overflow' | null {
  if (nodes.some((node) => node.edges?.some(({ stop }) => stop === 'problem'))) return 'problem';
  if (nodes.some(({ edges }) => edges === undefined)) return 'within';
  return nodes.some((node) => node.edges?.some(({ stop }) => stop === 'overflow')) ? 'overflow' : null;
}

/** The shortest run that ends with such an action. */
export function firstEdge({ nodes }: ToyGraph, wanted: (edge: ToyEdge) => boolean): string | undefined {
  for (const node of nodes) {
    const index = node.edges?.findIndex(wanted) ?? -1;
    if (index >= 0) return writePath([...node.path, index]);
  }
  return undefined;
}

/** Is it expanded, and does no helpful action change a participant or send anything? */
export function isAtRest({ edges, locals }: ToyNode): boolean {
  const disturbs = ({ action, step, stop }: ToyEdge) =>
    action.helpful && (stop !== undefined || step.sends.length > 0 || step.next !== locals[action.who]);
  return edges !== undefined && !edges.some(disturbs);
}

/** The shortest run to a state without helpful actions where somebody honest is neither final nor tagged `rest`. */
export function findDeadlock({ participants, corrupt }: System, { nodes, viewOf }: ToyGraph): string | undefined {
  const honest = participants.map(({ name }) => name).filter((name) => !corrupt.includes(name));
  const dead = nodes.find(
    (node) =>
      node.edges?.every(({ action }) => !action.helpful) &&
      honest.some((name) => viewOf(node)[name].status !== 'done' && !viewOf(node)[name].hasTag('rest')),
  );
  return dead && writePath(dead.path);
}

/** The shortest run of each silence, by `participant state message kind`. */
export function findSilences(system: System, { nodes, viewOf }: ToyGraph): Map<string, string> {
  const silences = new Map<string, string>();
  for (const node of nodes) {
    for (const [index, { action, step, stop }] of (node.edges ?? []).entries()) {
      if (!action.item || action.kind === 'lose' || stop || step.reception === 'handled') continue;
      const { name } = system.participants[action.who];
      const arrival = action.item.used ? 'redelivery' : 'first';
      const kind = step.reception === 'ignored' ? 'ignored' : arrival;
      const key = [name, describeValue(viewOf(node)[name].value), action.event.type, kind].join(' ');
      if (!silences.has(key)) silences.set(key, writePath([...node.path, index]));
    }
  }
  return silences;
}
