import { type AnyStateMachine, createMachine } from 'xstate';
import { statePath } from './transitions.js';

type StateNode = AnyStateMachine['root'];

/** An action or a guard as a configuration refers to it: a name, an object with a type, or a function. */
export type Reference =
  | string
  | { readonly type: string; readonly params?: unknown }
  | ((...given: never[]) => unknown);

/** A transition as a configuration says it. */
export interface TransitionConfig {
  readonly target?: string | readonly string[] | undefined;
  readonly guard?: Reference;
  readonly actions?: Reference | readonly Reference[];
  readonly [other: string]: unknown;
}

/** A transition of a configuration, under the id that coverage and reports use (`FiredTransition`). */
export interface TransitionPlace {
  readonly id: string;
  readonly source: StateNode;
  readonly event: string;
  readonly index: number;
}

/** The actions with which a state begins or ends: `source·entry` or `source·exit`. */
interface StatePlace {
  readonly id: string;
  readonly state: StateNode;
}

/** What to put in the place of what a configuration has; what they return for a place is its new content. */
export interface Rebuilding {
  transition?(place: TransitionPlace, config: TransitionConfig): TransitionConfig;
  actions?(place: StatePlace, actions: readonly Reference[]): readonly Reference[];
}

type Transitions = undefined | null | string | TransitionConfig | readonly (string | TransitionConfig)[];

interface StateConfig {
  readonly states?: Readonly<Record<string, StateConfig>>;
  readonly on?: Readonly<Record<string, Transitions>>;
  readonly after?: Readonly<Record<string, Transitions>>;
  readonly always?: Transitions;
  readonly onDone?: Transitions;
  readonly entry?: Reference | readonly Reference[];
  readonly exit?: Reference | readonly Reference[];
}

/**
 * The same machine from a changed configuration, with the same implementations. Every transition is offered in document order, then
 * the entry and exit actions of its state; those of an `initial` transition stay as they are.
 */
export function rebuilt(machine: AnyStateMachine, rebuilding: Rebuilding): AnyStateMachine {
  const config = stateConfig(machine.root, rebuilding);
  return createMachine(config as never, machine.implementations as never) as AnyStateMachine;
}

/** What is written as one or as a list, as a list. */
export const listed = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as T];

function stateConfig(node: StateNode, rebuilding: Rebuilding): StateConfig {
  const config = node.config as StateConfig;
  const under = (event: string, transitions: Transitions) => transitionsOf(node, event, transitions, rebuilding);
  const all = (section: Readonly<Record<string, Transitions>>, eventOf: (key: string) => string) =>
    Object.fromEntries(Object.entries(section).map(([key, value]) => [key, under(eventOf(key), value)]));
  const actionsOf = (when: 'entry' | 'exit') => {
    const actions = listed(config[when]);
    return { [when]: rebuilding.actions?.({ id: `${statePath(node)}·${when}`, state: node }, actions) ?? actions };
  };
  return {
    ...config,
    ...(config.on && { on: all(config.on, (descriptor) => descriptor) }),
    ...(config.onDone && { onDone: under(`xstate.done.state.${node.id}`, config.onDone) }),
    ...(config.after && { after: all(config.after, (delay) => `xstate.after.${delay}.${node.id}`) }),
    ...(config.always && { always: under('xstate.always', config.always) }),
    ...(config.entry && actionsOf('entry')),
    ...(config.exit && actionsOf('exit')),
    ...(config.states && {
      states: Object.fromEntries(
        Object.keys(config.states).map((key) => [key, stateConfig(node.states[key]!, rebuilding)]),
      ),
    }),
  };
}

function transitionsOf(
  source: StateNode,
  event: string,
  transitions: Transitions,
  rebuilding: Rebuilding,
): readonly TransitionConfig[] {
  // XState takes nothing, a text and an object for a list of one.
  const list = Array.isArray(transitions) ? transitions : [transitions ?? undefined];
  return list.map((each: string | TransitionConfig | undefined, index) => {
    const config = typeof each === 'object' ? each : { target: each };
    return (
      rebuilding.transition?.({ id: `${statePath(source)}·${event}·${index}`, source, event, index }, config) ?? config
    );
  });
}
