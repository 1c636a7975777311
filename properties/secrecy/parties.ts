import type { Knowledge } from '../../checker/index.js';
import { actsAs } from '../../machines/environment/attacker/attacker.js';
import type { DeviationName } from '../../machines/scenarios.js';
import type { World } from '../world.js';

/** Compositions with an adversary have its knowledge in their views. */
export type WatchedWorld = World & { readonly attacker?: Knowledge };

/** From whom something is to be kept. */
export const partyNames = [
  'old-sho',
  'new-sho',
  'ro',
  'visited-network',
  'other-operator',
  'device-outside-the-tre',
  'outsider',
] as const;

export type Party = (typeof partyNames)[number];

interface PartyEntry {
  readonly words: string;
  /** The scenarios in which the attacker is this party: its knowledge is the attacker's, whoever else shares it. */
  readonly roles: readonly DeviationName[];
}

export const partyTable: Readonly<Record<Party, PartyEntry>> = {
  'old-sho': { words: 'the old SHO', roles: ['malicious-old-sho'] },
  'new-sho': { words: 'the new SHO', roles: ['rogue-new-sho'] },
  ro: { words: 'the RO', roles: ['rogue-ro'] },
  'visited-network': { words: 'the visited network', roles: ['visited-insider'] },
  'other-operator': { words: 'another operator', roles: ['rogue-operator'] },
  'device-outside-the-tre': { words: 'the device outside its TRE', roles: ['device-malware'] },
  outsider: {
    words: 'an outsider',
    roles: ['network-attacker', 'leaked-token', 'leaked-old-token', 'thief', 'broken-tre'],
  },
};

/** Is the attacker of the scenario this party, alone or with others? */
export const isCorrupt = ({ attacker }: WatchedWorld, party: Party): boolean =>
  attacker !== undefined && partyTable[party].roles.some((role) => attacker.knows(actsAs(role)));

/** Does the attacker know the fact, and is it this party? */
export const corruptKnows = (world: WatchedWorld, party: Party, fact: string): boolean =>
  isCorrupt(world, party) && world.attacker!.knows(fact);
