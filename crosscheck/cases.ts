import { parseConfigurationId, systemOf } from '../catalogue/index.js';
import type { System } from '../checker/index.js';
import { alternatingBit } from '../checker/models/alternating-bit.js';
import { diningPhilosophers } from '../checker/models/dining-philosophers.js';
import { peterson } from '../checker/models/peterson.js';
import { ringElection } from '../checker/models/ring-election.js';

/** A model that is compared. */
export interface Case {
  readonly name: string;
  readonly system: System;
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
  { name: 'alternating bit, in order', system: alternatingBit() },
  { name: 'alternating bit, reordering', system: alternatingBit({ kind: 'bag' }) },
  { name: 'alternating bit, a set of messages', system: alternatingBit({ kind: 'set', duplicating: true }) },
  { name: 'Peterson', system: peterson() },
  { name: 'Peterson, turn first', system: peterson({ turnFirst: true }) },
  { name: 'election in a ring', system: ringElection() },
  { name: 'dining philosophers', system: diningPhilosophers({ seats: 3 }) },
  ...procedures.map((name) => ({ name, system: systemOf(parseConfigurationId(name)) })),
];
