import type { System } from '../compose.js';
import { CheckerError } from '../errors.js';
import type { Predicate } from '../property.js';
import { canonical } from '../xstate/canonical.js';
import { describeValue } from '../xstate/create-local-automaton.js';
import type { LocalState } from '../xstate/local-automaton.js';
import type { ExportedAction } from './action.js';
import { exportedActions } from './actions.js';
import { type ExportedChannel, ExportedChannels } from './channels.js';
import { closeParticipants } from './closure.js';
import { all, always, type Condition } from './condition.js';
import { type ExportedKnowledge, exportedKnowledge } from './knowledge.js';
import { Names } from './names.js';
import { type ExportedProperties, exportedProperties } from './properties.js';
import { NotTabulated, tabulate } from './tabulate.js';

/** What every export takes. */
export interface ExportOptions {
  /** Names of the properties to write, `deadlock` among them; default: all. Overflow is always an error of the model. */
  readonly properties?: readonly string[];
  /** How many local steps may be written out; default 400,000. */
  readonly mostSteps?: number;
}

/** A participant's local states under names. */
interface ExportedParticipant {
  readonly name: string;
  /** As the composition calls it. */
  readonly original: string;
  readonly locals: readonly { readonly name: string; readonly comment: string }[];
}

/**
 * A composition as guarded actions over named variables, which Promela, Murphi and TLA+ write each in its own words. Nothing of it comes from a search: it is
 * made from the machines' local steps and from docs/semantics.md, so that what another tool finds in it is found a second time.
 */
export interface ExportedModel {
  readonly system: System;
  readonly names: Names;
  readonly participants: readonly ExportedParticipant[];
  readonly channels: readonly ExportedChannel[];
  readonly knowledge: ExportedKnowledge | undefined;
  /** The bound of the composition, if it has one. */
  readonly within: Condition | undefined;
  readonly actions: readonly ExportedAction[];
  readonly properties: ExportedProperties;
  /** A predicate over the participants as a condition. @throws NotTabulated */
  readonly condition: (predicate: Predicate) => Condition;
}

const defaultMostSteps = 400_000;

/**
 * Writes a composition out.
 * @throws CheckerError where a machine cannot be checked, there is too much to write (MC660), or its bound cannot be written as a condition (MC661)
 */
export function exportedModel(system: System, options: ExportOptions = {}): ExportedModel {
  const closed = closeParticipants(system, options.mostSteps ?? defaultMostSteps);
  const names = new Names();
  const participants = closed.map(({ name, locals }): ExportedParticipant => {
    const own = names.of(name);
    return {
      name: own,
      original: name,
      locals: locals.map((local) => ({
        name: names.of(`${own}_${describeValue(local.snapshot.value)}`),
        comment: commentOf(local),
      })),
    };
  });
  const knowledge = system.adversary && exportedKnowledge(system.adversary, names);
  const adversary = knowledge && system.adversary && { name: system.adversary.name, knowledge };
  const condition = (predicate: Predicate) => tabulate(predicate, closed, adversary);
  const channels = new ExportedChannels(system, closed, names);
  const within = system.within && bound(system, condition);
  const actions = exportedActions({
    participants: closed,
    channels,
    knowledge,
    within: within === undefined ? always : { is: 'within' },
    names,
  });
  const properties = exportedProperties({
    system,
    closed,
    actions,
    within: within === undefined ? all() : { is: 'within' },
    names,
    condition,
    wanted: options.properties,
  });
  return { system, names, participants, channels: channels.all, knowledge, within, actions, properties, condition };
}

function bound({ name, within }: System, condition: ExportedModel['condition']): Condition {
  try {
    return condition(within!);
  } catch (error) {
    if (!(error instanceof NotTabulated)) throw error;
    throw new CheckerError([
      {
        code: 'MC661',
        message: `\`within\` of ${JSON.stringify(name)} cannot be written out: ${error.message}.`,
        remedy: 'Let it read fewer participants, or export the composition without a bound.',
      },
    ]);
  }
}

/** Context and timers: what tells local states of one name apart. */
function commentOf({ snapshot, timers }: LocalState): string {
  const parts = [describeValue(snapshot.value)];
  const { context, status } = snapshot;
  if (Object.keys(context).length > 0) parts.push(canonical(context));
  if (timers.length > 0) parts.push(`timers ${timers.map(({ id }) => id).join(', ')}`);
  if (status !== 'active') parts.push(status);
  return parts.join(' ');
}
