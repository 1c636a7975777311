// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { stateAfter } from '../support.js';

const participant = 'pva';

describe('pva in discard-first,honest', () => {
  const configuration = 'discard-first,honest';

  it('reaches idle by 0 events', () => {
    expect(stateAfter(configuration, participant, [])).toEqual('idle');
  });

  it('reaches validating by 1 event', () => {
    const events = [{ type: 'validationRequest', device: 'm2me', operator: 'newSho' }];
    expect(stateAfter(configuration, participant, events)).toEqual('validating');
  });
});
