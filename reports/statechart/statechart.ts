import type { AnyStateMachine } from 'xstate';
import { type Action, actionOf, actionText, isOfAfter } from './action.js';
import { type Guard, guardOf, guardText } from './guard.js';
import { isPlain } from './plain.js';

type StateNode = AnyStateMachine['root'];
type Definition = StateNode['transitions'] extends Map<string, (infer T)[]> ? T : never;

/** A transition of a statechart. */
export interface ChartTransition {
  /** `source·event·n`, as `DeclaredTransition` has it. */
  readonly id: string;
  /** The event descriptor; `xstate.always` for an event-less transition, XState's own names for `after` and `onDone`. */
  readonly event: string;
  /** Milliseconds, or the name of a delay; absent where it is no `after`. */
  readonly delay?: number | string;
  readonly guard?: Guard;
  /** The one name under which the whole guard is an implementation. */
  readonly guardName?: string;
  /** Ids of states; empty for a transition that stays where it is. */
  readonly targets: readonly string[];
  readonly actions: readonly Action[];
  /** True: a target inside the source, or the source itself, is left and entered again. */
  readonly reenter: boolean;
  readonly description?: string;
  /** Only where it is plain data. */
  readonly meta?: unknown;
}

/** A state of a statechart, with all that is inside. */
export interface ChartState {
  /** Unique in the machine: XState's own, such as `machine.outer.inner`. */
  readonly id: string;
  readonly key: string;
  /** Dotted path inside the machine; `(root)` for the machine itself. */
  readonly path: string;
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  /** Of a history state. */
  readonly history?: 'shallow' | 'deep';
  /** Of a compound state, the id of the state that it begins in; of a history state, of its default where it has one. */
  readonly initial?: string;
  readonly initialActions: readonly Action[];
  readonly entry: readonly Action[];
  readonly exit: readonly Action[];
  readonly tags: readonly string[];
  readonly invokes: readonly { readonly id: string; readonly src: string }[];
  readonly description?: string;
  readonly meta?: unknown;
  readonly transitions: readonly ChartTransition[];
  readonly states: readonly ChartState[];
}

/** A machine as every format shows it: what stands in its resolved configuration, without any function. */
export interface Statechart {
  readonly name: string;
  readonly root: ChartState;
  /** What stands as a function in the configuration, combinations of guards included, by the name that the chart gives it. */
  readonly inline: Readonly<Record<'actions' | 'guards', Readonly<Record<string, unknown>>>>;
}

/**
 * Reads a machine.
 * @param name what it is called; its own id by default
 */
export function statechartOf(machine: AnyStateMachine, name = machine.id): Statechart {
  const names = { actions: new Names(), guards: new Names() };
  const root = new Reader(names).state(machine.root);
  return { name, root, inline: { actions: names.actions.record(), guards: names.guards.record() } };
}

/** A state and all states inside it, in document order. */
export const statesIn = (state: ChartState): ChartState[] => [state, ...state.states.flatMap(statesIn)];

/** Gives functions names that no two of them share; what does the same by its key is one. */
class Names {
  readonly #names = new Map<unknown, string>();
  readonly #functions = new Map<string, unknown>();

  of(implementation: unknown, wanted: string, key: unknown = implementation): string {
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    let name = wanted;
    for (let number = 2; this.#functions.has(name); number++) name = `${wanted} (${number})`;
    this.#functions.set(name, implementation);
    this.#names.set(key, name);
    return name;
  }

  record(): Record<string, unknown> {
    return Object.fromEntries(this.#functions);
  }
}

class Reader {
  readonly #names: Readonly<Record<'actions' | 'guards', Names>>;

  constructor(names: Readonly<Record<'actions' | 'guards', Names>>) {
    this.#names = names;
  }

  state(node: StateNode): ChartState {
    const path = node.path.length === 0 ? '(root)' : node.path.join('.');
    const { description } = node.config as { description?: string };
    return {
      id: node.id,
      key: node.key,
      path,
      type: node.type,
      ...this.#start(node),
      initialActions: node.type === 'compound' ? this.#actions(node.initial.actions) : [],
      entry: this.#actions(node.entry),
      exit: this.#actions(node.exit),
      tags: node.tags,
      invokes: node.invoke.map(({ id, src }) => ({ id, src: typeof src === 'string' ? src : 'actor' })),
      ...(description === undefined ? {} : { description }),
      ...(isPlain(node.meta) ? { meta: node.meta } : {}),
      transitions: this.#transitions(node, path),
      states: Object.values(node.states).map((child) => this.state(child)),
    };
  }

  #start(node: StateNode): Pick<ChartState, 'history' | 'initial'> {
    if (node.type === 'history') {
      const target = (node.config as { target?: string }).target;
      const fallback = target === undefined ? undefined : defaultOf(node, target);
      return { history: node.history === 'deep' ? 'deep' : 'shallow', ...(fallback && { initial: fallback }) };
    }
    const [first] = node.type === 'compound' ? node.initial.target : [];
    return first === undefined ? {} : { initial: first.id };
  }

  #transitions(node: StateNode, path: string): ChartTransition[] {
    return [...node.transitions, ['xstate.always', node.always ?? []] as const].flatMap(([event, definitions]) =>
      definitions.map((definition, index) => this.#transition(definition, event, `${path}·${event}·${index}`)),
    );
  }

  #transition(definition: Definition, event: string, id: string): ChartTransition {
    const { guard, target, actions, reenter, meta, description } = definition;
    const { delay } = definition as { delay?: number | string };
    return {
      id,
      event,
      ...(delay === undefined ? {} : { delay }),
      ...this.#guard(guard),
      targets: (target ?? []).map((node) => node.id),
      actions: this.#actions(actions),
      reenter,
      ...(description === undefined ? {} : { description }),
      ...(isPlain(meta) ? { meta } : {}),
    };
  }

  #actions(actions: readonly unknown[]): Action[] {
    return actions
      .map((action) => {
        const read = actionOf(action, (value, does) => this.#names.actions.of(value, does));
        if (read.kind !== 'named' && !isOfAfter(read)) {
          this.#names.actions.of(action, actionText(read), JSON.stringify(read));
        }
        return read;
      })
      .filter((action) => !isOfAfter(action));
  }

  #guard(declared: unknown): Pick<ChartTransition, 'guard' | 'guardName'> {
    if (declared === undefined) return {};
    const guard = guardOf(declared, (value) => {
      const { name } = value as { readonly name: string };
      return this.#names.guards.of(value, name === '' || name === 'guard' ? 'function' : name);
    });
    if (guard.kind === 'named') return { guard, guardName: guard.name };
    return { guard, guardName: this.#names.guards.of(declared, guardText(guard), JSON.stringify(guard)) };
  }
}

/** The id of a history state's default: XState resolves it as a key beside the history state, or as an id. */
function defaultOf({ parent }: StateNode, target: string): string | undefined {
  if (target.startsWith('#')) return target.slice(1);
  return target.split('.').reduce<StateNode | undefined>((node, key) => node?.states[key], parent)?.id;
}
