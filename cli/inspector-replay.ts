import type { ActorRefLike, AnyEventObject } from 'xstate';
import type { System } from '../checker/compose.js';
import type { TraceStep } from '../checker/report.js';
import { createLocalAutomaton } from '../checker/xstate/create-local-automaton.js';

/** The part of `@statelyai/inspect`'s inspector that a replay uses. */
export interface InspectorPort {
  actor(actor: ReplayedActor, snapshot?: ShownSnapshot): void;
  event(actor: ReplayedActor, event: AnyEventObject, info?: { source?: ReplayedActor }): void;
  snapshot(actor: ReplayedActor, snapshot: ShownSnapshot, info?: { event?: AnyEventObject }): void;
}

/** An actor as the inspector wants it: with its logic it keeps definition and parent, which a bare id loses. */
type ReplayedActor = ActorRefLike & { readonly id: string; _parent?: ReplayedActor };

interface ShownSnapshot {
  readonly status: 'active';
  readonly value: unknown;
  readonly context: unknown;
}

/**
 * Tells an inspector a run: every participant as an actor with its definition and initial state, then of each action the
 * event with its true source and the state that it leads to. A lost message reaches nobody, so it shows nothing.
 * @returns how many messages were told
 */
export function replayToInspector(inspector: InspectorPort, system: System, steps: readonly TraceStep[]): number {
  const root = actorOf(system.name, undefined, undefined);
  const names = system.participants.map(({ name }) => name);
  const actors = new Map<string, ReplayedActor>();
  inspector.actor(root, { status: 'active', value: system.name, context: {} });
  for (const { name, machine, input } of system.participants) {
    const [{ snapshot }] = createLocalAutomaton({ name, machine, input, peers: names }).states;
    const actor = actorOf(name, { ...machine.config, id: machine.config.id ?? name }, root);
    actors.set(name, actor);
    inspector.actor(actor, { status: 'active', value: snapshot.value, context: snapshot.context });
  }
  let told = actors.size + 1;
  for (const step of steps.filter(takesEvent)) {
    const actor = actors.get(step.participant)!;
    // What an adversary forges comes from none of them.
    const source =
      step.kind === 'forge' ? undefined : actors.get(step.from ?? (step.kind === 'timer' ? step.participant : ''));
    inspector.event(actor, step.event, source === undefined ? {} : { source });
    inspector.snapshot(actor, { status: 'active', ...step.after }, { event: step.event });
    told += 2;
  }
  return told;
}

/** Not so for a lost message and for a timer that only sends. */
function takesEvent(step: TraceStep): boolean {
  if (step.kind === 'lose') return false;
  return !(step.kind === 'timer' && step.transitions.length === 0 && step.sends.length > 0);
}

/** The inspector reads an actor's ids, logic and parent; it never sends to it. */
function actorOf(id: string, config: unknown, parent: ReplayedActor | undefined): ReplayedActor {
  return {
    id,
    sessionId: id,
    send: () => undefined,
    getSnapshot: () => undefined,
    ...(config === undefined ? {} : { logic: { config } }),
    ...(parent === undefined ? {} : { _parent: parent }),
  };
}
