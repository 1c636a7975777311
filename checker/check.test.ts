import { describe, expect, test } from 'vitest';
import { createMachine, enqueueActions } from 'xstate';
import { check } from './check.js';
import { compose, type SystemDeclaration } from './compose.js';
import type { ParticipantDeclarations } from './composition.js';
import { CheckerError } from './errors.js';
import { counter, sender, sink } from './testing/tiny-machines.js';
import { runOf } from './traces/replay-path.js';

const inc = { type: 'inc' };

/** A lamp that can be switched, broken and repaired, but for what it may lack. */
const lamp = createMachine({
  initial: 'off',
  states: {
    off: { on: { press: 'on', hit: 'broken' } },
    on: { on: { press: 'off', hit: 'broken', burn: 'burnt' } },
    broken: { on: { repair: 'off' } },
    burnt: {},
  },
});

const lampSystem = <P extends { readonly lamp: typeof lamp }>(declaration: Partial<SystemDeclaration<P>>) =>
  compose<P>({
    name: 'lamp',
    participants: { lamp } as unknown as P,
    choices: [
      { to: 'lamp', event: { type: 'press' } },
      { to: 'lamp', event: { type: 'hit' }, class: 'adversary' },
      { to: 'lamp', event: { type: 'burn' }, class: 'fault' },
      { to: 'lamp', event: { type: 'repair' }, class: 'repair' },
    ],
    ...declaration,
  });

async function verdictsOf<P extends ParticipantDeclarations>(declaration: SystemDeclaration<P>) {
  const { verdicts } = await check(compose(declaration));
  return Object.fromEntries(verdicts.map((verdict) => [verdict.property, verdict]));
}

describe('recoverable', () => {
  test('holds where helpful actions lead back, with its witness', async () => {
    const { verdicts } = await check(
      lampSystem({
        properties: ({ recoverable }) => [
          recoverable({
            name: 'mended',
            sentence: '',
            from: (v) => v.lamp.value === 'broken',
            goal: (v) => v.lamp.value === 'on',
          }),
        ],
      }),
    );
    expect(verdicts[0]).toMatchObject({ verdict: 'holds', vacuous: false, bounded: null, witness: '1' });
  });

  test('is violated by the shortest run to where nothing helpful leads back', async () => {
    const { verdicts } = await check(
      lampSystem({
        properties: ({ recoverable }) => [
          recoverable({ name: 'lights again', sentence: '', goal: (v) => v.lamp.value === 'on' }),
          recoverable({
            name: 'without repair',
            sentence: '',
            goal: (v) => v.lamp.value === 'on',
            by: ['choice', 'delivery'],
          }),
        ],
      }),
    );
    expect(verdicts[0]).toMatchObject({ verdict: 'violated', trace: '0/2', length: 2 });
    expect(verdicts[1]).toMatchObject({ verdict: 'violated', trace: '1', length: 1 });
  });

  test('no fault and no adversary rescues, nor a choice that nobody owes', async () => {
    const goal = (v: { lamp: { value: unknown } }) => v.lamp.value === 'broken';
    const { verdicts } = await check(
      lampSystem({
        choices: [
          { to: 'lamp', event: { type: 'press' }, helpful: false },
          { to: 'lamp', event: { type: 'hit' }, class: 'adversary' },
        ],
        properties: ({ recoverable }) => [
          recoverable({ name: 'broken', sentence: '', goal }),
          recoverable({ name: 'on', sentence: '', goal: (v) => v.lamp.value === 'on' }),
        ],
      }),
    );
    expect(verdicts.map(({ verdict, trace }) => [verdict, trace])).toEqual([
      ['violated', ''],
      ['violated', ''],
      ['violated', ''],
    ]);
  });

  test('may speak about the history of the run', async () => {
    const history = createMachine({
      initial: 'whole',
      states: { whole: { on: { 'choose.lamp.hit': 'hurt' } }, hurt: {} },
    });
    const { verdicts } = await check(
      lampSystem({
        properties: ({ recoverable }) => [
          recoverable({ name: 'as new', sentence: '', history, goal: (v) => v.history.value === 'whole' }),
        ],
      }),
    );
    expect(verdicts[0]).toMatchObject({ verdict: 'violated', trace: '1', product: { states: 7, transitions: 11 } });
  });

  test('is undecided where only what was not expanded could rescue', async () => {
    const verdicts = await verdictsOf({
      name: 'counter',
      participants: { a: counter(9) },
      choices: [{ to: 'a', event: inc }],
      within: ({ a }) => a.context.count < 5,
      properties: ({ recoverable }) => [
        recoverable({
          name: 'three',
          sentence: '',
          from: (v) => v.a.context.count < 3,
          goal: (v) => v.a.context.count === 3,
        }),
        recoverable({ name: 'nine', sentence: '', goal: (v) => v.a.context.count === 9 }),
      ],
    });
    expect(verdicts.three).toMatchObject({ verdict: 'holds', bounded: 'within' });
    expect(verdicts.nine).toMatchObject({ verdict: 'undecided', reason: 'within' });
  });
});

