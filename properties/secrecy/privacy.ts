import { type Invariant, invariant } from '../../checker/index.js';
import { changeIsOpen, verdictOfThePva } from '../../machines/environment/attacker/attacker.js';
import { changeBegun, type World } from '../world.js';
import { type Learning, type Lesson, learning, type Sensitive, sensitive } from './learning.js';
import { corruptKnows, isCorrupt, type Party, type WatchedWorld } from './parties.js';

const has = ({ history }: World, lesson: Lesson): boolean => (history.context as Learning).lessons.includes(lesson);

/** What is filtered is the field that names the old SHO; a device's own proof (voucher-of-11-and-13) names the device alone. */
const privacyFiltered = invariant<World>({
  name: 'privacy-filtered',
  sentence: 'The new SHO learns nothing sensitive about the old SHO from 11.',
  source: '11, "Some privacy filtering may be applied"',
  history: learning,
  about: (world) => has(world, 'new-sho is told of 11'),
  holds: (world) => sensitive.every((what) => !has(world, `new-sho knows ${what} from 11`)),
});

const said: Readonly<Record<Sensitive, string>> = {
  operator: 'who the old operator is',
  identity: "the device's identity there",
  keys: 'keys derived from the old credentials, nor is it shown what is made with them',
  state: 'the state of the old subscription',
};

/**
 * The words that decide. A signature shows whose it is, for everybody can check it (a token that the old SHO signed; the
 * text: "authorization token by old SHO"). What is under a key shows neither the key's owner nor its content to others; but a
 * token that "might be a GBA key and B-TID" hands the new SHO what was made with a key of the old operator's, and the name of
 * that key, which is the device's temporary identity there and has the operator's domain in it.
 */
const oldOperatorPrivacy = sensitive.map((what) =>
  invariant<World>({
    name: `old-operator-privacy-${what}`,
    sentence: `In the whole run the new SHO does not learn ${said[what]}.`,
    source: '1, 6, 11',
    history: learning,
    about: (world) => has(world, 'new-sho hears'),
    holds: (world) => !has(world, `new-sho knows ${what}`),
  }),
);

/** Whoever the subscriber did not name; a new SHO that is corrupt was named all the same. */
const unnamed: readonly Party[] = [
  'old-sho',
  'ro',
  'visited-network',
  'other-operator',
  'device-outside-the-tre',
  'outsider',
];

/** The parties of a change, and the device, know that it is open; these do not take part. */
const strangers: readonly Party[] = ['visited-network', 'other-operator', 'outsider'];

const verdictPrivacy = invariant<WatchedWorld>({
  name: 'state-privacy-verdict',
  sentence: "Only the operator that the subscriber named learns the PVA's verdict.",
  source: '3 to 5',
  history: learning,
  about: (world) => has(world, 'the PVA answers'),
  holds: (world) =>
    !has(world, "other-operator knows the PVA's verdict") &&
    (isCorrupt(world, 'new-sho') || !unnamed.some((party) => corruptKnows(world, party, verdictOfThePva))),
});

const openChangePrivacy = invariant<WatchedWorld>({
  name: 'state-privacy-open-change',
  sentence: 'Outsiders do not learn that a change is open.',
  source: '3 to 5',
  about: (world) => changeBegun(world) && strangers.some((party) => isCorrupt(world, party)),
  parts: {
    'no change has begun': (world) => !changeBegun(world),
    'no stranger knows': (world) => !strangers.some((party) => corruptKnows(world, party, changeIsOpen)),
  },
});

/** What is learned of the old operator, and of the change, by those who have no part in it. */
export const privacy: readonly Invariant<World>[] = [
  privacyFiltered,
  ...oldOperatorPrivacy,
  verdictPrivacy,
  openChangePrivacy,
];
