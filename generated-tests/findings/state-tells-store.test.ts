// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// Where the device is in the procedure agrees with what it stores: before a change the old MCIM alone is in use, and
// no download is there that it refuses; in a change it knows what it validated the token by, and the record of the
// transaction names the acts that are done; after 12 the new MCIM is active, an abandoned change left nothing behind,
// pristine is empty, and what is volatile goes with the power.
describe('state-tells-store is refuted', () => {
  const configuration = 'both-present-discard-first,retransmission=none,isolation=absent,honest';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '4');
    expect(actions).toEqual(['M2ME: lets new SHO overwrite across (adversary)']);
    expect(states).toEqual({
      subscriber: 'content',
      m2me: 'on.subscribed',
      oldSho: 'answering.serving',
      newSho: 'change.idle + service.notServing',
      pva: 'idle',
      ro: 'change.idle + record.answering',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'state-tells-store');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 1 });
  });
});
