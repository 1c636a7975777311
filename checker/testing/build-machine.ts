import {
  type AnyStateMachine,
  and,
  assign,
  cancel,
  createMachine,
  emit,
  enqueueActions,
  not,
  or,
  raise,
  sendTo,
  stateIn,
} from 'xstate';
import type { Message } from '../composition.js';
import type {
  ActionBlueprint,
  GuardBlueprint,
  MachineBlueprint,
  StateBlueprint,
  TransitionBlueprint,
} from './machine-blueprint.js';

type Context = Readonly<Record<string, number>>;
interface Scope {
  readonly context: Context;
  readonly event: { readonly type: string; readonly n?: number };
}
/** A state with its place in the document. */
interface Placed {
  readonly blueprint: StateBlueprint;
  readonly key: string;
  readonly children: readonly Placed[];
}

/** Keys of the states of a machine in document order, as `build` names them. */
export function stateKeys(blueprint: MachineBlueprint): string[] {
  return flatten(place(blueprint.states)).map(({ key }) => key);
}

/**
 * The XState machine of a blueprint. Whatever would make a macrostep endless or send at the start is left out or guarded:
 * raises stand only on transitions of events that are never raised; `always` and `onDone` lead to later siblings only.
 * @param peers whom it may send to, by name
 */
export function buildMachine(blueprint: MachineBlueprint, peers: readonly string[]): AnyStateMachine {
  const roots = place(blueprint.states);
  const placed = flatten(roots);
  const keys = placed.map(({ key }) => key);
  const histories = placed.filter(isHistory).map(({ key }) => key);
  const build = new Builder(blueprint.counters, keys, new Set(histories), peers);
  return createMachine(
    {
      context: Object.fromEntries(blueprint.counters.map((_, index) => [`c${index}`, 0])),
      initial: roots[0].key,
      states: build.states(roots, false),
      on: build.on(blueprint.on),
      // Data becomes configuration here, which no type of XState's can follow.
    } as never,
    build.implementations as never,
  );
}

function place(states: readonly StateBlueprint[], path = 's'): Placed[] {
  return states.map((blueprint, index) => {
    const key = `${path}${index}`;
    const solid = index === 0 && ['final', 'shallow', 'deep'].includes(blueprint.kind);
    const kind = solid ? 'plain' : blueprint.kind;
    const nested = kind === 'compound' || kind === 'parallel';
    return { blueprint: { ...blueprint, kind }, key, children: nested ? place(blueprint.states, `${key}_`) : [] };
  });
}

const flatten = (states: readonly Placed[]): Placed[] => states.flatMap((state) => [state, ...flatten(state.children)]);
const isHistory = ({ blueprint: { kind } }: Placed) => kind === 'shallow' || kind === 'deep';
const pick = <T>(from: readonly T[], index: number): T => from[index % from.length];
const raisable = (descriptor: string) => ['r', 's.t', '*'].includes(descriptor);

class Builder {
  constructor(
    private readonly counters: readonly number[],
    private readonly keys: readonly string[],
    private readonly histories: ReadonlySet<string>,
    private readonly peers: readonly string[],
  ) {}

  readonly implementations = {
    guards: {
      below: ({ context }: Scope, params: { counter: number; value: number }) => this.below(context, params),
    },
    actions: { note: () => {} },
  };

  states(siblings: readonly Placed[], parallel: boolean): Record<string, object> {
    return Object.fromEntries(
      siblings.map((state, index) => [state.key, this.state(state, parallel ? [] : siblings.slice(index + 1))]),
    );
  }

  on(transitions: readonly TransitionBlueprint[]): Record<string, object[]> {
    const on: Record<string, object[]> = {};
    for (const transition of transitions) {
      on[transition.on] = [...(on[transition.on] ?? []), this.transition(transition, !raisable(transition.on))];
    }
    return on;
  }

  private state({ blueprint, key, children }: Placed, later: readonly Placed[]): object {
    const { kind, tags, on, always, after, onDone } = blueprint;
    const common = { id: key, tags };
    if (kind === 'shallow' || kind === 'deep') return { id: key, type: 'history', history: kind };
    const entry = blueprint.entry.map((action) => this.action(action));
    if (kind === 'final') return { ...common, type: 'final', entry, output: key };
    const forward = later.filter((state) => !isHistory(state));
    return {
      ...common,
      entry,
      exit: blueprint.exit.map((action) => this.action(action)),
      on: this.on(on),
      ...(always && forward.length > 0 && { always: this.forward(always, forward) }),
      ...(after && { after: { 10: this.transition(after, true) } }),
      ...(children.length > 0 && { states: this.states(children, kind === 'parallel') }),
      ...(kind === 'parallel' && { type: 'parallel' }),
      ...(kind === 'compound' && { initial: children[0].key }),
      ...(onDone && children.length > 0 && forward.length > 0 && { onDone: this.forward(onDone, forward) }),
    };
  }

