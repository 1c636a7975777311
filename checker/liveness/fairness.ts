import { onLeg } from '../channels/leg.js';
import type { ActionClass, FairClass, Fairness, FairnessLevel, Leg } from '../composition.js';
import type { Action } from '../search/action.js';
import { canonical } from '../xstate/canonical.js';

export const fairClasses: readonly FairClass[] = ['delivery', 'timer', 'choice', 'repair'];

/** What is owed, compiled for the actions that a search has found. An obligation is a set of actions, of which one is taken or not. */
export interface Obligations {
  readonly count: number;
  /** By obligation: is it a strong one? Otherwise weak. */
  readonly strong: readonly boolean[];
  /** By the number of an action: to which obligations it belongs. */
  readonly of: readonly (readonly number[])[];
}

const nothing: readonly number[] = [];

/**
 * The obligations of a fairness over the actions of a search.
 * @param names the participants', by number
 */
export function obligationsOf(fairness: Fairness, actions: readonly Action[], names: readonly string[]): Obligations {
  const numbers = new Map<string, number>();
  const strong: boolean[] = [];
  const numberOf = (what: string, level: FairnessLevel): readonly number[] => {
    if (level === 'none') return nothing;
    const number = numbers.get(what) ?? numbers.size;
    numbers.set(what, number);
    strong[number] = level === 'strong';
    return [number];
  };
  const of = actions.map((action) => {
    if (!action.helpful) return nothing;
    const own = numberOf(keyOf(action), levelOf(fairness, action, names));
    return [...own, ...numberOf(`participant ${action.participant}`, fairness.participant ?? 'none')];
  });
  return { count: strong.length, strong, of };
}

/** Which actions, by number, are taken only finitely often on a run that counts. */
export function finiteActions(
  { finitely = [] }: Fairness,
  actions: readonly Action[],
  names: readonly string[],
): (action: number) => boolean {
  if (finitely.length === 0) return () => false;
  const known: boolean[] = [];
  return (number) => {
    known[number] ??= finitely.some((rule) => concerns(rule, actions[number]!, names));
    return known[number];
  };
}

const keys = new WeakMap<Action, string>();

/** What tells the actions that are owed one thing: a message's content on its channel, a timer's id, a choice's event. */
function keyOf(action: Action): string {
  const known = keys.get(action);
  if (known !== undefined) return known;
  const { class: cls, participant, from, timer, event } = action;
  const key = canonical([cls, participant, from ?? null, timer === undefined ? event : timer.id]);
  keys.set(action, key);
  return key;
}

/** Is an action one of a class on a leg? */
function concerns(rule: Leg & { readonly class: ActionClass }, action: Action, names: readonly string[]): boolean {
  const from = action.from === undefined ? '' : names[action.from]!;
  return rule.class === action.class && onLeg(rule, from, names[action.participant]!, action.event);
}

function levelOf(fairness: Fairness, action: Action, names: readonly string[]): FairnessLevel {
  const cls = fairClasses.find((fair) => fair === action.class);
  if (cls === undefined) return 'none';
  const exception = fairness.except?.find((other) => concerns(other, action, names));
  return exception?.level ?? fairness[cls] ?? 'none';
}

/** A fairness in words, for reports: `delivery strong (finite loss), timer weak`; `none` where nothing is owed. */
export function describeFairness(fairness: Fairness): string {
  const words = [...fairClasses, 'participant' as const].flatMap((cls) => {
    const level = fairness[cls] ?? 'none';
    return level === 'none' ? [] : [`${cls} ${levelInWords(cls, level)}`];
  });
  const exceptions = (fairness.except ?? []).map(
    (rule) => `${legInWords(rule)} ${levelInWords(rule.class, rule.level)}`,
  );
  const finite = (fairness.finitely ?? []).map((rule) => `${legInWords(rule)} finitely often`);
  return [...words, ...exceptions, ...finite].join(', ') || 'none';
}

const legInWords = ({ class: cls, from, to, only }: Leg & { readonly class: ActionClass }): string =>
  [
    cls,
    ...(from === undefined ? [] : ['from', listOf(from)]),
    ...(to === undefined ? [] : [cls === 'delivery' ? 'to' : 'of', listOf(to)]),
    ...(only === undefined ? [] : ['with', listOf(only)]),
  ].join(' ');

const levelInWords = (cls: string, level: FairnessLevel): string =>
  cls === 'delivery' && level === 'strong' ? 'strong (finite loss)' : level;

const listOf = (names: string | readonly string[]): string => [names].flat().join(' or ');
