// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// From every reachable state honest actions alone can lead to the device being connected.
describe('never-stranded is refuted', () => {
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
    const { verdict, length } = await verdictOf(configuration, 'never-stranded');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 1 });
  });
});
