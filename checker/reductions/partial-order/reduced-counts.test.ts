import { describe, expect, it } from 'vitest';
import { devices } from '../../../bench/models/devices.js';
import { check, type System } from '../../index.js';
import { alternatingBit } from '../../models/alternating-bit.js';
import { ringElection } from '../../models/ring-election.js';

/** Counts of a search for everything that can be judged on a reduced graph. */
async function counts(system: System, reduced: boolean) {
  const properties = system.properties.filter(({ form }) => form !== 'recoverable').map(({ name }) => name);
  const report = await check(system, { properties, reduce: reduced ? ['partial-order'] : 'none' });
  const { states, transitions } = report.reduced ?? report;
  return { states, transitions };
}

describe('partial-order reduction', () => {
  it.each([
    ['an election in a ring of five', ringElection({ numbers: [3, 1, 4, 2, 5] }), [1495, 4698], [914, 1441]],
    ['the alternating bit', alternatingBit(), [107, 273], [86, 185]],
    ['a device', devices({ count: 1 }), [68, 95], [60, 79]],
    ['two devices', devices({ count: 2 }), [4624, 12_920], [518, 697]],
  ] as const)('leaves of %s', async (_, system, whole, left) => {
    expect(Object.values(await counts(system, false))).toEqual(whole);
    expect(Object.values(await counts(system, true))).toEqual(left);
  });

  it('leaves of three devices 4,168 of 314,432 states', async () => {
    // Each device has 68 states; 60 are left of one, which ends in one of eight ways.
    expect(await counts(devices({ count: 3 }), true)).toEqual({ states: 4168, transitions: 5627 });
  });
});
