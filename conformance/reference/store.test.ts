import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Store } from './store.js';

class Killed extends Error {}

/** Writes records one after the other, until it is killed at a write point; tells how many writes returned, and what is left. */
function killedAt(directory: string, records: readonly unknown[], point: number) {
  let points = 0;
  let done = 0;
  try {
    const store = new Store(directory, {
      sync: false,
      at: () => {
        points += 1;
        if (points === point) throw new Killed();
      },
    });
    for (const record of records) {
      store.write(record);
      done += 1;
    }
    store.close();
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
  const after = new Store(directory, { sync: false });
  return { done, after };
}

it('holds the last record that was written, or the one under way, wherever it is killed', () => {
  const directory = mkdtempSync(join(tmpdir(), 'rehome-store-'));
  let runs = 0;
  fc.assert(
    fc.property(
      fc.array(fc.record({ text: fc.string(), number: fc.integer() }), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 1, max: 110 }),
      fc.string({ maxLength: 5 }),
      (records, point, rubbish) => {
        runs += 1;
        const own = join(directory, String(runs));
        const { done, after } = killedAt(own, records, point);
        expect([records[done - 1] ?? null, records[done] ?? null]).toContainEqual(after.read());
        after.write('after');
        expect(after.reread()).toBe('after');
        after.close();
        // What was cut off, or is no record, is no record after the next start, either.
        appendFileSync(join(own, 'log'), rubbish);
        const again = new Store(own, { sync: false });
        expect(again.read()).toBe('after');
        again.write('more');
        expect(again.reread()).toBe('more');
        again.close();
      },
    ),
    { numRuns: 60 },
  );
  rmSync(directory, { recursive: true, force: true });
});
