import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, known, nearest } from './nearest.js';

describe('nearest', () => {
  const names = ['discard-first', 'base-1.5.0', 'notify-first', 'both-present'];

  it('forgives typing errors and takes parts of a name', () => {
    expect(nearest('notify-frist', names)).toBe('notify-first');
    expect(nearest('Notify-First', names)).toBe('notify-first');
    expect(nearest('both', names)).toBe('both-present');
    expect(nearest('something else', names)).toBeUndefined();
  });

  it('says what is known where nothing is near', () => {
    expect(known('procedure', 'notify-first', names)).toBe('notify-first');
    expect(() => known('procedure', 'notify', names)).toThrow('Unknown procedure notify. Did you mean notify-first?');
    expect(() => known('scenario', 'x', ['honest'])).toThrow('Unknown scenario x. Known: honest.');
  });

  it('measures a distance', () => {
    const text = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(editDistance(a, a)).toBe(0);
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
    );
  });
});
