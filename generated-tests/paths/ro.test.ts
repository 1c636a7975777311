// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { stateAfter, statesAlong } from '../support.js';

const participant = 'ro';

const events = {
  mcimDelivery: {
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
  downloadAcknowledgement: { type: 'downloadAcknowledgement', device: 'm2me', oldSho: null, proof: null },
  proceed: { type: 'proceed' },
  provisioningOutcome: { type: 'provisioningOutcome', success: true, proof: null },
  registration: { type: 'registration', device: 'm2me', operator: 'newSho' },
  'mcimDelivery 2': {
    type: 'mcimDelivery',
    operator: 'newSho',
    mcim: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
    token: {
      term: 'signed',
      by: { term: 'key', owner: 'm2me', use: 'platform key' },
      body: {
        term: 'pair',
        first: { term: 'atom', name: 'may change its home operator' },
        second: { term: 'atom', name: 'm2me' },
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
  'mcimDelivery 3': {
    type: 'mcimDelivery',
    operator: 'newSho',
    mcim: null,
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
  'mcimDelivery 4': {
    type: 'mcimDelivery',
    operator: 'newSho',
    mcim: null,
    token: {
      term: 'signed',
      by: { term: 'key', owner: 'm2me', use: 'platform key' },
      body: {
        term: 'pair',
        first: { term: 'atom', name: 'may change its home operator' },
        second: { term: 'atom', name: 'm2me' },
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
  'mcimDelivery 5': {
    type: 'mcimDelivery',
    operator: 'newSho',
    mcim: {
      term: 'sealed',
      for: { term: 'key', owner: 'm2me', use: 'platform key' },
      body: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
    },
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
  'downloadAcknowledgement 2': {
    type: 'downloadAcknowledgement',
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
  'provisioningOutcome 2': {
    type: 'provisioningOutcome',
    success: false,
    proof: {
      term: 'signed',
      by: { term: 'key', owner: 'm2me', use: 'platform key' },
      body: { term: 'pair', first: { term: 'atom', name: 'failure' }, second: { term: 'atom', name: 'm2me' } },
    },
  },
  'provisioningOutcome 3': {
    type: 'provisioningOutcome',
    success: true,
    proof: {
      term: 'signed',
      by: { term: 'key', owner: 'm2me', use: 'platform key' },
      body: { term: 'pair', first: { term: 'atom', name: 'success' }, second: { term: 'atom', name: 'm2me' } },
    },
  },
};

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

  const ways = [
    [
      'mcimDelivery → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.aiding + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
      'registration → change.reported + record.answering',
    ],
    [
      'mcimDelivery → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.aiding + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'registration → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.aiding + record.answering',
      'registration → change.aiding + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
      'registration → change.reported + record.answering',
    ],
    [
      'mcimDelivery → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'registration → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'registration → change.relayed + record.answering',
      'proceed → change.aiding + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'registration → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'proceed → change.reported + record.answering',
      'registration → change.reported + record.answering',
    ],
    [
      'mcimDelivery → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'registration → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
      'registration → change.reported + record.answering',
    ],
    [
      'mcimDelivery → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'registration → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'registration → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'registration → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.aiding + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'registration → change.idle + record.answering',
      'mcimDelivery → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.aiding + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'registration → change.idle + record.answering',
      'mcimDelivery → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'registration → change.idle + record.answering',
      'mcimDelivery → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'registration → change.idle + record.answering',
      'mcimDelivery → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
  ];
  it.each(ways)('goes its way: %s', (...way) => {
    const taken = way.map((step) => events[step.split(' → ')[0] as keyof typeof events]);
    expect(statesAlong(configuration, participant, taken)).toEqual(way.map((step) => step.split(' → ')[1]));
  });
});

describe('ro in base-1.5.0,honest', () => {
  const configuration = 'base-1.5.0,honest';

  const ways = [
    [
      'mcimDelivery 2 → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.aiding + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
      'registration → change.reported + record.answering',
    ],
    [
      'mcimDelivery 2 → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.aiding + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'registration → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 2 → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.aiding + record.answering',
      'registration → change.aiding + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 2 → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
      'registration → change.reported + record.answering',
    ],
    [
      'mcimDelivery 2 → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'registration → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 2 → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'registration → change.relayed + record.answering',
      'proceed → change.aiding + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 2 → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'registration → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 2 → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'proceed → change.reported + record.answering',
      'registration → change.reported + record.answering',
    ],
    [
      'mcimDelivery 2 → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'registration → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 2 → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
      'registration → change.reported + record.answering',
    ],
    [
      'mcimDelivery 2 → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'registration → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 2 → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'registration → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 2 → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'registration → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 2 → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 2 → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 2 → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.aiding + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 2 → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 2 → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 2 → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'registration → change.idle + record.answering',
      'mcimDelivery 2 → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.aiding + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'registration → change.idle + record.answering',
      'mcimDelivery 2 → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'registration → change.idle + record.answering',
      'mcimDelivery 2 → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'registration → change.idle + record.answering',
      'mcimDelivery 2 → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
  ];
  it.each(ways)('goes its way: %s', (...way) => {
    const taken = way.map((step) => events[step.split(' → ')[0] as keyof typeof events]);
    expect(statesAlong(configuration, participant, taken)).toEqual(way.map((step) => step.split(' → ')[1]));
  });
});

describe('ro in both-present-discard-first,honest', () => {
  const configuration = 'both-present-discard-first,honest';

  const ways = [
    [
      'mcimDelivery 3 → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.aiding + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
      'registration → change.reported + record.answering',
    ],
    [
      'mcimDelivery 3 → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.aiding + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'registration → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 3 → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.aiding + record.answering',
      'registration → change.aiding + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 3 → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
      'registration → change.reported + record.answering',
    ],
    [
      'mcimDelivery 3 → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'registration → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 3 → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'registration → change.relayed + record.answering',
      'proceed → change.aiding + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 3 → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'registration → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 3 → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'proceed → change.reported + record.answering',
      'registration → change.reported + record.answering',
    ],
    [
      'mcimDelivery 3 → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'registration → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 3 → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
      'registration → change.reported + record.answering',
    ],
    [
      'mcimDelivery 3 → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'registration → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 3 → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'registration → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 3 → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'registration → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 3 → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 3 → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 3 → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.aiding + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 3 → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 3 → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 3 → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'registration → change.idle + record.answering',
      'mcimDelivery 3 → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.aiding + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'registration → change.idle + record.answering',
      'mcimDelivery 3 → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'registration → change.idle + record.answering',
      'mcimDelivery 3 → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'registration → change.idle + record.answering',
      'mcimDelivery 3 → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
  ];
  it.each(ways)('goes its way: %s', (...way) => {
    const taken = way.map((step) => events[step.split(' → ')[0] as keyof typeof events]);
    expect(statesAlong(configuration, participant, taken)).toEqual(way.map((step) => step.split(' → ')[1]));
  });
});

describe('ro in both-present-base-1.5.0,honest', () => {
  const configuration = 'both-present-base-1.5.0,honest';

  const ways = [
    [
      'mcimDelivery 4 → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.aiding + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
      'registration → change.reported + record.answering',
    ],
    [
      'mcimDelivery 4 → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.aiding + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'registration → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 4 → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.aiding + record.answering',
      'registration → change.aiding + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 4 → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
      'registration → change.reported + record.answering',
    ],
    [
      'mcimDelivery 4 → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'registration → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 4 → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'registration → change.relayed + record.answering',
      'proceed → change.aiding + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 4 → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'registration → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 4 → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'proceed → change.reported + record.answering',
      'registration → change.reported + record.answering',
    ],
    [
      'mcimDelivery 4 → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'registration → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 4 → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
      'registration → change.reported + record.answering',
    ],
    [
      'mcimDelivery 4 → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'registration → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 4 → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'registration → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 4 → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'registration → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 4 → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 4 → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 4 → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.aiding + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 4 → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 4 → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 4 → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'registration → change.idle + record.answering',
      'mcimDelivery 4 → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.aiding + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'registration → change.idle + record.answering',
      'mcimDelivery 4 → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'registration → change.idle + record.answering',
      'mcimDelivery 4 → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'registration → change.idle + record.answering',
      'mcimDelivery 4 → change.downloading + record.answering',
      'provisioningOutcome → change.downloading + record.answering',
      'downloadAcknowledgement → change.relayed + record.answering',
      'provisioningOutcome → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
  ];
  it.each(ways)('goes its way: %s', (...way) => {
    const taken = way.map((step) => events[step.split(' → ')[0] as keyof typeof events]);
    expect(statesAlong(configuration, participant, taken)).toEqual(way.map((step) => step.split(' → ')[1]));
  });
});

describe('ro in repaired,honest', () => {
  const configuration = 'repaired,honest';

  const ways = [
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'proceed → change.aiding + record.answering',
      'provisioningOutcome 2 → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'provisioningOutcome 2 → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 2 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 2 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'provisioningOutcome 2 → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 2 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'provisioningOutcome 2 → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'provisioningOutcome 2 → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'provisioningOutcome 2 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'provisioningOutcome 2 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'provisioningOutcome 2 → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'proceed → change.aiding + record.answering',
      'provisioningOutcome 3 → change.informed + record.answering',
      'proceed → change.reported + record.answering',
      'registration → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'proceed → change.aiding + record.answering',
      'provisioningOutcome 3 → change.informed + record.answering',
      'registration → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'provisioningOutcome 3 → change.informed + record.answering',
      'proceed → change.reported + record.answering',
      'registration → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'provisioningOutcome 3 → change.informed + record.answering',
      'registration → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 2 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'provisioningOutcome 3 → change.informed + record.answering',
      'proceed → change.reported + record.answering',
      'registration → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 2 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'provisioningOutcome 3 → change.informed + record.answering',
      'registration → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 2 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'proceed → change.reported + record.answering',
      'registration → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 2 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'registration → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 2 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'provisioningOutcome 3 → change.informed + record.answering',
      'proceed → change.reported + record.answering',
      'registration → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 2 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'provisioningOutcome 3 → change.informed + record.answering',
      'registration → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 2 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'registration → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 2 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'registration → change.relayed + record.answering',
      'provisioningOutcome 3 → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 2 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 2 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'provisioningOutcome 3 → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 2 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'provisioningOutcome 2 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'provisioningOutcome 3 → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'proceed → change.reported + record.answering',
      'registration → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'registration → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'provisioningOutcome 3 → change.informed + record.answering',
      'proceed → change.reported + record.answering',
      'registration → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'provisioningOutcome 3 → change.informed + record.answering',
      'registration → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'registration → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'registration → change.relayed + record.answering',
      'provisioningOutcome 3 → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'provisioningOutcome 2 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'provisioningOutcome 3 → change.informed + record.answering',
      'proceed → change.reported + record.answering',
      'registration → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'provisioningOutcome 2 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'provisioningOutcome 3 → change.informed + record.answering',
      'registration → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'provisioningOutcome 3 → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'provisioningOutcome 2 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'provisioningOutcome 3 → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 2 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'registration → change.relayed + record.answering',
      'provisioningOutcome 2 → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 2 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'provisioningOutcome 2 → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 2 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'provisioningOutcome 2 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 2 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'provisioningOutcome 2 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'provisioningOutcome 2 → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'registration → change.relayed + record.answering',
      'provisioningOutcome 2 → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'provisioningOutcome 2 → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'provisioningOutcome 2 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'proceed → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
    [
      'mcimDelivery 5 → change.downloading + record.answering',
      'provisioningOutcome 3 → change.downloading + record.answering',
      'registration → change.downloading + record.answering',
      'provisioningOutcome 2 → change.downloading + record.answering',
      'downloadAcknowledgement 2 → change.relayed + record.answering',
      'provisioningOutcome 2 → change.informed + record.answering',
      'proceed → change.reported + record.answering',
    ],
  ];
  it.each(ways)('goes its way: %s', (...way) => {
    const taken = way.map((step) => events[step.split(' → ')[0] as keyof typeof events]);
    expect(statesAlong(configuration, participant, taken)).toEqual(way.map((step) => step.split(' → ')[1]));
  });
});
