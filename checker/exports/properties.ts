import { selectedProperties } from '../check.js';
import type { System } from '../compose.js';
import type { Predicate } from '../property.js';
import type { ExportedAction } from './action.js';
import type { ClosedParticipant } from './closure.js';
import { all, any, at, type Condition, not } from './condition.js';
import type { Names } from './names.js';
import { NotTabulated } from './tabulate.js';

/** A property as something that holds in every state. */
interface ExportedInvariant {
  readonly name: string;
  /** As the composition calls it. */
  readonly original: string;
  readonly sentence: string;
  readonly holds: Condition;
}

/** A state that some run is to reach. */
interface ExportedGoal {
  readonly name: string;
  /** As the composition calls it. */
  readonly original: string;
  readonly sentence: string;
  readonly goal: Condition;
}

/** The properties that are written, and why others are not. */
export interface ExportedProperties {
  readonly invariants: readonly ExportedInvariant[];
  readonly goals: readonly ExportedGoal[];
  readonly left: readonly { readonly name: string; readonly reason: string }[];
}

interface PropertyContext {
  readonly system: System;
  readonly closed: readonly ClosedParticipant[];
  readonly actions: readonly ExportedAction[];
  readonly within: Condition;
  readonly names: Names;
  readonly condition: (predicate: Predicate) => Condition;
  readonly wanted: readonly string[] | undefined;
}

/** Invariants, at rest or always, goals, and deadlock, as conditions; whatever has an observer, or speaks of runs, is left. */
export function exportedProperties(context: PropertyContext): ExportedProperties {
  const { system, names, condition, wanted } = context;
  const invariants: ExportedInvariant[] = [];
  const goals: ExportedGoal[] = [];
  const left: { name: string; reason: string }[] = [];
  for (const property of selectedProperties(system, wanted)) {
    const { name: original, sentence } = property;
    try {
      if (property.history !== undefined) throw new NotTabulated('it has an observer');
      if (property.form === 'invariant') {
        const everywhere = condition((view) => property.holds(view));
        const holds = property.at === 'rest' ? any(not(atRest(context)), everywhere) : everywhere;
        invariants.push({ name: names.of(original), original, sentence, holds });
      } else if (property.form === 'reachable') {
        const goal = condition((view) => property.goal(view));
        goals.push({ name: names.of(original), original, sentence, goal });
      } else {
        throw new NotTabulated(`it is of the form ${property.form}`);
      }
    } catch (error) {
      if (!(error instanceof NotTabulated)) throw error;
      left.push({ name: original, reason: error.message });
    }
  }
  if (wanted === undefined || wanted.includes('deadlock')) invariants.push(noDeadlock(context));
  return { invariants, goals, left };
}

/** No helpful action changes a participant or sends anything. */
const atRest = ({ actions, within }: PropertyContext): Condition =>
  all(
    within,
    not(
      any(
        ...actions
          .filter(({ helpful }) => helpful)
          .map(({ condition, participant, cases }) =>
            all(
              condition,
              at(
                participant,
                cases.flatMap(({ locals }) => locals),
              ),
            ),
          ),
      ),
    ),
  );

/** Where no helpful action is enabled, everybody honest is done or may rest. */
function noDeadlock({ closed, actions, within, names }: PropertyContext): ExportedInvariant {
  const helpful = any(...actions.filter((action) => action.helpful).map(({ condition }) => condition));
  const waiting = closed.map(({ corrupt, locals }, participant) => {
    const waits = [...locals.keys()].filter((local) => {
      const { snapshot } = locals[local]!;
      return snapshot.status !== 'done' && !snapshot.hasTag('rest');
    });
    return corrupt ? any() : at(participant, waits);
  });
  return {
    name: names.of('no_deadlock'),
    original: 'deadlock',
    sentence: 'Somebody can always go on, until everybody is done or rests.',
    holds: any(not(within), helpful, not(any(...waiting))),
  };
}
