import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exclusionOf } from '../machines/exclusions.js';
import { procedures as declared } from '../machines/procedures/index.js';
import type { ReadingValues } from '../machines/readings/index.js';
import { deviationNames, scenarioName, scenarioNames } from '../machines/scenarios.js';
import { modelOf, readingsOf } from './configuration.js';
import { decisiveRows } from './decisive-rows.js';
import { exercisingRows } from './exercising-rows.js';
import {
  configuration,
  defaultCatalogue,
  ExcludedError,
  parseConfigurationId,
  procedures,
  propertyNames,
  readingNames,
  readings,
  systemOf,
  UnknownNameError,
} from './index.js';

/** A procedure with some readings at any of their values, and any set of faults. */
const selections = fc.record({
  procedure: fc.constantFrom(...procedures),
  readings: fc
    .subarray(readingNames as (typeof readingNames)[number][])
    .chain((names) =>
      fc.record(Object.fromEntries(names.map((name) => [name, fc.constantFrom<string>(...readings[name].values)]))),
    ),
  scenario: fc.subarray([...deviationNames]).map(scenarioName),
});

const excluded = ({ procedure: name, readings: chosen }: { procedure: string; readings: Record<string, string> }) => {
  const procedure = declared.find((each) => each.name === name)!;
  return exclusionOf(procedure, { ...readingsOf(procedure), ...chosen } as ReadingValues) !== null;
};

describe('a configuration', () => {
  it('is found again by its id', () => {
    fc.assert(
      fc.property(selections, (selection) => {
        fc.pre(!excluded(selection));
        const made = configuration(selection);
        expect(parseConfigurationId(made.id)).toEqual(made);
      }),
    );
  });

  it('has an id that does not depend on the order of readings and faults', () => {
    expect(
      configuration({
        procedure: 'discard-first',
        readings: { release: 'on-notification', connectivity: 'dies-at-release' },
        scenario: 'power-loss+loss',
      }).id,
    ).toBe('discard-first,connectivity=dies-at-release,release=on-notification,loss+power-loss');
  });

  it('omits what its procedure has by default, which a text may settle', () => {
    const rule = { failure: 'pristine-and-reprovision' };
    expect(configuration({ procedure: 'notify-first', readings: rule }).id).toBe('notify-first,honest');
    expect(configuration({ procedure: 'discard-first', readings: rule }).id).toBe(
      'discard-first,failure=pristine-and-reprovision,honest',
    );
    expect(configuration({ procedure: 'notify-first' }).values.failure).toBe('pristine-and-reprovision');
  });

  it('may be named without its scenario', () => {
    expect(parseConfigurationId('notify-first')).toEqual(configuration({ procedure: 'notify-first' }));
  });

  it.each([
    ['a procedure', { procedure: 'discard-last' }, 'procedure', procedures],
    [
      'a reading',
      { procedure: 'discard-first', readings: { conectivity: 'session-survives' } },
      'reading',
      readingNames,
    ],
    [
      'a value',
      { procedure: 'discard-first', readings: { release: 'never' } },
      'value',
      readings.release.values as readonly string[],
    ],
    ['a scenario', { procedure: 'discard-first', scenario: 'rain' }, 'scenario', scenarioNames],
    ['a part of a scenario', { procedure: 'discard-first', scenario: 'loss+rain' }, 'scenario', scenarioNames],
  ])('refuses %s that is unknown, and says which are known', (_, selection, kind, known) => {
    expect(() => configuration(selection)).toThrow(expect.objectContaining({ name: 'UnknownNameError', kind, known }));
  });

  it.each(['discard-first,honest,loss', 'discard-first,release=never', 'nothing,honest', ''])(
    'refuses the id %j',
    (id) => {
      expect(() => parseConfigurationId(id)).toThrow(UnknownNameError);
    },
  );

  it('refuses values that exclude each other', () => {
    fc.assert(
      fc.property(selections, (selection) => {
        fc.pre(excluded(selection));
        expect(() => configuration(selection)).toThrow(ExcludedError);
      }),
    );
  });
});

describe('the default catalogue', () => {
  const ids = defaultCatalogue.map(({ id }) => id);
  /** At its defaults, but for the repetition of messages, which makes some scenarios too large. */
  const atDefaults = (procedure: string, scenario: string): boolean =>
    ids.includes(`${procedure},${scenario}`) || ids.includes(`${procedure},retransmission=none,${scenario}`);

  it('has each row once, under an id that leads back to it', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const row of defaultCatalogue) expect(parseConfigurationId(row.id)).toEqual(row);
  });

  it('has every procedure without deviations, and each that is no reconstruction with each deviation', () => {
    for (const procedure of procedures) {
      expect(ids).toContain(`${procedure},honest`);
      if (modelOf(configuration({ procedure })).procedure.reconstructed !== undefined) continue;
      for (const scenario of deviationNames) expect(atDefaults(procedure, scenario), scenario).toBe(true);
    }
    expect(ids.length).toBeGreaterThanOrEqual(400);
  });

  it('has for every row one at the defaults, to be compared with', () => {
    // Decisive rows tell their own reason.
    const alone = new Set([...decisiveRows, ...exercisingRows].map((row) => row.configuration.id));
    for (const { id, procedure, scenario } of defaultCatalogue) {
      if (!alone.has(id)) expect(atDefaults(procedure, scenario), id).toBe(true);
    }
  });

  it('varies every reading', () => {
    for (const name of readingNames) {
      const rows = defaultCatalogue.filter(({ readings: chosen }) => name in chosen);
      expect(rows, name).not.toEqual([]);
    }
  });

  it('has every value of every reading, but what no procedure can have', () => {
    const seen = new Set(defaultCatalogue.flatMap(({ values }) => Object.entries(values).map(([n, v]) => `${n}=${v}`)));
    const all = readingNames.flatMap((name) => readings[name].values.map((value) => `${name}=${value}`));
    expect(all.filter((pair) => !seen.has(pair))).toEqual([]);
  });

  it('judges each row by every property that its procedure has', () => {
    for (const name of procedures) {
      const row = configuration({ procedure: name });
      const { credentials } = modelOf(row).procedure;
      const judged = systemOf(row).properties.map((property) => property.name);
      const expected = propertyNames.filter(
        (property) => property !== 'strict-separation' || credentials === 'both-present',
      );
      expect(judged).toEqual(expected);
    }
  });

  it('tells what is reconstructed', () => {
    expect(declared.filter(({ reconstructed }) => reconstructed).map(({ name }) => name)).toEqual([
      'base-1.5.0',
      'both-present-base-1.5.0',
    ]);
  });
});
