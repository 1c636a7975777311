import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';

type StateNode = AnyStateMachine['root'];
type Transition = StateNode['transitions'] extends Map<string, (infer T)[]> ? T : never;
type History = Readonly<Record<string, readonly StateNode[]>>;

/** The active states and what history states remember. */
export type Configuration = Pick<AnyMachineSnapshot, '_nodes' | 'historyValue'>;

/** The configuration in which a machine starts. */
export function initialConfiguration(root: StateNode): Configuration {
  const enter = (node: StateNode): StateNode[] => {
    if (node.type === 'compound') return [node, ...node.initial.target.flatMap(enter)];
    return node.type === 'history' ? [] : [node, ...Object.values(node.states).flatMap(enter)];
  };
  return { _nodes: enter(root), historyValue: {} };
}

/**
 * The transitions that a microstep really takes. XState tells those that it selected; where two of them would leave the
 * same state, the one in the inner state wins, else the first (SCXML, algorithm `removeConflictingTransitions`).
 */
export function taken(selected: readonly object[], before: Configuration): readonly object[] {
  if (selected.length < 2) return selected;
  const history = before.historyValue as History;
  const kept: { transition: Transition; exits: Set<StateNode> }[] = [];
  for (const transition of selected as readonly Transition[]) {
    const exits = exitSet(transition, before._nodes, history);
    const rivals = kept.filter((other) => [...exits].some((node) => other.exits.has(node)));
    // A rival in an outer state gives way; any other rival wins.
    if (!rivals.every((rival) => isInside(transition.source, rival.transition.source))) continue;
    for (const rival of rivals) kept.splice(kept.indexOf(rival), 1);
    kept.push({ transition, exits });
  }
  return kept.map(({ transition }) => transition);
}

function exitSet(transition: Transition, active: readonly StateNode[], history: History): Set<StateNode> {
  const targets = effectiveTargets(transition.target ?? [], history);
  if (targets.length === 0) return new Set();
  const { source, reenter } = transition;
  const inner = !reenter && targets.every((target) => target === source || isInside(target, source));
  const domain = inner ? source : (commonAncestor([...targets, source]) ?? (reenter ? undefined : source.machine.root));
  const exits = active.filter((node) => domain === undefined || isInside(node, domain));
  return new Set(reenter && source === domain ? [...exits, domain] : exits);
}

/** A history state stands for what it remembers, or else for its default. */
function effectiveTargets(targets: readonly StateNode[], history: History): readonly StateNode[] {
  return targets.flatMap((target) => {
    if (target.type !== 'history') return [target];
    return history[target.id] ?? effectiveTargets(historyDefault(target), history);
  });
}

function historyDefault(node: StateNode): readonly StateNode[] {
  const parent = node.parent!;
  const declared = node.config.target as string | readonly string[] | undefined;
  if (declared === undefined) return parent.type === 'parallel' ? [parent] : parent.initial.target;
  return [declared].flat().map((path) => {
    if (path.startsWith('#')) return node.machine.getStateNodeById(path);
    return path.split('.').reduce((inside, key) => inside.states[key]!, parent);
  });
}

function commonAncestor([first, ...others]: readonly StateNode[]): StateNode | undefined {
  let ancestor = first!.parent;
  while (ancestor !== undefined && !others.every((node) => isInside(node, ancestor!))) ancestor = ancestor.parent;
  return ancestor;
}

/** Whether a state lies properly inside another one. */
function isInside(node: StateNode, outer: StateNode): boolean {
  for (let parent = node.parent; parent !== undefined; parent = parent.parent) {
    if (parent === outer) return true;
  }
  return false;
}
