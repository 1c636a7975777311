import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCatalogue } from '../catalogue/index.js';
import { knownProperties, knownScenario, parseReadings, products, select } from './selection.js';

describe('select', () => {
  it('takes the whole catalogue where nothing is named', async () => {
    expect(await select({})).toEqual({ configurations: defaultCatalogue, pinned: true, whole: true });
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

  it('describes what the catalogue does not hold, without what excludes itself', async () => {
    const reading = ['isolation=absent', 'retransmission=none'];
    const { configurations, pinned } = await select({ reading, scenario: ['loss+power-loss'] });
    expect(pinned).toBe(false);
    expect(configurations.length).toBeGreaterThan(0);
    for (const { procedure } of configurations) expect(procedure).toMatch(/^both-present/);
    await expect(select({ reading, procedure: ['discard-first'] })).rejects.toThrow('isolation=absent says nothing');
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
