import fc from 'fast-check';
import { expect, it } from 'vitest';
import { actorTree } from './actor-tree.js';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');

it('shows every actor once, below its parent, whatever parents are claimed', () => {
  const actors = fc
    .uniqueArray(fc.record({ id, parent: fc.option(id, { nil: undefined }) }), { selector: (each) => each.id })
    .map((all) =>
      all.map(({ id, parent }) => ({ id, name: id, since: 0, ...(parent === undefined ? {} : { parent }) })),
    );
  fc.assert(
    fc.property(actors, (all) => {
      const rows = actorTree(all);
      expect(rows.map(({ actor }) => actor.id).sort()).toEqual(all.map(({ id }) => id).sort());
      for (const [index, { actor, depth }] of rows.entries()) {
        if (depth === 0) continue;
        const above = rows.slice(0, index).findLast((row) => row.depth === depth - 1);
        expect(above?.actor.id).toBe(actor.parent);
      }
    }),
  );
});
