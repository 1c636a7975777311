import { type Invariant, invariant } from '../../checker/index.js';
import { factOf } from '../../machines/environment/attacker/derivation.js';
import { parties } from '../../machines/vocabulary/parties.js';
import type { World } from '../world.js';
import { type Learning, type Lesson, learning } from './learning.js';
import { corruptKnows, isCorrupt, type Party, partyNames, partyTable, type WatchedWorld } from './parties.js';
import { type KeyWord, keys } from './reader.js';

/**
 * Each secret, and who is meant to know it, for whom there is no verdict.
 *
 * - The new key: the new SHO issues it, and it is for the TRE.
 * - The old key: the old SHO issued it, and it is in the TRE.
 * - The token secret, which authorises a notice: the token itself, where it is shown again (token-use=bearer), or the key
 *   that proves its possession. The old SHO is whom the notice is for. The new SHO and the RO get the token in 1 and 6 to
 *   pass it on to the device; that with it they can also give the device's notice is a verdict.
 *
 * Subscriptions that an initial provisioning brings have keys of their own: its exchange is opaque, and they are not judged.
 */
const meantFor: Readonly<Record<Secret, Party>> = {
  'new-key': 'new-sho',
  'old-key': 'old-sho',
  'token-secret': 'old-sho',
};

const secretWords = {
  'new-key': 'the new key',
  'old-key': 'the old key',
  'token-secret': 'what authorises a notice',
} as const;

type Secret = keyof typeof secretWords;

/** The key that a secret is; null: it is the token itself. */
function keyWord({ m2me }: World, secret: Secret): KeyWord | null {
  if (secret === 'new-key') return 'new key';
  if (secret === 'old-key') return 'old key';
  const { readings } = m2me.context;
  if (readings['token-use'] === 'bearer') return null;
  return readings.token === 'gba' ? 'GBA key' : 'platform key';
}

/** Between 7 and 12 the MCIM lies outside the TRE, opened, with its token (downloaded-mcim=durable-outside). */
function liesOutside({ m2me }: World): boolean {
  const { readings, newMcim, download } = m2me.context;
  const complete = download !== null && download.received.length === download.parts;
  const carried = newMcim?.state === 'downloaded' ? newMcim.mcim : complete ? download.mcim : null;
  return readings['downloaded-mcim'] === 'durable-outside' && carried?.operator === parties.newSho;
}

const lessonsOf = ({ history }: World): readonly Lesson[] => (history.context as Learning).lessons;

/** Does the party know the secret? */
function knows(world: WatchedWorld, party: Party, secret: Secret): boolean {
  const word = keyWord(world, secret);
  if (lessonsOf(world).includes(`${party} has ${word ?? 'token'}`)) return true;
  if (party === 'device-outside-the-tre' && (secret === 'new-key' || word === null) && liesOutside(world)) return true;
  const { changes } = world.subscriber.context;
  return corruptKnows(world, party, factOf(word === null ? changes[0]!.token : keys[word]));
}

const keptFrom = (secret: Secret, party: Party): Invariant<World> =>
  invariant<WatchedWorld>({
    name: `key-secrecy-${secret}-from-${party}`,
    sentence: `${partyTable[party].words[0]!.toUpperCase()}${partyTable[party].words.slice(1)} never knows ${secretWords[secret]}.`,
    source: '6, 7, 11, both-present',
    history: learning,
    about: (world) => isCorrupt(world, party) || lessonsOf(world).includes(`${party} hears`),
    holds: (world) => !knows(world, party, secret),
  });

/**
 * One verdict for each secret and each party that is not meant to know it. A party knows what its keys open of what is said
 * to it, passes through it, or is stored with it; where a scenario makes it corrupt, it knows what the attacker does.
 */
export const keySecrecy: readonly Invariant<World>[] = (Object.keys(secretWords) as Secret[]).flatMap((secret) =>
  partyNames.filter((party) => party !== meantFor[secret]).map((party) => keptFrom(secret, party)),
);
