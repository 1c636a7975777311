// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { stateAfter, statesAlong } from '../support.js';

const participant = 'subscriber';

const events = { 'user.changesOperator': { type: 'user.changesOperator' }, proceed: { type: 'proceed' } };

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

  const ways = [['user.changesOperator → instructing', 'proceed → watching']];
  it.each(ways)('goes its way: %s', (...way) => {
    const taken = way.map((step) => events[step.split(' → ')[0] as keyof typeof events]);
    expect(statesAlong(configuration, participant, taken)).toEqual(way.map((step) => step.split(' → ')[1]));
  });
});
