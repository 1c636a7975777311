import { knowledgeOf } from '../../adversary/knowledge-of.js';
import { onLeg } from '../../channels/leg.js';
import type { System } from '../../compose.js';
import { type Examination, examine, observerOf } from '../../examination.js';
import type { ExploreOptions, OpenGraph } from '../../explore.js';
import { Views } from '../../judges/views.js';
import type { Predicate, Property } from '../../property.js';
import { cachedAutomaton } from '../../search/automata.js';
import { Clock } from '../../search/budget.js';
import type { LocalAutomaton } from '../../xstate/local-automaton.js';
import { automataInside, partOf, seenThrough, viewsOfWhole } from '../part.js';
import { type Coupling, couplings, declaredCouplings, homeOf } from './couplings.js';
import { Ends } from './ends.js';

/** One of the components that nothing couples. */
export interface Component {
  readonly system: System;
  /** By participant of the component: its number in the whole. */
  readonly owners: readonly number[];
  /** Numbers of the properties that are judged here, in order. */
  readonly properties: readonly number[];
  readonly examination: Examination;
  readonly ends: Ends;
}

/**
 * Takes a system apart and searches each component for itself. Everybody is taken to be alone until somebody sends to another, or a
 * property reads both: then they are joined and searched together. So what is apart at the end is so in every reachable state. Whether anything
 * speaks against it (`inseparable`) must have been asked before.
 * @param automata of the whole, in order
 * @param heeded what couples; tests of the checker leave something out
 * @returns undefined where everything turns out to be one
 */
export async function examineApart(
  system: System,
  properties: readonly Property[],
  options: ExploreOptions & { readonly formulaParts?: boolean },
  clock: Clock,
  automata: readonly LocalAutomaton[],
  heeded: readonly Coupling[] = couplings,
): Promise<readonly Component[] | undefined> {
  const create = options.createAutomaton ?? cachedAutomaton;
  const views = new Views(automata, knowledgeOf(system, options.createKnowledge));
  const fields = automata.length + (system.adversary === undefined ? 0 : 1);
  const homes = properties.map((property) => homeOf(property, system, views, fields, observerOf(property, create)));
  const partition = declaredCouplings(system, properties, heeded);
  const done = new Map<string, Component>();
  for (;;) {
    const { groups } = partition;
    if (groups.length === 1) return undefined;
    const inhabited = groups.filter((group) => homes.some((home) => group.includes(home)) || !isBare(system, group));
    const next = inhabited.find((group) => !done.has(group.join()));
    if (next === undefined) return inhabited.map((group) => done.get(group.join())!);
    const earlier = inhabited.flatMap((group) => done.get(group.join()) ?? []);
    const component = await examineGroup(next, earlier);
    if (component !== undefined) done.set(next.join(), component);
  }

  /** Searches a group; undefined where that has joined it with another. */
  async function examineGroup(group: readonly string[], earlier: readonly Component[]): Promise<Component | undefined> {
    const members = new Set(group);
    const stop = new AbortController();
    const couple = (by: Coupling, one: string, other: string) => {
      if (heeded.includes(by) && partition.join(one, other)) stop.abort();
    };
    const seen = new Map<Predicate, Predicate>();
    const numbers = [...properties.keys()].filter((number) => members.has(homes[number]!));
    const judged = numbers.map((number) => {
      const widen = viewsOfWhole(system, members, automata, (name) => couple('reads', homes[number]!, name));
      return seenThrough(properties[number]!, widen, seen);
    });
    const part = partOf(system, members, judged);
    const { adversary } = system;
    const taps = adversary === undefined || members.has(adversary.name) ? [] : adversary.taps;
    const peers = automata.map(({ name }) => name);
    const inside = automataInside(create, peers, members, (from, to, event) => {
      couple('messages', from, to);
      if (taps.some((tap) => onLeg(tap, from, to, event))) couple('taps', from, adversary!.name);
    });
    const signal = options.signal === undefined ? stop.signal : AbortSignal.any([options.signal, stop.signal]);
    const known = earlier.reduce((sum, { examination }) => sum + examination.graph.states, 0);
    const limited = {
      ...options,
      createAutomaton: inside,
      ...(options.states !== undefined && { states: Math.max(0, options.states - known) }),
    };
    const time = options.time === undefined ? {} : { time: Math.max(0, options.time - clock.seconds) };
    const ends: Ends[] = [];
    const look = ({ graph }: OpenGraph) => {
      ends.push(new Ends(graph));
      return ends;
    };
    const examination = await examine(part, judged, limited, new Clock({ signal, ...time }), { look });
    if (stop.signal.aborted) return undefined;
    const owners = automata.flatMap(({ name }, number) => (members.has(name) ? [number] : []));
    return { system: part, owners, properties: numbers, examination, ends: ends[0]! };
  }
}

/** Nobody but the adversary. */
const isBare = ({ participants }: System, group: readonly string[]): boolean =>
  !participants.some(({ name }) => group.includes(name));
