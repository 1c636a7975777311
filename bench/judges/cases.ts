import { openGraph } from '../../checker/explore.js';
import { type ChannelKind, check, explore, type Property, type System } from '../../checker/index.js';
import { DeadlockJudge } from '../../checker/judges/deadlock.js';
import { SilenceLog } from '../../checker/judges/silences.js';
import { Clock } from '../../checker/search/budget.js';
import { search } from '../../checker/search/search.js';
import { invariants, judged, subject } from './subject.js';

/** What a search has gone through. */
export interface Extent {
  readonly states: number;
  readonly transitions: number;
}

/** Something to pay for: what it costs shows beside the first of its group. */
export interface Case {
  readonly name: string;
  readonly group: 'judges' | 'channels' | 'attacker';
  system(): Promise<System> | System;
  run(system: System): Promise<Extent>;
}

/** No further: channels of some kinds have far more states than those of others. */
const mostStates = 1_000_000;

const bare = (system: System): Promise<Extent> => explore(system);

async function deadlock(system: System): Promise<Extent> {
  const { graph } = openGraph(system, { keepEdges: false });
  await search(graph, [new DeadlockJudge(graph)], {}, new Clock({}));
  return graph;
}

async function receptions(system: System): Promise<Extent> {
  const { graph } = openGraph(system, { keepEdges: false, onUnhandled: new SilenceLog().note });
  await search(graph, [], {}, new Clock({}));
  return graph;
}

/** `check` with these properties, which judges deadlock and receptions as well. */
const checked =
  (...properties: Property[]) =>
  async (system: System): Promise<Extent> => {
    const { states, transitions, verdicts } = await check({ ...system, properties }, { reduce: 'none' });
    const wrong = verdicts.find(({ property, verdict }) => property !== 'deadlock' && verdict !== 'holds');
    if (wrong !== undefined) throw new Error(`${wrong.property} is ${wrong.verdict}.`);
    return { states: states!, transitions: transitions! };
  };

const judging = (name: string, run: Case['run']): Case => ({ name, group: 'judges', system: () => subject(), run });

const overChannels = (kind: ChannelKind): Case => ({
  name: `${kind} channels`,
  group: 'channels',
  system: () => subject(kind),
  run: (system) => explore(system, { states: mostStates }),
});

const procedure = (name: string, id: string): Case => ({
  name,
  group: 'attacker',
  async system() {
    const { parseConfigurationId, systemOf } = await import('../../catalogue/index.js');
    return systemOf(parseConfigurationId(id));
  },
  run: (system) => explore(system, { states: mostStates }),
});

/** All that is measured, the first of each group being what the others are compared with. */
export const cases: readonly Case[] = [
  judging('nothing: the search alone', bare),
  judging('deadlock', deadlock),
  judging('unspecified reception', receptions),
  judging('one invariant', checked(invariants[0]!)),
  judging('ten invariants', checked(...invariants)),
  judging('a monitor', checked(judged.watched)),
  judging('recoverable', checked(judged.recoverable)),
  judging('liveness under weak fairness', checked(judged.fair)),
  overChannels('mailbox'),
  overChannels('pair'),
  overChannels('bag'),
  overChannels('set'),
  procedure('all faults, no attacker', 'notify-first,all-faults+power-loss'),
  procedure('a network attacker', 'notify-first,legs=open,retransmission=none,network-attacker+power-loss'),
];

/** @throws Error where there is none of that name */
export function caseNamed(name: string): Case {
  const found = cases.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no case ${JSON.stringify(name)}.`);
  return found;
}
