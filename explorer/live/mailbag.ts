import { onLeg } from '../../checker/channels/leg.js';
import type { ChannelRule, Message } from '../../checker/composition.js';
import { canonical } from '../../checker/xstate/canonical.js';
import type { HeldMessage } from '../../checker/xstate/held.js';

/** A message on its way. `copy`: it was delivered before, and stays. */
export interface Underway extends HeldMessage {
  readonly copy: boolean;
}

/** How to tell one message among others. */
export type Wanted = Pick<Underway, 'from' | 'to' | 'event' | 'copy'>;

/** The messages on their way in a live system, in the order of sending, counted as the channels of the composition count them. */
export class Mailbag {
  #messages: readonly Underway[] = [];

  constructor(private readonly rules: readonly ChannelRule[]) {}

  get messages(): readonly Underway[] {
    return this.#messages;
  }

  /** A message is sent. On a `set`, one that is there already is there once. */
  add(message: HeldMessage): void {
    const rule = this.rules.find((each) => onLeg(each, message.from, message.to, message.event));
    if (rule?.kind === 'set' && this.find({ ...message, copy: false }) !== undefined) return;
    this.#messages = [...this.#messages, { ...message, copy: false }];
  }

  /** One of several equal ones is as good as the other. */
  find({ from, to, event, copy }: Wanted): Underway | undefined {
    const text = canonical(event);
    return this.#messages.find(
      (each) => each.from === from && each.to === to && each.copy === copy && canonical(each.event) === text,
    );
  }

  /** The message with a number. */
  byId(id: number): Underway | undefined {
    return this.#messages.find((each) => each.id === id);
  }

  /** Takes a message out. */
  remove(id: number): void {
    this.#messages = this.#messages.filter((each) => each.id !== id);
  }

  /** A message is delivered, and stays as a copy. */
  copied(id: number): void {
    this.#messages = this.#messages.map((each) => (each.id === id ? { ...each, copy: true } : each));
  }
}

/** Is it the very same content? */
export const sameEvent = (a: Message, b: Message): boolean => canonical(a) === canonical(b);
