// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { stateAfter, statesAlong } from '../support.js';

const participant = 'oldSho';

const events = {
  deregistrationNotice: {
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
  proceed: { type: 'proceed' },
  'deregistrationNotice 2': {
    type: 'deregistrationNotice',
    device: 'm2me',
    content: {
      term: 'signed',
      by: { term: 'key', owner: 'm2me', use: 'platform key' },
      body: {
        term: 'pair',
        first: { term: 'atom', name: 'may change its home operator' },
        second: { term: 'atom', name: 'm2me' },
      },
    },
  },
  'deregistrationNotice 3': {
    type: 'deregistrationNotice',
    device: 'm2me',
    content: {
      term: 'under',
      context: { term: 'key', owner: 'oldSho', use: 'AVs of m2me' },
      body: {
        term: 'pair',
        first: { term: 'atom', name: 'deregistration notice' },
        second: {
          term: 'signed',
          by: { term: 'key', owner: 'm2me', use: 'platform key' },
          body: {
            term: 'pair',
            first: { term: 'atom', name: 'may change its home operator' },
            second: { term: 'atom', name: 'm2me' },
          },
        },
      },
    },
  },
  'deregistrationNotice 4': {
    type: 'deregistrationNotice',
    device: 'm2me',
    content: {
      term: 'under',
      context: { term: 'key', owner: 'oldSho', use: 'AVs of m2me' },
      body: {
        term: 'pair',
        first: { term: 'atom', name: 'deregistration notice' },
        second: {
          term: 'signed',
          by: { term: 'key', owner: 'm2me', use: 'platform key' },
          body: {
            term: 'pair',
            first: { term: 'atom', name: 'deregistration notice' },
            second: {
              term: 'signed',
              by: { term: 'key', owner: 'm2me', use: 'platform key' },
              body: {
                term: 'pair',
                first: { term: 'atom', name: 'may change its home operator' },
                second: {
                  term: 'pair',
                  first: { term: 'atom', name: 'm2me' },
                  second: {
                    term: 'pair',
                    first: { term: 'atom', name: 'newSho' },
                    second: {
                      term: 'pair',
                      first: { term: 'atom', name: 'MCIM of m2me' },
                      second: { term: 'atom', name: 'transaction 1' },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
  gone: {
    type: 'gone',
    device: 'm2me',
    protection: {
      term: 'signed',
      by: { term: 'key', owner: 'm2me', use: 'platform key' },
      body: { term: 'pair', first: { term: 'atom', name: 'gone' }, second: { term: 'atom', name: 'm2me' } },
    },
  },
};

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

  const ways = [['deregistrationNotice → answering.leaving.acknowledging', 'proceed → answering.leaving.acknowledged']];
  it.each(ways)('goes its way: %s', (...way) => {
    const taken = way.map((step) => events[step.split(' → ')[0] as keyof typeof events]);
    expect(statesAlong(configuration, participant, taken)).toEqual(way.map((step) => step.split(' → ')[1]));
  });
});

describe('oldSho in base-1.5.0,honest', () => {
  const configuration = 'base-1.5.0,honest';

  const ways = [
    ['deregistrationNotice 2 → answering.leaving.acknowledging', 'proceed → answering.leaving.acknowledged'],
  ];
  it.each(ways)('goes its way: %s', (...way) => {
    const taken = way.map((step) => events[step.split(' → ')[0] as keyof typeof events]);
    expect(statesAlong(configuration, participant, taken)).toEqual(way.map((step) => step.split(' → ')[1]));
  });
});

describe('oldSho in notify-first,honest', () => {
  const configuration = 'notify-first,honest';

  const ways = [
    ['deregistrationNotice 3 → answering.leaving.acknowledging', 'proceed → answering.leaving.acknowledged'],
  ];
  it.each(ways)('goes its way: %s', (...way) => {
    const taken = way.map((step) => events[step.split(' → ')[0] as keyof typeof events]);
    expect(statesAlong(configuration, participant, taken)).toEqual(way.map((step) => step.split(' → ')[1]));
  });
});

describe('oldSho in repaired,honest', () => {
  const configuration = 'repaired,honest';

  it('reaches answering.released.acknowledged by 1 event', () => {
    const events = [
      {
        type: 'gone',
        device: 'm2me',
        protection: {
          term: 'signed',
          by: { term: 'key', owner: 'm2me', use: 'platform key' },
          body: { term: 'pair', first: { term: 'atom', name: 'gone' }, second: { term: 'atom', name: 'm2me' } },
        },
      },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ answering: { released: 'acknowledged' } });
  });

  it('reaches answering.released.acknowledging by 2 events', () => {
    const events = [
      {
        type: 'deregistrationNotice',
        device: 'm2me',
        content: {
          term: 'under',
          context: { term: 'key', owner: 'oldSho', use: 'AVs of m2me' },
          body: {
            term: 'pair',
            first: { term: 'atom', name: 'deregistration notice' },
            second: {
              term: 'signed',
              by: { term: 'key', owner: 'm2me', use: 'platform key' },
              body: {
                term: 'pair',
                first: { term: 'atom', name: 'deregistration notice' },
                second: {
                  term: 'signed',
                  by: { term: 'key', owner: 'm2me', use: 'platform key' },
                  body: {
                    term: 'pair',
                    first: { term: 'atom', name: 'may change its home operator' },
                    second: {
                      term: 'pair',
                      first: { term: 'atom', name: 'm2me' },
                      second: {
                        term: 'pair',
                        first: { term: 'atom', name: 'newSho' },
                        second: {
                          term: 'pair',
                          first: { term: 'atom', name: 'MCIM of m2me' },
                          second: { term: 'atom', name: 'transaction 1' },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
      {
        type: 'gone',
        device: 'm2me',
        protection: {
          term: 'signed',
          by: { term: 'key', owner: 'm2me', use: 'platform key' },
          body: { term: 'pair', first: { term: 'atom', name: 'gone' }, second: { term: 'atom', name: 'm2me' } },
        },
      },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ answering: { released: 'acknowledging' } });
  });

  const ways = [
    [
      'deregistrationNotice 4 → answering.leaving.acknowledging',
      'gone → answering.released.acknowledging',
      'proceed → answering.released.acknowledged',
    ],
    [
      'deregistrationNotice 4 → answering.leaving.acknowledging',
      'proceed → answering.leaving.acknowledged',
      'gone → answering.released.acknowledged',
      'deregistrationNotice 4 → answering.released.acknowledging',
    ],
    ['gone → answering.released.acknowledged', 'deregistrationNotice 4 → answering.released.acknowledging'],
  ];
  it.each(ways)('goes its way: %s', (...way) => {
    const taken = way.map((step) => events[step.split(' → ')[0] as keyof typeof events]);
    expect(statesAlong(configuration, participant, taken)).toEqual(way.map((step) => step.split(' → ')[1]));
  });
});
