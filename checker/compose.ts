import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { declarationProblems } from './compose-problems.js';
import type {
  Adversary,
  ChannelRule,
  CompositionDeclaration,
  EnvironmentChoice,
  Fairness,
  ParticipantDeclarations,
  ParticipantWithInput,
  ViewOf,
} from './composition.js';
import { CheckerError } from './errors.js';
import {
  type Invariant,
  type InvariantDeclaration,
  invariant,
  type Liveness,
  liveness,
  type Monitor,
  monitor,
  type Predicate,
  type Property,
  type Reachable,
  type Recoverable,
  reachable,
  recoverable,
} from './property.js';
import type { TraceStep } from './report.js';

/** What predicates of properties see: every participant's snapshot by name, the adversary's knowledge, and the property's own observer. */
export type PropertyView<P extends ParticipantDeclarations, A extends Adversary = never> = ViewOf<P, A> & {
  readonly history: AnyMachineSnapshot;
};

/** How reports name what they show; it changes no verdict. */
export interface Presentation {
  /** Display names by participant; the adversary may have one, too. */
  readonly participants?: Readonly<Record<string, string>>;
  /**
   * A message in words, and the step of the specification that it belongs to. Charts and tables show `contents` and `protection` apart,
   * where both are given; `text` says all.
   */
  message?(event: { readonly type: string; readonly [field: string]: unknown }): {
    readonly step?: string;
    readonly text: string;
    readonly contents?: string;
    readonly protection?: string;
  };
  /** A value of a context in words; undefined where it has none of its own. */
  value?(value: unknown): string | undefined;
  /** A fact that the adversary learns, in words; undefined where it is not worth telling. */
  fact?(fact: string): string | undefined;
  /** What a participant does by itself (a choice, a timer), in words, where the transitions that it takes say more than the event. */
  act?(transitions: TraceStep['transitions']): { readonly step?: string; readonly text: string } | undefined;
}

/** One participant of a system. */
export interface Participant {
  readonly name: string;
  readonly machine: AnyStateMachine;
  readonly input?: unknown;
  readonly replica?: { readonly family: string; readonly index: number };
}

const systemMark = Symbol.for('rehome-checker.system');

/** A validated composition, plain data and functions: what `check`, `explore` and the command line take. */
export interface System {
  readonly [systemMark]: 1;
  readonly name: string;
  readonly participants: readonly Participant[];
  readonly channels: readonly ChannelRule[];
  readonly choices: readonly EnvironmentChoice[];
  readonly adversary?: Adversary;
  readonly corrupt: readonly string[];
  readonly fairness?: Fairness;
  readonly within?: Predicate;
  readonly properties: readonly Property[];
  readonly presentation?: Presentation;
}

/** The forms of property, typed for one composition. */
export interface PropertyForms<V> {
  invariant(property: InvariantDeclaration<V>): Invariant<V>;
  monitor(property: Omit<Monitor<V>, 'form'>): Monitor<V>;
  reachable(property: Omit<Reachable<V>, 'form'>): Reachable<V>;
  recoverable(property: Omit<Recoverable<V>, 'form'>): Recoverable<V>;
  liveness(property: Omit<Liveness<V>, 'form'>): Liveness<V>;
}

/** A composition with what must hold of it and how it is shown. */
export interface SystemDeclaration<P extends ParticipantDeclarations, A extends Adversary = never>
  extends CompositionDeclaration<P, A> {
  /**
   * What must hold: a list, or a function that makes it from the forms typed for these participants:
   * `properties: ({ invariant }) => [invariant({ …, holds: (view) => view.server.matches('idle') })]`.
   */
  readonly properties?:
    | readonly Property<PropertyView<P, A>>[]
    | ((forms: PropertyForms<PropertyView<P, A>>) => readonly Property<PropertyView<P, A>>[]);
  readonly presentation?: Presentation;
}

/**
 * Makes a system of XState machines, channels, environment choices, and perhaps an adversary.
 * @throws CheckerError with every problem of the declaration (MC6xx, MC7xx).
 */
export function compose<const P extends ParticipantDeclarations, const A extends Adversary = never>(
  declaration: SystemDeclaration<P, A>,
): System {
  const { properties = [] } = declaration;
  const listed =
    typeof properties === 'function'
      ? properties({ invariant, monitor, reachable, recoverable, liveness })
      : properties;
  const system: System = {
    [systemMark]: 1,
    name: declaration.name,
    participants: Object.freeze(
      Object.entries(declaration.participants ?? {}).map(([name, given]) => Object.freeze(participantOf(name, given))),
    ),
    channels: declaration.channels ?? [],
    choices: declaration.choices ?? [],
    corrupt: declaration.corrupt ?? [],
    ...(declaration.adversary === undefined ? {} : { adversary: declaration.adversary }),
    ...(declaration.fairness === undefined ? {} : { fairness: declaration.fairness }),
    // Predicates are written against typed views; the engine hands them the same snapshots under the same names.
    properties: listed as unknown as readonly Property[],
    ...(declaration.within === undefined ? {} : { within: declaration.within as unknown as Predicate }),
    ...(declaration.presentation === undefined ? {} : { presentation: declaration.presentation }),
  };
  const problems = declarationProblems(system);
  if (problems.length > 0) throw new CheckerError(problems);
  return Object.freeze(system);
}

/** Is this a system, be it made by this or by another copy of the package? */
export function isSystem(value: unknown): value is System {
  return typeof value === 'object' && value !== null && systemMark in value;
}

function participantOf(name: string, given: AnyStateMachine | ParticipantWithInput): Participant {
  const declared = isWithInput(given) ? given : { machine: given };
  return {
    name,
    machine: declared.machine,
    ...(declared.input === undefined ? {} : { input: declared.input }),
    ...(declared.replica === undefined ? {} : { replica: declared.replica }),
  };
}

/** An XState machine has a `root` node and no `machine`; what is neither is left for the validation to report. */
function isWithInput(given: AnyStateMachine | ParticipantWithInput): given is ParticipantWithInput {
  return typeof given === 'object' && given !== null && 'machine' in given && !('root' in given);
}
