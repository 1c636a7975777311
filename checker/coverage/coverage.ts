import { equalPlain } from '../xstate/canonical.js';
import type { LocalState } from '../xstate/local-automaton.js';
import { listTransitions, statePath } from '../xstate/transitions.js';
import type { ParticipantTrail, Trail } from './trail.js';

/** What of one participant's machine an exploration has met, as sorted texts: docs/semantics.md, Coverage. */
export interface ParticipantCoverage {
  readonly participant: string;
  /** Ids of transitions that an action took. */
  readonly taken: readonly string[];
  /** Ids of transitions that fire in a step that is met, be it without effect. */
  readonly fired: readonly string[];
  /** Ids of transitions whose guard XState found true, and false. */
  readonly guardTrue: readonly string[];
  readonly guardFalse: readonly string[];
  /** Types of events that an action brought: messages, forgeries, timers, choices. */
  readonly received: readonly string[];
  /** Dotted paths of states that were active before or after a step, or that a transition left or entered in one. */
  readonly active: readonly string[];
  /** Keys of the context that changed in steps that took a transition, by its id. */
  readonly writes: Readonly<Record<string, readonly string[]>>;
}

/** What an exploration has met. */
export interface SystemCoverage {
  readonly system: string;
  readonly states: number;
  /** Why not everything was explored, or null. */
  readonly bound: string | null;
  readonly participants: readonly ParticipantCoverage[];
}

/** What the participants' machines were seen to do in an exploration. */
export const coverageOf = ({ system, states, bound, participants }: Trail): SystemCoverage => ({
  system,
  states,
  bound,
  participants: participants.map(coverageOfParticipant),
});

function coverageOfParticipant({ participant, initial, started, askedAtStart, steps }: ParticipantTrail) {
  const taken = new Set(started.map(({ id }) => id));
  const fired = new Set(taken);
  const received = new Set<string>();
  const active = new Set<string>();
  const guards = { true: new Set<string>(), false: new Set<string>() };
  const writes = new Map<string, Set<string>>();
  const seen = new Set<LocalState>();
  const enter = (state: LocalState) => {
    if (seen.has(state)) return;
    seen.add(state);
    for (const node of state.snapshot._nodes) active.add(statePath(node));
  };
  enter(initial);
  const endsOf = new Map(
    listTransitions(participant.machine).map(({ id, source, targets }) => [
      id,
      [source, ...targets].flatMap(withAncestors),
    ]),
  );
  for (const { id } of started) for (const path of endsOf.get(id) ?? []) active.add(path);
  const all = [{ asked: askedAtStart, met: true }, ...steps];
  for (const { asked, met } of all) {
    if (met) for (const { transition, answer } of asked) guards[`${answer}`].add(transition);
  }
  for (const { step } of steps.filter(({ met }) => met)) for (const { id } of step.fired) fired.add(id);
  for (const { before, after, event, step } of steps.filter((each) => each.taken)) {
    received.add(event.type);
    enter(after);
    const keys = step.fired.length === 0 ? [] : changedKeys(before, after);
    for (const { id } of step.fired) {
      for (const path of endsOf.get(id) ?? []) active.add(path);
      taken.add(id);
      const known = writes.get(id) ?? new Set();
      for (const key of keys) known.add(key);
      writes.set(id, known);
    }
  }
  return {
    participant: participant.name,
    taken: sorted(taken),
    fired: sorted(fired),
    guardTrue: sorted(guards.true),
    guardFalse: sorted(guards.false),
    received: sorted(received),
    active: sorted(active),
    writes: Object.fromEntries([...writes].map(([id, keys]) => [id, sorted(keys)])),
  };
}

function changedKeys({ snapshot: { context: one } }: LocalState, { snapshot: { context: two } }: LocalState): string[] {
  return one === two ? [] : Object.keys(two).filter((key) => !equalPlain(one[key], two[key]));
}

/** `a.b.c` is inside `a.b`, and that is inside `a`. */
const withAncestors = (path: string): string[] => path.split('.').map((_, i, keys) => keys.slice(0, i + 1).join('.'));

const sorted = (texts: Iterable<string>): string[] => [...texts].sort();
