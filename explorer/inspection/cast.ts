import type { AnyMachineSnapshot } from 'xstate';
import type { System } from '../../checker/compose.js';
import { machineJson } from '../../reports/statechart/machine-json.js';
import { statechartOf } from '../../reports/statechart/statechart.js';
import type { ActorMessage, InspectedSnapshot, Narrator } from './message.js';

/**
 * Stands for all that happens to messages between their sending and their arrival: what is lost goes there, and what a timer
 * sends that reaches nobody yet.
 */
const network = 'network';

/** A participant with the state that it is first seen in. */
export interface FirstSeen {
  readonly name: string;
  readonly snapshot: AnyMachineSnapshot;
}

/** The actors of a system, the root first: each participant with its machine, an adversary, and the network. */
export function actorsOf(system: System, narrator: Narrator, seen: readonly FirstSeen[]): ActorMessage[] {
  const parent = system.name;
  const machines = new Map(system.participants.map(({ name, machine }) => [name, machine]));
  const others = [...(system.adversary === undefined ? [] : [system.adversary.name]), nameOfNetwork(system)];
  return [
    narrator.actor({ id: parent, snapshot: idle }),
    ...seen.map(({ name, snapshot }) => {
      const definition = JSON.stringify(JSON.parse(machineJson(statechartOf(machines.get(name)!))));
      return narrator.actor({ id: name, parent, definition, snapshot: snapshotOf(snapshot) });
    }),
    ...others.map((id) => narrator.actor({ id, parent, snapshot: idle })),
  ];
}

/** The name of the network's actor, which no participant has. */
export function nameOfNetwork({ participants, adversary }: System): string {
  const taken = new Set([...participants.map(({ name }) => name), adversary?.name]);
  let name = network;
  while (taken.has(name)) name = `(${name})`;
  return name;
}

/** What is told of a snapshot. */
export const snapshotOf = ({ status, value, context, output }: AnyMachineSnapshot): InspectedSnapshot => ({
  status,
  value,
  context,
  ...(output === undefined ? {} : { output }),
});

const idle: InspectedSnapshot = { status: 'active' };
