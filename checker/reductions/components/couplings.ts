import type { System } from '../../compose.js';
import { hears } from '../../judges/listens-to.js';
import type { Views } from '../../judges/views.js';
import type { Predicate, Property } from '../../property.js';
import type { LocalAutomaton } from '../../xstate/local-automaton.js';
import { Partition } from '../partition.js';

/** What couples participants. */
export const couplings = ['messages', 'reads', 'observers', 'taps', 'forgeries'] as const;
export type Coupling = (typeof couplings)[number];

/** Why a system is not taken apart at all, whoever talks to whom; undefined where it may be. */
export function inseparable(system: System, properties: readonly Property[]): string | undefined {
  if (system.within !== undefined) return '`within` looks at the whole';
  for (const property of properties) {
    const { name, form, history } = property;
    // Whoever goes on for ever elsewhere lets a run neglect those that the property is about.
    if (form === 'liveness') return `the liveness property "${name}" is about runs of the whole`;
    if (form === 'invariant' && property.at === 'rest' && history !== undefined) {
      return `"${name}" watches the run and waits for the whole to come to rest`;
    }
    if (history !== undefined && system.participants.every((participant) => hears(history)(participant.name))) {
      return `the observer of "${name}" listens to everybody`;
    }
  }
  return undefined;
}

/** The names of those who may be coupled: the participants, and the adversary. */
export const everybody = ({ participants, adversary }: System): string[] => [
  ...participants.map(({ name }) => name),
  ...(adversary === undefined ? [] : [adversary.name]),
];

/** Those who are coupled whatever happens: by a property's observer, and by the adversary's forgeries. */
export function declaredCouplings(
  system: System,
  properties: readonly Property[],
  heeded: readonly Coupling[],
): Partition {
  const partition = new Partition(everybody(system));
  for (const { history } of properties) {
    if (history === undefined || !heeded.includes('observers')) continue;
    const heard = system.participants.filter(({ name }) => hears(history)(name)).map(({ name }) => name);
    partition.join(...heard);
  }
  const forgeries = heeded.includes('forgeries') ? (system.adversary?.forgeries ?? []) : [];
  for (const { to } of forgeries) partition.join(system.adversary!.name, to);
  return partition;
}

/**
 * With whom a property is judged: somebody whom it surely reads or listens to. It reads others, perhaps, as the search goes on.
 * @param observer the automaton of its observer
 */
export function homeOf(
  property: Property,
  system: System,
  views: Views,
  fields: number,
  observer: LocalAutomaton | undefined,
): string {
  const names = everybody(system);
  const { history } = property;
  const heard = history && system.participants.find(({ name }) => hears(history)(name));
  if (heard !== undefined) return heard.name;
  const start = new Int32Array(fields);
  for (const predicate of predicatesOf(property)) {
    const { reads } = views.apply(predicate, start, observer?.states[0]?.snapshot);
    const first = reads.find((field) => field >= 0);
    if (first !== undefined) return names[first]!;
  }
  return names[0]!;
}

/** What a property asks of states. */
export function predicatesOf(property: Property): Predicate[] {
  const { about, watch = {} } = property;
  const common = [...(about ? [about.bind(property)] : []), ...Object.values(watch)];
  switch (property.form) {
    case 'invariant':
      return [property.holds.bind(property), ...common];
    case 'reachable':
      return [property.goal.bind(property), ...common];
    case 'recoverable':
      return [property.goal.bind(property), ...(property.from ? [property.from.bind(property)] : []), ...common];
    default:
      return common;
  }
}