describe('monitor', () => {
  const twice = createMachine({
    initial: 'none',
    states: {
      none: { on: { 'choose.lamp.press': 'once' } },
      once: { tags: 'witness', on: { 'choose.lamp.press': 'twice' } },
      twice: { tags: 'violated' },
    },
  });

  test('is violated by the first action that its observer objects to', async () => {
    const { verdicts } = await check(
      lampSystem({ properties: ({ monitor }) => [monitor({ name: 'press once', sentence: '', history: twice })] }),
    );
    expect(verdicts[0]).toMatchObject({ verdict: 'violated', trace: '0/0', length: 2, witness: '0' });
  });

  test('is vacuous where its observer never gets to a witness', async () => {
    const { verdicts } = await check(
      lampSystem({
        choices: [],
        properties: ({ monitor }) => [monitor({ name: 'press once', sentence: '', history: twice })],
      }),
    );
    expect(verdicts[0]).toMatchObject({ verdict: 'holds', vacuous: true });
  });

  test('is told watched predicates before and after', async () => {
    const history = createMachine({
      initial: 'fine',
      states: {
        fine: { on: { state: { guard: ({ event }) => event.was.lit && !event.is.lit, target: 'dark' } } },
        dark: { tags: 'violated' },
      },
    });
    const { verdicts } = await check(
      lampSystem({
        properties: ({ monitor }) => [
          monitor({ name: 'stays lit', sentence: '', history, watch: { lit: (v) => v.lamp.value === 'on' } }),
        ],
      }),
    );
    expect(verdicts[0]).toMatchObject({ verdict: 'violated', trace: '0/0' });
  });

  test('whose observer cannot take a step is undecided, with the problem', async () => {
    const history = createMachine({
      on: {
        'choose.lamp.press': {
          actions: () => {},
          guard: () => {
            throw new Error('no idea');
          },
        },
      },
    });
    const { verdicts } = await check(
      lampSystem({ properties: ({ monitor }) => [monitor({ name: 'confused', sentence: '', history })] }),
    );
    expect(verdicts[0]).toMatchObject({ verdict: 'undecided', problem: { code: 'MC304', participant: 'history' } });
  });
});

describe('an observer that starts a timer where only a step shows it', () => {
  const later = enqueueActions(({ enqueue }) => enqueue.raise({ type: 'x' }, { delay: 1 }));

  test.each([
    ['at the start', createMachine({ entry: later })],
    ['on the way', createMachine({ on: { 'choose.lamp.press': { actions: later } } })],
  ])('%s leaves its property undecided', async (_, history) => {
    const { verdicts } = await check(
      lampSystem({ properties: ({ monitor }) => [monitor({ name: 'late', sentence: '', history })] }),
    );
    expect(verdicts[0]).toMatchObject({ verdict: 'undecided', problem: { code: 'MC719', participant: 'history' } });
  });
});

