import type { System } from '../compose.js';
import type { CheckReport, DeadTransition } from '../report.js';
import type { Tables } from '../search/tables.js';
import { ignoredActions } from '../xstate/subset.js';
import { listTransitions } from '../xstate/transitions.js';

/** The machines' transitions that no action of the search took, in the order of participants and their machines. */
export function deadTransitionsOf(system: System, tables: Tables): DeadTransition[] {
  const fired = tables.automata.map(({ started }) => new Set(started.map(({ id }) => id)));
  for (const { participant, effect } of tables.computed()) {
    if (effect.taken) for (const { id } of effect.step.fired) fired[participant]!.add(id);
  }
  return system.participants.flatMap(({ name, machine }, participant) =>
    listTransitions(machine)
      .filter(({ id }) => !fired[participant]!.has(id))
      .map(({ id }) => ({ participant: name, transition: id })),
  );
}

/** Custom actions that the search did not execute, by participant. */
export const ignoredActionsOf = (system: System): CheckReport['ignoredActions'] =>
  system.participants.flatMap(({ name, machine }) =>
    ignoredActions(machine).map((action) => ({ participant: name, action })),
  );
