import { type AnyStateMachine, createMachine } from 'xstate';
import type { System } from '../../../checker/index.js';
import { machineJson } from '../machine-json.js';
import { scxml } from '../scxml.js';
import { type Statechart, statechartOf } from '../statechart.js';
import { readScxml } from './read-scxml.js';

/** A machine as a format brings it back. */
export type RoundTrip = (machine: AnyStateMachine) => AnyStateMachine;

/** A machine written as JSON and read by `createMachine`. */
export const throughJson: RoundTrip = (machine) => {
  const chart = statechartOf(machine);
  return completed(JSON.parse(machineJson(chart)), chart, machine);
};

/** A machine written as SCXML and read by the reader of the tests. */
export const throughScxml: RoundTrip = (machine) => {
  const chart = statechartOf(machine);
  return completed(readScxml(scxml(chart)), chart, machine);
};

/** What no format carries: the context, and the implementations, by the names that the chart gives them. */
function completed(config: object, { inline }: Statechart, original: AnyStateMachine): AnyStateMachine {
  const { actions, guards, delays } = original.implementations;
  return createMachine(
    { ...config, context: original.config.context } as never,
    { actions: { ...actions, ...inline.actions }, guards: { ...guards, ...inline.guards }, delays } as never,
  );
}

/** A system whose participants all run what a format brought back. */
export function systemThrough(system: System, roundTrip: RoundTrip): System {
  const machines = new Map<AnyStateMachine, AnyStateMachine>();
  const back = (machine: AnyStateMachine): AnyStateMachine => {
    const made = machines.get(machine) ?? roundTrip(machine);
    machines.set(machine, made);
    return made;
  };
  return { ...system, participants: system.participants.map((each) => ({ ...each, machine: back(each.machine) })) };
}
