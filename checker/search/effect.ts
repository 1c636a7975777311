import type { Channel } from '../channels/channel.js';
import type { LocalStep } from '../xstate/local-automaton.js';

/**
 * A local step with its messages resolved to channels. Classes, for the search reads them at every transition and must always find the
 * same shape.
 */
export class Effect {
  readonly next: number;
  /** How many messages are sent. */
  readonly sends: number;
  /** The step cannot be computed. */
  readonly poisoned: boolean;
  /** It leads to another local state, sends, or cannot be computed. */
  readonly restless: boolean;
  /** Set by the search when an enabled action takes it: coverage. */
  taken = false;
  /** Which kinds of unhandled reception the search has noted: bit 1 of a first delivery, bit 2 of a redelivery. */
  noted = 0;
  /** Numbers of actions by the channel option's tag. */
  readonly actionByTag: number[] = [];

  /**
   * @param local the local state it starts from
   * @param channels where the step's messages go, in order
   * @param items each message's number on its channel
   * @param lesson what the messages teach the adversary
   */
  constructor(
    readonly step: LocalStep,
    readonly local: number,
    readonly channels: readonly Channel[],
    readonly items: readonly number[],
    readonly lesson: number,
  ) {
    this.next = step.next;
    this.sends = items.length;
    this.poisoned = step.problem !== undefined;
    this.restless = step.next !== local || this.sends > 0 || this.poisoned;
  }
}

/** A timer that may fire, or a choice that may be made, in a local state. */
export class Move extends Effect {
  /** @param action its number in `Tables.actions` */
  constructor(
    step: LocalStep,
    local: number,
    channels: readonly Channel[],
    items: readonly number[],
    lesson: number,
    readonly action: number,
  ) {
    super(step, local, channels, items, lesson);
  }
}

/** A forgery that may change something in a local state. */
export interface Forge {
  /** Its number in the adversary's knowledge table. */
  readonly forgery: number;
  readonly effect: Effect;
  readonly action: number;
}
