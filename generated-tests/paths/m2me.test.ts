// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { stateAfter } from '../support.js';

const participant = 'm2me';

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
});
