import { describe, expect, it } from 'vitest';
import { invariant, liveness } from '../../checker/property.js';
import { propertyEntry } from './properties.js';

describe('a property in the page', () => {
  it('says on which runs it is judged, by its own fairness or by that of its composition', () => {
    const plain = { name: 'served', sentence: 'Who asks is served.', ltl: 'F a', atoms: { a: () => true } };
    const own = liveness({ ...plain, fairness: { timer: 'weak' } });
    expect(propertyEntry(own, { delivery: 'strong' })).toMatchObject({ form: 'liveness', fairness: 'timer weak' });
    expect(propertyEntry(liveness(plain), { delivery: 'strong' }).fairness).toContain('delivery strong');
    expect(propertyEntry(liveness(plain), {}).fairness).toBe('none');
  });

  it('of another form speaks of every run', () => {
    const entry = propertyEntry(invariant({ name: 'safe', sentence: 'Safe.', source: '7', holds: () => true }), {});
    expect(entry).toEqual({ name: 'safe', sentence: 'Safe.', form: 'invariant', source: '7' });
  });
});
