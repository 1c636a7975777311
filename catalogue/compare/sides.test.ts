import { describe, expect, it } from 'vitest';
import { pairKey } from '../../reports/comparison.js';
import { type Configuration, configuration } from '../configuration.js';
import { defaultCatalogue } from '../default-catalogue.js';
import { completed, type Sides } from './sides.js';

const of = (procedure: string) => defaultCatalogue.filter((each) => each.procedure === procedure);
const ids = (side: readonly Configuration[]) => side.map(({ id }) => id);
const names = ['base-1.5.0', 'notify-first'] as const;
const sides: Sides = [of(names[0]), of(names[1])];

describe('completed', () => {
  it('keeps what each side has, and adds each counterpart once', () => {
    const whole = completed(sides, names);
    expect(whole[0].length).toBeGreaterThan(sides[0].length);
    for (const i of [0, 1] as const) {
      expect(ids(whole[i]).slice(0, sides[i].length)).toEqual(ids(sides[i]));
      expect(new Set(ids(whole[i])).size).toBe(whole[i].length);
      for (const { procedure } of whole[i]) expect(procedure).toBe(names[i]);
    }
    expect(completed(whole, names).map(ids)).toEqual(whole.map(ids));
  });

  it('leaves no pair out but those that the other procedure cannot have', () => {
    const [before, after] = completed(sides, names);
    const known = new Set(after.map(pairKey));
    for (const { readings, scenario, id } of before) {
      if (known.has(pairKey({ readings, scenario }))) continue;
      let made: string | undefined;
      try {
        made = pairKey(configuration({ procedure: names[1], readings, scenario }));
      } catch {
        continue;
      }
      expect(made, id).not.toBe(pairKey({ readings, scenario }));
    }
  });

  it('gives a configuration alone its counterpart', () => {
    const alone = configuration({ procedure: names[0], scenario: 'loss', readings: { retransmission: 'none' } });
    expect(ids(completed([[alone], []], names)[1])).toEqual(['notify-first,retransmission=none,loss']);
  });
});