describe('invariant, reachable, deadlock', () => {
  test('the shortest run, the least among equally short ones', async () => {
    const verdicts = await verdictsOf({
      name: 'counters',
      participants: { a: counter(5), b: counter(5) },
      choices: [
        { to: 'a', event: inc },
        { to: 'b', event: inc },
      ],
      properties: ({ invariant, reachable }) => [
        invariant({ name: 'small', sentence: '', holds: (v) => v.a.context.count + v.b.context.count < 3 }),
        invariant({
          name: 'equal at rest',
          sentence: '',
          at: 'rest',
          holds: (v) => v.a.context.count === v.b.context.count,
        }),
        invariant({ name: 'of nothing', sentence: '', about: (v) => v.a.context.count > 7, holds: () => true }),
        reachable({ name: 'two each', sentence: '', goal: (v) => v.a.context.count === 2 && v.b.context.count === 2 }),
        reachable({ name: 'too far', sentence: '', goal: (v) => v.a.context.count > 5 }),
      ],
    });
    expect(verdicts.small).toMatchObject({ verdict: 'violated', trace: '0/0/0', length: 3 });
    expect(verdicts['equal at rest']).toMatchObject({ verdict: 'holds', vacuous: false });
    expect(verdicts['of nothing']).toMatchObject({ verdict: 'holds', vacuous: true });
    expect(verdicts['two each']).toMatchObject({ verdict: 'holds', trace: '0/0/1/1', length: 4 });
    expect(verdicts['too far']).toMatchObject({ verdict: 'violated' });
    expect(verdicts['too far']).not.toHaveProperty('trace');
    expect(verdicts.deadlock).toMatchObject({ verdict: 'holds' });
  });

  test('a state where nothing helpful is enabled and somebody waits is a deadlock', async () => {
    const { verdicts } = await check(lampSystem({}));
    expect(verdicts).toMatchObject([{ property: 'deadlock', verdict: 'violated', trace: '0/2' }]);
  });

  test('a predicate that throws leaves its property undecided, and no other', async () => {
    const verdicts = await verdictsOf({
      name: 'counter',
      participants: { a: counter(3) },
      choices: [{ to: 'a', event: inc }],
      properties: ({ invariant }) => [
        invariant({
          name: 'throws',
          sentence: '',
          holds: (v) => {
            if (v.a.context.count === 2) throw new Error('two');
            return true;
          },
        }),
        invariant({ name: 'fine', sentence: '', holds: () => true }),
      ],
    });
    expect(verdicts.throws).toMatchObject({ verdict: 'undecided', problem: { code: 'MC703' } });
    expect(verdicts.fine).toMatchObject({ verdict: 'holds' });
  });

  test('a predicate that answers neither true nor false leaves its property undecided, wherever it stands', async () => {
    const later = (async () => false) as unknown as () => boolean;
    const watching = createMachine({ on: { state: { guard: ({ event }) => event.is.later, actions: () => {} } } });
    const { 'outside is fine': outside, ...others } = await verdictsOf({
      name: 'counter',
      participants: { a: counter(3) },
      choices: [{ to: 'a', event: inc }],
      properties: ({ invariant, monitor, reachable, recoverable }) => [
        invariant({ name: 'holds', sentence: '', holds: later }),
        invariant({ name: 'about', sentence: '', holds: () => true, about: later }),
        reachable({ name: 'goal', sentence: '', goal: later }),
        recoverable({ name: 'from', sentence: '', from: later, goal: () => true }),
        recoverable({ name: 'goal again', sentence: '', goal: later }),
        monitor({ name: 'watch', sentence: '', history: watching, watch: { later } }),
        invariant({ name: 'outside is fine', sentence: '', holds: () => true }),
      ],
    });
    expect(outside).toMatchObject({ verdict: 'holds' });
    const { deadlock: _, ...own } = others;
    for (const verdict of Object.values(own)) {
      expect(verdict).toMatchObject({ verdict: 'undecided', problem: { code: 'MC705' } });
    }
    const { verdicts } = await check(
      compose({ name: 'bounded', participants: { a: counter(3) }, within: later, properties: [] }),
    );
    expect(verdicts).toMatchObject([{ property: 'deadlock', verdict: 'undecided', problem: { code: 'MC705' } }]);
  });

  test('a step that cannot be computed leaves undecided what is not refuted', async () => {
    const machine = createMachine({
      initial: 'a',
      states: {
        a: { on: { go: 'b' } },
        b: {
          on: {
            go: {
              target: 'a',
              guard: () => {
                throw new Error('cannot say');
              },
            },
          },
        },
      },
    });
    const verdicts = await verdictsOf({
      name: 'poison',
      participants: { machine },
      choices: [{ to: 'machine', event: { type: 'go' } }],
      properties: ({ invariant, reachable }) => [
        invariant({ name: 'never b', sentence: '', holds: (v) => v.machine.value === 'a' }),
        invariant({ name: 'always', sentence: '', holds: () => true }),
        reachable({ name: 'b', sentence: '', goal: (v) => v.machine.value === 'b' }),
      ],
    });
    expect(verdicts['never b']).toMatchObject({ verdict: 'violated', trace: '0' });
    expect(verdicts.always).toMatchObject({ verdict: 'undecided', problem: { code: 'MC304' } });
    expect(verdicts.b).toMatchObject({ verdict: 'holds', trace: '0' });
    expect(verdicts.deadlock).toMatchObject({ verdict: 'undecided' });
  });
});

