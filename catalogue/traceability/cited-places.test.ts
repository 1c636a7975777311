import { describe, expect, it } from 'vitest';
import { allProperties } from '../../properties/index.js';
import { citedPlaces } from './cited-places.js';

const steps = (source: string): string =>
  citedPlaces('p', source)
    .steps.map(({ order, step }) => `${order[0]}${step}`)
    .join(' ');

describe('what a source cites', () => {
  it.each([
    ['14', 'd14 n14'],
    ['8 to 10', 'd8 d9 d10 n8 n9 n10'],
    ['notify-first 10', 'n10'],
    ['discard-first 9 to 10', 'd9 d10'],
    ['8 (notify-first), 9 (discard-first)', 'n8 d9'],
    ['8 / 9, "to avoid that an attacker unregisters a M2ME"', 'd9 n8'],
    ['9 / 10', 'd10 n9'],
    ['10 / 8', 'd8 n10'],
    ['8/10', 'd8 n10'],
    ['7 "atomic"', 'd7 n7'],
    ['6, 7, both-present', 'd6 n6 d7 n7'],
  ])('%s', (source, cited) => {
    expect(steps(source)).toBe(cited);
  });

  it('may be the whole, or a place that is no step', () => {
    expect(citedPlaces('p', 'all')).toEqual({ steps: [], everywhere: true, paragraphs: [] });
    expect(citedPlaces('p', 'last paragraph of discard-first, "strictly separated"').paragraphs).toHaveLength(1);
    expect(citedPlaces('p', '')).toEqual({ steps: [], everywhere: false, paragraphs: [] });
  });

  it.each(['15', '0', '9 to 8', '7 / 8', 'step 7', 'somewhere', '7 to 8 / 9', '7 8'])(
    'is refused by name: %s',
    (source) => {
      expect(() => citedPlaces('one-active', source)).toThrow(/The source of one-active cites ".+", which is no place/);
    },
  );

  it('is understood of every property', () => {
    for (const { name, source } of allProperties) expect(() => citedPlaces(name, source ?? '')).not.toThrow();
  });
});
