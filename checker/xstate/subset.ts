import type { AnyStateMachine } from 'xstate';
import type { Problem } from '../errors.js';
import { statePath, statesOf } from './transitions.js';

type StateNode = AnyStateMachine['root'];
type Finding = Pick<Problem, 'code' | 'message' | 'remedy'>;

/** Where something stands in a machine: a state, and the event of the transition, if it is one. */
interface Place {
  readonly state: string;
  readonly event?: string;
}

/** An action or guard as machines write it: a name, an object with a type, or a function; builders carry their arguments. */
type Reference =
  | string
  | {
      readonly type?: string;
      readonly name?: string;
      readonly resolve?: unknown;
      readonly check?: unknown;
      readonly guards?: readonly Reference[];
      readonly stateValue?: unknown;
      readonly to?: unknown;
      readonly delay?: unknown;
      readonly event?: unknown;
    };

const lift =
  'Declare the child as a participant of the composition and address it with sendTo(({ system }) => system.get(name), …).';

const problemOfBuiltIn: Readonly<Record<string, Finding | null>> = {
  'xstate.assign': null,
  'xstate.cancel': null,
  'xstate.emit': null,
  'xstate.enqueueActions': null,
  'xstate.log': null,
  'xstate.raise': null,
  'xstate.sendTo': null,
  'xstate.spawnChild': { code: 'MC102', message: '`spawnChild` cannot be checked.', remedy: lift },
  'xstate.stopChild': { code: 'MC103', message: '`stopChild` cannot be checked.', remedy: lift },
};

/**
 * The static half of the subset check: constructs that the checker cannot step exactly (MC1xx), names without an
 * implementation (MC2xx), and messages to actors by string (MC603). What hides inside functions is found at the step.
 */
export function checkSubset(name: string, machine: AnyStateMachine): Problem[] {
  const walk = walkMachine(machine);
  return walk.findings.map(({ place, finding }) => ({ ...finding, ...place, participant: name }));
}

/**
 * Custom actions by name, or by place where they have none: the checker does not execute them. Sorted. Those that only a
 * function of `enqueueActions` names are found at the step (`LocalAutomaton.ignoredActions`).
 */
export function ignoredActions(machine: AnyStateMachine): string[] {
  return [...new Set(customActions(machine).values())].sort();
}

/** The functions of the custom actions that the machine's configuration names, with what they are called. */
export function customActions(machine: AnyStateMachine): Map<unknown, string> {
  return walkMachine(machine).custom;
}

/** Places where the machine starts timers: `after`, and `raise` and `sendTo` with a delay, in document order. */
export function timerPlaces(machine: AnyStateMachine): Place[] {
  return walkMachine(machine).timers;
}

interface Walk {
  readonly machine: AnyStateMachine;
  readonly findings: { readonly place: Place; readonly finding: Finding }[];
  readonly custom: Map<unknown, string>;
  readonly timers: Place[];
}

function walkMachine(machine: AnyStateMachine): Walk {
  const walk: Walk = { machine, findings: [], custom: new Map(), timers: [] };
  for (const node of statesOf(machine.root)) visitState(walk, node);
  return walk;
}

function visitState(walk: Walk, node: StateNode): void {
  const state = statePath(node);
  for (const { src } of node.invoke) {
    const source = typeof src === 'string' && !src.startsWith('xstate.invoke.') ? ` (src: ${src})` : '';
    report(walk, { state }, 'MC101', `\`invoke\`${source} cannot be checked.`, lift);
  }
  if ('route' in node.config) {
    report(walk, { state }, 'MC106', '`route` cannot be checked.', 'Use a transition on an event of your own.');
  }
  for (const action of node.entry) visitAction(walk, { state }, action as Reference);
  for (const action of node.exit) visitAction(walk, { state }, action as Reference);
  if (node.type === 'compound') {
    for (const action of node.initial.actions) visitAction(walk, { state }, action as Reference);
  }
  for (const [event, transitions] of [...node.transitions, ['xstate.always', node.always ?? []] as const]) {
    visitDescriptor(walk, { state, event });
    for (const transition of transitions) visitTransition(walk, { state, event }, transition);
  }
}

function visitTransition(
  walk: Walk,
  place: Place,
  transition: StateNode['transitions'] extends Map<string, (infer T)[]> ? T : never,
): void {
  for (const action of transition.actions) visitAction(walk, place, action as Reference);
  if (transition.guard !== undefined) visitGuard(walk, place, transition.guard as Reference);
  if ('cond' in transition) {
    report(walk, place, 'MC205', '`cond` is no guard in XState 5, it is not looked at.', 'Rename it to `guard`.');
  }
}

