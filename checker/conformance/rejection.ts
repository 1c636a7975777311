import type { Message } from '../composition.js';
import { contentOf } from '../explore.js';
import { canonical } from '../xstate/canonical.js';
import { type FalseGuard, falseGuards } from '../xstate/guards.js';
import type { Explained } from './cuts.js';
import type { LoggedEvent, Observation } from './observation.js';
import type { Positions } from './positions.js';
import type { Tracker } from './tracker.js';

/** Somebody who could have done it, had a guard been true. */
interface Refusal extends FalseGuard {
  readonly participant: string;
  /** The state that it is in. */
  readonly state: unknown;
  /** What it would have taken. */
  readonly event: Message;
}

/** Why a log is no behaviour. */
export interface Rejection {
  /** The first line that nothing explains, by its index in the case. */
  readonly line: number;
  /** How many lines the longest explanation has: those before it, and later ones of others. */
  readonly explained: number;
  /** What it says. */
  readonly observation: Observation;
  /** A run that explains them, as a path. */
  readonly path: readonly number[];
  /** What could have been written down next instead, by whom. */
  readonly expected: readonly LoggedEvent[];
  /** Messages of this type that are on their way to who should have received it. */
  readonly inTransit: readonly { readonly from: string; readonly to: string; readonly event: Message }[];
  /** States that who wrote the line may be in. */
  readonly states: readonly unknown[];
  readonly refusals: readonly Refusal[];
}

/** Looks at the end of the longest explanation. */
export function rejectionOf(
  tracker: Tracker,
  found: Explained & { readonly told: readonly Observation[]; readonly observation: Observation },
): Rejection {
  const { positions } = tracker;
  const { observation } = found;
  const who = positions.names.indexOf(observation.participant);
  const possible = tracker.spread(found.set).positions;
  const doer = doerOf(observation, positions);
  return {
    line: found.line,
    explained: found.order.length,
    observation,
    path: tracker.path(found.told),
    expected: distinct(possible.flatMap((position) => nextEvents(positions, position))),
    inTransit: distinct(possible.flatMap((position) => inTransit(positions, position, observation))),
    states: distinct(possible.map((position) => positions.local(position, who).snapshot.value)),
    refusals: doer === undefined ? [] : refusals(positions, possible, doer, observation),
  };
}

const distinct = <T>(all: readonly T[]): T[] => [...new Map(all.map((each) => [canonical(each), each])).values()];

/** The first event of everything that would be written down next. */
function nextEvents(positions: Positions, position: number): LoggedEvent[] {
  const owed = positions.allDebts(position).map(({ events }) => events[0]!);
  const owing = new Set(positions.allDebts(position).map(({ participant }) => participant));
  const turns = positions.turns(positions.state(position));
  const free = turns.filter(({ participant, events }) => events.length > 0 && !owing.has(participant));
  return [...owed, ...free.map(({ events }) => events[0]!)];
}

/** Who has to do something for a line to come true: the one who writes it, or of what is received the one who sends it. */
function doerOf(observation: Observation, { names }: Positions): number | undefined {
  const name = observation.kind === 'received' ? observation.peer : observation.participant;
  const number = name === undefined ? -1 : names.indexOf(name);
  return number < 0 ? undefined : number;
}

function inTransit(positions: Positions, position: number, observation: Observation): Rejection['inTransit'] {
  if (observation.kind !== 'received') return [];
  const { tables } = positions.ground.expander;
  const values = positions.ground.load(positions.state(position));
  return tables.routes.channels[positions.names.indexOf(observation.participant)]!.flatMap((channel) => {
    const content = values[channel.field] ?? 0;
    if (content === 0) return [];
    const { to, messages } = contentOf(channel, content, positions.names);
    return messages
      .filter(({ event }) => event.type === observation.event.type)
      .map(({ from, event }) => ({ from, to, event }));
  });
}

/** The guards that kept a participant from a transition, on whatever it could have taken. */
function refusals(
  positions: Positions,
  possible: readonly number[],
  doer: number,
  observation: Observation,
): Refusal[] {
  const { system, names } = positions;
  const own = observation.kind === 'chose' ? [observation.event] : [];
  const choices = system.choices.filter(({ to }) => to === names[doer]).map(({ event }) => event);
  const tried = new Set<string>();
  const found: Refusal[] = [];
  for (const position of possible) {
    const { key, snapshot, timers } = positions.local(position, doer);
    const turns = positions.turns(positions.state(position)).filter(({ participant }) => participant === doer);
    const offered = [
      ...own,
      ...turns.filter(({ action }) => action.kind !== 'lose').map(({ action }) => action.event),
      ...timers.filter(({ to }) => to === undefined).map(({ event }) => event),
      ...(observation.kind === 'chose' ? [] : choices),
    ];
    for (const event of offered) {
      const trial = canonical([key, event]);
      if (tried.has(trial)) continue;
      tried.add(trial);
      for (const guard of falseGuards(system.participants[doer]!.machine, snapshot, event))
        found.push({ participant: names[doer]!, state: snapshot.value, event, ...guard });
    }
  }
  return distinct(found);
}
