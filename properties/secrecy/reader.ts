import { factOf, rulesOver, universeOf } from '../../machines/environment/attacker/derivation.js';
import {
  avContext,
  gbaKey,
  legKey,
  mcim,
  mcimKey,
  platformKey,
  signingKey,
} from '../../machines/vocabulary/credentials.js';
import { parties } from '../../machines/vocabulary/parties.js';
import type { Term } from '../../machines/vocabulary/terms.js';
import type { Party } from './parties.js';

const { m2me, oldSho, newSho, ro } = parties;
const old = mcim(oldSho, m2me);
const intended = mcim(newSho, m2me);

/** Keys that somebody may come to know, by the words that histories keep. */
export const keys = {
  'new key': mcimKey(intended),
  'old key': mcimKey(old),
  'GBA key': gbaKey(old),
  AVs: avContext(old),
  'platform key': platformKey(m2me),
} as const;

export type KeyWord = keyof typeof keys;

/** Parties that read, honest as they are, what is said to them or passes through them; and what they have to read it with. */
export const ownKeys: Readonly<Partial<Record<Party, readonly Term[]>>> = {
  'old-sho': [mcimKey(old), signingKey(oldSho)],
  'new-sho': [mcimKey(intended), signingKey(newSho)],
  ro: [signingKey(ro), legKey(m2me)],
  // Where the AVs end in the visited network is told of its insider alone (scenario visited-insider).
  'visited-network': [],
  // It has the session keys of the radio leg.
  'device-outside-the-tre': [avContext(old), legKey(m2me)],
};

/**
 * All facts that follow from some terms by the rules of derivation, over these terms and `sought`.
 * `names`: are public names known beforehand? What is merely read is what follows without them.
 */
export function derived(from: readonly Term[], sought: readonly Term[], names: boolean): ReadonlySet<string> {
  const universe = universeOf([...from, ...sought]);
  const known = new Set(from.map(factOf));
  if (names) for (const term of universe) if (term.term === 'atom') known.add(factOf(term));
  const rules = rulesOver(universe);
  for (let before = -1; before !== known.size; ) {
    before = known.size;
    for (const { from: premises, to } of rules) if (premises.every((fact) => known.has(fact))) known.add(to);
  }
  return known;
}

/** The terms that somebody can read in what it is shown, opened as far as its keys go; nothing that it would build. */
export function readable(shown: readonly Term[], own: readonly Term[]): readonly Term[] {
  const facts = derived([...shown, ...own], [], false);
  return universeOf(shown).filter((term) => facts.has(factOf(term)));
}
