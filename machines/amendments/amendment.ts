import type { MachinePatch } from '../own/extend.js';
import type { OwnMessage, Speaker } from '../own/own-message.js';
import type { Procedure } from '../procedures/procedure.js';
import type { ReadingValues } from '../readings/index.js';

/** An act of the device in a new place: directly behind the last one of these that the procedure has. */
export interface Placement {
  readonly act: string;
  readonly after: readonly string[];
}

/** What an amendment changes, in the terms of a procedure of one's own. What is left out stays. */
interface AmendmentDelta {
  readonly settles?: Partial<ReadingValues>;
  /** Acts that move, or come in. */
  readonly places?: readonly Placement[];
  readonly messages?: Readonly<Record<string, OwnMessage>>;
  readonly machines?: Readonly<Partial<Record<Speaker, MachinePatch>>>;
}

/** A switch of the text: one sentence, and what it changes in the model. */
export interface Amendment {
  /** Small letters, digits and hyphens: it stands in procedures' names. */
  readonly name: string;
  /** The step that gets the sentence, in the numbers of notify-first. */
  readonly step: string;
  readonly sentence: string;
  /** What the step says so far that the sentence takes the place of; absent: it adds to it. */
  readonly replaces?: string;
  readonly delta: AmendmentDelta;
  /** Another amendment that it makes no sense without, and why. */
  readonly needs?: { readonly amendment: string; readonly reason: string };
  /** The procedures that it says something new of; absent: all. */
  says?(procedure: Procedure): boolean;
}

/** Amendments of which a procedure can have one only. */
export interface Alternatives {
  readonly amendments: readonly string[];
  readonly reason: string;
}
