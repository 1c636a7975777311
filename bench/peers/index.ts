import { exportMurphi, exportPromela } from '../../checker/exports/index.js';
import type { System } from '../../checker/index.js';
import { invariantsOf, type Size, type Tier } from '../models/index.js';
import { assertionOf } from './assertion.js';
import { closeTables } from './closed-tables.js';
import { ours } from './ours.js';
import type { Contestant } from './peer.js';
import { rumurOn } from './rumur.js';
import { spinOn } from './spin.js';
import { tunedPromela } from './tuned-promela.js';
import { xstateGraph } from './xstate-graph.js';

/** Whom this checker is compared with. */
export type PeerName = 'spin' | 'rumur' | '@xstate/graph';

/** A tool in one of the ways in which it is used. */
export interface Entrant {
  /** Absent: this checker itself. */
  readonly peer?: PeerName;
  readonly variant: string;
  /** The sizes that it is measured on. */
  readonly tiers: readonly Tier[];
  /** Measured in the first round alone: it is far away, and its rounds would take most of the time. */
  readonly once?: boolean;
  /** @throws Error where the model cannot be given to it */
  prepare(size: Size, folder: string): Promise<Contestant>;
}

const everywhere: readonly Tier[] = ['small', 'quick', 'full', 'large'];

/** This checker first, then its peers, the strongest of each name first. */
export const entrants: readonly Entrant[] = [
  { variant: 'exact', tiers: everywhere, prepare: ({ model }, folder) => ours(model, folder) },
  {
    peer: 'spin',
    variant: 'tuned',
    tiers: everywhere,
    async prepare(size, folder) {
      const system = await size.system();
      const closed = closeTables(system);
      const assertions = asserted(size, system).map(({ holds }) =>
        assertionOf((view) => holds(view), closed.tables.automata),
      );
      return spinOn(tunedPromela(closed, assertions), folder, size.states);
    },
  },
  {
    peer: 'spin',
    variant: 'natural',
    tiers: ['full', 'large'],
    once: true,
    async prepare(size, folder) {
      const system = await size.system();
      return spinOn(exportPromela(system, { properties: invariantsOf(size, system) }), folder, size.states);
    },
  },
  rumur('traces', true, everywhere),
  rumur('no traces', false, ['full']),
];

function rumur(variant: string, traces: boolean, tiers: readonly Tier[]): Entrant {
  return {
    peer: 'rumur',
    variant,
    tiers,
    once: true,
    async prepare(size, folder) {
      const system = await size.system();
      const source = exportMurphi(system, { properties: invariantsOf(size, system) });
      return rumurOn(source, folder, size.states, traces);
    },
  };
}

/** @xstate/graph comes to no end on what the others are measured on: it has the smallest model of each family, once. */
export const graph: Entrant = {
  peer: '@xstate/graph',
  variant: 'adjacency map',
  tiers: ['small'],
  prepare: ({ model }, folder) => xstateGraph(model, folder),
};

const asserted = (size: Size, system: System) => {
  const named = invariantsOf(size, system);
  return system.properties.flatMap((property) =>
    property.form === 'invariant' && named.includes(property.name) ? [property] : [],
  );
};
