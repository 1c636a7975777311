import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configuration, defaultCatalogue, readingNames, readings } from '../catalogue/index.js';
import { knownProperties, knownScenario, parseReadings, products, select } from './selection.js';
import { joinShards, ofShard, parseShard, sizeOfShard } from './shard.js';

describe('select', () => {
  it('takes the whole catalogue where nothing is named', async () => {
    expect(await select({})).toEqual({
      configurations: defaultCatalogue,
      total: defaultCatalogue.length,
      pinned: true,
      whole: true,
    });
  });

  it('leaves those that every option leaves, a default value included', async () => {
    const { configurations, pinned, whole } = await select({
      procedure: ['notify-first'],
      scenario: ['honest', 'loss'],
      reading: ['connectivity=session-survives', 'release=receipt-only'],
    });
    expect(configurations.map(({ id }) => id)).toContain('notify-first,honest');
    expect([pinned, whole]).toEqual([true, false]);
    for (const { procedure, scenario, values } of configurations) {
      expect(procedure).toBe('notify-first');
      expect(['honest', 'loss']).toContain(scenario);
      expect([values.connectivity, values.release]).toEqual(['session-survives', 'receipt-only']);
    }
  });

  it('leaves with defaults what has no other value of a reading than the named ones', async () => {
    const ids = async (...reading: string[]) => {
      const { configurations } = await select({
        procedure: ['notify-first'],
        scenario: ['loss'],
        reading,
        defaults: true,
      });
      return configurations.map(({ id }) => id);
    };
    expect(await ids()).toEqual(['notify-first,loss']);
    expect(await ids('retransmission=none')).toEqual(['notify-first,retransmission=none,loss']);
    expect((await select({ defaults: true })).whole).toBe(false);
    await expect(select({ defaults: true, all: true })).rejects.toThrow('leave it out, or --defaults');
  });

  it('describes what the catalogue does not hold, without what excludes itself', async () => {
    const reading = ['isolation=absent', 'retransmission=none'];
    const { configurations, pinned } = await select({ reading, scenario: ['loss+power-loss'] });
    expect(pinned).toBe(false);
    expect(configurations.length).toBeGreaterThan(0);
    for (const { procedure } of configurations) expect(procedure).toMatch(/^both-present/);
    await expect(select({ reading, procedure: ['discard-first'] })).rejects.toThrow(
      'discard-first cannot have isolation',
    );
  });
});

describe('a shard', () => {
  const shards = fc
    .integer({ min: 1, max: 9 })
    .chain((of) => fc.record({ index: fc.integer({ min: 1, max: of }), of: fc.constant(of) }));

  it('and the others are the whole, in its order, each item once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (items, of) => {
        const parts = Array.from({ length: of }, (_, i) => ofShard(items, { index: i + 1, of }));
        expect(joinShards(parts)).toEqual(items);
      }),
    );
  });

  it('has as many items as it says', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), shards, (items, shard) => {
        expect(ofShard(items, shard)).toHaveLength(sizeOfShard(items.length, shard));
        expect(parseShard(`${shard.index}/${shard.of}`)).toEqual(shard);
      }),
    );
    expect(['3/2', '0/2', '1', '1/2/3', 'a/b'].map(parseShard)).toEqual(Array(5).fill(undefined));
  });

  it('is taken of any selection', async () => {
    const whole = await select({ procedure: ['notify-first'] });
    const parts = await Promise.all(
      [1, 2, 3].map((index) => select({ procedure: ['notify-first'], shard: { index, of: 3 } })),
    );
    expect(joinShards(parts.map(({ configurations }) => configurations))).toEqual(whole.configurations);
    expect(parts.map(({ total }) => total)).toEqual(Array(3).fill(whole.total));
  });
});

describe('all pairs', () => {
  it('has every pair of values of two readings once, and the options narrow it', async () => {
    const options = { all: true, procedure: ['notify-first'], scenario: ['honest'] };
    const { configurations, pinned, whole } = await select(options);
    const ids = new Set(configurations.map(({ id }) => id));
    expect([pinned, whole, ids.size]).toEqual([true, false, configurations.length]);
    const pairs = readingNames.flatMap((one, i) =>
      readingNames
        .slice(i + 1)
        .flatMap((two) =>
          readings[one].values.flatMap((first) =>
            readings[two].values.map((second) => ({ [one]: first, [two]: second })),
          ),
        ),
    );
    const possible = pairs.flatMap((values) => {
      try {
        return [configuration({ procedure: 'notify-first', readings: values }).id];
      } catch {
        return [];
      }
    });
    expect(new Set(possible)).toEqual(ids);
    const narrowed = await select({ ...options, reading: ['release=on-notification'] });
    expect(narrowed.configurations.map(({ id }) => id)).toEqual(
      configurations.filter(({ values }) => values.release === 'on-notification').map(({ id }) => id),
    );
    await expect(select({ ...options, reading: ['isolation=absent'] })).rejects.toThrow('No pair of readings');
  });
});

describe('the parts of a selection', () => {
  it('knows the declared properties and the verdicts that are always given', async () => {
    expect((await select({ property: ['deadlock', 'overflow'] })).configurations).toEqual(defaultCatalogue);
    expect(() => knownProperties(['green', 'overflow'], ['green'])).not.toThrow();
    expect(() => knownProperties(['deadlok'], ['green'])).toThrow('Unknown property deadlok. Did you mean deadlock?');
  });

  it('joins the values of a reading that is named twice', () => {
    const readings = { link: { values: ['a', 'b'] } };
    expect([...parseReadings(['link=a', 'link=b'], readings)]).toEqual([['link', ['a', 'b']]]);
    expect(() => parseReadings(['link=c'], readings)).toThrow('Unknown value of the reading link: c');
    expect(() => knownScenario('loss+powr-loss', ['loss', 'power-loss'])).toThrow('Did you mean power-loss?');
  });

  it('makes every choice of one value each, once', () => {
    const choices = fc.dictionary(
      fc.stringMatching(/^[a-z]{1,3}$/),
      fc.uniqueArray(fc.nat(9).map(String), { maxLength: 3 }),
      { maxKeys: 4 },
    );
    fc.assert(
      fc.property(choices, (given) => {
        const all = products(new Map(Object.entries(given)));
        expect(all).toHaveLength(Object.values(given).reduce((n, values) => n * values.length, 1));
        expect(new Set(all.map((chosen) => JSON.stringify(chosen))).size).toBe(all.length);
        for (const chosen of all) expect(Object.keys(chosen)).toEqual(Object.keys(given));
      }),
    );
  });
});
