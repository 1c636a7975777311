// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { stateAfter } from '../support.js';

const participant = 'oldSho';

describe('oldSho in discard-first,honest', () => {
  const configuration = 'discard-first,honest';

  it('reaches answering.serving by 0 events', () => {
    expect(stateAfter(configuration, participant, [])).toEqual({ answering: 'serving' });
  });

  it('reaches answering.leaving.acknowledging by 1 event', () => {
    const events = [
      {
        type: 'deregistrationNotice',
        device: 'm2me',
        content: {
          term: 'pair',
          first: { term: 'atom', name: 'B-TID of m2me at oldSho' },
          second: {
            term: 'under',
            context: { term: 'key', owner: 'oldSho', use: 'Ks_NAF of m2me' },
            body: {
              term: 'pair',
              first: { term: 'atom', name: 'may change its home operator' },
              second: { term: 'atom', name: 'm2me' },
            },
          },
        },
      },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ answering: { leaving: 'acknowledging' } });
  });

  it('reaches answering.leaving.acknowledged by 2 events', () => {
    const events = [
      {
        type: 'deregistrationNotice',
        device: 'm2me',
        content: {
          term: 'pair',
          first: { term: 'atom', name: 'B-TID of m2me at oldSho' },
          second: {
            term: 'under',
            context: { term: 'key', owner: 'oldSho', use: 'Ks_NAF of m2me' },
            body: {
              term: 'pair',
              first: { term: 'atom', name: 'may change its home operator' },
              second: { term: 'atom', name: 'm2me' },
            },
          },
        },
      },
      { type: 'proceed' },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ answering: { leaving: 'acknowledged' } });
  });
});
