// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { stateAfter, statesAlong } from '../support.js';

const participant = 'm2me';

const events = {
  instruction: {
    type: 'instruction',
    information: { verifiedBy: { term: 'key', owner: 'oldSho', use: 'signing key' }, newSho: null, mcim: null },
    proof: {
      term: 'signed',
      by: { term: 'key', owner: 'subscriber', use: 'signing key' },
      body: { term: 'pair', first: { term: 'atom', name: 're-provision' }, second: { term: 'atom', name: 'm2me' } },
    },
  },
  download: {
    type: 'download',
    content: {
      term: 'signed',
      by: { term: 'key', owner: 'ro', use: 'signing key' },
      body: {
        term: 'sealed',
        for: { term: 'key', owner: 'm2me', use: 'platform key' },
        body: {
          term: 'pair',
          first: { term: 'atom', name: 'part 1 of 2' },
          second: {
            term: 'pair',
            first: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
            second: {
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
        },
      },
    },
  },
  'download 2': {
    type: 'download',
    content: {
      term: 'signed',
      by: { term: 'key', owner: 'ro', use: 'signing key' },
      body: {
        term: 'sealed',
        for: { term: 'key', owner: 'm2me', use: 'platform key' },
        body: {
          term: 'pair',
          first: { term: 'atom', name: 'part 2 of 2' },
          second: {
            term: 'pair',
            first: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
            second: {
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
        },
      },
    },
  },
  proceed: { type: 'proceed' },
  noticeAcknowledgement: { type: 'noticeAcknowledgement', device: 'm2me', protection: null },
  provisioningAid: { type: 'provisioningAid', device: 'm2me' },
  'provisioning.succeeds': { type: 'provisioning.succeeds' },
  attachAccept: { type: 'attachAccept', operator: 'newSho' },
  'instruction 2': {
    type: 'instruction',
    information: { verifiedBy: { term: 'key', owner: 'm2me', use: 'platform key' }, newSho: null, mcim: null },
    proof: {
      term: 'signed',
      by: { term: 'key', owner: 'subscriber', use: 'signing key' },
      body: { term: 'pair', first: { term: 'atom', name: 're-provision' }, second: { term: 'atom', name: 'm2me' } },
    },
  },
  'download 3': {
    type: 'download',
    content: {
      term: 'signed',
      by: { term: 'key', owner: 'ro', use: 'signing key' },
      body: {
        term: 'sealed',
        for: { term: 'key', owner: 'm2me', use: 'platform key' },
        body: {
          term: 'pair',
          first: { term: 'atom', name: 'part 1 of 2' },
          second: {
            term: 'pair',
            first: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
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
    },
  },
  'download 4': {
    type: 'download',
    content: {
      term: 'signed',
      by: { term: 'key', owner: 'ro', use: 'signing key' },
      body: {
        term: 'sealed',
        for: { term: 'key', owner: 'm2me', use: 'platform key' },
        body: {
          term: 'pair',
          first: { term: 'atom', name: 'part 2 of 2' },
          second: {
            term: 'pair',
            first: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
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
    },
  },
  'download 5': {
    type: 'download',
    content: {
      term: 'signed',
      by: { term: 'key', owner: 'ro', use: 'signing key' },
      body: {
        term: 'sealed',
        for: { term: 'key', owner: 'm2me', use: 'platform key' },
        body: {
          term: 'pair',
          first: { term: 'atom', name: 'part 1 of 1' },
          second: {
            term: 'pair',
            first: { term: 'atom', name: 'authorisation only' },
            second: {
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
        },
      },
    },
  },
  'download 6': {
    type: 'download',
    content: {
      term: 'signed',
      by: { term: 'key', owner: 'ro', use: 'signing key' },
      body: {
        term: 'sealed',
        for: { term: 'key', owner: 'm2me', use: 'platform key' },
        body: {
          term: 'pair',
          first: { term: 'atom', name: 'part 1 of 1' },
          second: {
            term: 'pair',
            first: { term: 'atom', name: 'authorisation only' },
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
    },
  },
};

describe('m2me in discard-first,honest', () => {
  const configuration = 'discard-first,honest';

  it('reaches on.subscribed by 0 events', () => {
    expect(stateAfter(configuration, participant, [])).toEqual({ on: 'subscribed' });
  });

  it('reaches on.changing.acting by 3 events', () => {
    const events = [
      {
        type: 'instruction',
        information: { verifiedBy: { term: 'key', owner: 'oldSho', use: 'signing key' }, newSho: null, mcim: null },
        proof: {
          term: 'signed',
          by: { term: 'key', owner: 'subscriber', use: 'signing key' },
          body: { term: 'pair', first: { term: 'atom', name: 're-provision' }, second: { term: 'atom', name: 'm2me' } },
        },
      },
      {
        type: 'download',
        content: {
          term: 'signed',
          by: { term: 'key', owner: 'ro', use: 'signing key' },
          body: {
            term: 'sealed',
            for: { term: 'key', owner: 'm2me', use: 'platform key' },
            body: {
              term: 'pair',
              first: { term: 'atom', name: 'part 1 of 2' },
              second: {
                term: 'pair',
                first: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
                second: {
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
            },
          },
        },
      },
      {
        type: 'download',
        content: {
          term: 'signed',
          by: { term: 'key', owner: 'ro', use: 'signing key' },
          body: {
            term: 'sealed',
            for: { term: 'key', owner: 'm2me', use: 'platform key' },
            body: {
              term: 'pair',
              first: { term: 'atom', name: 'part 2 of 2' },
              second: {
                term: 'pair',
                first: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
                second: {
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
            },
          },
        },
      },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ on: { changing: 'acting' } });
  });

  it('reaches on.changing.awaitingAcknowledgement by 5 events', () => {
    const events = [
      {
        type: 'instruction',
        information: { verifiedBy: { term: 'key', owner: 'oldSho', use: 'signing key' }, newSho: null, mcim: null },
        proof: {
          term: 'signed',
          by: { term: 'key', owner: 'subscriber', use: 'signing key' },
          body: { term: 'pair', first: { term: 'atom', name: 're-provision' }, second: { term: 'atom', name: 'm2me' } },
        },
      },
      {
        type: 'download',
        content: {
          term: 'signed',
          by: { term: 'key', owner: 'ro', use: 'signing key' },
          body: {
            term: 'sealed',
            for: { term: 'key', owner: 'm2me', use: 'platform key' },
            body: {
              term: 'pair',
              first: { term: 'atom', name: 'part 1 of 2' },
              second: {
                term: 'pair',
                first: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
                second: {
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
            },
          },
        },
      },
      {
        type: 'download',
        content: {
          term: 'signed',
          by: { term: 'key', owner: 'ro', use: 'signing key' },
          body: {
            term: 'sealed',
            for: { term: 'key', owner: 'm2me', use: 'platform key' },
            body: {
              term: 'pair',
              first: { term: 'atom', name: 'part 2 of 2' },
              second: {
                term: 'pair',
                first: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
                second: {
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
            },
          },
        },
      },
      { type: 'proceed' },
      { type: 'proceed' },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ on: { changing: 'awaitingAcknowledgement' } });
  });

  it('reaches on.changing.awaitingAid by 7 events', () => {
    const events = [
      {
        type: 'instruction',
        information: { verifiedBy: { term: 'key', owner: 'oldSho', use: 'signing key' }, newSho: null, mcim: null },
        proof: {
          term: 'signed',
          by: { term: 'key', owner: 'subscriber', use: 'signing key' },
          body: { term: 'pair', first: { term: 'atom', name: 're-provision' }, second: { term: 'atom', name: 'm2me' } },
        },
      },
      {
        type: 'download',
        content: {
          term: 'signed',
          by: { term: 'key', owner: 'ro', use: 'signing key' },
          body: {
            term: 'sealed',
            for: { term: 'key', owner: 'm2me', use: 'platform key' },
            body: {
              term: 'pair',
              first: { term: 'atom', name: 'part 1 of 2' },
              second: {
                term: 'pair',
                first: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
                second: {
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
            },
          },
        },
      },
      {
        type: 'download',
        content: {
          term: 'signed',
          by: { term: 'key', owner: 'ro', use: 'signing key' },
          body: {
            term: 'sealed',
            for: { term: 'key', owner: 'm2me', use: 'platform key' },
            body: {
              term: 'pair',
              first: { term: 'atom', name: 'part 2 of 2' },
              second: {
                term: 'pair',
                first: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
                second: {
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
            },
          },
        },
      },
      { type: 'proceed' },
      { type: 'proceed' },
      { type: 'noticeAcknowledgement', device: 'm2me', protection: null },
      { type: 'proceed' },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ on: { changing: 'awaitingAid' } });
  });

  it('reaches on.changing.provisioning by 8 events', () => {
    const events = [
      {
        type: 'instruction',
        information: { verifiedBy: { term: 'key', owner: 'oldSho', use: 'signing key' }, newSho: null, mcim: null },
        proof: {
          term: 'signed',
          by: { term: 'key', owner: 'subscriber', use: 'signing key' },
          body: { term: 'pair', first: { term: 'atom', name: 're-provision' }, second: { term: 'atom', name: 'm2me' } },
        },
      },
      {
        type: 'download',
        content: {
          term: 'signed',
          by: { term: 'key', owner: 'ro', use: 'signing key' },
          body: {
            term: 'sealed',
            for: { term: 'key', owner: 'm2me', use: 'platform key' },
            body: {
              term: 'pair',
              first: { term: 'atom', name: 'part 1 of 2' },
              second: {
                term: 'pair',
                first: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
                second: {
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
            },
          },
        },
      },
      {
        type: 'download',
        content: {
          term: 'signed',
          by: { term: 'key', owner: 'ro', use: 'signing key' },
          body: {
            term: 'sealed',
            for: { term: 'key', owner: 'm2me', use: 'platform key' },
            body: {
              term: 'pair',
              first: { term: 'atom', name: 'part 2 of 2' },
              second: {
                term: 'pair',
                first: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
                second: {
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
            },
          },
        },
      },
      { type: 'proceed' },
      { type: 'proceed' },
      { type: 'noticeAcknowledgement', device: 'm2me', protection: null },
      { type: 'proceed' },
      { type: 'provisioningAid', device: 'm2me' },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ on: { changing: 'provisioning' } });
  });

  it('reaches on.provisioned by 9 events', () => {
    const events = [
      {
        type: 'instruction',
        information: { verifiedBy: { term: 'key', owner: 'oldSho', use: 'signing key' }, newSho: null, mcim: null },
        proof: {
          term: 'signed',
          by: { term: 'key', owner: 'subscriber', use: 'signing key' },
          body: { term: 'pair', first: { term: 'atom', name: 're-provision' }, second: { term: 'atom', name: 'm2me' } },
        },
      },
      {
        type: 'download',
        content: {
          term: 'signed',
          by: { term: 'key', owner: 'ro', use: 'signing key' },
          body: {
            term: 'sealed',
            for: { term: 'key', owner: 'm2me', use: 'platform key' },
            body: {
              term: 'pair',
              first: { term: 'atom', name: 'part 1 of 2' },
              second: {
                term: 'pair',
                first: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
                second: {
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
            },
          },
        },
      },
      {
        type: 'download',
        content: {
          term: 'signed',
          by: { term: 'key', owner: 'ro', use: 'signing key' },
          body: {
            term: 'sealed',
            for: { term: 'key', owner: 'm2me', use: 'platform key' },
            body: {
              term: 'pair',
              first: { term: 'atom', name: 'part 2 of 2' },
              second: {
                term: 'pair',
                first: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
                second: {
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
            },
          },
        },
      },
      { type: 'proceed' },
      { type: 'proceed' },
      { type: 'noticeAcknowledgement', device: 'm2me', protection: null },
      { type: 'proceed' },
      { type: 'provisioningAid', device: 'm2me' },
      { type: 'provisioning.succeeds' },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ on: 'provisioned' });
  });

  it('reaches on.subscribedAnew by 10 events', () => {
    const events = [
      {
        type: 'instruction',
        information: { verifiedBy: { term: 'key', owner: 'oldSho', use: 'signing key' }, newSho: null, mcim: null },
        proof: {
          term: 'signed',
          by: { term: 'key', owner: 'subscriber', use: 'signing key' },
          body: { term: 'pair', first: { term: 'atom', name: 're-provision' }, second: { term: 'atom', name: 'm2me' } },
        },
      },
      {
        type: 'download',
        content: {
          term: 'signed',
          by: { term: 'key', owner: 'ro', use: 'signing key' },
          body: {
            term: 'sealed',
            for: { term: 'key', owner: 'm2me', use: 'platform key' },
            body: {
              term: 'pair',
              first: { term: 'atom', name: 'part 1 of 2' },
              second: {
                term: 'pair',
                first: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
                second: {
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
            },
          },
        },
      },
      {
        type: 'download',
        content: {
          term: 'signed',
          by: { term: 'key', owner: 'ro', use: 'signing key' },
          body: {
            term: 'sealed',
            for: { term: 'key', owner: 'm2me', use: 'platform key' },
            body: {
              term: 'pair',
              first: { term: 'atom', name: 'part 2 of 2' },
              second: {
                term: 'pair',
                first: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
                second: {
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
            },
          },
        },
      },
      { type: 'proceed' },
      { type: 'proceed' },
      { type: 'noticeAcknowledgement', device: 'm2me', protection: null },
      { type: 'proceed' },
      { type: 'provisioningAid', device: 'm2me' },
      { type: 'provisioning.succeeds' },
      { type: 'proceed' },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ on: 'subscribedAnew' });
  });

  const ways = [
    [
      'instruction → on.subscribed',
      'download → on.subscribed',
      'download 2 → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'proceed → on.subscribedAnew',
      'attachAccept → on.subscribedAnew',
    ],
    [
      'instruction → on.subscribed',
      'download → on.subscribed',
      'download 2 → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'attachAccept → on.provisioned',
      'proceed → on.subscribedAnew',
    ],
    [
      'instruction → on.subscribed',
      'download 2 → on.subscribed',
      'download → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'proceed → on.subscribedAnew',
      'attachAccept → on.subscribedAnew',
    ],
    [
      'instruction → on.subscribed',
      'download 2 → on.subscribed',
      'download → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'attachAccept → on.provisioned',
      'proceed → on.subscribedAnew',
    ],
    [
      'download → on.subscribed',
      'instruction → on.subscribed',
      'download 2 → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'proceed → on.subscribedAnew',
      'attachAccept → on.subscribedAnew',
    ],
    [
      'download → on.subscribed',
      'instruction → on.subscribed',
      'download 2 → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'attachAccept → on.provisioned',
      'proceed → on.subscribedAnew',
    ],
    [
      'download → on.subscribed',
      'download 2 → on.subscribed',
      'instruction → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'proceed → on.subscribedAnew',
      'attachAccept → on.subscribedAnew',
    ],
    [
      'download → on.subscribed',
      'download 2 → on.subscribed',
      'instruction → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'attachAccept → on.provisioned',
      'proceed → on.subscribedAnew',
    ],
    [
      'download 2 → on.subscribed',
      'instruction → on.subscribed',
      'download → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'proceed → on.subscribedAnew',
      'attachAccept → on.subscribedAnew',
    ],
    [
      'download 2 → on.subscribed',
      'instruction → on.subscribed',
      'download → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'attachAccept → on.provisioned',
      'proceed → on.subscribedAnew',
    ],
    [
      'download 2 → on.subscribed',
      'download → on.subscribed',
      'instruction → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'proceed → on.subscribedAnew',
      'attachAccept → on.subscribedAnew',
    ],
    [
      'download 2 → on.subscribed',
      'download → on.subscribed',
      'instruction → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'attachAccept → on.provisioned',
      'proceed → on.subscribedAnew',
    ],
  ];
  it.each(ways)('goes its way: %s', (...way) => {
    const taken = way.map((step) => events[step.split(' → ')[0] as keyof typeof events]);
    expect(statesAlong(configuration, participant, taken)).toEqual(way.map((step) => step.split(' → ')[1]));
  });
});

describe('m2me in base-1.5.0,honest', () => {
  const configuration = 'base-1.5.0,honest';

  const ways = [
    [
      'instruction 2 → on.subscribed',
      'download 3 → on.subscribed',
      'download 4 → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'proceed → on.subscribedAnew',
      'attachAccept → on.subscribedAnew',
    ],
    [
      'instruction 2 → on.subscribed',
      'download 3 → on.subscribed',
      'download 4 → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'attachAccept → on.provisioned',
      'proceed → on.subscribedAnew',
    ],
    [
      'instruction 2 → on.subscribed',
      'download 4 → on.subscribed',
      'download 3 → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'proceed → on.subscribedAnew',
      'attachAccept → on.subscribedAnew',
    ],
    [
      'instruction 2 → on.subscribed',
      'download 4 → on.subscribed',
      'download 3 → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'attachAccept → on.provisioned',
      'proceed → on.subscribedAnew',
    ],
    [
      'download 3 → on.subscribed',
      'instruction 2 → on.subscribed',
      'download 4 → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'proceed → on.subscribedAnew',
      'attachAccept → on.subscribedAnew',
    ],
    [
      'download 3 → on.subscribed',
      'instruction 2 → on.subscribed',
      'download 4 → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'attachAccept → on.provisioned',
      'proceed → on.subscribedAnew',
    ],
    [
      'download 3 → on.subscribed',
      'download 4 → on.subscribed',
      'instruction 2 → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'proceed → on.subscribedAnew',
      'attachAccept → on.subscribedAnew',
    ],
    [
      'download 3 → on.subscribed',
      'download 4 → on.subscribed',
      'instruction 2 → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'attachAccept → on.provisioned',
      'proceed → on.subscribedAnew',
    ],
    [
      'download 4 → on.subscribed',
      'instruction 2 → on.subscribed',
      'download 3 → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'proceed → on.subscribedAnew',
      'attachAccept → on.subscribedAnew',
    ],
    [
      'download 4 → on.subscribed',
      'instruction 2 → on.subscribed',
      'download 3 → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'attachAccept → on.provisioned',
      'proceed → on.subscribedAnew',
    ],
    [
      'download 4 → on.subscribed',
      'download 3 → on.subscribed',
      'instruction 2 → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'proceed → on.subscribedAnew',
      'attachAccept → on.subscribedAnew',
    ],
    [
      'download 4 → on.subscribed',
      'download 3 → on.subscribed',
      'instruction 2 → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'attachAccept → on.provisioned',
      'proceed → on.subscribedAnew',
    ],
  ];
  it.each(ways)('goes its way: %s', (...way) => {
    const taken = way.map((step) => events[step.split(' → ')[0] as keyof typeof events]);
    expect(statesAlong(configuration, participant, taken)).toEqual(way.map((step) => step.split(' → ')[1]));
  });
});

describe('m2me in notify-first,honest', () => {
  const configuration = 'notify-first,honest';

  const ways = [
    [
      'instruction 2 → on.subscribed',
      'download 3 → on.subscribed',
      'download 4 → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'proceed → on.subscribedAnew',
      'attachAccept → on.subscribedAnew',
    ],
    [
      'instruction 2 → on.subscribed',
      'download 3 → on.subscribed',
      'download 4 → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'attachAccept → on.provisioned',
      'proceed → on.subscribedAnew',
    ],
    [
      'instruction 2 → on.subscribed',
      'download 4 → on.subscribed',
      'download 3 → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'proceed → on.subscribedAnew',
      'attachAccept → on.subscribedAnew',
    ],
    [
      'instruction 2 → on.subscribed',
      'download 4 → on.subscribed',
      'download 3 → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'attachAccept → on.provisioned',
      'proceed → on.subscribedAnew',
    ],
    [
      'download 3 → on.subscribed',
      'instruction 2 → on.subscribed',
      'download 4 → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'proceed → on.subscribedAnew',
      'attachAccept → on.subscribedAnew',
    ],
    [
      'download 3 → on.subscribed',
      'instruction 2 → on.subscribed',
      'download 4 → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'attachAccept → on.provisioned',
      'proceed → on.subscribedAnew',
    ],
    [
      'download 3 → on.subscribed',
      'download 4 → on.subscribed',
      'instruction 2 → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'proceed → on.subscribedAnew',
      'attachAccept → on.subscribedAnew',
    ],
    [
      'download 3 → on.subscribed',
      'download 4 → on.subscribed',
      'instruction 2 → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'attachAccept → on.provisioned',
      'proceed → on.subscribedAnew',
    ],
    [
      'download 4 → on.subscribed',
      'instruction 2 → on.subscribed',
      'download 3 → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'proceed → on.subscribedAnew',
      'attachAccept → on.subscribedAnew',
    ],
    [
      'download 4 → on.subscribed',
      'instruction 2 → on.subscribed',
      'download 3 → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'attachAccept → on.provisioned',
      'proceed → on.subscribedAnew',
    ],
    [
      'download 4 → on.subscribed',
      'download 3 → on.subscribed',
      'instruction 2 → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'proceed → on.subscribedAnew',
      'attachAccept → on.subscribedAnew',
    ],
    [
      'download 4 → on.subscribed',
      'download 3 → on.subscribed',
      'instruction 2 → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'attachAccept → on.provisioned',
      'proceed → on.subscribedAnew',
    ],
  ];
  it.each(ways)('goes its way: %s', (...way) => {
    const taken = way.map((step) => events[step.split(' → ')[0] as keyof typeof events]);
    expect(statesAlong(configuration, participant, taken)).toEqual(way.map((step) => step.split(' → ')[1]));
  });
});

describe('m2me in both-present-discard-first,honest', () => {
  const configuration = 'both-present-discard-first,honest';

  const ways = [
    [
      'instruction → on.subscribed',
      'download 5 → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'proceed → on.subscribedAnew',
      'attachAccept → on.subscribedAnew',
    ],
    [
      'instruction → on.subscribed',
      'download 5 → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'attachAccept → on.provisioned',
      'proceed → on.subscribedAnew',
    ],
    [
      'download 5 → on.subscribed',
      'instruction → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'proceed → on.subscribedAnew',
      'attachAccept → on.subscribedAnew',
    ],
    [
      'download 5 → on.subscribed',
      'instruction → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'attachAccept → on.provisioned',
      'proceed → on.subscribedAnew',
    ],
  ];
  it.each(ways)('goes its way: %s', (...way) => {
    const taken = way.map((step) => events[step.split(' → ')[0] as keyof typeof events]);
    expect(statesAlong(configuration, participant, taken)).toEqual(way.map((step) => step.split(' → ')[1]));
  });
});

describe('m2me in both-present-base-1.5.0,honest', () => {
  const configuration = 'both-present-base-1.5.0,honest';

  const ways = [
    [
      'instruction 2 → on.subscribed',
      'download 6 → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'proceed → on.subscribedAnew',
      'attachAccept → on.subscribedAnew',
    ],
    [
      'instruction 2 → on.subscribed',
      'download 6 → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'attachAccept → on.provisioned',
      'proceed → on.subscribedAnew',
    ],
    [
      'download 6 → on.subscribed',
      'instruction 2 → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'proceed → on.subscribedAnew',
      'attachAccept → on.subscribedAnew',
    ],
    [
      'download 6 → on.subscribed',
      'instruction 2 → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'attachAccept → on.provisioned',
      'proceed → on.subscribedAnew',
    ],
  ];
  it.each(ways)('goes its way: %s', (...way) => {
    const taken = way.map((step) => events[step.split(' → ')[0] as keyof typeof events]);
    expect(statesAlong(configuration, participant, taken)).toEqual(way.map((step) => step.split(' → ')[1]));
  });
});

describe('m2me in both-present-notify-first,honest', () => {
  const configuration = 'both-present-notify-first,honest';

  const ways = [
    [
      'instruction 2 → on.subscribed',
      'download 6 → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'proceed → on.subscribedAnew',
      'attachAccept → on.subscribedAnew',
    ],
    [
      'instruction 2 → on.subscribed',
      'download 6 → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'attachAccept → on.provisioned',
      'proceed → on.subscribedAnew',
    ],
    [
      'download 6 → on.subscribed',
      'instruction 2 → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'proceed → on.subscribedAnew',
      'attachAccept → on.subscribedAnew',
    ],
    [
      'download 6 → on.subscribed',
      'instruction 2 → on.changing.acting',
      'proceed → on.changing.awaitingAcknowledgement',
      'noticeAcknowledgement → on.changing.acting',
      'proceed → on.changing.acting',
      'proceed → on.changing.awaitingAid',
      'provisioningAid → on.changing.provisioning',
      'provisioning.succeeds → on.provisioned',
      'attachAccept → on.provisioned',
      'proceed → on.subscribedAnew',
    ],
  ];
  it.each(ways)('goes its way: %s', (...way) => {
    const taken = way.map((step) => events[step.split(' → ')[0] as keyof typeof events]);
    expect(statesAlong(configuration, participant, taken)).toEqual(way.map((step) => step.split(' → ')[1]));
  });
});