function visitDescriptor(walk: Walk, place: Required<Place>): void {
  const star = place.event.indexOf('*');
  if (star < 0 || place.event === '*' || (place.event.endsWith('.*') && star === place.event.length - 1)) return;
  report(
    walk,
    place,
    'MC206',
    'a wildcard stands elsewhere than in the last place, so it matches nothing.',
    'Write `*` or `name.*`.',
  );
}

function visitAction(walk: Walk, place: Place, action: Reference): void {
  const named = nameOf(action);
  if (named !== undefined) {
    const implementation = walk.machine.implementations.actions[named] as Reference | undefined;
    if (implementation === undefined) {
      report(
        walk,
        place,
        'MC201',
        `the action \`${named}\` has no implementation.`,
        'Provide it in setup({ actions }).',
      );
    } else if (isBuiltIn(implementation)) {
      visitBuiltIn(walk, place, implementation);
    } else {
      walk.custom.set(implementation, named);
    }
  } else if (isBuiltIn(action)) {
    visitBuiltIn(walk, place, action);
  } else {
    walk.custom.set(action, customActionName((action as { name?: string }).name, place));
  }
}

function visitBuiltIn(walk: Walk, place: Place, action: Exclude<Reference, string>): void {
  const type = String(action.type);
  const finding = problemOfBuiltIn[type];
  if (finding !== null) {
    walk.findings.push({
      place,
      finding: finding ?? {
        code: 'MC105',
        message: `the action \`${type}\` is unknown to the checker.`,
        remedy: 'Use the actions of XState 5 that the documentation lists.',
      },
    });
  }
  if (type === 'xstate.sendTo') visitTarget(walk, place, action.to);
  if (action.delay !== undefined) walk.timers.push(place);
  if (typeof action.delay === 'string' && walk.machine.implementations.delays[action.delay] === undefined) {
    report(
      walk,
      place,
      'MC203',
      `the delay \`${action.delay}\` has no implementation, so XState would not wait at all.`,
      'Provide it in setup({ delays }).',
    );
  }
}

function visitTarget(walk: Walk, place: Place, to: unknown): void {
  if (typeof to !== 'string' || to === '#_internal') return;
  if (to === '#_parent') report(walk, place, 'MC104', '`sendParent` cannot be checked.', lift);
  else {
    report(
      walk,
      place,
      'MC603',
      `a message is sent to '${to}' by a string, which names a child and no participant.`,
      `Write sendTo(({ system }) => system.get('${to}'), …).`,
    );
  }
}

function visitGuard(walk: Walk, place: Place, guard: Reference, seen: readonly string[] = []): void {
  const named = nameOf(guard);
  if (named !== undefined) {
    const implementation = walk.machine.implementations.guards[named] as Reference | undefined;
    if (implementation === undefined) {
      report(walk, place, 'MC202', `the guard \`${named}\` has no implementation.`, 'Provide it in setup({ guards }).');
    } else if (!seen.includes(named)) {
      visitGuard(walk, place, implementation, [...seen, named]);
    }
    return;
  }
  if (typeof guard === 'string') return;
  for (const inner of guard.guards ?? []) visitGuard(walk, place, inner, seen);
  const { stateValue } = guard;
  if (typeof stateValue === 'string' && stateValue.startsWith('#')) visitStateIn(walk, place, stateValue);
}

function visitStateIn(walk: Walk, place: Place, id: string): void {
  try {
    walk.machine.getStateNodeById(id);
  } catch {
    report(walk, place, 'MC204', `\`stateIn('${id}')\` names no state.`, 'Use the id of a state of this machine.');
  }
}

/** The name by which an action or guard is looked up, or undefined for a function. */
function nameOf(reference: Reference): string | undefined {
  if (typeof reference === 'string') return reference;
  return typeof reference === 'function' ? undefined : reference.type;
}

const isBuiltIn = (action: Reference): action is Exclude<Reference, string> =>
  typeof action === 'function' && 'resolve' in action;

/** How an inline custom action is listed. XState calls one without a name `(anonymous)`. */
function customActionName(name: string | undefined, place: Place): string {
  if (name !== undefined && !['', 'actions', 'entry', 'exit'].includes(name)) return name;
  return `(inline, ${place.event === undefined ? `state ${place.state}` : `state ${place.state} on ${place.event}`})`;
}

function report(walk: Walk, place: Place, code: Finding['code'], message: string, remedy: string): void {
  walk.findings.push({ place, finding: { code, message, remedy } });
}