describe('what a report says beside verdicts', () => {
  test('overflow has a run, and bounds the others', async () => {
    const verdicts = await verdictsOf({
      name: 'overflow',
      participants: { sender: sender({ type: 'one' }, { type: 'two' }), receiver: sink },
      channels: [{ kind: 'mailbox', capacity: 1 }],
      choices: [{ to: 'sender', event: { type: 'go' } }],
      properties: ({ invariant }) => [invariant({ name: 'true', sentence: '', holds: () => true })],
    });
    expect(verdicts.true).toMatchObject({ verdict: 'holds', bounded: 'overflow' });
    expect(verdicts.overflow).toMatchObject({ verdict: 'violated', trace: '0', length: 1 });
  });

  test('silences by kind, dead transitions, ignored actions', async () => {
    const receiver = createMachine(
      {
        initial: 'deaf',
        states: { deaf: { on: { two: {}, never: 'deaf' }, entry: 'beep' } },
      },
      { actions: { beep: () => {} } },
    );
    const system = compose({
      name: 'silences',
      participants: { sender: sender({ type: 'one' }, { type: 'two' }), receiver },
      channels: [{ kind: 'pair', duplicating: true }],
      choices: [{ to: 'sender', event: { type: 'go' } }],
    });
    const report = await check(system);
    expect(report.silences).toEqual([
      { participant: 'receiver', state: 'deaf', message: 'one', kind: 'first', trace: '0/0' },
      { participant: 'receiver', state: 'deaf', message: 'two', kind: 'ignored', trace: '0/0/0' },
      { participant: 'receiver', state: 'deaf', message: 'one', kind: 'redelivery', trace: '0/1/0' },
    ]);
    expect(report.deadTransitions).toEqual([{ participant: 'receiver', transition: 'deaf·never·0' }]);
    expect(report.ignoredActions).toEqual([{ participant: 'receiver', action: 'beep' }]);
  });

  test('a run whose timers the declared delays forbid is marked', async () => {
    const machine = createMachine({
      initial: 'waiting',
      states: { waiting: { after: { 10: 'early', 20: 'late' } }, early: { tags: 'rest' }, late: { tags: 'rest' } },
    });
    const verdicts = await verdictsOf({
      name: 'timing',
      participants: { machine },
      properties: ({ invariant }) => [
        invariant({ name: 'not late', sentence: '', holds: (v) => v.machine.value !== 'late' }),
        invariant({ name: 'not early', sentence: '', holds: (v) => v.machine.value !== 'early' }),
      ],
    });
    expect(verdicts['not late']).toMatchObject({ verdict: 'violated', trace: '1', timing: true });
    expect(verdicts['not early']).toMatchObject({ verdict: 'violated', trace: '0' });
    expect(verdicts['not early']).not.toHaveProperty('timing');
  });
});

