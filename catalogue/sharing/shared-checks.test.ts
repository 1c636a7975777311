import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import {
  type CheckReport,
  check,
  compose,
  invariant,
  liveness,
  type Property,
  type System,
} from '../../checker/index.js';
import { allPairs, parseConfigurationId, systemOf } from '../index.js';
import { automataCache } from './automata.js';
import { SharedChecks } from './shared-checks.js';

const shared = () => new SharedChecks(automataCache(10_000));

/** A report without what is not about the system: its name, the time. */
function withoutName({ system: _, seconds: __, ...report }: CheckReport & { readonly sameAs?: string }) {
  const { sameAs, ...facts } = report;
  return facts;
}

describe('a shared exploration', () => {
  // Every value of every reading with messages that are sent once: in the honest scenario many of them make no difference.
  const sample = [
    ...allPairs({
      procedures: ['notify-first'],
      scenarios: ['honest'],
      readings: new Map([['retransmission', ['none']]]),
    }),
  ].filter((_, i) => i % 3 === 0);

  it('says of a sample of all pairs what an exploration of each says', async () => {
    const checks = shared();
    const options = {
      properties: ['never-stranded', 'ends-with-credentials', 'truthful-deregistration', 'one-active'],
    };
    const explored = new Set<string>();
    let found = 0;
    for (const row of sample) {
      const system = systemOf(row);
      const report = await checks.check(system, options);
      if (report.sameAs === undefined) {
        explored.add(row.id);
        continue;
      }
      found++;
      expect(explored, row.id).toContain(report.sameAs);
      expect(withoutName(report), row.id).toEqual(withoutName(await check(system, options)));
      expect(report.system).toBe(row.id);
    }
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(sample.length);
  });

  it('is not one of another scenario', async () => {
    const checks = shared();
    await checks.check(systemOf(parseConfigurationId('notify-first,honest')), { properties: [] });
    const { sameAs } = await checks.check(systemOf(parseConfigurationId('notify-first,provisioning-fails')), {
      properties: [],
    });
    expect(sameAs).toBeUndefined();
  });
});

describe('of two systems of one machine that differ in a reading', () => {
  const lamp = createMachine({
    context: ({ input }) => input as { readings: Readonly<Record<string, string>> },
    initial: 'off',
    states: {
      off: { on: { press: [{ guard: ({ context }) => context.readings.switch === 'works', target: 'on' }] } },
      on: {
        tags: 'rest',
        on: { press: { guard: ({ context }) => context.readings.breaks === 'yes', target: 'off' } },
      },
    },
  });
  const colour = { safe: () => true, red: (view: { lamp: { context: unknown } }) => readingsOf(view).colour === 'red' };
  const readingsOf = ({ lamp: { context } }: { lamp: { context: unknown } }) =>
    (context as { readings: Readonly<Record<string, string>> }).readings;
  const properties = (Object.keys(colour) as (keyof typeof colour)[]).map((name) =>
    invariant<{ lamp: { context: unknown } }>({ name, sentence: 'It is so.', holds: colour[name] }),
  );
  const room = (
    readings: Readonly<Record<string, string>>,
    all: readonly Property<{ lamp: { context: unknown } }>[] = properties,
  ): System =>
    compose({
      name: JSON.stringify(readings),
      participants: { lamp: { machine: lamp, input: { readings } } },
      choices: [{ to: 'lamp', event: { type: 'press' } }],
      properties: () => all as never,
    });

  const sharing = async (one: System, two: System, names: string[]): Promise<boolean> => {
    const checks = shared();
    await checks.check(one, { properties: names });
    return (await checks.check(two, { properties: names })).sameAs === one.name;
  };

  it('one has the verdicts of the other where nothing looks at it', async () => {
    expect(await sharing(room({ colour: 'red' }), room({ colour: 'blue' }), ['safe'])).toBe(true);
  });

  it('each has its own where a property reads it', async () => {
    const [red, blue] = [room({ colour: 'red' }), room({ colour: 'blue' })];
    expect(await sharing(red, blue, ['safe', 'red'])).toBe(false);
    const checks = shared();
    const words = [];
    for (const system of [red, blue]) words.push((await checks.check(system, {})).verdicts[1]!.verdict);
    expect(words).toEqual(['holds', 'violated']);
  });

  it('each has its own where an atom of a formula reads it', async () => {
    const always = [
      liveness<{ lamp: { context: unknown } }>({
        name: 'red',
        sentence: 'It is so.',
        ltl: 'G red',
        atoms: { red: colour.red },
      }),
    ];
    expect(await sharing(room({ colour: 'red' }, always), room({ colour: 'blue' }, always), ['red'])).toBe(false);
    expect(await sharing(room({ shape: 'a' }, always), room({ shape: 'b' }, always), ['red'])).toBe(true);
  });

  it('each has its own where the machine behaves differently', async () => {
    expect(await sharing(room({ switch: 'works' }), room({ switch: 'stuck' }), ['safe'])).toBe(false);
  });

  it('one has the verdicts of the other where the difference never shows', async () => {
    const stuck = (breaks: string) => room({ switch: 'stuck', breaks });
    expect(await sharing(stuck('yes'), stuck('no'), ['safe'])).toBe(true);
  });

  it('each has its own where their properties are not the same', async () => {
    const others = [
      invariant<{ lamp: { context: unknown } }>({ name: 'safe', sentence: 'It is so.', holds: () => true }),
    ];
    expect(await sharing(room({ colour: 'red' }), room({ colour: 'blue' }, others), ['safe'])).toBe(false);
  });

  it('no one has the verdicts of a search that a budget ended', async () => {
    const checks = shared();
    const options = { properties: ['safe'], states: 1 };
    await checks.check(room({ switch: 'works' }), options);
    expect((await checks.check(room({ switch: 'works', colour: 'red' }), options)).sameAs).toBeUndefined();
  });
});

describe('the cache of automata', () => {
  it('gives the same for the same, and forgets what was unused for longest where there are too many', () => {
    const create = automataCache(3);
    const machine = createMachine({ initial: 'a', states: { a: {} } });
    const of = (name: string) => create({ name, machine, peers: [] });
    const [first, second] = [of('first'), of('second')];
    for (let i = 0; i < 48; i++) of(`another ${i}`);
    expect(of('first')).toBe(first);
    of('one too many');
    expect(of('first')).toBe(first);
    expect(of('second')).not.toBe(second);
  });
});
