// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { stateAfter, statesAlong } from '../support.js';

const participant = 'pva';

const events = { validationRequest: { type: 'validationRequest', device: 'm2me', operator: 'newSho' } };

describe('pva in discard-first,honest', () => {
  const configuration = 'discard-first,honest';

  it('reaches idle by 0 events', () => {
    expect(stateAfter(configuration, participant, [])).toEqual('idle');
  });

  it('reaches validating by 1 event', () => {
    const events = [{ type: 'validationRequest', device: 'm2me', operator: 'newSho' }];
    expect(stateAfter(configuration, participant, events)).toEqual('validating');
  });

  const ways = [['validationRequest → validating']];
  it.each(ways)('goes its way: %s', (...way) => {
    const taken = way.map((step) => events[step.split(' → ')[0] as keyof typeof events]);
    expect(statesAlong(configuration, participant, taken)).toEqual(way.map((step) => step.split(' → ')[1]));
  });
});
