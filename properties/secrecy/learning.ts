import { assign } from 'xstate';
import type { Observation } from '../../checker/index.js';
import { termsOf } from '../../machines/environment/attacker/attacker.js';
import { factOf } from '../../machines/environment/attacker/derivation.js';
import { avContext, gbaKey, mcim, mcimKey } from '../../machines/vocabulary/credentials.js';
import type { AnyMessage } from '../../machines/vocabulary/messages.js';
import { furtherParties, parties } from '../../machines/vocabulary/parties.js';
import { sameTerm, type Term } from '../../machines/vocabulary/terms.js';
import { isBTidAt } from '../../machines/vocabulary/tokens.js';
import { observer } from '../observer.js';
import type { Party } from './parties.js';
import { derived, type KeyWord, keys, ownKeys, readable } from './reader.js';

const { subscriber, m2me, oldSho, newSho, pva, ro } = parties;
const { rogueSho } = furtherParties;
const old = mcim(oldSho, m2me);

/** What the new SHO may learn of the old one. */
export const sensitive = ['operator', 'identity', 'keys', 'state'] as const;
export type Sensitive = (typeof sensitive)[number];

/** One thing that somebody has come to know, as a text. */
export type Lesson =
  | `${Party} hears`
  | `${Party} has ${KeyWord | 'token'}`
  | `new-sho knows ${Sensitive}`
  | 'new-sho is told of 11'
  | `new-sho knows ${Sensitive} from 11`
  | 'the PVA answers'
  | "other-operator knows the PVA's verdict";

/** Who has come to know what: it only grows, and there are finitely many lessons. */
export interface Learning {
  /** The token of the change, once step 1 has shown it. */
  readonly token: Term | null;
  /** Each once, sorted. */
  readonly lessons: readonly Lesson[];
}

/** The terms of a message, and the MCIM that is read across a missing isolation. */
const shownBy = (event: AnyMessage): readonly Term[] =>
  event.type === 'foreignCredentials' ? [mcimKey(event.mcim)] : termsOf(event).filter((term) => term !== null);

/** What a reader knows after a message, of keys and of the token. */
function secretsIn(event: AnyMessage, reader: Party, { token, lessons }: Learning): readonly Lesson[] {
  const own = ownKeys[reader] ?? [];
  const words = Object.keys(keys) as KeyWord[];
  const earlier = words.filter((word) => lessons.includes(`${reader} has ${word}`)).map((word) => keys[word]);
  const known = derived([...own, ...earlier, ...shownBy(event)], token === null ? [] : [token], true);
  const learned = words.filter((word) => known.has(factOf(keys[word])));
  return [
    `${reader} hears`,
    ...learned.map((word) => `${reader} has ${word}` as const),
    ...(token !== null && known.has(factOf(token)) ? [`${reader} has token` as const] : []),
  ];
}

/** Is this a key of the old operator's, made from the old MCIM? */
const isDerivedFromOld = (term: Term): boolean => sameTerm(term, avContext(old)) || sameTerm(term, gbaKey(old));

/** Does a term show an operator's name to whoever reads it? */
const isFrom = (operator: string, term: Term): boolean =>
  (term.term === 'signed' && term.by.owner === operator) || isBTidAt(term, operator);

/** What of the old SHO a message shows to the new one: decided by what its terms let it read. */
function shownOfOldSho(event: AnyMessage): readonly Sensitive[] {
  const terms = readable(shownBy(event), ownKeys['new-sho']!);
  const has = (test: (term: Term) => boolean) => terms.some(test);
  const hasMcim = has((term) => sameTerm(term, mcimKey(old)));
  // Field `oldSho` of 11: whose acknowledgement is passed on, or whose credentials are gone.
  const named = event.type === 'relayedAcknowledgement' && event.oldSho !== null;
  const shows: Readonly<Record<Sensitive, boolean>> = {
    // Everybody can check a signature, which takes to know whose it is; and a B-TID says whom to ask for its key.
    operator: named || hasMcim || has((term) => isFrom(oldSho, term)),
    identity: hasMcim || has((term) => isBTidAt(term, oldSho)),
    // "a GBA key and B-TID": such a key, or what is made with one and serves in its place.
    keys: hasMcim || has((term) => isDerivedFromOld(term) || (term.term === 'under' && isDerivedFromOld(term.context))),
    state: named,
  };
  return sensitive.filter((what) => shows[what]);
}

const lessonsOfNewSho = (event: AnyMessage): readonly Lesson[] => {
  const shown = shownOfOldSho(event);
  return [
    ...shown.map((what) => `new-sho knows ${what}` as const),
    ...(event.type === 'relayedAcknowledgement'
      ? (['new-sho is told of 11', ...shown.map((what) => `new-sho knows ${what} from 11` as const)] as const)
      : []),
  ];
};

/** Who reads on which observations: what ends at a party, and what passes through it. */
const readers: Readonly<Record<string, readonly Party[]>> = {
  [`receive.${oldSho}.foreignCredentials`]: ['old-sho'],
  [`receive.${newSho}.foreignCredentials`]: ['new-sho'],
  [`receive.${newSho}.changeRequest`]: ['new-sho'],
  [`receive.${newSho}.relayedAcknowledgement`]: ['new-sho'],
  [`receive.${ro}.mcimDelivery`]: ['ro'],
  // Over the radio, carried by the old SHO's or a visited network, and through the device into its TRE, or out of it.
  [`send.${ro}.download`]: ['old-sho', 'visited-network'],
  [`receive.${m2me}.download`]: ['device-outside-the-tre'],
  [`send.${m2me}.deregistrationNotice`]: ['visited-network', 'device-outside-the-tre'],
};

const answers = [`send.${pva}.validationSuccess`, `send.${pva}.validationRefusal`];

/** After one more observation. */
function after({ token, lessons }: Learning, seen: Observation): Partial<Learning> {
  const event = seen.event as unknown as AnyMessage;
  const more = [
    ...(readers[seen.type] ?? []).flatMap((reader) => secretsIn(event, reader, { token, lessons })),
    ...(seen.type.startsWith(`receive.${newSho}.`) ? lessonsOfNewSho(event) : []),
    ...(answers.includes(seen.type) ? (['the PVA answers'] as const) : []),
    ...(answers.includes(seen.type) && seen.peer === rogueSho
      ? (["other-operator knows the PVA's verdict"] as const)
      : []),
  ];
  return {
    ...(token === null && event.type === 'changeRequest' ? { token: event.token } : {}),
    ...(more.length === 0 ? {} : { lessons: [...new Set([...lessons, ...more])].sort() }),
  };
}

/**
 * What honest parties come to know, one history for all secrets. A party remembers what its keys opened at the time; what it
 * could not open it never can, for the only keys that it may gain are the other MCIM and what follows from it, and nothing
 * that reached it before is closed with these.
 */
export const learning = observer.createMachine({
  context: { token: null, lessons: [] } satisfies Learning,
  on: Object.fromEntries(
    [`send.${subscriber}.changeRequest`, ...Object.keys(readers), ...answers].map((type) => [
      type,
      { actions: assign(({ context, event }) => after(context as Learning, event as Observation)) },
    ]),
  ),
});
