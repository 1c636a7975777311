import type { Adversary, Message } from '../composition.js';
import { canonical } from '../xstate/canonical.js';

/** A forgery, however many declarations offer it. */
export interface KnownForgery {
  readonly to: string;
  readonly as: string;
  readonly event: Message;
  /** Canonical text of the event. */
  readonly text: string;
  /** The facts of any one of these suffice. */
  readonly ways: readonly (readonly string[])[];
}

/** An adversary's forgeries by canonical content, then by name; declarations that differ only in the facts they take are one. */
export function knownForgeries({ forgeries }: Pick<Adversary, 'forgeries'>): KnownForgery[] {
  const known = new Map<string, KnownForgery & { readonly ways: (readonly string[])[] }>();
  for (const { to, as, event, from } of forgeries) {
    const text = canonical(event);
    const key = canonical([to, as, text]);
    const forgery = known.get(key) ?? { to, as, event, text, ways: [] };
    known.set(key, forgery);
    forgery.ways.push(from);
  }
  return [...known.values()].sort((a, b) => compare(a.text, b.text) || compare(a.as, b.as));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
