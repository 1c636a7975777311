import type { AnyStateMachine } from 'xstate';
import type { System } from '../../checker/index.js';
import { type Mutant, mutantsOf } from '../../checker/mutation/mutants.js';
import { m2me } from '../../machines/participants/m2me.js';
import { newSho } from '../../machines/participants/new-sho.js';
import { oldSho } from '../../machines/participants/old-sho.js';
import { pva } from '../../machines/participants/pva.js';
import { registrationOperator } from '../../machines/participants/registration-operator.js';
import { subscriber } from '../../machines/participants/subscriber.js';
import { parties } from '../../machines/vocabulary/parties.js';

const machines: Readonly<Record<string, AnyStateMachine>> = {
  [parties.subscriber]: subscriber,
  [parties.m2me]: m2me,
  [parties.oldSho]: oldSho,
  [parties.newSho]: newSho,
  [parties.pva]: pva,
  [parties.ro]: registrationOperator,
};

/** The participants whose machines are mutated, in the order of the text. A further role of an operator runs the same machine. */
export const mutatedParticipants: readonly string[] = Object.keys(machines);

/** The machine of one of them. */
export const machineOf = (participant: string): AnyStateMachine => machines[participant]!;

/**
 * The mutants of a participant's machine.
 * @param writes the keys of the context that a transition has been seen to write
 */
export const mutantsOfParticipant = (
  participant: string,
  writes: (transition: string) => readonly string[],
): readonly Mutant[] =>
  mutantsOf(machineOf(participant), { peers: mutatedParticipants.filter((name) => name !== participant), writes });

/** The system with another machine for everybody who runs this one. */
export const withMachine = (system: System, original: AnyStateMachine, other: AnyStateMachine): System => ({
  ...system,
  participants: system.participants.map((participant) =>
    participant.machine === original ? { ...participant, machine: other } : participant,
  ),
});
