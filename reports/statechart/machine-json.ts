import { type Action, actionText } from './action.js';
import type { ChartState, ChartTransition, Statechart } from './statechart.js';

type Json = { readonly [key: string]: unknown };

/**
 * A machine's configuration as JSON that `createMachine` takes, and so Stately's editor does. Guards and actions stand by name, a
 * combination of guards under what it says (`a AND NOT b`): whoever runs it provides them. Context, input and output are left out.
 */
export const machineJson = ({ root }: Statechart): string => `${JSON.stringify(configOf(root, true), null, 2)}\n`;

function configOf(state: ChartState, isRoot = false): Json {
  const { type, id, key, initial, states, entry, exit, tags, description, meta, invokes } = state;
  const always = state.transitions.filter(({ event }) => event === 'xstate.always');
  return compact({
    id: isRoot || !id.endsWith(`.${key}`) ? id : undefined,
    description,
    type: type === 'parallel' || type === 'final' || type === 'history' ? type : undefined,
    history: state.history,
    target: type === 'history' && initial !== undefined ? `#${initial}` : undefined,
    initial: type === 'compound' ? initialOf(state) : undefined,
    tags: list(tags),
    entry: list(entry.map(actionConfig)),
    exit: list(exit.map(actionConfig)),
    invoke: list(
      invokes.map((invoke) =>
        compact({
          ...invoke,
          onDone: list(configsOn(state, `xstate.done.actor.${invoke.id}`)),
          onError: list(configsOn(state, `xstate.error.actor.${invoke.id}`)),
          onSnapshot: list(configsOn(state, `xstate.snapshot.${invoke.id}`)),
        }),
      ),
    ),
    onDone: list(configsOn(state, `xstate.done.state.${id}`)),
    always: list(always.map(transitionConfig)),
    after: grouped(
      state.transitions.filter(({ delay }) => delay !== undefined),
      ({ delay }) => String(delay),
    ),
    on: grouped(state.transitions.filter(isOwn), ({ event }) => event),
    states: states.length === 0 ? undefined : Object.fromEntries(states.map((child) => [child.key, configOf(child)])),
    meta,
  });
}

function initialOf({ states, initial, initialActions }: ChartState): unknown {
  const target = states.find(({ id }) => id === initial)?.key;
  return initialActions.length === 0 ? target : { target, actions: initialActions.map(actionConfig) };
}

const configsOn = ({ transitions }: ChartState, event: string): unknown[] =>
  transitions.filter((transition) => transition.event === event).map(transitionConfig);

/** Is it what stands under `on`? */
const isOwn = ({ event, delay }: ChartTransition): boolean =>
  delay === undefined && !/^xstate\.(always$|(done|error|snapshot)\.)/.test(event);

function transitionConfig({ guard, guardName, targets, actions, reenter, description, meta }: ChartTransition): Json {
  const ids = targets.map((id) => `#${id}`);
  return compact({
    description,
    guard:
      guard?.kind === 'named' && guard.params !== undefined ? { type: guardName, params: guard.params } : guardName,
    target: ids.length > 1 ? ids : ids[0],
    reenter: reenter || undefined,
    actions: list(actions.map(actionConfig)),
    meta,
  });
}

const actionConfig = (action: Action): unknown =>
  action.kind === 'named' && action.params !== undefined
    ? { type: action.name, params: action.params }
    : actionText(action);

/** Transitions by event or delay: XState tries those of one key in their order. */
function grouped(transitions: readonly ChartTransition[], keyOf: (transition: ChartTransition) => string): unknown {
  const groups = new Map<string, ChartTransition[]>();
  for (const transition of transitions) {
    const key = keyOf(transition);
    groups.set(key, [...(groups.get(key) ?? []), transition]);
  }
  if (groups.size === 0) return undefined;
  return Object.fromEntries([...groups].map(([key, group]) => [key, list(group.map(transitionConfig))]));
}

/** The short form of a list: nothing, the one thing in it, or the list. */
const list = (values: readonly unknown[]): unknown => (values.length > 1 ? values : values[0]);

function compact(value: Json): Json {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));
}
