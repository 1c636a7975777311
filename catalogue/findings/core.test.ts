import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviationNames, deviationsOf, scenarioName } from '../../machines/scenarios.js';
import { verdict } from '../../reports/testing/examples.js';
import { configuration, parseConfigurationId } from '../configuration.js';
import { coresOf } from './core.js';
import type { Oracle } from './oracle.js';
import { subsets } from './subsets.js';

const few = deviationNames.slice(0, 5);

/** Answers from a table of refuted sets of deviations, monotone or not. */
const tableOracle =
  (refuted: (scenario: string) => boolean): Oracle =>
  async (questions) =>
    questions.map(({ id, property }) => {
      const { scenario } = parseConfigurationId(id);
      return refuted(scenario) ? verdict(property, { verdict: 'violated', trace: '0', length: 1 }) : verdict(property);
    });

describe('what a refutation needs', () => {
  it('is a smallest set of its deviations that refutes, the first of several', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([...few], { minLength: 1 }),
        fc.uniqueArray(fc.subarray([...few]).map(scenarioName)),
        async (deviations, table) => {
          const whole = configuration({ procedure: 'discard-first', scenario: scenarioName(deviations) });
          const refuted = (scenario: string) => scenario === whole.scenario || table.includes(scenario);
          const [core] = await coresOf([{ configuration: whole, property: 'p', path: '1' }], tableOracle(refuted));
          const own = deviationsOf(whole.scenario)!;
          const all = own.flatMap((_, size) => subsets(own, size)).map(scenarioName);
          expect(core!.configuration.scenario).toBe([...all, whole.scenario].find(refuted));
          expect(core!.path).toBe(core!.configuration.scenario === whole.scenario ? '1' : '0');
        },
      ),
    );
  });

  it('is looked for under the same readings', async () => {
    const asked: string[] = [];
    const whole = configuration({
      procedure: 'discard-first',
      readings: { retransmission: 'none' },
      scenario: 'power-loss',
    });
    await coresOf([{ configuration: whole, property: 'p', path: '1' }], async (questions) => {
      asked.push(...questions.map(({ id }) => id));
      return questions.map(() => undefined);
    });
    expect(asked).toEqual(['discard-first,retransmission=none,honest']);
  });
});
