import { describe, expect, it } from 'vitest';
import { spokenOf } from '../checker/judges/spoken-of.js';
import type { Property } from '../checker/property.js';
import { allProperties } from '../properties/index.js';
import type { Pins } from '../reports/pins.js';
import { decisiveRows } from './decisive-rows.js';
import { defaultCatalogue, propertyNames, readExpectations } from './index.js';
import { missingSides, oneSided } from './one-sided.js';

const pins = readExpectations();

const pinned = (...verdicts: readonly string[]): Pins => ({
  runs: Object.fromEntries(
    verdicts.map((pin, i) => [`row ${i}`, { states: 1, transitions: 0, depth: 0, verdicts: { it: pin } }]),
  ),
});

describe('a property', () => {
  it.each([
    [['holds', 'violated 7'], []],
    [['holds', 'violated 4~3', 'violated 7~'], []],
    [['holds', 'holds vacuous'], ['never refuted']],
    [['violated', 'holds vacuous', 'holds within'], ['never held']],
    [
      ['holds vacuous', 'undecided time'],
      ['never refuted', 'never held'],
    ],
  ])('that is pinned as %j lacks %j', (verdicts, sides) => {
    expect(missingSides(pinned(...verdicts)).get('it') ?? []).toEqual(sides);
  });

  it.each(allProperties)('$name tells what it speaks about, so that nothing holds vacuously unmarked', (property) => {
    expect(spokenOf(property as unknown as Property)).toBeDefined();
  });
});

describe('in the default catalogue', () => {
  it('every property is held and refuted, or it is said why not', () => {
    const said = Object.entries(oneSided).map(([name, { side }]) => [name, [side]] as const);
    expect(missingSides(pins)).toEqual(new Map(said));
    for (const name of Object.keys(oneSided)) expect(propertyNames).toContain(name);
  });

  it.each(decisiveRows)('$configuration.id shows $shows: $verdict', ({ configuration: { id }, shows, verdict }) => {
    expect(defaultCatalogue.map((row) => row.id)).toContain(id);
    const verdicts = Object.entries(pins.runs[id]?.verdicts ?? {});
    const asSaid = verdicts.filter(([, pin]) => (verdict === 'holds' ? pin === 'holds' : pin.startsWith('violated ')));
    expect(asSaid.map(([name]) => name)).toEqual(expect.arrayContaining([...shows]));
  });
});
