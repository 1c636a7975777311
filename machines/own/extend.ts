import { type AnyStateMachine, createMachine } from 'xstate';
import { ProcedureError, unknownName } from './procedure-error.js';

/** What is added to one state, in XState's own words. */
export type StatePatch = Readonly<Record<string, unknown>>;

/** States by their paths (`answering.leaving`), and what is added to each; `(root)`: the machine itself. */
export type MachinePatch = Readonly<Record<string, StatePatch>>;

/** Implementations of what a patch names. */
export interface Implementations {
  readonly guards?: Readonly<Record<string, unknown>>;
  readonly actions?: Readonly<Record<string, unknown>>;
}

type Config = Readonly<Record<string, unknown>>;

/** The key that means the machine itself, as reports write it. */
const root = '(root)';

/**
 * A machine with more transitions and states; it keeps its implementations. Transitions of the patch come before those that
 * the state has for the same event, so that they decide where their guards hold; entry and exit actions come after; tags and
 * context are joined; anything else is replaced.
 * @param machine what is extended; it stays as it is
 * @throws ProcedureError for a state that is not there and that no transition of the patch leads to, or a key that no state has
 */
export function extend(machine: AnyStateMachine, patch: MachinePatch, more: Implementations = {}): AnyStateMachine {
  const targets = targetsIn(patch);
  const config = Object.entries(patch).reduce<Config>(
    (node, [path, added]) => at(node, path === root ? [] : path.split('.'), added, { machine, path, targets }),
    machine.config as Config,
  );
  const { guards, actions, actors, delays } = machine.implementations;
  const implementations = {
    guards: { ...guards, ...more.guards },
    actions: { ...actions, ...more.actions },
    actors,
    delays,
  };
  return made(machine.id, config).provide(implementations as Parameters<AnyStateMachine['provide']>[0]);
}

/** XState refuses a target that is not there. */
function made(name: string, config: Config): AnyStateMachine {
  try {
    return createMachine(config as Parameters<typeof createMachine>[0]);
  } catch (error) {
    const why = (error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' ');
    throw new ProcedureError(`The patch of ${name} makes no machine. ${why}`);
  }
}

interface Place {
  readonly machine: AnyStateMachine;
  readonly path: string;
  readonly targets: ReadonlySet<string>;
}

/** A node with a patch at a path below it. */
function at(node: Config, path: readonly string[], patch: StatePatch, place: Place): Config {
  const [name, ...rest] = path;
  if (name === undefined) return joined(node, patch, place);
  const states = (node.states ?? {}) as Readonly<Record<string, Config>>;
  const known = states[name];
  if (known === undefined && (rest.length > 0 || !place.targets.has(name))) {
    throw unknownName(`state of ${place.machine.id}`, place.path, pathsOf(place.machine.config as Config));
  }
  return { ...node, states: { ...states, [name]: at(known ?? {}, rest, patch, place) } };
}

/** One node with one patch. */
function joined(node: Config, patch: StatePatch, place: Place): Config {
  let whole = node;
  for (const [key, value] of Object.entries(patch)) {
    if (key === 'states') {
      for (const [name, child] of Object.entries(value as Config))
        whole = at(whole, [name], child as StatePatch, place);
      continue;
    }
    const join = joins[key];
    if (join === undefined) {
      throw unknownName(`member of the state ${place.path}:`, key, [...Object.keys(joins), 'states']);
    }
    whole = { ...whole, [key]: join(whole[key], value) };
  }
  return whole;
}

type Join = (own: unknown, added: unknown) => unknown;

const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const first: Join = (own, added) => [...listOf(added), ...listOf(own)];
const last: Join = (own, added) => [...listOf(own), ...listOf(added)];
const replaced: Join = (_, added) => added;
/** By event, or by delay. */
const firstOfEach: Join = (own, added) => {
  const known = (own ?? {}) as Config;
  const more = Object.entries(added as Config).map(([key, value]) => [key, first(known[key], value)] as const);
  return { ...known, ...Object.fromEntries(more) };
};
const joinedContext: Join = (own, added) =>
  typeof own === 'function'
    ? (given: unknown) => ({ ...(own(given) as Config), ...(added as Config) })
    : { ...((own ?? {}) as Config), ...(added as Config) };

const joins: Readonly<Record<string, Join>> = {
  on: firstOfEach,
  after: firstOfEach,
  always: first,
  onDone: first,
  entry: last,
  exit: last,
  tags: last,
  context: joinedContext,
  initial: replaced,
  type: replaced,
  history: replaced,
  target: replaced,
  meta: replaced,
  id: replaced,
  description: replaced,
  output: replaced,
};

/** The last names of all targets in a patch: states that it may bring. */
function targetsIn(value: unknown): ReadonlySet<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((each) => [...targetsIn(each)]));
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(
    Object.entries(value).flatMap(([key, member]) =>
      key === 'target' || key === 'initial'
        ? listOf(member).flatMap((target) => (typeof target === 'string' ? [lastName(target)] : []))
        : key === 'on'
          ? Object.values(member as Config).flatMap((each) =>
              typeof each === 'string' ? [lastName(each)] : [...targetsIn(each)],
            )
          : [...targetsIn(member)],
    ),
  );
}

const lastName = (target: string): string =>
  target.slice(Math.max(target.lastIndexOf('.'), target.lastIndexOf('#')) + 1);

/** The paths of all states below a node. */
function pathsOf(node: Config, above = ''): readonly string[] {
  return Object.entries((node.states ?? {}) as Readonly<Record<string, Config>>).flatMap(([name, state]) => [
    `${above}${name}`,
    ...pathsOf(state, `${above}${name}.`),
  ]);
}

/**
 * A machine from what a user gave: a patch, or a function that makes another machine of it.
 * @throws ProcedureError where it gives none
 */
export function machineFrom(
  role: string,
  machine: AnyStateMachine,
  given: MachinePatch | ((machine: AnyStateMachine) => AnyStateMachine),
  more: Implementations,
): AnyStateMachine {
  if (typeof given !== 'function') return extend(machine, given, more);
  const made: unknown = given(extend(machine, {}, more));
  if (typeof made === 'object' && made !== null && 'root' in made && 'config' in made) return made as AnyStateMachine;
  throw new ProcedureError(`machines.${role} gives no machine. Return what extend or createMachine returns.`);
}
