import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Job } from './job.js';
import { unitsOf } from './units.js';

const jobs = fc.array(
  fc.oneof(
    fc
      .record({
        procedure: fc.constantFrom('p', 'q'),
        reading: fc.nat(200),
        scenario: fc.constantFrom('honest', 'loss'),
      })
      .map(
        ({ procedure, reading, scenario }): Job => ({ from: 'catalogue', id: `${procedure},r=${reading},${scenario}` }),
      ),
    fc.constantFrom('one', 'two').map((system): Job => ({ from: 'module', path: './m.ts', system })),
  ),
  { maxLength: 300 },
);

const kindOf = (job: Job): string => (job.from === 'module' ? 'module' : job.id.replace(/,r=\d+/, ''));

it('has each job in one unit, with others of its procedure and scenario, in order', () => {
  fc.assert(
    fc.property(jobs, (all) => {
      const units = unitsOf(all);
      expect(units.flat().sort((a, b) => a - b)).toEqual(all.map((_, index) => index));
      for (const unit of units) {
        expect(new Set(unit.map((index) => kindOf(all[index]!))).size).toBe(1);
        expect([...unit].sort((a, b) => a - b)).toEqual(unit);
        expect(unit.length).toBeLessThanOrEqual(all[unit[0]!]!.from === 'module' ? 1 : 64);
      }
    }),
  );
});
