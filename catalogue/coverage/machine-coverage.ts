import type { AnyStateMachine } from 'xstate';
import type { ParticipantCoverage, SystemCoverage } from '../../checker/coverage/coverage.js';
import { type DeclaredTransition, listTransitions } from '../../checker/xstate/transitions.js';
import { parseConfigurationId } from '../configuration.js';
import { systemOf } from '../system.js';

/** What one machine was seen to do, in whatever role it runs: sets of ids, and of types of events. */
export interface MachineExercise {
  /** The first participant that runs it. */
  readonly participant: string;
  readonly machine: AnyStateMachine;
  readonly taken: ReadonlySet<string>;
  readonly guardTrue: ReadonlySet<string>;
  readonly guardFalse: ReadonlySet<string>;
  readonly received: ReadonlySet<string>;
}

/** What of one machine was never exercised. */
export interface MachineCoverage {
  readonly participant: string;
  readonly transitions: number;
  readonly guarded: number;
  /** Transitions that no action took. */
  readonly neverTaken: readonly DeclaredTransition[];
  /** Transitions with a guard that XState never found true, and never found false, where it asked. */
  readonly neverTrue: readonly DeclaredTransition[];
  readonly neverFalse: readonly DeclaredTransition[];
  /** Descriptors of messages, timers and choices of which none ever came. */
  readonly neverReceived: readonly string[];
}

/**
 * What the machines of configurations were seen to do, all configurations together, in the order of their participants.
 * @param coverage by the configurations' ids
 */
export function exercisesOf(coverage: readonly SystemCoverage[]): readonly MachineExercise[] {
  const seen = new Map<AnyStateMachine, { participant: string; parts: ParticipantCoverage[] }>();
  for (const { system: id, participants: covered } of coverage) {
    const { participants } = systemOf(parseConfigurationId(id));
    for (const [number, { name, machine }] of participants.entries()) {
      const known = seen.get(machine) ?? { participant: name, parts: [] };
      known.parts.push(covered[number]!);
      seen.set(machine, known);
    }
  }
  return [...seen].map(([machine, { participant, parts }]) => {
    const all = (what: 'taken' | 'guardTrue' | 'guardFalse' | 'received') =>
      new Set(parts.flatMap((part) => part[what]));
    return {
      participant,
      machine,
      taken: all('taken'),
      guardTrue: all('guardTrue'),
      guardFalse: all('guardFalse'),
      received: all('received'),
    };
  });
}

/** What of a machine was never exercised, in document order. */
export function machineCoverage(exercise: MachineExercise): MachineCoverage {
  const { participant, machine, taken, guardTrue, guardFalse, received } = exercise;
  const transitions = listTransitions(machine);
  const guarded = transitions.filter(({ guard }) => guard !== undefined);
  const descriptors = [...new Set(transitions.map(({ event }) => event))].filter(
    (event) => event !== 'xstate.always' && event !== '*' && !event.startsWith('xstate.done.'),
  );
  return {
    participant,
    transitions: transitions.length,
    guarded: guarded.length,
    neverTaken: transitions.filter(({ id }) => !taken.has(id)),
    neverTrue: guarded.filter(({ id }) => !guardTrue.has(id)),
    neverFalse: guarded.filter(({ id }) => !guardFalse.has(id)),
    neverReceived: descriptors.filter((descriptor) => ![...received].some((type) => matches(descriptor, type))),
  };
}

/** Does a descriptor match a type of event? `power.*` matches `power.fails`. */
const matches = (descriptor: string, type: string): boolean =>
  descriptor === type || (descriptor.endsWith('.*') && `${type}.`.startsWith(descriptor.slice(0, -1)));
