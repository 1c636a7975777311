import type { Leg, Message } from '../composition.js';

/** Is the message one of those that the leg describes? Sender and receiver by name. */
export const onLeg = (leg: Leg, from: string, to: string, { type }: Message): boolean =>
  covers(leg.from, from) && covers(leg.to, to) && (leg.only === undefined || leg.only.includes(type));

const covers = (wanted: string | readonly string[] | undefined, name: string): boolean =>
  wanted === undefined || (typeof wanted === 'string' ? wanted === name : wanted.includes(name));
