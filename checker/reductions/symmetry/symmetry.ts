import type { Property } from '../../property.js';
import type { Tables } from '../../search/tables.js';
import { closeAutomata } from '../../xstate/close.js';
import { Asymmetry, type Automorphism, automorphismOf, type Condition, conditions } from './automorphism.js';
import { generated, identityOf } from './group.js';
import { Images } from './images.js';
import { Representatives } from './representatives.js';

/** Steps of local automata that are computed to show a symmetry, at most. */
const mostSteps = 50_000;

/** Why properties of a system cannot be judged on representatives; undefined where nothing is known against it. */
export function unsymmetric(properties: readonly Property[]): string | undefined {
  const live = properties.find(({ form }) => form === 'liveness');
  if (live !== undefined) return `the liveness property "${live.name}" may owe something to one of them`;
  const watching = properties.find(({ history }) => history !== undefined);
  return watching && `the observer of "${watching.name}" hears names`;
}

/**
 * The states that stand for all that differ from them by a permutation of replicas. Every channel there can be comes into being.
 * @returns why there are none, if so
 */
export function symmetryOf(tables: Tables, heeded: readonly Condition[] = conditions): Representatives | string {
  const { system, automata } = tables;
  if (system.adversary !== undefined) return 'facts of the adversary may name one of them';
  if (system.within !== undefined) return '`within` may name one of them';
  const candidates = candidatesOf(tables);
  if (candidates.length === 0) return 'no two participants run the same machine';
  const choices = Object.fromEntries(
    system.participants.map(({ name }) => [
      name,
      system.choices.filter(({ to }) => to === name).map(({ event }) => event),
    ]),
  );
  const closing = closeAutomata(automata, choices, mostSteps);
  if (!closing.closed.every((closed) => closed)) return `what may happen to them is not known after ${mostSteps} steps`;
  const identity = identityOf(automata.map(({ states }) => states.length));
  let generators: Automorphism[] = [];
  let reason = '';
  for (const places of candidates) {
    const found = tryAutomorphism(() => automorphismOf(places, tables, closing, heeded));
    if (typeof found === 'string') reason ||= found;
    else if (generated(identity, [...generators, found]) !== undefined) generators = [...generators, found];
  }
  if (generators.length === 0) return reason;
  const group = generated(identity, generators)!;
  return new Representatives(
    group.map((element) => new Images(tables, element)),
    classesOf(identity, generators),
  );
}

function tryAutomorphism(show: () => Automorphism): Automorphism | string {
  try {
    return show();
  } catch (error) {
    if (error instanceof Asymmetry) return error.message;
    throw error;
  }
}

/**
 * Permutations worth a try. A family runs the same machine: replicas, or participants declared one by one. Neighbours of a family change places, in one family or in all of a size at once; a family turns, or is
 * mirrored.
 */
function candidatesOf({ system }: Tables): number[][] {
  const families = new Map<unknown, number[]>();
  for (const [number, { replica, machine }] of system.participants.entries()) {
    const family = replica?.family ?? machine;
    families.set(family, [...(families.get(family) ?? []), number]);
  }
  const several = [...families.values()].filter((members) => members.length > 1);
  const sizes = [...new Set(several.map((members) => members.length))];
  const together = sizes.map((size) => several.filter((members) => members.length === size));
  const groups = [...several.map((members) => [members]), ...together.filter((members) => members.length > 1)];
  const moved = (group: readonly (readonly number[])[], to: (index: number, size: number) => number) => {
    const places = system.participants.map((_, number) => number);
    for (const members of group) {
      for (const [index, number] of members.entries()) places[number] = members[to(index, members.length)]!;
    }
    return places;
  };
  return groups.flatMap((group) => {
    const size = group[0]!.length;
    const swaps = Array.from({ length: size - 1 }, (_, at) =>
      moved(group, (index) => (index === at ? at + 1 : index === at + 1 ? at : index)),
    );
    const turned = moved(group, (index, all) => (index + 1) % all);
    const mirrored = moved(group, (index, all) => all - 1 - index);
    return size < 3 ? swaps : [...swaps, turned, mirrored];
  });
}

/** By participant and local state: the same number for what the generators map to each other. */
function classesOf(identity: Automorphism, generators: readonly Automorphism[]): Int32Array[] {
  const classes = identity.locals.map(({ length }) => new Int32Array(length).fill(-1));
  let count = 0;
  for (const [participant, numbers] of classes.entries()) {
    for (const local of numbers.keys()) {
      if (numbers[local] !== -1) continue;
      const queue = [{ participant, local }];
      numbers[local] = count;
      for (const one of queue) {
        for (const { places, locals } of generators) {
          const image = { participant: places[one.participant]!, local: locals[one.participant]![one.local]! };
          if (image.local < 0 || classes[image.participant]![image.local] !== -1) continue;
          classes[image.participant]![image.local] = count;
          queue.push(image);
        }
      }
      count++;
    }
  }
  return classes;
}
