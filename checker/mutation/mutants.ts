import type { AnyStateMachine } from 'xstate';
import {
  type ActionKind,
  actionKind,
  assignedKeys,
  assignWithout,
  guardsLessOne,
  referenceName,
  sendToOther,
} from '../xstate/changed-parts.js';
import { listed, type Reference, rebuilt, type TransitionConfig, type TransitionPlace } from '../xstate/rebuilt.js';
import { statePath } from '../xstate/transitions.js';

/** What a mutant does to its machine. */
export type MutationOperator =
  /** A guard is dropped: the transition is always taken. */
  | 'drop-guard'
  /** A guard loses one of the conditions that it joins by `and` or `or`. */
  | 'drop-condition'
  /** A transition leads to a sibling of its target. */
  | 'retarget'
  /** A message is not sent. */
  | 'lose-send'
  /** A message goes to somebody else: the participant declared after its receiver. */
  | 'misdirect'
  /** Two messages of one transition are sent in the other order. */
  | 'swap-sends'
  /** An action is not done: an `assign` not made, a timer neither started nor cancelled. */
  | 'drop-action'
  /** An `assign` forgets one of the keys that it writes. */
  | 'forget-write';

/** A machine with one small fault. */
export interface Mutant {
  /** Place, operator and what exactly: `idle·go·0 retarget busy`. Unique in its machine. */
  readonly id: string;
  readonly operator: MutationOperator;
  /** The id of the transition, as in `FiredTransition`, or of the state's actions, `state·entry` or `state·exit`. */
  readonly place: string;
  /** What is wrong with it, for people. */
  readonly fault: string;
  /** When it can behave otherwise: where the transition fires, where its guard is asked, or where the state begins or ends. */
  readonly shows: 'fired' | 'guard' | 'state';
  /** The machine, made anew by each call. */
  make(): AnyStateMachine;
}

/** What the mutants of a machine depend upon besides its configuration. */
export interface MutationOptions {
  /** The other participants, in order of declaration: a misdirected message goes to the one after its receiver. */
  readonly peers: readonly string[];
  /** The keys of the context that a transition has been seen to write, for an `assign` that is a function. Default: none. */
  writes?(transition: string): readonly string[];
}

/** Every mutant of a machine, in document order: the same implementations, and a configuration with one fault. */
export function mutantsOf(machine: AnyStateMachine, options: MutationOptions): readonly Mutant[] {
  const mutants: Mutant[] = [];
  rebuilt(machine, {
    transition: (place, config) => {
      mutants.push(...guardMutants(machine, place, config), ...targetMutants(machine, place));
      const actions = listed(config.actions);
      for (const change of changedActions(machine, actions, () => options.writes?.(place.id) ?? [], options.peers)) {
        const { actions: changed, ...what } = change;
        mutants.push(
          transitionMutant(machine, place, { ...what, shows: 'fired' }, (old) => ({ ...old, actions: changed })),
        );
      }
      return config;
    },
    actions: ({ id }, actions) => {
      for (const { actions: changed, detail, ...what } of changedActions(machine, actions, () => [], options.peers)) {
        const make = () => rebuilt(machine, { actions: (at, old) => (at.id === id ? changed : old) });
        mutants.push({ id: `${id} ${what.operator} ${detail}`, place: id, shows: 'state', ...what, make });
      }
      return actions;
    },
  });
  return mutants;
}

type What = Pick<Mutant, 'operator' | 'fault' | 'shows'> & { readonly detail: string };

function transitionMutant(
  machine: AnyStateMachine,
  { id }: TransitionPlace,
  { detail, ...what }: What,
  change: (config: TransitionConfig) => TransitionConfig,
): Mutant {
  return {
    ...what,
    id: [id, what.operator, detail].filter((part) => part !== '').join(' '),
    place: id,
    make: () => rebuilt(machine, { transition: (at, config) => (at.id === id ? change(config) : config) }),
  };
}

function guardMutants(machine: AnyStateMachine, place: TransitionPlace, { guard }: TransitionConfig): Mutant[] {
  if (guard === undefined) return [];
  const dropped = { operator: 'drop-guard', detail: '', fault: 'its guard is dropped', shows: 'guard' } as const;
  return [
    transitionMutant(machine, place, dropped, ({ guard: _, ...config }) => config),
    ...numbered(guardsLessOne(guard), ({ without }) => without).map(([{ without, guard: less }, detail]) =>
      transitionMutant(
        machine,
        place,
        { operator: 'drop-condition', detail, fault: `its guard does not ask: ${without}`, shows: 'guard' },
        (config) => ({ ...config, guard: less }),
      ),
    ),
  ];
}

