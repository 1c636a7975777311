import { expect, test } from 'vitest';
import { compose } from './compose.js';
import { explore } from './explore.js';
import { counter } from './testing/tiny-machines.js';

test('more than 2^24 states are explored exactly', { timeout: 300_000 }, async () => {
  const most = 4149;
  const system = compose({
    name: 'two counters',
    participants: { left: counter(most), right: counter(most) },
    choices: ['left', 'right'].map((to) => ({ to, event: { type: 'inc' } })),
  });
  const explored = await explore(system);
  expect(explored.states).toBe((most + 1) ** 2);
  expect(explored.states).toBeGreaterThan(2 ** 24);
  expect(explored.transitions).toBe(2 * most * (most + 1));
  expect(explored.depth).toBe(2 * most);
  expect(explored.exhaustive).toBe(true);
  const last = explored.decode(explored.states - 1).participants;
  expect([last.left!.context, last.right!.context]).toEqual([{ count: most }, { count: most }]);
});
