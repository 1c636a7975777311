import type { System } from '../../checker/index.js';
import { canonical } from '../../checker/xstate/canonical.js';
import { exclusionOf } from '../../machines/exclusions.js';
import type { Procedure } from '../../machines/procedures/procedure.js';
import { type ReadingValues, readingNames, readings } from '../../machines/readings/index.js';
import { readingsOf } from '../configuration.js';
import { configurationOf } from '../ladder/configuration-of.js';
import { recordedSystem } from '../ladder/recorded-system.js';
import { type Diagram, Diagrams, NONE } from './diagram.js';
import { Features } from './features.js';

/** Readings as features, and the valuations that a procedure can have. */
export interface ReadingSpace {
  readonly features: Features;
  readonly possible: Diagram;
}

/** The space of a procedure's readings: all values, without those that exclude each other. */
export function readingSpace(procedure: Procedure): ReadingSpace {
  const diagrams = new Diagrams(readingNames.map((name) => readings[name].values.length));
  const domains = Object.fromEntries(readingNames.map((name) => [name, readings[name].values]));
  const features = new Features(diagrams, domains, readingsOf(procedure));
  const everything = diagrams.cube(new Map());
  let possible: Diagram = NONE;
  for (let rest = everything; rest !== NONE; ) {
    const { guard, value } = features.under(
      rest,
      () => exclusionOf(procedure, features.current as unknown as ReadingValues) === null,
    );
    if (value) possible = diagrams.or(possible, guard);
    rest = diagrams.minus(rest, guard);
  }
  return { features, possible };
}

/** A member of a family as it is made, and the valuations that make it so, but for `readings` handed on to participants. */
interface Member {
  readonly system: System;
  readonly under: Diagram;
}

/** Members that have the same channels, fairness, adversary and participants: a search explores them together. */
export type Kin = readonly Member[];

/**
 * The systems of a procedure under some deviations, each once for all valuations that agree on what making it looks at.
 * @returns undefined where there are more than `most`
 */
export function membersOf(
  procedure: Procedure,
  deviations: readonly string[],
  { features, possible }: ReadingSpace,
  most: number,
): readonly Kin[] | undefined {
  const kin = new Map<string, Member[]>();
  const { diagrams } = features;
  let made = 0;
  for (let rest = possible; rest !== NONE; ) {
    if (++made > most) return undefined;
    const values = features.member(rest);
    const { system, looked } = recordedSystem(configurationOf(procedure, values, deviations));
    const names = looked();
    for (const name of names) features.seen.add(name);
    const cube = features.cube(values, names);
    const under = diagrams.and(possible, cube);
    const key = kinText(system);
    const members = kin.get(key);
    if (members === undefined) kin.set(key, [{ system, under }]);
    else members.push({ system, under });
    rest = diagrams.minus(rest, cube);
  }
  return [...kin.values()];
}

/** What members that are explored together have in common. */
const kinText = ({ participants, channels, corrupt, fairness, adversary, properties }: System): string =>
  canonical([
    participants.map(({ name, machine }) => [name, machine.id]),
    channels,
    corrupt,
    fairness ?? null,
    adversary === undefined ? null : JSON.stringify(adversary),
    properties.map(({ name }) => name),
  ]);
