import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../write/catalogue-data.js';
import { familiesOf } from './families.js';

const word = fc.constantFrom('agreement', 'key', 'secrecy', 'ends', 'one');
const property = fc.record({
  name: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('-')),
  sentence: fc.constant(''),
  form: fc.constantFrom('invariant' as const, 'monitor' as const, 'liveness' as const),
});

describe('families of properties', () => {
  it('hold each property once, with a label', () => {
    fc.assert(
      fc.property(fc.uniqueArray(property, { selector: ({ name }) => name, maxLength: 40 }), (properties) => {
        const members = familiesOf(properties).flatMap((family) => family.members);
        expect(members.map(({ index }) => index).sort((a, b) => a - b)).toEqual([...properties.keys()]);
        expect(members.every(({ label }) => label !== '')).toBe(true);
        for (const each of members) expect(each.property.name.endsWith(each.label)).toBe(true);
      }),
    );
  });

  it('have names of their own', () => {
    fc.assert(
      fc.property(fc.uniqueArray(property, { selector: ({ name }) => name }), (properties) => {
        const ids = familiesOf(properties).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('bring together what the catalogue names alike', () => {
    const families = familiesOf(catalogueData('0').properties);
    expect(families.map(({ id }) => id)).toEqual(expect.arrayContaining(['agreement', 'key-secrecy', 'form:liveness']));
    const secrecy = families.find(({ id }) => id === 'key-secrecy')!;
    expect(secrecy.members).toHaveLength(18);
    expect(secrecy.members[0]!.label).toBe('new-key-from-old-sho');
  });
});
