// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { stateAfter, statesAlong } from '../support.js';

const participant = 'newSho';

const events = {
  changeRequest: {
    type: 'changeRequest',
    device: 'm2me',
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
  },
  validationSuccess: {
    type: 'validationSuccess',
    device: 'm2me',
    operator: 'newSho',
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
  proceed: { type: 'proceed' },
  relayedAcknowledgement: { type: 'relayedAcknowledgement', device: 'm2me', oldSho: null, proof: null },
  attachRequest: { type: 'attachRequest', mcim: { operator: 'newSho', device: 'm2me', subscription: 1 } },
  provisioningReport: { type: 'provisioningReport', success: true, proof: null },
  'changeRequest 2': {
    type: 'changeRequest',
    device: 'm2me',
    token: {
      term: 'signed',
      by: { term: 'key', owner: 'm2me', use: 'platform key' },
      body: {
        term: 'pair',
        first: { term: 'atom', name: 'may change its home operator' },
        second: { term: 'atom', name: 'm2me' },
      },
    },
  },
  'changeRequest 3': {
    type: 'changeRequest',
    device: 'm2me',
    token: {
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
  'relayedAcknowledgement 2': {
    type: 'relayedAcknowledgement',
    device: 'm2me',
    oldSho: null,
    proof: {
      term: 'signed',
      by: { term: 'key', owner: 'm2me', use: 'platform key' },
      body: {
        term: 'pair',
        first: { term: 'atom', name: 'download acknowledged' },
        second: { term: 'atom', name: 'm2me' },
      },
    },
  },
  'provisioningReport 2': {
    type: 'provisioningReport',
    success: false,
    proof: {
      term: 'signed',
      by: { term: 'key', owner: 'm2me', use: 'platform key' },
      body: { term: 'pair', first: { term: 'atom', name: 'failure' }, second: { term: 'atom', name: 'm2me' } },
    },
  },
  'provisioningReport 3': {
    type: 'provisioningReport',
    success: true,
    proof: {
      term: 'signed',
      by: { term: 'key', owner: 'm2me', use: 'platform key' },
      body: { term: 'pair', first: { term: 'atom', name: 'success' }, second: { term: 'atom', name: 'm2me' } },
    },
  },
};

describe('newSho in discard-first,honest', () => {
  const configuration = 'discard-first,honest';

  it('reaches change.idle + service.notServing by 0 events', () => {
    expect(stateAfter(configuration, participant, [])).toEqual({ change: 'idle', service: 'notServing' });
  });

  it('reaches change.validating + service.notServing by 1 event', () => {
    const events = [
      {
        type: 'changeRequest',
        device: 'm2me',
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
      },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ change: 'validating', service: 'notServing' });
  });

  it('reaches change.validated + service.notServing by 2 events', () => {
    const events = [
      {
        type: 'changeRequest',
        device: 'm2me',
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
      },
      {
        type: 'validationSuccess',
        device: 'm2me',
        operator: 'newSho',
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
    expect(stateAfter(configuration, participant, events)).toEqual({ change: 'validated', service: 'notServing' });
  });

  it('reaches change.awaitingAcknowledgement + service.notServing by 3 events', () => {
    const events = [
      {
        type: 'changeRequest',
        device: 'm2me',
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
      },
      {
        type: 'validationSuccess',
        device: 'm2me',
        operator: 'newSho',
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
      { type: 'proceed' },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({
      change: 'awaitingAcknowledgement',
      service: 'notServing',
    });
  });

  it('reaches change.awaitingReport + service.notServing by 4 events', () => {
    const events = [
      {
        type: 'changeRequest',
        device: 'm2me',
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
      },
      {
        type: 'validationSuccess',
        device: 'm2me',
        operator: 'newSho',
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
      { type: 'proceed' },
      { type: 'relayedAcknowledgement', device: 'm2me', oldSho: null, proof: null },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ change: 'awaitingReport', service: 'notServing' });
  });

  it('reaches change.informed + service.serving by 5 events', () => {
    const events = [
      {
        type: 'changeRequest',
        device: 'm2me',
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
      },
      {
        type: 'validationSuccess',
        device: 'm2me',
        operator: 'newSho',
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
      { type: 'proceed' },
      { type: 'relayedAcknowledgement', device: 'm2me', oldSho: null, proof: null },
      { type: 'provisioningReport', success: true, proof: null },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ change: 'informed', service: 'serving' });
  });

  it('reaches change.registered + service.serving by 6 events', () => {
    const events = [
      {
        type: 'changeRequest',
        device: 'm2me',
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
      },
      {
        type: 'validationSuccess',
        device: 'm2me',
        operator: 'newSho',
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
      { type: 'proceed' },
      { type: 'relayedAcknowledgement', device: 'm2me', oldSho: null, proof: null },
      { type: 'provisioningReport', success: true, proof: null },
      { type: 'proceed' },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ change: 'registered', service: 'serving' });
  });

  const ways = [
    [
      'changeRequest → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement → change.awaitingReport + service.notServing',
      'attachRequest → change.awaitingReport + service.notServing',
      'provisioningReport → change.informed + service.serving',
      'proceed → change.registered + service.serving',
    ],
    [
      'changeRequest → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement → change.awaitingReport + service.notServing',
      'provisioningReport → change.informed + service.serving',
      'proceed → change.registered + service.serving',
    ],
    [
      'changeRequest → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'attachRequest → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement → change.awaitingReport + service.notServing',
      'provisioningReport → change.informed + service.serving',
      'proceed → change.registered + service.serving',
    ],
    [
      'changeRequest → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'attachRequest → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement → change.awaitingReport + service.notServing',
      'provisioningReport → change.informed + service.serving',
      'proceed → change.registered + service.serving',
    ],
    [
      'changeRequest → change.validating + service.notServing',
      'attachRequest → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement → change.awaitingReport + service.notServing',
      'provisioningReport → change.informed + service.serving',
      'proceed → change.registered + service.serving',
    ],
    [
      'attachRequest → change.idle + service.notServing',
      'changeRequest → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement → change.awaitingReport + service.notServing',
      'provisioningReport → change.informed + service.serving',
      'proceed → change.registered + service.serving',
    ],
  ];
  it.each(ways)('goes its way: %s', (...way) => {
    const taken = way.map((step) => events[step.split(' → ')[0] as keyof typeof events]);
    expect(statesAlong(configuration, participant, taken)).toEqual(way.map((step) => step.split(' → ')[1]));
  });
});

describe('newSho in base-1.5.0,honest', () => {
  const configuration = 'base-1.5.0,honest';

  const ways = [
    [
      'changeRequest 2 → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement → change.awaitingReport + service.notServing',
      'attachRequest → change.awaitingReport + service.notServing',
      'provisioningReport → change.informed + service.serving',
      'proceed → change.registered + service.serving',
    ],
    [
      'changeRequest 2 → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement → change.awaitingReport + service.notServing',
      'provisioningReport → change.informed + service.serving',
      'proceed → change.registered + service.serving',
    ],
    [
      'changeRequest 2 → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'attachRequest → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement → change.awaitingReport + service.notServing',
      'provisioningReport → change.informed + service.serving',
      'proceed → change.registered + service.serving',
    ],
    [
      'changeRequest 2 → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'attachRequest → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement → change.awaitingReport + service.notServing',
      'provisioningReport → change.informed + service.serving',
      'proceed → change.registered + service.serving',
    ],
    [
      'changeRequest 2 → change.validating + service.notServing',
      'attachRequest → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement → change.awaitingReport + service.notServing',
      'provisioningReport → change.informed + service.serving',
      'proceed → change.registered + service.serving',
    ],
    [
      'attachRequest → change.idle + service.notServing',
      'changeRequest 2 → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement → change.awaitingReport + service.notServing',
      'provisioningReport → change.informed + service.serving',
      'proceed → change.registered + service.serving',
    ],
  ];
  it.each(ways)('goes its way: %s', (...way) => {
    const taken = way.map((step) => events[step.split(' → ')[0] as keyof typeof events]);
    expect(statesAlong(configuration, participant, taken)).toEqual(way.map((step) => step.split(' → ')[1]));
  });
});

describe('newSho in repaired,honest', () => {
  const configuration = 'repaired,honest';

  it('reaches change.awaitingAcknowledgement + service.serving.attached by 4 events', () => {
    const events = [
      {
        type: 'changeRequest',
        device: 'm2me',
        token: {
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
      {
        type: 'validationSuccess',
        device: 'm2me',
        operator: 'newSho',
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
      { type: 'proceed' },
      { type: 'attachRequest', mcim: { operator: 'newSho', device: 'm2me', subscription: 1 } },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({
      change: 'awaitingAcknowledgement',
      service: { serving: 'attached' },
    });
  });

  it('reaches change.awaitingReport + service.serving.attached by 5 events', () => {
    const events = [
      {
        type: 'changeRequest',
        device: 'm2me',
        token: {
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
      {
        type: 'validationSuccess',
        device: 'm2me',
        operator: 'newSho',
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
      { type: 'proceed' },
      {
        type: 'relayedAcknowledgement',
        device: 'm2me',
        oldSho: null,
        proof: {
          term: 'signed',
          by: { term: 'key', owner: 'm2me', use: 'platform key' },
          body: {
            term: 'pair',
            first: { term: 'atom', name: 'download acknowledged' },
            second: { term: 'atom', name: 'm2me' },
          },
        },
      },
      { type: 'attachRequest', mcim: { operator: 'newSho', device: 'm2me', subscription: 1 } },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({
      change: 'awaitingReport',
      service: { serving: 'attached' },
    });
  });

  it('reaches change.informed + service.notServing by 5 events', () => {
    const events = [
      {
        type: 'changeRequest',
        device: 'm2me',
        token: {
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
      {
        type: 'validationSuccess',
        device: 'm2me',
        operator: 'newSho',
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
      { type: 'proceed' },
      {
        type: 'relayedAcknowledgement',
        device: 'm2me',
        oldSho: null,
        proof: {
          term: 'signed',
          by: { term: 'key', owner: 'm2me', use: 'platform key' },
          body: {
            term: 'pair',
            first: { term: 'atom', name: 'download acknowledged' },
            second: { term: 'atom', name: 'm2me' },
          },
        },
      },
      {
        type: 'provisioningReport',
        success: false,
        proof: {
          term: 'signed',
          by: { term: 'key', owner: 'm2me', use: 'platform key' },
          body: { term: 'pair', first: { term: 'atom', name: 'failure' }, second: { term: 'atom', name: 'm2me' } },
        },
      },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ change: 'informed', service: 'notServing' });
  });

  it('reaches change.informed + service.serving.due by 5 events', () => {
    const events = [
      {
        type: 'changeRequest',
        device: 'm2me',
        token: {
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
      {
        type: 'validationSuccess',
        device: 'm2me',
        operator: 'newSho',
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
      { type: 'proceed' },
      {
        type: 'relayedAcknowledgement',
        device: 'm2me',
        oldSho: null,
        proof: {
          term: 'signed',
          by: { term: 'key', owner: 'm2me', use: 'platform key' },
          body: {
            term: 'pair',
            first: { term: 'atom', name: 'download acknowledged' },
            second: { term: 'atom', name: 'm2me' },
          },
        },
      },
      {
        type: 'provisioningReport',
        success: true,
        proof: {
          term: 'signed',
          by: { term: 'key', owner: 'm2me', use: 'platform key' },
          body: { term: 'pair', first: { term: 'atom', name: 'success' }, second: { term: 'atom', name: 'm2me' } },
        },
      },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ change: 'informed', service: { serving: 'due' } });
  });

  it('reaches change.registered + service.notServing by 6 events', () => {
    const events = [
      {
        type: 'changeRequest',
        device: 'm2me',
        token: {
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
      {
        type: 'validationSuccess',
        device: 'm2me',
        operator: 'newSho',
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
      { type: 'proceed' },
      {
        type: 'relayedAcknowledgement',
        device: 'm2me',
        oldSho: null,
        proof: {
          term: 'signed',
          by: { term: 'key', owner: 'm2me', use: 'platform key' },
          body: {
            term: 'pair',
            first: { term: 'atom', name: 'download acknowledged' },
            second: { term: 'atom', name: 'm2me' },
          },
        },
      },
      {
        type: 'provisioningReport',
        success: false,
        proof: {
          term: 'signed',
          by: { term: 'key', owner: 'm2me', use: 'platform key' },
          body: { term: 'pair', first: { term: 'atom', name: 'failure' }, second: { term: 'atom', name: 'm2me' } },
        },
      },
      { type: 'proceed' },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ change: 'registered', service: 'notServing' });
  });

  it('reaches change.registered + service.serving.due by 6 events', () => {
    const events = [
      {
        type: 'changeRequest',
        device: 'm2me',
        token: {
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
      {
        type: 'validationSuccess',
        device: 'm2me',
        operator: 'newSho',
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
      { type: 'proceed' },
      {
        type: 'relayedAcknowledgement',
        device: 'm2me',
        oldSho: null,
        proof: {
          term: 'signed',
          by: { term: 'key', owner: 'm2me', use: 'platform key' },
          body: {
            term: 'pair',
            first: { term: 'atom', name: 'download acknowledged' },
            second: { term: 'atom', name: 'm2me' },
          },
        },
      },
      {
        type: 'provisioningReport',
        success: true,
        proof: {
          term: 'signed',
          by: { term: 'key', owner: 'm2me', use: 'platform key' },
          body: { term: 'pair', first: { term: 'atom', name: 'success' }, second: { term: 'atom', name: 'm2me' } },
        },
      },
      { type: 'proceed' },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({
      change: 'registered',
      service: { serving: 'due' },
    });
  });

  const ways = [
    [
      'changeRequest 3 → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement 2 → change.awaitingReport + service.notServing',
      'attachRequest → change.awaitingReport + service.serving.attached',
      'provisioningReport 2 → change.informed + service.notServing',
      'proceed → change.registered + service.notServing',
      'attachRequest → change.registered + service.notServing',
    ],
    [
      'changeRequest 3 → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement 2 → change.awaitingReport + service.notServing',
      'attachRequest → change.awaitingReport + service.serving.attached',
      'provisioningReport 2 → change.informed + service.notServing',
      'attachRequest → change.informed + service.notServing',
      'proceed → change.registered + service.notServing',
    ],
    [
      'changeRequest 3 → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement 2 → change.awaitingReport + service.notServing',
      'provisioningReport 2 → change.informed + service.notServing',
      'proceed → change.registered + service.notServing',
      'attachRequest → change.registered + service.notServing',
    ],
    [
      'changeRequest 3 → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement 2 → change.awaitingReport + service.notServing',
      'provisioningReport 2 → change.informed + service.notServing',
      'attachRequest → change.informed + service.notServing',
      'proceed → change.registered + service.notServing',
    ],
    [
      'changeRequest 3 → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'attachRequest → change.awaitingAcknowledgement + service.serving.attached',
      'relayedAcknowledgement 2 → change.awaitingReport + service.serving.attached',
      'provisioningReport 2 → change.informed + service.notServing',
      'proceed → change.registered + service.notServing',
      'attachRequest → change.registered + service.notServing',
    ],
    [
      'changeRequest 3 → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'attachRequest → change.awaitingAcknowledgement + service.serving.attached',
      'relayedAcknowledgement 2 → change.awaitingReport + service.serving.attached',
      'provisioningReport 2 → change.informed + service.notServing',
      'attachRequest → change.informed + service.notServing',
      'proceed → change.registered + service.notServing',
    ],
    [
      'changeRequest 3 → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'attachRequest → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement 2 → change.awaitingReport + service.notServing',
      'attachRequest → change.awaitingReport + service.serving.attached',
      'provisioningReport 2 → change.informed + service.notServing',
      'proceed → change.registered + service.notServing',
      'attachRequest → change.registered + service.notServing',
    ],
    [
      'changeRequest 3 → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'attachRequest → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement 2 → change.awaitingReport + service.notServing',
      'attachRequest → change.awaitingReport + service.serving.attached',
      'provisioningReport 2 → change.informed + service.notServing',
      'attachRequest → change.informed + service.notServing',
      'proceed → change.registered + service.notServing',
    ],
    [
      'changeRequest 3 → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'attachRequest → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement 2 → change.awaitingReport + service.notServing',
      'provisioningReport 2 → change.informed + service.notServing',
      'proceed → change.registered + service.notServing',
    ],
    [
      'changeRequest 3 → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'attachRequest → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'attachRequest → change.awaitingAcknowledgement + service.serving.attached',
      'relayedAcknowledgement 2 → change.awaitingReport + service.serving.attached',
      'provisioningReport 2 → change.informed + service.notServing',
      'proceed → change.registered + service.notServing',
      'attachRequest → change.registered + service.notServing',
    ],
    [
      'changeRequest 3 → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'attachRequest → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'attachRequest → change.awaitingAcknowledgement + service.serving.attached',
      'relayedAcknowledgement 2 → change.awaitingReport + service.serving.attached',
      'provisioningReport 2 → change.informed + service.notServing',
      'attachRequest → change.informed + service.notServing',
      'proceed → change.registered + service.notServing',
    ],
    [
      'changeRequest 3 → change.validating + service.notServing',
      'attachRequest → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement 2 → change.awaitingReport + service.notServing',
      'attachRequest → change.awaitingReport + service.serving.attached',
      'provisioningReport 2 → change.informed + service.notServing',
      'proceed → change.registered + service.notServing',
      'attachRequest → change.registered + service.notServing',
    ],
    [
      'changeRequest 3 → change.validating + service.notServing',
      'attachRequest → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement 2 → change.awaitingReport + service.notServing',
      'attachRequest → change.awaitingReport + service.serving.attached',
      'provisioningReport 2 → change.informed + service.notServing',
      'attachRequest → change.informed + service.notServing',
      'proceed → change.registered + service.notServing',
    ],
    [
      'changeRequest 3 → change.validating + service.notServing',
      'attachRequest → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement 2 → change.awaitingReport + service.notServing',
      'provisioningReport 2 → change.informed + service.notServing',
      'proceed → change.registered + service.notServing',
    ],
    [
      'changeRequest 3 → change.validating + service.notServing',
      'attachRequest → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'attachRequest → change.awaitingAcknowledgement + service.serving.attached',
      'relayedAcknowledgement 2 → change.awaitingReport + service.serving.attached',
      'provisioningReport 2 → change.informed + service.notServing',
      'proceed → change.registered + service.notServing',
      'attachRequest → change.registered + service.notServing',
    ],
    [
      'changeRequest 3 → change.validating + service.notServing',
      'attachRequest → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'attachRequest → change.awaitingAcknowledgement + service.serving.attached',
      'relayedAcknowledgement 2 → change.awaitingReport + service.serving.attached',
      'provisioningReport 2 → change.informed + service.notServing',
      'attachRequest → change.informed + service.notServing',
      'proceed → change.registered + service.notServing',
    ],
    [
      'attachRequest → change.idle + service.notServing',
      'changeRequest 3 → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement 2 → change.awaitingReport + service.notServing',
      'attachRequest → change.awaitingReport + service.serving.attached',
      'provisioningReport 2 → change.informed + service.notServing',
      'proceed → change.registered + service.notServing',
      'attachRequest → change.registered + service.notServing',
    ],
    [
      'attachRequest → change.idle + service.notServing',
      'changeRequest 3 → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement 2 → change.awaitingReport + service.notServing',
      'attachRequest → change.awaitingReport + service.serving.attached',
      'provisioningReport 2 → change.informed + service.notServing',
      'attachRequest → change.informed + service.notServing',
      'proceed → change.registered + service.notServing',
    ],
    [
      'attachRequest → change.idle + service.notServing',
      'changeRequest 3 → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement 2 → change.awaitingReport + service.notServing',
      'provisioningReport 2 → change.informed + service.notServing',
      'proceed → change.registered + service.notServing',
    ],
    [
      'attachRequest → change.idle + service.notServing',
      'changeRequest 3 → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'attachRequest → change.awaitingAcknowledgement + service.serving.attached',
      'relayedAcknowledgement 2 → change.awaitingReport + service.serving.attached',
      'provisioningReport 2 → change.informed + service.notServing',
      'proceed → change.registered + service.notServing',
      'attachRequest → change.registered + service.notServing',
    ],
    [
      'attachRequest → change.idle + service.notServing',
      'changeRequest 3 → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'attachRequest → change.awaitingAcknowledgement + service.serving.attached',
      'relayedAcknowledgement 2 → change.awaitingReport + service.serving.attached',
      'provisioningReport 2 → change.informed + service.notServing',
      'attachRequest → change.informed + service.notServing',
      'proceed → change.registered + service.notServing',
    ],
    [
      'changeRequest 3 → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement 2 → change.awaitingReport + service.notServing',
      'attachRequest → change.awaitingReport + service.serving.attached',
      'provisioningReport 3 → change.informed + service.serving.due',
      'proceed → change.registered + service.serving.due',
    ],
    [
      'changeRequest 3 → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement 2 → change.awaitingReport + service.notServing',
      'provisioningReport 3 → change.informed + service.serving.due',
      'proceed → change.registered + service.serving.due',
    ],
    [
      'changeRequest 3 → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'attachRequest → change.awaitingAcknowledgement + service.serving.attached',
      'relayedAcknowledgement 2 → change.awaitingReport + service.serving.attached',
      'provisioningReport 3 → change.informed + service.serving.due',
      'proceed → change.registered + service.serving.due',
    ],
    [
      'changeRequest 3 → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'attachRequest → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement 2 → change.awaitingReport + service.notServing',
      'attachRequest → change.awaitingReport + service.serving.attached',
      'provisioningReport 3 → change.informed + service.serving.due',
      'proceed → change.registered + service.serving.due',
    ],
    [
      'changeRequest 3 → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'attachRequest → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement 2 → change.awaitingReport + service.notServing',
      'provisioningReport 3 → change.informed + service.serving.due',
      'proceed → change.registered + service.serving.due',
    ],
    [
      'changeRequest 3 → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'attachRequest → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'attachRequest → change.awaitingAcknowledgement + service.serving.attached',
      'relayedAcknowledgement 2 → change.awaitingReport + service.serving.attached',
      'provisioningReport 3 → change.informed + service.serving.due',
      'proceed → change.registered + service.serving.due',
    ],
    [
      'changeRequest 3 → change.validating + service.notServing',
      'attachRequest → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement 2 → change.awaitingReport + service.notServing',
      'attachRequest → change.awaitingReport + service.serving.attached',
      'provisioningReport 3 → change.informed + service.serving.due',
      'proceed → change.registered + service.serving.due',
    ],
    [
      'changeRequest 3 → change.validating + service.notServing',
      'attachRequest → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement 2 → change.awaitingReport + service.notServing',
      'provisioningReport 3 → change.informed + service.serving.due',
      'proceed → change.registered + service.serving.due',
    ],
    [
      'changeRequest 3 → change.validating + service.notServing',
      'attachRequest → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'attachRequest → change.awaitingAcknowledgement + service.serving.attached',
      'relayedAcknowledgement 2 → change.awaitingReport + service.serving.attached',
      'provisioningReport 3 → change.informed + service.serving.due',
      'proceed → change.registered + service.serving.due',
    ],
    [
      'attachRequest → change.idle + service.notServing',
      'changeRequest 3 → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement 2 → change.awaitingReport + service.notServing',
      'attachRequest → change.awaitingReport + service.serving.attached',
      'provisioningReport 3 → change.informed + service.serving.due',
      'proceed → change.registered + service.serving.due',
    ],
    [
      'attachRequest → change.idle + service.notServing',
      'changeRequest 3 → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'relayedAcknowledgement 2 → change.awaitingReport + service.notServing',
      'provisioningReport 3 → change.informed + service.serving.due',
      'proceed → change.registered + service.serving.due',
    ],
    [
      'attachRequest → change.idle + service.notServing',
      'changeRequest 3 → change.validating + service.notServing',
      'validationSuccess → change.validated + service.notServing',
      'proceed → change.awaitingAcknowledgement + service.notServing',
      'attachRequest → change.awaitingAcknowledgement + service.serving.attached',
      'relayedAcknowledgement 2 → change.awaitingReport + service.serving.attached',
      'provisioningReport 3 → change.informed + service.serving.due',
      'proceed → change.registered + service.serving.due',
    ],
  ];
  it.each(ways)('goes its way: %s', (...way) => {
    const taken = way.map((step) => events[step.split(' → ')[0] as keyof typeof events]);
    expect(statesAlong(configuration, participant, taken)).toEqual(way.map((step) => step.split(' → ')[1]));
  });
});
