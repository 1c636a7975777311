// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { stateAfter } from '../support.js';

const participant = 'm2me';

describe('m2me in discard-first,honest', () => {
  const configuration = 'discard-first,honest';

  it('reaches on.subscribed by 0 events', () => {
    expect(stateAfter(configuration, participant, [])).toEqual({ on: 'subscribed' });
  });

  it('reaches on.validated by 3 events', () => {
    const events = [
      {
        type: 'instruction',
        information: {
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
      {
        type: 'download',
        part: 1,
        parts: 2,
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
        protection: {
          term: 'sealed',
          for: { term: 'key', owner: 'm2me', use: 'platform key' },
          body: {
            term: 'pair',
            first: {
              term: 'pair',
              first: { term: 'atom', name: 'part 1' },
              second: {
                term: 'pair',
                first: { term: 'atom', name: 'newSho' },
                second: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
              },
            },
            second: {
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
        },
      },
      {
        type: 'download',
        part: 2,
        parts: 2,
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
        protection: {
          term: 'sealed',
          for: { term: 'key', owner: 'm2me', use: 'platform key' },
          body: {
            term: 'pair',
            first: {
              term: 'pair',
              first: { term: 'atom', name: 'part 2' },
              second: {
                term: 'pair',
                first: { term: 'atom', name: 'newSho' },
                second: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
              },
            },
            second: {
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
        },
      },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ on: 'validated' });
  });

  it('reaches on.discarded by 4 events', () => {
    const events = [
      {
        type: 'instruction',
        information: {
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
      {
        type: 'download',
        part: 1,
        parts: 2,
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
        protection: {
          term: 'sealed',
          for: { term: 'key', owner: 'm2me', use: 'platform key' },
          body: {
            term: 'pair',
            first: {
              term: 'pair',
              first: { term: 'atom', name: 'part 1' },
              second: {
                term: 'pair',
                first: { term: 'atom', name: 'newSho' },
                second: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
              },
            },
            second: {
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
        },
      },
      {
        type: 'download',
        part: 2,
        parts: 2,
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
        protection: {
          term: 'sealed',
          for: { term: 'key', owner: 'm2me', use: 'platform key' },
          body: {
            term: 'pair',
            first: {
              term: 'pair',
              first: { term: 'atom', name: 'part 2' },
              second: {
                term: 'pair',
                first: { term: 'atom', name: 'newSho' },
                second: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
              },
            },
            second: {
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
        },
      },
      { type: 'proceed' },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ on: 'discarded' });
  });

  it('reaches on.awaitingAcknowledgement by 5 events', () => {
    const events = [
      {
        type: 'instruction',
        information: {
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
      {
        type: 'download',
        part: 1,
        parts: 2,
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
        protection: {
          term: 'sealed',
          for: { term: 'key', owner: 'm2me', use: 'platform key' },
          body: {
            term: 'pair',
            first: {
              term: 'pair',
              first: { term: 'atom', name: 'part 1' },
              second: {
                term: 'pair',
                first: { term: 'atom', name: 'newSho' },
                second: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
              },
            },
            second: {
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
        },
      },
      {
        type: 'download',
        part: 2,
        parts: 2,
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
        protection: {
          term: 'sealed',
          for: { term: 'key', owner: 'm2me', use: 'platform key' },
          body: {
            term: 'pair',
            first: {
              term: 'pair',
              first: { term: 'atom', name: 'part 2' },
              second: {
                term: 'pair',
                first: { term: 'atom', name: 'newSho' },
                second: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
              },
            },
            second: {
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
        },
      },
      { type: 'proceed' },
      { type: 'proceed' },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ on: 'awaitingAcknowledgement' });
  });

  it('reaches on.noticeSettled by 6 events', () => {
    const events = [
      {
        type: 'instruction',
        information: {
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
      {
        type: 'download',
        part: 1,
        parts: 2,
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
        protection: {
          term: 'sealed',
          for: { term: 'key', owner: 'm2me', use: 'platform key' },
          body: {
            term: 'pair',
            first: {
              term: 'pair',
              first: { term: 'atom', name: 'part 1' },
              second: {
                term: 'pair',
                first: { term: 'atom', name: 'newSho' },
                second: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
              },
            },
            second: {
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
        },
      },
      {
        type: 'download',
        part: 2,
        parts: 2,
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
        protection: {
          term: 'sealed',
          for: { term: 'key', owner: 'm2me', use: 'platform key' },
          body: {
            term: 'pair',
            first: {
              term: 'pair',
              first: { term: 'atom', name: 'part 2' },
              second: {
                term: 'pair',
                first: { term: 'atom', name: 'newSho' },
                second: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
              },
            },
            second: {
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
        },
      },
      { type: 'proceed' },
      { type: 'proceed' },
      { type: 'noticeAcknowledgement', device: 'm2me' },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ on: 'noticeSettled' });
  });

  it('reaches on.awaitingAid by 7 events', () => {
    const events = [
      {
        type: 'instruction',
        information: {
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
      {
        type: 'download',
        part: 1,
        parts: 2,
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
        protection: {
          term: 'sealed',
          for: { term: 'key', owner: 'm2me', use: 'platform key' },
          body: {
            term: 'pair',
            first: {
              term: 'pair',
              first: { term: 'atom', name: 'part 1' },
              second: {
                term: 'pair',
                first: { term: 'atom', name: 'newSho' },
                second: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
              },
            },
            second: {
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
        },
      },
      {
        type: 'download',
        part: 2,
        parts: 2,
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
        protection: {
          term: 'sealed',
          for: { term: 'key', owner: 'm2me', use: 'platform key' },
          body: {
            term: 'pair',
            first: {
              term: 'pair',
              first: { term: 'atom', name: 'part 2' },
              second: {
                term: 'pair',
                first: { term: 'atom', name: 'newSho' },
                second: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
              },
            },
            second: {
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
        },
      },
      { type: 'proceed' },
      { type: 'proceed' },
      { type: 'noticeAcknowledgement', device: 'm2me' },
      { type: 'proceed' },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ on: 'awaitingAid' });
  });

  it('reaches on.provisioning by 8 events', () => {
    const events = [
      {
        type: 'instruction',
        information: {
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
      {
        type: 'download',
        part: 1,
        parts: 2,
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
        protection: {
          term: 'sealed',
          for: { term: 'key', owner: 'm2me', use: 'platform key' },
          body: {
            term: 'pair',
            first: {
              term: 'pair',
              first: { term: 'atom', name: 'part 1' },
              second: {
                term: 'pair',
                first: { term: 'atom', name: 'newSho' },
                second: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
              },
            },
            second: {
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
        },
      },
      {
        type: 'download',
        part: 2,
        parts: 2,
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
        protection: {
          term: 'sealed',
          for: { term: 'key', owner: 'm2me', use: 'platform key' },
          body: {
            term: 'pair',
            first: {
              term: 'pair',
              first: { term: 'atom', name: 'part 2' },
              second: {
                term: 'pair',
                first: { term: 'atom', name: 'newSho' },
                second: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
              },
            },
            second: {
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
        },
      },
      { type: 'proceed' },
      { type: 'proceed' },
      { type: 'noticeAcknowledgement', device: 'm2me' },
      { type: 'proceed' },
      { type: 'provisioningAid', device: 'm2me' },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ on: 'provisioning' });
  });

  it('reaches on.provisioned by 9 events', () => {
    const events = [
      {
        type: 'instruction',
        information: {
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
      {
        type: 'download',
        part: 1,
        parts: 2,
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
        protection: {
          term: 'sealed',
          for: { term: 'key', owner: 'm2me', use: 'platform key' },
          body: {
            term: 'pair',
            first: {
              term: 'pair',
              first: { term: 'atom', name: 'part 1' },
              second: {
                term: 'pair',
                first: { term: 'atom', name: 'newSho' },
                second: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
              },
            },
            second: {
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
        },
      },
      {
        type: 'download',
        part: 2,
        parts: 2,
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
        protection: {
          term: 'sealed',
          for: { term: 'key', owner: 'm2me', use: 'platform key' },
          body: {
            term: 'pair',
            first: {
              term: 'pair',
              first: { term: 'atom', name: 'part 2' },
              second: {
                term: 'pair',
                first: { term: 'atom', name: 'newSho' },
                second: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
              },
            },
            second: {
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
        },
      },
      { type: 'proceed' },
      { type: 'proceed' },
      { type: 'noticeAcknowledgement', device: 'm2me' },
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
        information: {
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
      {
        type: 'download',
        part: 1,
        parts: 2,
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
        protection: {
          term: 'sealed',
          for: { term: 'key', owner: 'm2me', use: 'platform key' },
          body: {
            term: 'pair',
            first: {
              term: 'pair',
              first: { term: 'atom', name: 'part 1' },
              second: {
                term: 'pair',
                first: { term: 'atom', name: 'newSho' },
                second: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
              },
            },
            second: {
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
        },
      },
      {
        type: 'download',
        part: 2,
        parts: 2,
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
        protection: {
          term: 'sealed',
          for: { term: 'key', owner: 'm2me', use: 'platform key' },
          body: {
            term: 'pair',
            first: {
              term: 'pair',
              first: { term: 'atom', name: 'part 2' },
              second: {
                term: 'pair',
                first: { term: 'atom', name: 'newSho' },
                second: { term: 'key', owner: 'newSho', use: 'MCIM of m2me' },
              },
            },
            second: {
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
        },
      },
      { type: 'proceed' },
      { type: 'proceed' },
      { type: 'noticeAcknowledgement', device: 'm2me' },
      { type: 'proceed' },
      { type: 'provisioningAid', device: 'm2me' },
      { type: 'provisioning.succeeds' },
      { type: 'proceed' },
    ];
    expect(stateAfter(configuration, participant, events)).toEqual({ on: 'subscribedAnew' });
  });
});
