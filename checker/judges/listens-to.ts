import type { AnyStateMachine } from 'xstate';

/**
 * Which event types may move a machine at all: those that some transition names, outright or by a wildcard. A machine with
 * event-less transitions may move on any event, for their guards may look at it.
 */
export function listensTo(machine: AnyStateMachine): (type: string) => boolean {
  if (hasEventless(machine.root)) return () => true;
  const exact = new Set<string>(machine.events);
  const prefixes = [...exact].filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));
  const known = new Map<string, boolean>();
  return (type) => {
    let listens = known.get(type);
    if (listens === undefined) {
      listens = exact.has(type) || prefixes.some((prefix) => `${type}.`.startsWith(prefix));
      known.set(type, listens);
    }
    return listens;
  };
}

/** Whose doings may move a machine: may any observation of theirs? */
export function hears(machine: AnyStateMachine): (participant: string) => boolean {
  if (hasEventless(machine.root) || listensTo(machine)('state')) return () => true;
  const names = new Set<string>(machine.events);
  return (participant) =>
    verbs.some((verb) => {
      const head = `${verb}.${participant}.`;
      return [...names].some((name) => {
        if (!name.endsWith('*')) return name.startsWith(head);
        const prefix = name.slice(0, -1);
        return prefix.startsWith(head) || head.startsWith(prefix);
      });
    });
}

/** How observations of what participants do begin (docs/semantics.md). */
const verbs = ['receive', 'lose', 'timer', 'choose', 'emit', 'send'] as const;

function hasEventless(node: AnyStateMachine['root']): boolean {
  return (node.always?.length ?? 0) > 0 || Object.values(node.states).some(hasEventless);
}
