import type { LevelFound, Refuted } from './data.js';

/**
 * By level: why no sentence of a procedure mends what is lost there under every set of amendments. A sentence binds who keeps to the
 * procedure, and helps by what a party can know; each of these names who does not keep to it, or what cannot be known.
 */
const limits: Readonly<Record<string, string>> = {
  'power-loss':
    'Messages are sent once at this level, and a device without power takes none. What it misses then is not said again, whatever the sentence says of its contents.',
  'network-attacker':
    'That a change is open shows in its messages, however they are protected: whoever reads the radio path sees that they are there.',
  'silent-old-sho':
    'Nobody but the old SHO can acknowledge and release. While it is silent no notice is answered, and a change that it does not know to be over has no end that all agree on.',
  'vanishing-old-sho':
    'Nobody but the old SHO can acknowledge and release, and here its bearer goes, too: a device that is still its own has no connection, and one that goes on is not released.',
  'malicious-old-sho':
    'What the old SHO signs is worth what the old SHO is. An insider acknowledges with its key what it has not handled, or leaves the notice unanswered.',
  'rogue-new-sho':
    'Whether the new SHO carries a device lies with the new SHO. An insider lets the device come, reports it, and does not serve it; nothing that others send can make it.',
  'rogue-ro':
    'All that 6, 7 and 11 to 14 carry passes through the RO, and the record is its own. An insider withholds it, or signs something else in its place.',
  'visited-insider':
    'That a change is open shows in its messages, however they are protected: the visited network carries them.',
  'lying-pva':
    'The PVA alone looks at the device. If it says valid without having looked, nobody has seen anything that tells otherwise.',
  'broken-tre':
    'A device is to everybody who has its keys. Once an outsider has them, it signs, reads and answers as the device, and no message can tell the two apart.',
  'device-malware':
    'Malware outside the TRE stands in the way of every message of the device, and messages are sent once at this level: what it keeps back does not come again.',
  'leaked-token':
    'That a change is open shows in its messages, however they are protected: whoever reads the radio path sees that they are there.',
  'leaked-old-token':
    'That a change is open shows in its messages, however they are protected: whoever reads the radio path sees that they are there.',
  thief:
    'Who reaches the device and the operators as the subscriber does is the subscriber to them. What it begins stays open where nobody who knows of it goes on.',
};

const listed = (sets: readonly (readonly string[])[]): string =>
  sets.map((set) => set.map((name) => `\`${name}\``).join(' + ')).join(', or ');

/** Why a property stays lost at a level though there are amendments: in the words of a sentence without its end. */
export function whyLost(
  { level, sets, chosen, minimal, traded, broken, unmended }: LevelFound,
  property: string,
): string {
  const isIt = (each: Refuted) => each.property === property;
  if (unmended.some(isIt)) return `each of the ${sets} sets that were tried loses it. ${limitOf(level)}`;
  const other = traded.find(isIt);
  if (other !== undefined) return `only sets that lose another property mend it (${listed(other.sets)})`;
  if (broken.some(isIt)) return 'it held before, and each set that mends the others loses it';
  if (chosen.includes(property)) {
    return `mended at this level by ${listed(minimal.map(({ amendments }) => amendments))}, but together with the sentences of other levels more is lost then`;
  }
  return 'it holds with the sentences of this level alone: one of another level loses it';
}

/** Why no sentence mends what every set of a level loses. @throws Error where nobody has said it */
export function limitOf(level: string): string {
  const limit = limits[level];
  if (limit === undefined) throw new Error(`Say in limits.ts why no sentence mends what ${level} loses.`);
  return limit;
}
