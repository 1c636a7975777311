// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { stateAfter } from '../support.js';

const participant = 'ro';

describe('ro in discard-first,honest', () => {
  const configuration = 'discard-first,honest';

  it('reaches change.idle + record.answering by 0 events', () => {
    expect(stateAfter(configuration, participant, [])).toEqual({ change: 'idle', record: 'answering' });
  });

  it('reaches change.downloading + record.answering by 1 event', () => {
    const events = [
      {
        type: 'mcimDelivery',
        operator: 'newSho',
        mcim: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
        token: {
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
        voucher: {
          term: 'signed',
          by: { term: 'key', owner: 'pva', use: 'signing key' },
          body: {
            term: 'pair',
            first: { term: 'atom', name: 'validated' },
            second: { term: 'pair', first: { term: 'atom', name: 'm2me' }, second: { term: 'atom', name: 'newSho' } },
          },
        },
      },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ change: 'downloading', record: 'answering' });
  });

  it('reaches change.relayed + record.answering by 2 events', () => {
    const events = [
      {
        type: 'mcimDelivery',
        operator: 'newSho',
        mcim: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
        token: {
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
        voucher: {
          term: 'signed',
          by: { term: 'key', owner: 'pva', use: 'signing key' },
          body: {
            term: 'pair',
            first: { term: 'atom', name: 'validated' },
            second: { term: 'pair', first: { term: 'atom', name: 'm2me' }, second: { term: 'atom', name: 'newSho' } },
          },
        },
      },
      { type: 'downloadAcknowledgement', device: 'm2me', oldSho: null, proof: null },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ change: 'relayed', record: 'answering' });
  });

  it('reaches change.aiding + record.answering by 3 events', () => {
    const events = [
      {
        type: 'mcimDelivery',
        operator: 'newSho',
        mcim: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
        token: {
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
        voucher: {
          term: 'signed',
          by: { term: 'key', owner: 'pva', use: 'signing key' },
          body: {
            term: 'pair',
            first: { term: 'atom', name: 'validated' },
            second: { term: 'pair', first: { term: 'atom', name: 'm2me' }, second: { term: 'atom', name: 'newSho' } },
          },
        },
      },
      { type: 'downloadAcknowledgement', device: 'm2me', oldSho: null, proof: null },
      { type: 'proceed' },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ change: 'aiding', record: 'answering' });
  });

  it('reaches change.informed + record.answering by 3 events', () => {
    const events = [
      {
        type: 'mcimDelivery',
        operator: 'newSho',
        mcim: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
        token: {
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
        voucher: {
          term: 'signed',
          by: { term: 'key', owner: 'pva', use: 'signing key' },
          body: {
            term: 'pair',
            first: { term: 'atom', name: 'validated' },
            second: { term: 'pair', first: { term: 'atom', name: 'm2me' }, second: { term: 'atom', name: 'newSho' } },
          },
        },
      },
      { type: 'downloadAcknowledgement', device: 'm2me', oldSho: null, proof: null },
      { type: 'provisioningOutcome', success: true, proof: null },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ change: 'informed', record: 'answering' });
  });

  it('reaches change.reported + record.answering by 4 events', () => {
    const events = [
      {
        type: 'mcimDelivery',
        operator: 'newSho',
        mcim: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
        token: {
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
        voucher: {
          term: 'signed',
          by: { term: 'key', owner: 'pva', use: 'signing key' },
          body: {
            term: 'pair',
            first: { term: 'atom', name: 'validated' },
            second: { term: 'pair', first: { term: 'atom', name: 'm2me' }, second: { term: 'atom', name: 'newSho' } },
          },
        },
      },
      { type: 'downloadAcknowledgement', device: 'm2me', oldSho: null, proof: null },
      { type: 'provisioningOutcome', success: true, proof: null },
      { type: 'proceed' },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ change: 'reported', record: 'answering' });
  });
});
