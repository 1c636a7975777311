import { parseConfigurationId, systemOf } from '../catalogue/index.js';
import type { System } from '../checker/index.js';
import { alternatingBit } from '../checker/models/alternating-bit.js';
import { diningPhilosophers } from '../checker/models/dining-philosophers.js';
import { peterson } from '../checker/models/peterson.js';
import { retransmission } from '../checker/models/retransmission.js';
import { ringElection } from '../checker/models/ring-election.js';
import * as claims from './claims.js';

/** A model that is compared. */
export interface Case {
  readonly name: string;
  readonly system: System;
  readonly claims: claims.RunClaims;
}

const procedures = [
  'base-1.5.0,honest',
  'discard-first,honest',
  'notify-first,honest',
  'both-present-notify-first,honest',
  'notify-first,duplication-operators',
  'notify-first,retransmission=none,loss',
];

/** The models of textbooks over every kind of channel, and the procedures. */
export const cases: readonly Case[] = [
  { name: 'alternating bit, in order', system: alternatingBit(), claims: claims.ofAlternatingBit },
  { name: 'alternating bit, reordering', system: alternatingBit({ kind: 'bag' }), claims: claims.ofAlternatingBit },
  {
    name: 'alternating bit, a set of messages',
    system: alternatingBit({ kind: 'set', duplicating: true }),
    claims: claims.ofAlternatingBit,
  },
  { name: 'alternating bit without an end', system: retransmission(), claims: claims.ofRetransmission },
  { name: 'Peterson', system: peterson(), claims: claims.ofPeterson },
  { name: 'Peterson, turn first', system: peterson({ turnFirst: true }), claims: claims.ofPeterson },
  { name: 'election in a ring', system: ringElection(), claims: claims.ofElection },
  { name: 'dining philosophers', system: diningPhilosophers({ seats: 3 }), claims: claims.ofPhilosophers },
  {
    name: 'dining philosophers, one left-handed',
    system: diningPhilosophers({ seats: 3, lefty: true }),
    claims: claims.ofPhilosophers,
  },
  ...procedures.map((name) => {
    const system = systemOf(parseConfigurationId(name));
    return { name, system, claims: claims.ofProcedure(system) };
  }),
];