describe('options', () => {
  const declaration = {
    name: 'counter',
    participants: { a: counter(50) },
    choices: [{ to: 'a', event: inc }],
    properties: ({ invariant, reachable }) => [
      invariant({ name: 'below ten', sentence: '', holds: (v) => v.a.context.count < 10 }),
      invariant({ name: 'below thirty', sentence: '', holds: (v) => v.a.context.count < 30 }),
      reachable({ name: 'five', sentence: '', goal: (v) => v.a.context.count === 5 }),
    ],
  } satisfies SystemDeclaration<{ a: ReturnType<typeof counter> }>;

  test('`first` ends with the depth of the first refutation', async () => {
    const report = await check(compose(declaration), { first: true });
    expect(report).toMatchObject({ exhaustive: false, bound: 'first', depth: 11 });
    expect(report.verdicts).toMatchObject([
      { property: 'below ten', verdict: 'violated', length: 10 },
      { property: 'below thirty', verdict: 'undecided', reason: 'first' },
      { property: 'five', verdict: 'holds', length: 5 },
      { property: 'deadlock', verdict: 'undecided', reason: 'first' },
    ]);
  });

  test('a budget leaves undecided what is not refuted by then', async () => {
    const report = await check(compose(declaration), { depth: 20 });
    expect(report.verdicts.map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ['violated', undefined],
      ['undecided', 'depth'],
      ['holds', undefined],
      ['undecided', 'depth'],
    ]);
  });

  test('only the named properties are judged; an unknown name is an error', async () => {
    const report = await check(compose(declaration), { properties: ['five'] });
    expect(report.verdicts.map(({ property }) => property)).toEqual(['five', 'deadlock']);
    const builtIn = await check(compose(declaration), { properties: ['deadlock', 'overflow'] });
    expect(builtIn.verdicts.map(({ property }) => property)).toEqual(['deadlock']);
    await expect(check(compose(declaration), { properties: ['six'] })).rejects.toThrow(/MC720.*"six"/s);
  });

  test('an aborted check says what it knows', async () => {
    const report = await check(compose(declaration), { signal: AbortSignal.abort() });
    expect(report).toMatchObject({ states: 1, exhaustive: false, bound: 'interrupted' });
    expect(new Set(report.verdicts.map(({ verdict, reason }) => `${verdict} ${reason}`))).toEqual(
      new Set(['undecided interrupted']),
    );
  });

  test('the explored graph is handed out on demand', async () => {
    const { graph } = await check(compose(declaration), { keepGraph: true });
    expect(graph!.decode(3).participants.a!.context).toEqual({ count: 3 });
    expect(await check(compose(declaration))).not.toHaveProperty('graph');
  });
});

describe('runs', () => {
  test('are shown whatever the `meta` of their transitions holds', async () => {
    const self: { self?: object } = {};
    self.self = self;
    const meta = { step: () => 1, size: 1n, at: new Date(0), self };
    const machine = createMachine({ initial: 'a', states: { a: { on: { go: { target: 'b', meta } } }, b: {} } });
    const { verdicts } = await check(
      compose({ name: 'meta', participants: { machine }, choices: [{ to: 'machine', event: { type: 'go' } }] }),
    );
    expect(verdicts).toMatchObject([{ property: 'deadlock', verdict: 'violated', trace: '0' }]);
  });

  test('are executed step by step', () => {
    const { steps, final } = runOf(lampSystem({}), '0/2');
    expect(steps.map(({ kind, event, before, after }) => [kind, event.type, before.value, after.value])).toEqual([
      ['choose', 'press', 'off', 'on'],
      ['choose', 'burn', 'on', 'burnt'],
    ]);
    expect(final.lamp!.value).toBe('burnt');
  });

  test('that leave the graph say where', () => {
    expect(() => runOf(lampSystem({}), '0/7')).toThrow(
      /Action 2 of the path 0\/7 is number 7, but 3 actions are enabled/,
    );
    expect(() => runOf(lampSystem({}), '0/x')).toThrow(CheckerError);
  });
});
