// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { stateAfter } from '../support.js';

const participant = 'ro';

describe('ro in discard-first,honest', () => {
  const configuration = 'discard-first,honest';

  it('reaches change.idle + record by 0 events', () => {
    expect(stateAfter(configuration, participant, [])).toEqual({ change: 'idle', record: {} });
  });

  it('reaches change.downloading + record by 1 event', () => {
    const events = [
      {
        type: 'mcimDelivery',
        mcim: { operator: 'newSho', device: 'm2me', subscription: 1 },
        token: {
          term: 'under',
          context: { term: 'key', owner: 'oldSho', use: 'Ks_NAF of m2me' },
          body: {
            term: 'pair',
            first: { term: 'atom', name: 'B-TID of m2me' },
            second: {
              term: 'pair',
              first: { term: 'atom', name: 'may change its home operator' },
              second: { term: 'atom', name: 'm2me' },
            },
          },
        },
      },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ change: 'downloading', record: {} });
  });

  it('reaches change.relayed + record by 2 events', () => {
    const events = [
      {
        type: 'mcimDelivery',
        mcim: { operator: 'newSho', device: 'm2me', subscription: 1 },
        token: {
          term: 'under',
          context: { term: 'key', owner: 'oldSho', use: 'Ks_NAF of m2me' },
          body: {
            term: 'pair',
            first: { term: 'atom', name: 'B-TID of m2me' },
            second: {
              term: 'pair',
              first: { term: 'atom', name: 'may change its home operator' },
              second: { term: 'atom', name: 'm2me' },
            },
          },
        },
      },
      { type: 'downloadAcknowledgement', device: 'm2me' },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ change: 'relayed', record: {} });
  });

  it('reaches change.aiding + record by 3 events', () => {
    const events = [
      {
        type: 'mcimDelivery',
        mcim: { operator: 'newSho', device: 'm2me', subscription: 1 },
        token: {
          term: 'under',
          context: { term: 'key', owner: 'oldSho', use: 'Ks_NAF of m2me' },
          body: {
            term: 'pair',
            first: { term: 'atom', name: 'B-TID of m2me' },
            second: {
              term: 'pair',
              first: { term: 'atom', name: 'may change its home operator' },
              second: { term: 'atom', name: 'm2me' },
            },
          },
        },
      },
      { type: 'downloadAcknowledgement', device: 'm2me' },
      { type: 'proceed' },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ change: 'aiding', record: {} });
  });

  it('reaches change.informed + record by 4 events', () => {
    const events = [
      {
        type: 'mcimDelivery',
        mcim: { operator: 'newSho', device: 'm2me', subscription: 1 },
        token: {
          term: 'under',
          context: { term: 'key', owner: 'oldSho', use: 'Ks_NAF of m2me' },
          body: {
            term: 'pair',
            first: { term: 'atom', name: 'B-TID of m2me' },
            second: {
              term: 'pair',
              first: { term: 'atom', name: 'may change its home operator' },
              second: { term: 'atom', name: 'm2me' },
            },
          },
        },
      },
      { type: 'downloadAcknowledgement', device: 'm2me' },
      { type: 'proceed' },
      { type: 'provisioningOutcome', success: true },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ change: 'informed', record: {} });
  });

  it('reaches change.reported + record by 5 events', () => {
    const events = [
      {
        type: 'mcimDelivery',
        mcim: { operator: 'newSho', device: 'm2me', subscription: 1 },
        token: {
          term: 'under',
          context: { term: 'key', owner: 'oldSho', use: 'Ks_NAF of m2me' },
          body: {
            term: 'pair',
            first: { term: 'atom', name: 'B-TID of m2me' },
            second: {
              term: 'pair',
              first: { term: 'atom', name: 'may change its home operator' },
              second: { term: 'atom', name: 'm2me' },
            },
          },
        },
      },
      { type: 'downloadAcknowledgement', device: 'm2me' },
      { type: 'proceed' },
      { type: 'provisioningOutcome', success: true },
      { type: 'proceed' },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ change: 'reported', record: {} });
  });
});
