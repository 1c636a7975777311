import { expect, it } from 'vitest';
import { check } from '../../../checker/index.js';
import { amendments } from '../../../machines/amendments/index.js';
import { configuration, parseConfigurationId } from '../../configuration.js';
import { readExpectations } from '../../expectations.js';
import { systemOf } from '../../system.js';
import { readAmendments } from './data.js';

/** Amendments that neither a pinned row nor the recorded search shows to matter: where each does. */
const shownAt: Readonly<
  Record<string, { readonly base: string; readonly scenario: string; readonly property: string }>
> = {
  'bound-evidence': { base: 'discard-first', scenario: 'device-swapped', property: 'every-change-ends' },
  'discard-acknowledged': { base: 'discard-first', scenario: 'honest', property: 'discard-after-acknowledgement' },
};

it('each amendment changes a verdict somewhere', async () => {
  const pins = readExpectations();
  const rows = Object.keys(pins.runs).map(parseConfigurationId);
  const levels = readAmendments()!.bases.flatMap((base) => base.levels);
  const inSets = new Set(
    levels.flatMap(({ minimal, traded }) => [
      ...minimal.flatMap((set) => set.amendments),
      ...traded.flatMap(({ sets }) => sets.flat()),
    ]),
  );
  const without: string[] = [];
  for (const { name, delta } of amendments) {
    if (inSets.has(name)) continue;
    const settled = Object.entries(delta.settles ?? {});
    const pinned = rows.some((row) => {
      if (settled.length === 0 || settled.some(([reading, value]) => row.readings[reading] !== value)) return false;
      const { readings, ...others } = row;
      const kept = Object.fromEntries(Object.entries(readings).filter(([reading]) => !(reading in delta.settles!)));
      const { id } = configuration({ ...others, readings: kept });
      const [before, after] = [pins.runs[id]?.verdicts, pins.runs[row.id]!.verdicts];
      return before !== undefined && Object.keys(after).some((property) => before[property] !== after[property]);
    });
    if (!pinned) without.push(name);
  }
  expect(without).toEqual(Object.keys(shownAt));
  for (const [name, { base, scenario, property }] of Object.entries(shownAt)) {
    const verdictOf = async (procedure: string) => {
      const system = systemOf(configuration({ procedure, scenario, readings: { retransmission: 'none' } }));
      const { verdicts } = await check(system, { properties: [property] });
      return verdicts.find((each) => each.property === property)!;
    };
    expect((await verdictOf(`${base}+${name}`)).verdict, name).not.toBe((await verdictOf(base)).verdict);
  }
});