function targetMutants(machine: AnyStateMachine, place: TransitionPlace): Mutant[] {
  const { source, event, index } = place;
  const transitions = event === 'xstate.always' ? source.always : source.transitions.get(event);
  const [target, ...further] = transitions?.[index]?.target ?? [];
  const region = target?.parent;
  if (target === undefined || further.length > 0 || region === undefined || region.type === 'parallel') return [];
  return Object.values(region.states)
    .filter((sibling) => sibling !== target)
    .map((sibling) =>
      transitionMutant(
        machine,
        place,
        {
          operator: 'retarget',
          detail: statePath(sibling),
          fault: `it leads to ${statePath(sibling)} instead of ${statePath(target)}`,
          shows: 'fired',
        },
        (config) => ({ ...config, target: `#${sibling.id}` }),
      ),
    );
}

type ActionChange = Omit<What, 'shows'> & { readonly actions: readonly Reference[] };

/** Every list of actions with one fault. */
function changedActions(
  machine: AnyStateMachine,
  actions: readonly Reference[],
  writes: () => readonly string[],
  peers: readonly string[],
): readonly ActionChange[] {
  const kinds = actions.map((action) => actionKind(machine, action));
  const named = numbered(actions, (action) => referenceName(action) ?? '(unnamed)');
  const single = named.flatMap(([action, name], index): ActionChange[] => {
    const kind = kinds[index]!;
    const replaced = (by: readonly Reference[]) => [...actions.slice(0, index), ...by, ...actions.slice(index + 1)];
    const dropped: ActionChange = {
      operator: kind === 'sendTo' ? 'lose-send' : 'drop-action',
      detail: name,
      fault: kind === 'sendTo' ? `it does not send: ${name}` : `it does not: ${name}`,
      actions: replaced([]),
    };
    return [
      dropped,
      ...forgotten(machine, action, name, kind, writes).map(({ key, ...change }) => ({
        ...change,
        actions: replaced([assignWithout(machine, action, key)]),
      })),
      ...(kind === 'sendTo' && peers.length > 1
        ? [
            {
              operator: 'misdirect' as const,
              detail: name,
              fault: `somebody else gets the message of: ${name}`,
              actions: replaced([sendToOther(machine, action, (receiver) => after(receiver, peers))]),
            },
          ]
        : []),
    ];
  });
  return [...single, ...swapped(named, kinds)];
}

/** The keys that an `assign` may forget; the only one of an `assign` is forgotten where the action is dropped. */
function forgotten(
  machine: AnyStateMachine,
  action: Reference,
  name: string,
  kind: ActionKind,
  writes: () => readonly string[],
) {
  if (kind !== 'assign') return [];
  const keys = assignedKeys(machine, action) ?? writes();
  return keys.length < 2
    ? []
    : keys.map((key) => ({
        operator: 'forget-write' as const,
        key,
        detail: `${name}: ${key}`,
        fault: `it does not write ${key} in: ${name}`,
      }));
}

/** Each pair of neighbours that send, or may send, in the other order. */
function swapped(named: readonly (readonly [Reference, string])[], kinds: readonly ActionKind[]): ActionChange[] {
  const sends = kinds.flatMap((kind, index) => (kind === 'sendTo' || kind === 'enqueueActions' ? [index] : []));
  return sends.slice(1).map((second, position) => {
    const first = sends[position]!;
    const actions = named.map(([action]) => action);
    [actions[first], actions[second]] = [actions[second]!, actions[first]!];
    const both = `${named[first]![1]}, ${named[second]![1]}`;
    return { operator: 'swap-sends', detail: both, fault: `it does in the other order: ${both}`, actions };
  });
}

/** Texts of items, told apart by a number where they are equal. */
function numbered<T>(items: readonly T[], textOf: (item: T) => string): readonly (readonly [T, string])[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const text = textOf(item);
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return [item, count === 1 ? text : `${text} #${count}`];
  });
}

const after = (name: string, all: readonly string[]): string => all[(all.indexOf(name) + 1) % all.length]!;
