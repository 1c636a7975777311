import { coveringSuite, type Goal, goalKey, type Suite, type System } from '../../checker/index.js';
import { partsOf } from '../../checker/suite/unreachable.js';
import type { Configuration } from '../configuration.js';
import { defaultCatalogue } from '../default-catalogue.js';
import { systemOf } from '../system.js';

/** What one configuration adds to the suite of a procedure. */
export interface SuitePart {
  readonly configuration: string;
  readonly suite: Suite;
}

/** The suite of a procedure at its own readings. */
export interface ProcedureSuite {
  readonly procedure: string;
  /** The honest configuration, then those that meet something that none before meets. */
  readonly parts: readonly SuitePart[];
  /** All that were looked at. */
  readonly configurations: readonly string[];
  /** States, transitions and answers of guards that no run of any of them meets. */
  readonly unreachable: readonly Goal[];
}

/**
 * The covering suite of a procedure: everything of its honest composition, then, scenario by scenario of the catalogue, the states,
 * transitions and answers of guards that no configuration before it meets. Machines count, not their roles: a second device is the first
 * one's machine.
 */
export async function suiteOf(procedure: string): Promise<ProcedureSuite> {
  const configurations = configurationsOf(procedure);
  const roles = new Roles();
  const met = new Set<string>();
  const parts: SuitePart[] = [];
  const never = new Map<string, Goal>();
  for (const configuration of configurations) {
    const system = systemOf(configuration);
    const keyOf = (goal: Goal) => goalKey(roles.inFirstRole(system.participants, goal));
    const suite = await coveringSuite(
      system,
      parts.length === 0 ? {} : { kinds: ['state', 'transition', 'guard'], spares: (goal) => met.has(keyOf(goal)) },
    );
    for (const goal of suite.reached.flatMap(withParts)) met.add(keyOf(goal));
    for (const goal of suite.unreachable) if (goal.kind !== 'order') never.set(keyOf(goal), goal);
    if (suite.runs.length > 0) parts.push({ configuration: configuration.id, suite });
  }
  return {
    procedure,
    parts,
    configurations: configurations.map(({ id }) => id),
    unreachable: [...never].filter(([key]) => !met.has(key)).map(([, goal]) => goal),
  };
}

/** A state counts as its parts, too: what is unreachable is told in these. */
const withParts = (goal: Goal): readonly Goal[] =>
  goal.kind === 'state' ? [goal, ...partsOf(goal.value).map((value) => ({ ...goal, value }))] : [goal];

/** The procedure at its own readings in every scenario of the catalogue; large ones stand there without repeated messages. */
function configurationsOf(procedure: string): readonly Configuration[] {
  const rows = defaultCatalogue.filter(
    (row) => row.procedure === procedure && Object.keys(row.readings).every((name) => name === 'retransmission'),
  );
  const first = new Map<string, Configuration>();
  for (const row of rows) if (!first.has(row.scenario)) first.set(row.scenario, row);
  return [...first.values()];
}

/** The participants that run one machine count as the first that was seen to. */
class Roles {
  private readonly first = new Map<System['participants'][number]['machine'], string>();

  inFirstRole(participants: System['participants'], goal: Goal): Goal {
    if (goal.kind === 'order' || goal.kind === 'action') return goal;
    const { machine } = participants.find(({ name }) => name === goal.participant)!;
    const participant = this.first.get(machine) ?? goal.participant;
    this.first.set(machine, participant);
    return { ...goal, participant };
  }
}
