import type { System } from '../../checker/index.js';
import { diningPhilosophers } from '../../checker/models/dining-philosophers.js';
import { ringElection } from '../../checker/models/ring-election.js';
import { alternatingBit } from './alternating-bit.js';
import { devices, sharedOperators } from './devices.js';
import { tournament } from './tournament.js';

/** Which sizes are measured when: `small` where @xstate/graph comes to an end, `quick` about 10⁵ states, `full` 10⁶, `large` 10⁷, `huge` 10⁸. */
export type Tier = 'small' | 'quick' | 'full' | 'large' | 'huge';

/** Models that differ in size alone. */
export interface Family {
  readonly name: string;
  /** What grows, in words. */
  readonly grows: string;
  readonly sizes: readonly Size[];
}

/** A model at one size. */
export interface Size {
  readonly tier: Tier;
  /** Unique among all. */
  readonly model: string;
  readonly states: number;
  readonly transitions: number;
  readonly system: () => System | Promise<System>;
  /** The invariants that every tool checks, where they are not all of the system's. */
  readonly invariants?: readonly string[];
}

/** The numbers around the ring in the worst order. */
const descending = (count: number) => Array.from({ length: count }, (_, place) => count - place);
const size = (
  tier: Tier,
  model: string,
  [states, transitions]: readonly [number, number],
  system: Size['system'],
): Size => ({ tier, model, states, transitions, system });
const devicesOf = (tier: Tier, count: number, lossy: boolean, counts: readonly [number, number]) =>
  size(tier, `${count} devices${lossy ? ', lossy' : ''}`, counts, () => devices({ count, lossy }));
const sharedOf = (tier: Tier, count: number, lossy: boolean, counts: readonly [number, number]) =>
  size(tier, `${count} devices, shared operators${lossy ? ', lossy' : ''}`, counts, () =>
    sharedOperators({ count, lossy }),
  );
const procedureOf = (tier: Tier, id: string, counts: readonly [number, number]): Size => ({
  // Loaded where it is asked for: the others do not pay for it.
  ...size(tier, id, counts, async () => {
    const { parseConfigurationId, systemOf } = await import('../../catalogue/index.js');
    return systemOf(parseConfigurationId(id));
  }),
  invariants: ['one-active', 'state-tells-store', 'bearer-tells-credentials'],
});
const bitOf = (tier: Tier, hops: number, values: number, attempts: number, counts: readonly [number, number]) =>
  size(tier, `alternating bit, ${hops} hops, ${values} values, ${attempts} attempts`, counts, () =>
    alternatingBit({ hops, values, attempts }),
  );
const petersonOf = (tier: Tier, processes: number, errands: number, counts: readonly [number, number]) =>
  size(tier, `Peterson, ${processes} processes${errands > 0 ? `, ${errands} errands` : ''}`, counts, () =>
    tournament({ processes, errands }),
  );
const philosophersOf = (tier: Tier, seats: number, counts: readonly [number, number]) =>
  size(tier, `${seats} philosophers`, counts, () => diningPhilosophers({ seats, lefty: true }));
const ringOf = (tier: Tier, count: number, counts: readonly [number, number]) =>
  size(tier, `election in a ring of ${count}`, counts, () => ringElection({ numbers: descending(count) }));

/** Everything that is measured. The counts are pinned: a tool that finds others is not compared. */
export const families: readonly Family[] = [
  {
    name: 'independent devices',
    grows: 'the number of devices; none has to do with another',
    sizes: [
      devicesOf('small', 2, false, [4_624, 12_920]),
      devicesOf('quick', 3, false, [314_432, 1_317_840]),
      devicesOf('large', 4, false, [21_381_376, 119_484_160]),
    ],
  },
  {
    name: 'independent devices, lossy',
    grows: 'the number of devices, all of whose messages may be lost',
    sizes: [devicesOf('small', 2, true, [17_424, 63_360]), devicesOf('full', 3, true, [2_299_968, 12_545_280])],
  },
  {
    name: 'devices that share operators',
    grows: 'the number of devices; each operator has one queue for all',
    sizes: [
      sharedOf('small', 2, false, [2_631, 6_724]),
      sharedOf('quick', 3, false, [195_764, 655_182]),
      sharedOf('full', 3, true, [1_423_692, 6_097_038]),
      sharedOf('large', 4, false, [19_507_445, 75_231_816]),
    ],
  },
  {
    name: 'the procedure with attacker and power loss',
    grows: 'what the attacker may do; the procedure of the catalogue, unabridged',
    sizes: [
      procedureOf('small', 'notify-first,retransmission=none,power-loss', [1_251, 4_021]),
      procedureOf('quick', 'notify-first,network-attacker+power-loss', [75_157, 700_186]),
      procedureOf(
        'full',
        'notify-first,legs=open,retransmission=none,network-attacker+power-loss',
        [1_247_011, 13_802_764],
      ),
    ],
  },
  {
    name: 'alternating bit',
    grows: 'how often an item is sent, and how long the queues are',
    sizes: [
      bitOf('small', 1, 2, 4, [1_545, 5_608]),
      bitOf('quick', 2, 2, 3, [142_439, 933_500]),
      bitOf('full', 2, 3, 4, [1_595_851, 11_641_680]),
      bitOf('large', 2, 4, 5, [10_532_669, 81_822_424]),
    ],
  },
  {
    name: 'Peterson',
    grows: 'the number of processes, and how long each is away',
    sizes: [
      petersonOf('small', 3, 0, [15_624, 46_872]),
      petersonOf('quick', 4, 0, [282_400, 1_129_600]),
      petersonOf('full', 4, 8, [1_652_256, 6_609_024]),
      petersonOf('large', 4, 22, [12_027_936, 48_111_744]),
      petersonOf('huge', 4, 48, [109_355_296, 437_421_184]),
    ],
  },
  {
    name: 'philosophers',
    grows: 'the number of seats',
    sizes: [
      philosophersOf('small', 5, [4_496, 21_328]),
      philosophersOf('quick', 7, [121_960, 806_904]),
      philosophersOf('full', 9, [3_291_336, 27_898_616]),
      philosophersOf('large', 10, [17_092_168, 160_757_024]),
    ],
  },
  {
    name: 'election in a ring',
    grows: 'the number of nodes',
    sizes: [
      ringOf('small', 5, [5_627, 15_810]),
      ringOf('quick', 6, [64_261, 207_189]),
      ringOf('full', 7, [857_901, 3_103_884]),
      ringOf('large', 8, [13_125_559, 52_473_313]),
    ],
  },
];

/** A size by its name. @throws Error where there is none */
export function sizeNamed(model: string): Size {
  const found = families.flatMap(({ sizes }) => sizes).find((one) => one.model === model);
  if (found === undefined)
    throw new Error(`There is no model ${JSON.stringify(model)}: \`npm run bench -- --list\` names them.`);
  return found;
}

/** The names of the invariants that every tool checks: those of states alone. */
export function invariantsOf({ invariants }: Size, { properties }: System): readonly string[] {
  return invariants ?? properties.filter(({ form }) => form === 'invariant').map(({ name }) => name);
}
