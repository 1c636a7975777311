import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, createMachine } from 'xstate';
import { type CheckResult, check } from '../check.js';
import { compose } from '../compose.js';
import { CheckerError } from '../errors.js';
import { invariant, type Property, type View } from '../property.js';
import { modestAutomata, TooLarge } from '../testing/facts.js';
import { buildSystem, randomComposition } from '../testing/random-composition.js';

const watcher = createMachine({
  initial: 'calm',
  states: {
    calm: { on: { 'choose.counter.up': 'alert', 'choose.counter.never': 'deep' } },
    alert: { always: { target: 'seen' } },
    seen: { on: { 'lose.*': 'bad' } },
    deep: { initial: 'a', states: { a: {}, b: {} } },
    bad: { tags: 'violated' },
  },
});

const counter = (...properties: readonly Property[]) =>
  compose({
    name: 'counter',
    participants: {
      counter: createMachine({
        context: { n: 0 },
        on: {
          up: { guard: ({ context }) => context.n < 3, actions: assign({ n: ({ context }) => context.n + 1 }) },
        },
        tags: 'rest',
      }),
    },
    choices: [{ to: 'counter', event: { type: 'up' } }],
    properties: properties as never,
  });

const n = ({ counter: { context } }: View) => (context as { n: number }).n;
const verdictsOf = async (...properties: readonly Property[]) => (await check(counter(...properties))).verdicts;

describe('what a property that holds does not need', () => {
  it('is each part of a disjunction that never holds alone', async () => {
    const [verdict] = await verdictsOf(
      invariant({
        name: 'small',
        sentence: 'It is small.',
        parts: {
          'below 2': (v) => n(v) < 2,
          'below 3': (v) => n(v) < 3,
          three: (v) => n(v) === 3,
          ten: (v) => n(v) === 10,
        },
      }),
    );
    expect(verdict).toMatchObject({ verdict: 'holds', unneeded: ['below 2', 'ten'] });
  });

  it('is told of what holds only, and left out where all is needed', async () => {
    const [refuted, needed] = await verdictsOf(
      invariant({ name: 'refuted', sentence: 'Below 2.', parts: { a: (v) => n(v) < 2, b: (v) => n(v) < 1 } }),
      invariant({ name: 'needed', sentence: 'Any.', parts: { low: (v) => n(v) < 2, high: (v) => n(v) >= 2 } }),
    );
    expect(refuted).toMatchObject({ verdict: 'violated', trace: '0/0' });
    expect(refuted).not.toHaveProperty('unneeded');
    expect(needed).not.toHaveProperty('unneeded');
  });

  it('does not judge a part that throws where an earlier one holds', async () => {
    const fails = () => {
      throw new Error('no');
    };
    const [verdict] = await verdictsOf(invariant({ name: 'p', sentence: 'P.', parts: { all: () => true, fails } }));
    expect(verdict).toMatchObject({ verdict: 'holds' });
    expect(verdict).not.toHaveProperty('unneeded');
  });

  it('is each state of the observer that it never enters, but for those nobody should', async () => {
    const [verdict] = await verdictsOf({ form: 'monitor', name: 'm', sentence: 'M.', history: watcher });
    expect(verdict).toMatchObject({ verdict: 'holds', unentered: ['deep'] });
  });

  it('can be left out: the property holds without any one such part, on random compositions', async () => {
    let left = 0;
    const law = fc.asyncProperty(randomComposition, async (blueprint) => {
      const system = buildSystem(blueprint);
      const invariants = system.properties.flatMap((property) => (property.form === 'invariant' ? [property] : []));
      const [first] = invariants;
      fc.pre(first !== undefined && first.history === undefined && invariants.length > 1);
      const place = first!.at === undefined ? {} : { at: first!.at };
      const parts = {
        ...Object.fromEntries(invariants.filter(({ history }) => !history).map(({ name, holds }) => [name, holds])),
        never: () => false,
      };
      const without = (name: string) => Object.fromEntries(Object.entries(parts).filter(([part]) => part !== name));
      const judged = (named: typeof parts | ReturnType<typeof without>) =>
        checked({
          ...system,
          properties: [invariant({ ...place, name: 'any', sentence: 'Any of them.', parts: named })],
        });
      const whole = (await judged(parts))?.verdicts[0];
      fc.pre(whole !== undefined && whole.verdict === 'holds');
      for (const name of Object.keys(parts)) {
        const rest = (await judged(without(name)))?.verdicts[0];
        expect(rest?.verdict === 'holds', name).toBe(whole!.unneeded?.includes(name) === true);
        if (name !== 'never' && rest?.verdict === 'holds') left++;
      }
    });
    await fc.assert(law, { seed: 8, numRuns: 40, maxSkipsPerRun: 400 });
    expect(left).toBeGreaterThan(10);
  }, 300_000);
});

async function checked(system: Parameters<typeof check>[0]): Promise<CheckResult | undefined> {
  try {
    const report = await check(system, { states: 200, createAutomaton: modestAutomata() });
    return report.exhaustive && report.verdicts.every(({ problem }) => problem === undefined) ? report : undefined;
  } catch (error) {
    if (error instanceof CheckerError || error instanceof TooLarge) return undefined;
    throw error;
  }
}
