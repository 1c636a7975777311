import type { Message } from '../composition.js';
import type { ActionKind } from '../search/action.js';
import { canonical } from '../xstate/canonical.js';

/** What an action is, in whatever state it is taken. */
export interface Act {
  readonly kind: ActionKind;
  readonly participant: string;
  /** The sender, or in whose name a forgery comes. */
  readonly from?: string;
  readonly event: Message;
  /** The id of the pending timer, for what a timer does. */
  readonly timer?: string;
  /** Present where what arrives has arrived, or was there, before. */
  readonly redelivery?: true;
}

/** Something that the runs of a suite are to meet. */
export type Goal =
  /** A participant is in this state. */
  | { readonly kind: 'state'; readonly participant: string; readonly value: unknown }
  /** An action, or the start, takes this transition. */
  | { readonly kind: 'transition'; readonly participant: string; readonly transition: string }
  /**
   * XState asks the guard of this transition, and that is the answer. `refused`: no action comes to it, but this choice of the environment
   * does, which its participant does not take there.
   */
  | {
      readonly kind: 'guard';
      readonly participant: string;
      readonly transition: string;
      readonly answer: boolean;
      readonly refused?: Message;
    }
  /** Two actions of different participants are enabled together, and taken one right behind the other. */
  | { readonly kind: 'order'; readonly first: Act; readonly second: Act }
  /** A participant takes an action in this local state of it, told by its canonical key. Arrivals of copies are arrivals. */
  | { readonly kind: 'action'; readonly local: string; readonly act: Act };

export type GoalKind = Goal['kind'];

/** Two goals of one key are one goal, also in different systems. */
export function goalKey(goal: Goal): string {
  switch (goal.kind) {
    case 'state':
      return JSON.stringify(['state', goal.participant, goal.value]);
    case 'transition':
      return JSON.stringify(['transition', goal.participant, goal.transition]);
    case 'guard':
      return JSON.stringify(['guard', goal.participant, goal.transition, goal.answer]);
    case 'order':
      return JSON.stringify(['order', actKey(goal.first), actKey(goal.second)]);
    case 'action':
      return JSON.stringify(['action', goal.local, actKey(goal.act)]);
  }
}

/** Two actions of one key are one action. */
export const actKey = ({ kind, participant, from, event, timer, redelivery }: Act): string =>
  canonical([kind, participant, from ?? null, event, timer ?? null, redelivery ?? false]);
