import type { Message } from '../composition.js';
import type { Action } from '../search/action.js';
import { canonical, deepFreeze } from '../xstate/canonical.js';
import { observationsOf, start, type Told } from './observe.js';

/** What is told of actions, worked out once for all observers of a composition; actions that are told alike share it. */
export class Observations {
  readonly start: readonly Told[];
  private readonly ofAction: (readonly Told[])[] = [];
  private readonly interned = new Map<string, Told>();
  /** As an observer hears it that watches no predicates. */
  private readonly plain = new Map<Told, Message>();

  /** @param names the participants' names */
  constructor(
    private readonly actions: readonly Action[],
    private readonly names: readonly string[],
  ) {
    this.start = start.map((told) => this.intern(told));
  }

  /** The observations of an action, in their order. */
  of(action: number): readonly Told[] {
    this.ofAction[action] ??= observationsOf(this.actions[action]!, this.names).map((told) => this.intern(told));
    return this.ofAction[action];
  }

  /** An observation as an event, with no predicates watched; frozen, so that its canonical text is written once. */
  eventOf(told: Told): Message {
    const event = this.plain.get(told) ?? deepFreeze({ ...told, was: {}, is: {} });
    this.plain.set(told, event);
    return event;
  }

  private intern(observation: Told): Told {
    const text = canonical(observation);
    const told = this.interned.get(text) ?? observation;
    this.interned.set(text, told);
    return told;
  }
}
