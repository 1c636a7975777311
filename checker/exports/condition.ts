import type { Entry } from './channels.js';

/** Something that is so or not in a global state, as data that each language writes in its own way. */
export type Condition =
  | { readonly is: 'constant'; readonly value: boolean }
  | { readonly is: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly is: 'not'; readonly of: Condition }
  /** A participant is in one of these local states, in ascending order. */
  | { readonly is: 'at'; readonly participant: number; readonly locals: readonly number[] }
  /** A queue's head is this; a bag or a set holds it. */
  | { readonly is: 'holds'; readonly entry: Entry }
  /** Every message in a queue is this. */
  | { readonly is: 'only'; readonly entry: Entry }
  /** The adversary knows a fact. */
  | { readonly is: 'knows'; readonly fact: number }
  /** The state lies inside the bound of the composition. */
  | { readonly is: 'within' };

export const always: Condition = { is: 'constant', value: true };
export const never: Condition = { is: 'constant', value: false };

/** All of them hold. */
export function all(...of: readonly Condition[]): Condition {
  return joined('all', never, always, of);
}

/** One of them holds. */
export function any(...of: readonly Condition[]): Condition {
  return joined('any', always, never, of);
}

/** It does not hold. */
export function not(of: Condition): Condition {
  if (of.is === 'constant') return of.value ? never : always;
  return of.is === 'not' ? of.of : { is: 'not', of };
}

/** The participant is in one of these local states. */
export function at(participant: number, locals: readonly number[]): Condition {
  return locals.length === 0 ? never : { is: 'at', participant, locals: [...locals].sort((a, b) => a - b) };
}

/** Equal for conditions that are written alike. */
export const keyOf = (condition: Condition): string => JSON.stringify(condition);

function joined(is: 'all' | 'any', decisive: Condition, neutral: Condition, of: readonly Condition[]): Condition {
  const parts = new Map<string, Condition>();
  for (const part of of) {
    for (const own of part.is === is ? part.of : [part]) {
      if (own === decisive || keyOf(own) === keyOf(decisive)) return decisive;
      if (own !== neutral && keyOf(own) !== keyOf(neutral)) parts.set(keyOf(own), own);
    }
  }
  if (parts.size === 0) return neutral;
  return parts.size === 1 ? [...parts.values()][0]! : { is, of: [...parts.values()] };
}

/** How a language writes conditions; `constant`, `all`, `any` and `not` put brackets where it needs them. */
export interface Syntax {
  constant(value: boolean): string;
  all(parts: readonly string[]): string;
  any(parts: readonly string[]): string;
  not(part: string): string;
  at(participant: number, locals: readonly number[]): string;
  holds(entry: Entry): string;
  only(entry: Entry): string;
  knows(fact: number): string;
  within(): string;
}

/** A condition in a language. */
export function written(condition: Condition, syntax: Syntax): string {
  switch (condition.is) {
    case 'constant':
      return syntax.constant(condition.value);
    case 'all':
      return syntax.all(condition.of.map((part) => written(part, syntax)));
    case 'any':
      return syntax.any(condition.of.map((part) => written(part, syntax)));
    case 'not':
      return syntax.not(written(condition.of, syntax));
    case 'at':
      return syntax.at(condition.participant, condition.locals);
    case 'holds':
      return syntax.holds(condition.entry);
    case 'only':
      return syntax.only(condition.entry);
    case 'knows':
      return syntax.knows(condition.fact);
    case 'within':
      return syntax.within();
  }
}
