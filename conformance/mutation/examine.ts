import { machineOf, mutantsOfParticipant } from '../../catalogue/mutation/machines.js';
import { suiteOf } from '../../catalogue/suite/suite-of.js';
import type { ParticipantTrail } from '../../checker/coverage/trail.js';
import { Infection } from '../../checker/mutation/infection.js';
import type { Mutant } from '../../checker/mutation/mutants.js';
import { compositionOf } from '../paths/run-path.js';
import { type Exercise, exerciseOf } from './taken-steps.js';

/** What the suite of a procedure makes of the mutants of one machine. */
export interface MutationFigures {
  readonly procedure: string;
  readonly participant: string;
  /** Mutants that behave otherwise than their machine somewhere in the configurations of the suite. */
  readonly mutants: number;
  /** Of these, those that send something else, or come to another state, on a run of the suite. */
  readonly killed: number;
  /** The others, by their ids. */
  readonly survivors: readonly string[];
}

/** Runs every mutant of these participants' machines along the suite of a procedure. */
export async function examineSuite(
  procedure: string,
  participants: readonly string[],
): Promise<readonly MutationFigures[]> {
  const { parts } = await suiteOf(procedure);
  const exercises: Exercise[] = [];
  for (const { configuration, suite } of parts) {
    exercises.push(
      await exerciseOf(
        compositionOf(configuration),
        suite.runs.map(({ path }) => path),
      ),
    );
  }
  return participants.map((participant) => {
    const machine = machineOf(participant);
    const trails = (which: 'all' | 'taken') =>
      exercises.flatMap((exercise) =>
        exercise[which]
          .filter((trail) => trail.participant.machine === machine)
          .map((trail) => ({ trail, peers: exercise.peers })),
      );
    const [all, taken] = [trails('all'), trails('taken')];
    const mutants = mutantsOfParticipant(participant, writesIn(all.map(({ trail }) => trail)));
    const outcomes = mutants.map((mutant) => ({ mutant, outcome: outcomeOf(mutant, all, taken) }));
    const ids = (wanted: Outcome) =>
      outcomes.filter(({ outcome }) => outcome === wanted).map(({ mutant }) => mutant.id);
    const [killed, survivors] = [ids('killed').length, ids('survives')];
    return { procedure, participant, mutants: killed + survivors.length, killed, survivors };
  });
}

type Outcome = 'killed' | 'survives' | 'equivalent';
type Seen = readonly { readonly trail: ParticipantTrail; readonly peers: readonly string[] }[];

function outcomeOf(mutant: Mutant, all: Seen, taken: Seen): Outcome {
  const infection = new Infection(mutant);
  const differsIn = (seen: Seen) => seen.some(({ trail, peers }) => infection.in(trail, peers));
  if (differsIn(taken)) return 'killed';
  return differsIn(all) ? 'survives' : 'equivalent';
}

/** The keys of the context that each transition has been seen to write. */
function writesIn(trails: readonly ParticipantTrail[]): (transition: string) => readonly string[] {
  const writes = new Map<string, Set<string>>();
  for (const { before, step, after } of trails.flatMap(({ steps }) => steps)) {
    const [old, now] = [before.snapshot.context, after.snapshot.context] as Readonly<Record<string, unknown>>[];
    const changed = Object.keys(now!).filter((key) => now![key] !== old![key]);
    for (const { id } of step.fired) {
      const known = writes.get(id) ?? new Set();
      for (const key of changed) known.add(key);
      writes.set(id, known);
    }
  }
  return (transition) => [...(writes.get(transition) ?? [])].sort();
}
