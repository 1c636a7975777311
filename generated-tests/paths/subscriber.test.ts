// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { stateAfter } from '../support.js';

const participant = 'subscriber';

describe('subscriber in discard-first,honest', () => {
  const configuration = 'discard-first,honest';

  it('reaches content by 0 events', () => {
    expect(stateAfter(configuration, participant, [])).toEqual('content');
  });

  it('reaches instructing by 1 event', () => {
    const events = [{ type: 'user.changesOperator' }];
    expect(stateAfter(configuration, participant, events)).toEqual('instructing');
  });

  it('reaches watching by 2 events', () => {
    const events = [{ type: 'user.changesOperator' }, { type: 'proceed' }];
    expect(stateAfter(configuration, participant, events)).toEqual('watching');
  });
});
