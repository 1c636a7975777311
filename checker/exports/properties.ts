import { selectedProperties } from '../check.js';
import type { System } from '../compose.js';
import type { Predicate, Property } from '../property.js';
import type { ExportedAction } from './action.js';
import type { ClosedParticipant } from './closure.js';
import { all, any, at, type Condition, not } from './condition.js';
import type { Names } from './names.js';
import { NotTabulated } from './tabulate.js';

/** A property as something that holds in every state. */
export interface ExportedInvariant {
  readonly name: string;
  /** As the composition calls it. */
  readonly original: string;
  readonly sentence: string;
  readonly holds: Condition;
}

/** The properties that are written, and why others are not. */
export interface ExportedProperties {
  readonly invariants: readonly ExportedInvariant[];
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

/** Invariants, at rest or always, and deadlock, as conditions; whatever has an observer, or speaks of runs, is left. */
export function exportedProperties(context: PropertyContext): ExportedProperties {
  const { system, names, condition, wanted } = context;
  const invariants: ExportedInvariant[] = [];
  const left: { name: string; reason: string }[] = [];
  for (const property of selectedProperties(system, wanted)) {
    const reason = isPlain(property);
    if (reason !== undefined) {
      left.push({ name: property.name, reason });
      continue;
    }
    try {
      const { name, sentence, holds, at: when } = property as Property & { form: 'invariant' };
      const everywhere = condition((view) => holds(view));
      const restful = when === 'rest' ? any(not(atRest(context)), everywhere) : everywhere;
      invariants.push({ name: names.of(name), original: name, sentence, holds: restful });
    } catch (error) {
      if (!(error instanceof NotTabulated)) throw error;
      left.push({ name: property.name, reason: error.message });
    }
  }
  if (wanted === undefined || wanted.includes('deadlock')) invariants.push(noDeadlock(context));
  return { invariants, left };
}

function isPlain({ form, history }: Property): string | undefined {
  if (form !== 'invariant') return `it is no invariant, but of the form ${form}`;
  return history === undefined ? undefined : 'it has an observer';
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
