import type { ChannelRule, ParticipantWithInput } from '../../checker/index.js';
import { tokenVerifiers } from '../composition.js';
import type { ModelConfiguration } from '../configuration.js';
import type { Speaker } from './own-message.js';
import { roleMachines } from './procedure-from.js';

type Declared = Readonly<Record<string, ParticipantWithInput>>;

/** Who is handed an authorisation token, and in no text verifies it. */
const tokenBearers: readonly Speaker[] = ['newSho', 'ro'];

/**
 * A model's participants with the machines of a procedure of one's own in the places of the base's, in whatever change they
 * play the role; its readings are input to each of these, and what verifies a token to those that are handed one.
 */
export function patched<D extends Declared>(participants: D, { procedure, readings }: ModelConfiguration): D {
  const { own } = procedure;
  if (own === undefined) return participants;
  const chosen = Object.fromEntries(
    Object.keys(own.readings).map((name) => [name, (readings as Readonly<Record<string, string>>)[name]]),
  );
  const exchanged = Object.entries(participants).map(([name, participant]) => {
    const role = (Object.keys(own.machines) as Speaker[]).find((each) => roleMachines[each] === participant.machine);
    if (role === undefined) return [name, participant];
    const input = participant.input as { readonly readings?: object };
    const verifiers = tokenBearers.includes(role) ? { verifiers: tokenVerifiers(readings) } : {};
    return [
      name,
      {
        ...participant,
        machine: own.machines[role],
        input: { ...input, ...verifiers, readings: { ...input.readings, ...chosen } },
      },
    ];
  });
  return Object.fromEntries(exchanged) as D;
}

/** A model's legs behind those that a procedure of one's own declares. */
export const legsWithOwn = (
  legs: readonly ChannelRule[],
  { procedure }: ModelConfiguration,
): readonly ChannelRule[] => [...(procedure.own?.legs ?? []), ...legs];
