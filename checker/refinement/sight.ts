import { type LoggedEvent, loggedEvents } from '../conformance/observation.js';
import { canonical } from '../xstate/canonical.js';
import type { ExploredSystem } from './explored-system.js';
import type { Visible } from './visible-graph.js';

/** Of a message: its type alone, with those fields that are texts, numbers, truth values or null, or all that it says. */
type Contents = 'types' | 'plain' | 'whole';

/** Somebody who sees what participants send and receive, and nothing of what they do by themselves. */
export interface Observer {
  /** Whose messages; absent: everybody's. */
  readonly participants?: readonly string[];
  readonly contents: Contents;
}

/** A type of message, or a field of one, that only one of the systems knows. */
export interface OneSided {
  readonly type: string;
  readonly field?: string;
  /** Which of the systems. */
  readonly knownTo: number;
}

/** What an observer sees of systems that are compared. */
export interface Sight {
  readonly visible: Visible;
  /** The event that a label stands for, or the first of several. */
  eventOf(label: string): LoggedEvent;
  /** What is hidden because not all of the systems know it. */
  readonly oneSided: readonly OneSided[];
}

/**
 * What an observer sees of systems: messages of types that all of them know, as far as their fields are known to all. A system knows a type that
 * one of its machines names or sends, and those fields that some message of the type has; a type that comes up in one system only has the
 * fields that it has there.
 */
export function sightOf(explored: readonly ExploredSystem[], { participants, contents }: Observer): Sight {
  const types = explored.map(knownTypes);
  const fields = explored.map(knownFields);
  const all = new Set(types.flatMap((known) => [...known]));
  const oneSided: OneSided[] = [];
  const shared = new Map<string, ReadonlySet<string>>();
  for (const type of [...all].sort()) {
    const ignorant = types.some((known) => !known.has(type));
    const told = fields.flatMap((known) => known.get(type) ?? []);
    const common = [...new Set(told.flatMap((known) => [...known]))].filter((field) =>
      told.every((known) => known.has(field)),
    );
    if (!ignorant) shared.set(type, new Set(common));
    for (const [knownTo, known] of fields.entries()) {
      const own = known.get(type);
      if (own === undefined) continue;
      if (ignorant) oneSided.push({ type, knownTo });
      else for (const field of own) if (!common.includes(field)) oneSided.push({ type, field, knownTo });
    }
  }
  const events = new Map<string, LoggedEvent>();
  return {
    oneSided,
    eventOf: (label) => events.get(label)!,
    visible(event) {
      const known = shared.get(event.event.type);
      if (known === undefined || (event.kind !== 'sent' && event.kind !== 'received')) return null;
      if (participants?.includes(event.participant) === false) return null;
      const label = labelOf(event, known, contents);
      if (!events.has(label)) events.set(label, event);
      return label;
    },
  };
}

function labelOf({ kind, participant, peer, event }: LoggedEvent, known: ReadonlySet<string>, contents: Contents) {
  const head = `${participant} ${kind} ${peer} ${event.type}`;
  const said = Object.entries(event).filter(
    ([field, value]) =>
      known.has(field) && contents !== 'types' && (contents === 'whole' || value === null || typeof value !== 'object'),
  );
  return said.length === 0 ? head : `${head} ${canonical(Object.fromEntries(said))}`;
}

/** Types of messages that a machine of a system names or sends. */
function knownTypes({ system, graph }: ExploredSystem): Set<string> {
  const named = system.participants.flatMap(({ machine }) => machine.events as readonly string[]);
  return new Set([...named, ...knownFields({ graph }).keys()]);
}

/** The fields of each type of message that comes up. */
function knownFields({ graph }: Pick<ExploredSystem, 'graph'>): ReadonlyMap<string, ReadonlySet<string>> {
  const { actions, names } = graph.expander.tables;
  const fields = new Map<string, Set<string>>();
  for (const { kind, event } of actions.flatMap((action) => loggedEvents(action, names))) {
    if (kind !== 'sent' && kind !== 'received') continue;
    const known = fields.get(event.type) ?? new Set();
    fields.set(event.type, known);
    for (const field of Object.keys(event)) if (field !== 'type') known.add(field);
  }
  return fields;
}
