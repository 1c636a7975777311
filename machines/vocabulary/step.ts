/** In which order steps 8 to 10 come: the texts differ there. */
export type Order = 'discard-first' | 'notify-first';

/** A step number, or one for each order where the texts number the same act differently. */
export type StepNumber = number | Readonly<Record<Order, number>>;

/** The three acts whose place differs: 8, 9, 10 of discard-first and of notify-first. */
export const noticeStep: StepNumber = { 'discard-first': 9, 'notify-first': 8 };
export const acknowledgementStep: StepNumber = { 'discard-first': 10, 'notify-first': 9 };
export const discardStep: StepNumber = { 'discard-first': 8, 'notify-first': 10 };

/** What a transition's `meta` says: the step of the text that it carries, and who does what to whom. */
export interface StepMeta {
  readonly clause: '5.1.3.7.4.2';
  readonly step: StepNumber;
  readonly says: string;
}

/** The `meta` of a transition that the text speaks of. `says` begins with a verb: its subject is the participant. */
export const step = (number: StepNumber, says: string): StepMeta => ({ clause: '5.1.3.7.4.2', step: number, says });

/** The number that a step has in an order. */
export const stepIn = (order: Order, number: StepNumber): number =>
  typeof number === 'number' ? number : number[order];
