import { parseConfigurationId, systemOf } from '../catalogue/index.js';
import type { System } from '../checker/index.js';
import { alternatingBit } from '../checker/models/alternating-bit.js';
import { diningPhilosophers } from '../checker/models/dining-philosophers.js';
import { needhamSchroeder } from '../checker/models/needham-schroeder.js';
import { peterson } from '../checker/models/peterson.js';
import { retransmission } from '../checker/models/retransmission.js';
import { ringElection } from '../checker/models/ring-election.js';
import * as claims from './claims.js';

/** A model whose states are compared. */
export interface StateCase {
  readonly name: string;
  readonly system: System;
}

/** A model whose runs are compared, too. */
export interface Case extends StateCase {
  readonly claims: claims.RunClaims;
}

/** Compared with SPIN, runs and all. */
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

/** Compared with Rumur beside these: every procedure, and for one of them faults, attackers and readings. */
const further = [
  'both-present-base-1.5.0,honest',
  'both-present-discard-first,honest',
  ...['loss', 'network-attacker', 'leaked-token'].map((scenario) => `base-1.5.0,${scenario}`),
  ...['loss', 'duplication', 'reordering-operators', 'power-loss', 'provisioning-fails', 'device-swapped'].map(
    (scenario) => `notify-first,${scenario}`,
  ),
  ...['network-attacker', 'silent-old-sho', 'thief'].map((scenario) => `notify-first,${scenario}`),
  'both-present-notify-first,device-malware',
  'notify-first,release=on-notification,honest',
  'discard-first,retransmission=none,loss-ro',
];

const boundless = alternatingBit();

const copying = (kind: 'bag' | 'pair' | 'mailbox'): System => alternatingBit({ kind, duplicating: true, attempts: 1 });

/** Models whose states alone are compared. */
export const stateCases: readonly StateCase[] = [
  { name: 'alternating bit, copies in a bag', system: copying('bag') },
  { name: 'alternating bit, copies in order', system: copying('pair') },
  { name: 'alternating bit, copies in a mailbox', system: copying('mailbox') },
  { name: 'alternating bit, overflowing', system: { ...boundless, channels: [{ kind: 'pair', capacity: 1 }] } },
  {
    name: 'alternating bit, bounded',
    system: { ...boundless, within: (view) => view.sender!.context.item < 2 },
  },
  { name: 'Needham-Schroeder', system: needhamSchroeder() },
  { name: 'Needham-Schroeder-Lowe', system: needhamSchroeder({ repaired: true }) },
  ...further.map((name) => ({ name, system: systemOf(parseConfigurationId(name)) })),
];
