import { code } from '../../../reports/markdown.js';
import type { LevelFound, Refuted } from './data.js';

/** Why properties stay lost at a level. */
interface Limit {
  /** Absent: all that no other limit of the level names. */
  readonly properties?: readonly string[];
  readonly why: string;
}

const seenFromOutside: Limit = {
  why: 'That a change is open shows in its messages, however they are protected: whoever reads the radio path sees that they are there.',
};

/**
 * By level: why no set of amendments that was tried mends what is lost there. A sentence binds who keeps to the procedure, and helps by what
 * a party can know; each of these names who does not keep to it, what cannot be known, or what the search left open.
 */
const limits: Readonly<Record<string, readonly Limit[]>> = {
  'power-loss': [
    {
      why: 'At this level the search sends messages once, so that it comes to an end: whether repeating them mends this was not decided. The instruction that a device without power misses is repeated in no case.',
    },
  ],
  'network-attacker': [seenFromOutside],
  'visited-insider': [seenFromOutside],
  'leaked-token': [seenFromOutside],
  'leaked-old-token': [seenFromOutside],
  'silent-old-sho': [
    {
      why: 'Nobody but the old SHO can acknowledge and release. While it is silent no notice is answered, and a change that it does not know to be over has no end that all agree on.',
    },
  ],
  'vanishing-old-sho': [
    {
      why: 'Nobody but the old SHO can acknowledge and release, and here its bearer goes, too: a device that is still its own has no connection, and one that goes on is not released.',
    },
  ],
  'malicious-old-sho': [
    {
      why: 'What the old SHO signs is worth what the old SHO is. An insider acknowledges with its key what it has not handled, or leaves the notice unanswered.',
    },
  ],
  'rogue-new-sho': [
    {
      properties: ['every-change-ends'],
      why: 'The property counts the new SHO, too, and whether its own part of a change comes to an end lies with it: an insider begins one and does not go on.',
    },
    {
      why: 'Whom the new SHO serves, and whether it registers whom it carries, lies with the new SHO: an insider serves a device that has gone back to the old SHO, or leaves the record as it was.',
    },
  ],
  'rogue-ro': [
    {
      why: 'All that 6, 7 and 11 to 14 carry passes through the RO, and the record is its own. An insider withholds it, or signs something else in its place.',
    },
  ],
  'lying-pva': [
    {
      why: 'The PVA alone looks at the device. If it says valid without having looked, nobody has seen anything that tells otherwise.',
    },
  ],
  'broken-tre': [
    {
      why: 'To everybody else, the device is whoever has its keys: an outsider who has them signs, reads and answers as the device.',
    },
  ],
  'device-malware': [
    {
      why: 'Malware outside the TRE stands in the way of every message of the device, and the search sends messages once at this level: whether repeating them mends this was not decided.',
    },
  ],
};

/** Sets of names, each of which does, as Markdown. */
export const listedSets = (sets: readonly (readonly string[])[]): string =>
  sets.map((set) => set.map(code).join(' + ')).join(', or ');

/** Why a property stays lost at a level though there are amendments, as Markdown. */
export function whyLost(
  { level, sets, chosen, minimal, traded, broken, unmended }: LevelFound,
  property: string,
): string {
  const isIt = (each: Refuted) => each.property === property;
  if (unmended.some(isIt)) return `each of the ${sets} sets that were tried loses it. ${limitOf(level, property)}`;
  const other = traded.find(isIt);
  if (other !== undefined) return `only sets that lose another property mend it (${listedSets(other.sets)})`;
  if (broken.some(isIt)) return 'it held before, and each set that mends the others loses it';
  if (chosen.includes(property)) {
    return `mended at this level by ${listedSets(minimal.map(({ amendments }) => amendments))}`;
  }
  return 'The sentences of this level keep it; one of another level loses it.';
}

/** Why no set mends a property that all sets of a level lose. @throws Error where nobody has said it */
export function limitOf(level: string, property: string): string {
  const said = limits[level] ?? [];
  const limit =
    said.find(({ properties }) => properties?.includes(property)) ?? said.find(({ properties }) => !properties);
  if (limit === undefined) throw new Error(`Say in limits.ts why no sentence mends ${property} at ${level}.`);
  return limit.why;
}
