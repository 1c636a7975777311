import { type AnyMachineSnapshot, initialTransition, transition } from 'xstate';
import type { Problem } from '../errors.js';
import type { TraceStep } from '../report.js';
import { canonical, equalPlain } from './canonical.js';
import { describeValue } from './create-local-automaton.js';
import type { LiveParticipant } from './live.js';
import { localKey, sameSnapshot } from './local-key.js';
import { ReplayActor, relayedSend } from './replay-actor.js';
import { ReplayedPart } from './replayed-part.js';

/** One participant computed twice more: by XState's pure functions and by a live actor. */
interface Replica {
  readonly participant: LiveParticipant;
  readonly part: ReplayedPart;
  readonly live: ReplayActor;
  /** How many of its steps have been executed. */
  steps: number;
  pure: AnyMachineSnapshot;
  /** What the trace told last of this participant's state, in which XState was found to be. */
  found?: TraceStep['before'];
}

/**
 * Executes a trace again by XState itself, and not by the checker's tables: states by its public `initialTransition` and `transition`,
 * recipients, messages and emits by a live actor of each participant among recording peers.
 *
 * @param participants all of the composition, with the machines and inputs that the checker takes
 * @returns the first disagreement as a problem (MC702), or nothing
 */
export function replayThroughXState(participants: readonly LiveParticipant[], steps: readonly TraceStep[]): Problem[] {
  const peers = participants.map(({ name }) => name);
  const parts = new Map(ReplayedPart.ofAll(participants).map((part, index) => [peers[index], part]));
  for (const step of steps) parts.get(step.participant)?.extend(step);
  const replicas = new Map<string, Replica>();
  try {
    for (const participant of participants) {
      const part = parts.get(participant.name)!;
      if (part.isConfirmed) continue;
      const pure = part.pureAfter(0, () => initialTransition(participant.machine, participant.input)[0]);
      const live = new ReplayActor(participant, peers);
      replicas.set(participant.name, { participant, part, live, steps: 0, pure });
    }
    for (const [index, step] of steps.entries()) {
      if (parts.get(step.participant)?.isConfirmed) continue;
      const replica = replicas.get(step.participant);
      const disagreement = replica === undefined ? 'there is no such participant' : replayStep(replica, step);
      if (disagreement !== undefined) return [problemAt(index, step, disagreement)];
    }
    for (const part of parts.values()) part.confirm();
    return [];
  } catch (error) {
    return [internal(undefined, `replay fails: ${error instanceof Error ? error.message : String(error)}`)];
  } finally {
    for (const { live } of replicas.values()) live.stop();
  }
}

function replayStep(replica: Replica, step: TraceStep): string | undefined {
  const { participant, part, pure } = replica;
  replica.steps++;
  const before = isFound(replica, step.before) ? undefined : stateDisagreement(replica, step.before, 'before');
  if (before !== undefined || step.kind === 'lose') return before;
  if (pure.status === 'active') {
    if (relayedSend(step) === undefined) {
      replica.pure = part.pureAfter(replica.steps, () => transition(participant.machine, pure, step.event)[0]);
    }
    if (step.kind !== 'timer') replica.live.send(step.event);
    else if (!replica.live.fire(step)) return 'XState has no such timer pending';
    const sent = listDisagreement('sends', replica.live.sends, step.sends);
    if (sent !== undefined) return sent;
    const emitted = listDisagreement('emits', replica.live.emits, step.emits);
    if (emitted !== undefined) return emitted;
  } else if (step.sends.length + step.emits.length > 0) {
    return 'it has ended and cannot send';
  }
  return stateDisagreement(replica, step.after, 'after');
}

/** A participant stays as it was found until it acts: the very values need no second look. */
const isFound = ({ found }: Replica, { value, context }: TraceStep['before']): boolean =>
  found !== undefined && Object.isFrozen(context) && found.value === value && found.context === context;

function stateDisagreement(replica: Replica, traced: TraceStep['before'], when: string): string | undefined {
  const { pure, live } = replica;
  if (!sameSnapshot(live.snapshot, pure)) {
    return `${when} it, XState's live actor is in ${localKey(live.snapshot, [])}, its pure function in ${localKey(pure, [])}`;
  }
  const xstate = { value: pure.value, context: pure.context };
  const told = { value: traced.value, context: traced.context };
  if (!equalPlain(xstate, told))
    return `${when} it, XState is in ${canonical(xstate)}, the trace in ${canonical(told)}`;
  replica.found = traced;
  return undefined;
}

function listDisagreement(verb: string, xstate: readonly unknown[], traced: readonly unknown[]): string | undefined {
  return equalPlain(xstate, traced) ? undefined : `XState ${verb} ${canonical(xstate)}, the trace ${canonical(traced)}`;
}

function problemAt(index: number, step: TraceStep, disagreement: string): Problem {
  return {
    ...internal(step.participant, `step ${index} (${step.kind}) is refuted by XState: ${disagreement}.`),
    state: describeValue(step.before.value),
    event: step.event.type,
  };
}

function internal(participant: string | undefined, message: string): Problem {
  return {
    code: 'MC702',
    ...(participant !== undefined && { participant }),
    message,
    remedy: 'This is a defect of the checker, or a step that depends on more than state and event: please report it.',
  };
}
