import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configuration } from '../../../catalogue/configuration.js';
import { ExcludedError } from '../../../catalogue/names.js';
import { deviationNames, scenarioAliases } from '../../../machines/scenarios.js';
import { catalogueData } from '../../write/catalogue-data.js';
import { type Selection, selectionOf, subjectOf } from './selection.js';

const embedded = catalogueData('0');

const selection: fc.Arbitrary<Selection> = fc.record({
  procedure: fc.constantFrom(...embedded.procedures.map(({ name }) => name)),
  readings: fc
    .array(
      fc.constantFrom(
        ...embedded.readings.flatMap(({ name, values }) => values.map(({ value }) => [name, value] as const)),
      ),
      { maxLength: 5 },
    )
    .map((pairs) => Object.fromEntries(pairs)),
  scenario: fc
    .uniqueArray(fc.constantFrom(...deviationNames, ...Object.keys(scenarioAliases)), { maxLength: 4 })
    .map((parts) => (parts.length === 0 ? 'honest' : parts.join('+'))),
});

describe('the id of a selection', () => {
  it('is the one that the catalogue gives it', () => {
    let compared = 0;
    fc.assert(
      fc.property(selection, (each) => {
        try {
          const { id } = configuration(each);
          expect(subjectOf(embedded, each)).toBe(id);
          compared++;
        } catch (error) {
          if (!(error instanceof ExcludedError)) throw error;
        }
      }),
      { numRuns: 500 },
    );
    expect(compared).toBeGreaterThan(50);
  });

  it('selects the same again', () => {
    fc.assert(
      fc.property(selection, (each) => {
        const subject = subjectOf(embedded, each);
        expect(subjectOf(embedded, selectionOf(subject))).toBe(subject);
      }),
    );
  });

  it('is that of each row of the catalogue', () => {
    for (const { subject } of embedded.rows) expect(subjectOf(embedded, selectionOf(subject))).toBe(subject);
  });
});
