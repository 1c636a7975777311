import { isRecord } from './read-message.js';

/** A definition beyond this is no machine that somebody wrote. */
const mostStates = 5000;
const deepest = 60;

/**
 * The configuration of a machine from an inspector's `definition`, with what `createMachine` can read and nothing else: an inspector
 * writes functions as `{ type: name }`, cuts what lies deep, and may be told anything.
 * @throws Error with a sentence, where it is no machine
 */
export function plainConfig(definition: string): Record<string, unknown> {
  let config: unknown;
  try {
    config = JSON.parse(definition);
  } catch {
    throw new Error('The definition is no JSON.');
  }
  if (!isRecord(config)) throw new Error('The definition is no object.');
  return new Reader().state(config, 0);
}

class Reader {
  #states = 0;

  state(config: Record<string, unknown>, depth: number): Record<string, unknown> {
    if (++this.#states > mostStates) throw new Error(`The definition has more than ${mostStates} states.`);
    if (depth > deepest) throw new Error(`The definition has states more than ${deepest} deep.`);
    const { id, type, initial, states, on, always, after, entry, exit, invoke, onDone, tags, history, target } = config;
    const children = isRecord(states)
      ? Object.entries(states).map(([key, state]) => [key, this.state(isRecord(state) ? state : {}, depth + 1)])
      : [];
    return defined({
      id: text(id),
      type: text(type),
      history: history === true ? true : text(history),
      target: text(target),
      description: text(config.description),
      initial: isRecord(initial) ? transition(initial) : text(initial),
      tags: typeof tags === 'string' ? tags : texts(tags),
      entry: actions(entry),
      exit: actions(exit),
      always: transitions(always),
      onDone: transitions(onDone),
      on: byKey(on),
      after: byKey(after),
      invoke: invokes(invoke),
      states: children.length === 0 ? undefined : Object.fromEntries(children),
    });
  }
}

const byKey = (value: unknown): unknown =>
  isRecord(value)
    ? defined(Object.fromEntries(Object.entries(value).map(([key, each]) => [key, transitions(each)])))
    : undefined;

function transitions(value: unknown): unknown {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.flatMap((each) => transitionsIn(each));
  return isRecord(value) ? transition(value) : undefined;
}

/** One of several: an object, or the name of a target. */
const transitionsIn = (value: unknown): readonly unknown[] =>
  isRecord(value) ? [transition(value)] : typeof value === 'string' ? [value] : [];

const transition = (value: Record<string, unknown>): Record<string, unknown> =>
  defined({
    target: typeof value.target === 'string' ? value.target : texts(value.target),
    guard: named(value.guard),
    actions: actions(value.actions),
    reenter: value.reenter === true ? true : undefined,
    description: text(value.description),
  });

const invokes = (value: unknown): unknown =>
  several(value)
    .filter(isRecord)
    .map((each) =>
      defined({
        id: text(each.id),
        src: text(each.src) ?? (isRecord(each.src) ? text(each.src.type) : undefined) ?? 'actor',
        onDone: transitions(each.onDone),
        onError: transitions(each.onError),
        onSnapshot: transitions(each.onSnapshot),
      }),
    );

const actions = (value: unknown): unknown =>
  value === undefined || value === null ? undefined : several(value).flatMap((each) => named(each) ?? []);

/** An action or guard by its name; a function without a name is `inline`. */
function named(value: unknown): unknown {
  if (typeof value === 'string') return value;
  if (!isRecord(value)) return undefined;
  return { type: text(value.type) || 'inline' };
}

const several = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const texts = (value: unknown): string[] | undefined =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : undefined;

const defined = (value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));
