// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// Another operator never knows the old key.
describe('key-secrecy-old-key-from-other-operator is refuted', () => {
  const configuration =
    'discard-first,connectivity=dies-with-credentials,pva-answers=named-operator,sender-of-6=checked,retransmission=none,rogue-operator+broken-tre';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '');
    expect(actions).toEqual([]);
    expect(states).toEqual({
      subscriber: 'content',
      m2me: 'on.subscribed',
      oldSho: 'answering.serving',
      newSho: 'change.idle + service.notServing',
      pva: 'idle',
      ro: 'change.idle + record.answering',
      rogueSho: 'present',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'key-secrecy-old-key-from-other-operator');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 0 });
  });
});
