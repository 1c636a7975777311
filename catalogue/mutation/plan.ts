import type { SystemCoverage } from '../../checker/coverage/coverage.js';
import type { Mutant } from '../../checker/mutation/mutants.js';
import { parseConfigurationId } from '../configuration.js';
import { systemOf } from '../system.js';
import { machineOf, mutantsOfParticipant } from './machines.js';

/** The mutants of one place of a participant's machine, with where to look for what kills them. */
export interface MutationTask {
  readonly participant: string;
  readonly place: string;
  /** What the place has been seen to write: the mutants depend upon it. */
  readonly writes: readonly string[];
  /** Ids of the mutants. */
  readonly mutants: readonly string[];
  /** Ids of configurations that exercise the place, likeliest killer first. */
  readonly configurations: readonly string[];
}

/** Larger configurations are looked at only where too few smaller ones exercise a place. */
const mostStates = 6000;
const fewest = 3;

/** What the machine of a participant was seen to do in a configuration, in whatever role it runs there. */
interface Exercise {
  readonly id: string;
  readonly states: number;
  readonly scenario: string;
  readonly places: ReadonlySet<string>;
  readonly writes: Readonly<Record<string, readonly string[]>>;
}

/**
 * Every mutant of these participants by place, in document order.
 * @param coverage what the configurations of the catalogue exercise, by their ids
 */
export function planMutation(participants: readonly string[], coverage: readonly SystemCoverage[]): MutationTask[] {
  return participants.flatMap((participant) => {
    const exercises = inOrder(coverage.map((covered) => exerciseOf(participant, covered)));
    const writesOf = (place: string) => [...new Set(exercises.flatMap(({ writes }) => writes[place] ?? []))].sort();
    const byPlace = new Map<string, Mutant[]>();
    for (const mutant of mutantsOfParticipant(participant, writesOf)) {
      byPlace.set(mutant.place, [...(byPlace.get(mutant.place) ?? []), mutant]);
    }
    return [...byPlace].map(([place, mutants]) => ({
      participant,
      place,
      writes: writesOf(place),
      mutants: mutants.map(({ id }) => id),
      configurations: chosen(exercises.filter(({ places }) => places.has(place))).map(({ id }) => id),
    }));
  });
}

function exerciseOf(participant: string, { system: id, states, participants }: SystemCoverage): Exercise {
  const machine = machineOf(participant);
  const configuration = parseConfigurationId(id);
  const roles = new Set(
    systemOf(configuration)
      .participants.filter((each) => each.machine === machine)
      .map(({ name }) => name),
  );
  const seen = participants.filter(({ participant: name }) => roles.has(name));
  const transitions = seen.flatMap(({ fired, guardTrue, guardFalse }) => [...fired, ...guardTrue, ...guardFalse]);
  const active = seen.flatMap((each) => each.active.flatMap((state) => [`${state}·entry`, `${state}·exit`]));
  const writes: Record<string, readonly string[]> = {};
  for (const each of seen) {
    for (const [id, keys] of Object.entries(each.writes)) writes[id] = [...(writes[id] ?? []), ...keys];
  }
  return { id, states, scenario: configuration.scenario, places: new Set([...transitions, ...active]), writes };
}

/** The smallest of every scenario, then the second smallest of every scenario, and so on: other scenarios ask other questions. */
function inOrder(exercises: readonly Exercise[]): Exercise[] {
  const ranks = new Map<string, number>();
  return exercises
    .toSorted((a, b) => a.states - b.states)
    .map((exercise) => {
      const rank = ranks.get(exercise.scenario) ?? 0;
      ranks.set(exercise.scenario, rank + 1);
      return { exercise, rank };
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ exercise }) => exercise);
}

function chosen(exercises: readonly Exercise[]): readonly Exercise[] {
  const small = exercises.filter(({ states }) => states <= mostStates);
  const large = exercises.filter(({ states }) => states > mostStates).toSorted((a, b) => a.states - b.states);
  return [...small, ...large.slice(0, Math.max(0, fewest - small.length))];
}
