// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// At every moment the answer to a discovery query names the operator that the device is connected to, or says that a
// change is open.
describe('discovery-truth is refuted', () => {
  const configuration = 'discard-first,vanishing-old-sho';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '1');
    expect(actions).toEqual(['old SHO: vanishes (adversary)']);
    expect(states).toEqual({
      subscriber: 'content',
      m2me: 'on.subscribed',
      oldSho: 'silent.serving',
      newSho: 'change.idle + service.notServing',
      pva: 'idle',
      ro: 'change.idle + record.answering',
      rogueSho: 'present',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'discovery-truth');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 1 });
  });
});