  private transition({ target, reenter, guard, actions }: TransitionBlueprint, raises: boolean): object {
    const key = target === undefined ? undefined : pick(this.keys, target);
    // Where a history state stands for the source itself, XState enters it without leaving it: its timers would pile up.
    const enters = key !== undefined && this.histories.has(key) ? true : reenter;
    const done = actions.filter((action) => raises || action.kind !== 'raise').map((action) => this.action(action));
    return {
      ...(key !== undefined && { target: `#${key}` }),
      ...(enters !== undefined && { reenter: enters }),
      ...(guard && { guard: this.guard(guard) }),
      ...(done.length > 0 && { actions: done }),
    };
  }

  /** To a later sibling; it sends only where an event brought the machine here, never at the start. */
  private forward(transition: TransitionBlueprint, later: readonly Placed[]): object {
    const isSend = ({ kind }: ActionBlueprint) => ['send', 'send later', 'enqueue'].includes(kind);
    const guard: GuardBlueprint | undefined = transition.actions.some(isSend)
      ? { kind: 'payload', value: 1 }
      : transition.guard;
    const { target = 0, reenter: _, guard: __, ...rest } = transition;
    return { ...this.transition({ ...rest, ...(guard && { guard }) }, false), target: `#${pick(later, target).key}` };
  }

  private guard(guard: GuardBlueprint): unknown {
    switch (guard.kind) {
      case 'below':
        return ({ context }: Scope) => this.below(context, guard);
      case 'named below':
        return { type: 'below', params: { counter: guard.counter, value: guard.value } };
      case 'payload':
        return ({ event }: Scope) => event.n === guard.value;
      case 'in':
        return stateIn(`#${pick(this.keys, guard.state)}`);
      case 'not':
        return not(this.guard(guard.of) as never);
      case 'and':
        return and(guard.of.map((one) => this.guard(one)) as never);
      case 'or':
        return or(guard.of.map((one) => this.guard(one)) as never);
    }
  }

  private action(action: ActionBlueprint): unknown {
    switch (action.kind) {
      case 'count':
      case 'reset':
      case 'take payload':
        return this.counters.length === 0
          ? 'note'
          : this.assignment(action.kind, action.counter % this.counters.length);
      case 'send':
        return sendTo(this.peer(action.to), (({ context }: Scope) => messageOf(action, context)) as never);
      case 'send later':
        return this.later(
          action,
          sendTo(this.peer(action.to), { type: action.type, n: 0 } as never, { id: action.id, delay: 20 }),
        );
      case 'emit':
        return emit({ type: action.type });
      case 'raise':
        return raise({ type: action.type });
      case 'raise later':
        return this.later(action, raise({ type: action.type }, { id: action.id, delay: 30 }));
      case 'cancel':
        return cancel(action.id);
      case 'enqueue': {
        const when = this.guard(action.when);
        const inner = this.action(action.action);
        return enqueueActions(({ enqueue, check }) => {
          if (check(when as never)) enqueue(inner as never);
        });
      }
    }
  }

  private later({ id, again }: { id: string; again: boolean }, start: unknown): unknown {
    if (again) return start;
    return enqueueActions(({ enqueue }) => {
      enqueue(cancel(id));
      enqueue(start as never);
    });
  }

  private assignment(kind: 'count' | 'reset' | 'take payload', counter: number): unknown {
    const most = this.counters[counter];
    const next = ({ context, event }: Scope) => {
      if (kind === 'reset') return 0;
      return Math.min(most, kind === 'count' ? context[`c${counter}`] + 1 : (event.n ?? 0));
    };
    return assign({ [`c${counter}`]: next } as never);
  }

  private readonly peer = (to: number) => {
    const name = pick(this.peers, to);
    return ({ system }: { system: { get(name: string): unknown } }) => system.get(name) as never;
  };

  private below(context: Context, { counter, value }: { counter: number; value: number }): boolean {
    return (context[`c${counter}`] ?? 0) < value;
  }
}

function messageOf({ type, payload }: ActionBlueprint & { kind: 'send' }, context: Context): Message {
  return { type, n: 'constant' in payload ? payload.constant : (context[`c${payload.counter}`] ?? 0) };
}
