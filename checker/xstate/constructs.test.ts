import { describe, expect, test } from 'vitest';
import {
  type AnyStateMachine,
  and,
  assign,
  cancel,
  createMachine,
  emit,
  enqueueActions,
  log,
  not,
  or,
  raise,
  sendTo,
  setup,
  stateIn,
} from 'xstate';
import { createLocalAutomaton } from './create-local-automaton.js';
import type { LocalAutomaton, LocalStep } from './local-automaton.js';
import { ignoredActions } from './subset.js';
import { tell } from './tell.js';
import { listTransitions } from './transitions.js';

const make = (machine: AnyStateMachine, input?: unknown): LocalAutomaton =>
  createLocalAutomaton({ name: 'device', machine, input, peers: ['device', 'server', 'server.2'] });

/** Feeds events in turn; `timer:x` fires the first pending timer whose id or event contains x. */
function run(
  automaton: LocalAutomaton,
  ...events: string[]
): { step: LocalStep; value: unknown; context: unknown; timers: string[] } {
  let step: LocalStep = { next: 0, sends: [], emits: [], fired: [], reception: 'silent', unheard: [] };
  for (const type of events) {
    const fires = type.startsWith('timer:') ? type.slice('timer:'.length) : undefined;
    const timer =
      fires === undefined
        ? undefined
        : automaton.states[step.next]!.timers.find(({ id, event }) => id.includes(fires) || event.type.includes(fires));
    if (fires !== undefined && timer === undefined) throw new Error(`no timer ${fires}`);
    step = timer === undefined ? automaton.step(step.next, { type }) : automaton.fire(step.next, timer.id);
    expect(step.problem).toBeUndefined();
  }
  const { snapshot, timers } = automaton.states[step.next]!;
  return { step, value: snapshot.value, context: snapshot.context, timers: timers.map(({ event }) => event.type) };
}

describe('history', () => {
  const machine = (history: 'shallow' | 'deep') =>
    createMachine({
      initial: 'on',
      states: {
        on: {
          initial: 'a',
          states: {
            a: { on: { NEXT: 'b' } },
            b: { initial: 'x', states: { x: { on: { NEXT: 'y' } }, y: {} } },
            back: { type: 'history', history },
          },
          on: { OFF: 'off' },
        },
        off: { on: { ON: 'on.back' } },
      },
    });
  test('shallow remembers the child alone', () => {
    expect(run(make(machine('shallow')), 'NEXT', 'NEXT', 'OFF', 'ON').value).toEqual({ on: { b: 'x' } });
  });
  test('deep remembers the innermost states', () => {
    expect(run(make(machine('deep')), 'NEXT', 'NEXT', 'OFF', 'ON').value).toEqual({ on: { b: 'y' } });
  });
});

describe('parallel regions', () => {
  const leaving = (target: string) => ({ initial: 'x', states: { x: { on: { GO: target } } } });
  test('take the same event each for itself', () => {
    const region = { initial: 'x', states: { x: { on: { GO: 'y' } }, y: {} } };
    const { value, step } = run(make(createMachine({ type: 'parallel', states: { a: region, b: region } })), 'GO');
    expect(value).toEqual({ a: 'y', b: 'y' });
    expect(step.fired.map(({ id }) => id)).toEqual(['a.x·GO·0', 'b.x·GO·0']);
  });
  test('that would both leave the whole: only the first fires', () => {
    const machine = createMachine({
      id: 'm',
      initial: 'p',
      states: { p: { type: 'parallel', states: { a: leaving('#m.s'), b: leaving('#m.t') } }, s: {}, t: {} },
    });
    const { value, step } = run(make(machine), 'GO');
    expect(value).toBe('s');
    expect(step.fired.map(({ id }) => id)).toEqual(['p.a.x·GO·0']);
  });
  test('that were entered in another order, where it makes a difference, are another local state', () => {
    const add = (name: string) => assign({ log: ({ context }: { context: { log: string } }) => context.log + name });
    const region = (name: string) => ({
      initial: 'x',
      states: {
        x: { on: { [`GO_${name}`]: 'y' } },
        y: { always: { guard: stateIn({ a: 'y', b: 'y', c: 'on' }), target: 'z', actions: add(name) } },
        z: {},
      },
    });
    const machine = createMachine({
      context: { log: '' },
      type: 'parallel',
      states: {
        a: region('a'),
        b: region('b'),
        c: { initial: 'off', states: { off: { on: { ON: 'on' } }, on: {} } },
      },
    } as unknown as Parameters<typeof createMachine>[0]);
    const automaton = make(machine);
    expect(run(automaton, 'GO_a', 'GO_b', 'ON').context).toEqual({ log: 'ab' });
    expect(run(automaton, 'GO_b', 'GO_a', 'ON').context).toEqual({ log: 'ba' });
  });
});

test('always fires in the same macrostep, and counts among the fired transitions', () => {
  const machine = createMachine({
    context: { n: 0 },
    initial: 's',
    states: {
      s: { on: { GO: { target: 't', actions: assign({ n: ({ context }) => context.n + 1 }) } } },
      t: {
        always: [
          { guard: ({ context }) => context.n > 1, target: 'done' },
          { target: 's', meta: { step: 7 } },
        ],
      },
      done: {},
    },
  });
  const automaton = make(machine);
  expect(run(automaton, 'GO')).toMatchObject({
    value: 's',
    step: { fired: [{ id: 's·GO·0' }, { id: 't·xstate.always·1', meta: { step: 7 } }] },
  });
  expect(run(automaton, 'GO', 'GO').value).toBe('done');
});

test('always in the initial macrostep is told as started', () => {
  const machine = createMachine({ initial: 's', states: { s: { always: 't' }, t: {} } });
  expect(make(machine).started.map(({ id }) => id)).toEqual(['s·xstate.always·0']);
});

describe('timers', () => {
  const machine = setup({ delays: { short: 10, long: ({ context }) => context.wait as number } }).createMachine({
    context: { wait: 50 },
    initial: 's',
    states: {
      s: { after: { short: 't', long: 'u', 100: 'v' }, on: { LEAVE: 'idle' } },
      t: {},
      u: {},
      v: {},
      idle: { on: { BACK: 's' } },
    },
  });
  test('after: each is pending, any may fire, leaving removes them', () => {
    const automaton = make(machine);
    expect(automaton.states[0]!.timers.map(({ delay }) => delay).sort()).toEqual([10, 100, 50]);
    expect(run(automaton, 'timer:short')).toMatchObject({ value: 't', timers: [] });
    expect(run(automaton, 'timer:long')).toMatchObject({ value: 'u', timers: [] });
    expect(run(automaton, 'LEAVE').timers).toEqual([]);
    expect(run(automaton, 'LEAVE', 'BACK').step.next).toBe(0);
  });
  const raising = createMachine({
    initial: 's',
    states: {
      s: {
        on: {
          RAISE: { actions: raise({ type: 'T' }, { delay: 10, id: 'x' }) },
          ANON: { actions: raise({ type: 'A' }, { delay: 10 }) },
          SEND: { actions: sendTo(({ system }) => system.get('server'), { type: 'M' }, { delay: 10, id: 'm' }) },
          CANCEL: { actions: cancel('x') },
          DYNAMIC: { actions: cancel(({ event }) => event.type.toLowerCase()) },
          GO: 't',
          T: 'got',
        },
      },
      t: {},
      got: {},
    },
  });
  test('a delayed raise fires as an event, survives leaving the state, and can be cancelled', () => {
    expect(run(make(raising), 'RAISE', 'timer:T')).toMatchObject({ value: 'got', timers: [] });
    expect(run(make(raising), 'RAISE', 'GO').timers).toEqual(['T']);
    expect(run(make(raising), 'RAISE', 'CANCEL').step.next).toBe(0);
    expect(run(make(raising), 'RAISE', 'DYNAMIC').timers).toEqual(['T']);
  });
  test('a delayed sendTo fires as one message without a transition', () => {
    const { step, value, timers } = run(make(raising), 'SEND', 'timer:M');
    expect(step).toMatchObject({ sends: [{ to: 'server', event: { type: 'M' } }], fired: [], reception: 'handled' });
    expect([value, timers]).toEqual(['s', []]);
  });
  test('without an id are counted, and equal sets are equal states', () => {
    const automaton = make(raising);
    const two = run(automaton, 'ANON', 'ANON');
    expect(two.timers).toEqual(['A', 'A']);
    const [first, second] = automaton.states[two.step.next]!.timers.map(
      ({ id }) => automaton.fire(two.step.next, id).next,
    );
    expect([first, second]).toEqual([run(automaton, 'ANON').step.next, run(automaton, 'ANON').step.next]);
  });
  test('whose id is used again while pending run on, as in XState', () => {
    const automaton = make(raising);
    expect(run(automaton, 'RAISE', 'RAISE').timers).toEqual(['T', 'T']);
    expect(run(automaton, 'RAISE', 'RAISE', 'CANCEL').timers).toEqual(['T']);
    expect(run(automaton, 'RAISE', 'CANCEL', 'RAISE').timers).toEqual(['T']);
  });
  test('that nobody waits for are silent', () => {
    expect(run(make(raising), 'RAISE', 'GO', 'timer:T').step).toMatchObject({ reception: 'silent', fired: [] });
  });
  test('an unknown timer is a mistake of the caller', () => {
    expect(() => make(raising).fire(0, 'x')).toThrow(RangeError);
  });
});

test('an immediate raise is taken in the same macrostep', () => {
  const machine = createMachine({
    initial: 's',
    states: { s: { on: { GO: { target: 't', actions: raise({ type: 'ON' }) } } }, t: { on: { ON: 'u' } }, u: {} },
  });
  expect(run(make(machine), 'GO')).toMatchObject({
    value: 'u',
    step: { unheard: [], fired: [{ id: 's·GO·0' }, { id: 't·ON·0' }] },
  });
});

test('enqueueActions: assign, raise, sendTo, emit, cancel, check and custom actions', () => {
  const machine = setup({
    guards: { big: ({ context }) => context.n > 1 },
    actions: { custom: () => {} },
  }).createMachine({
    context: { n: 1 },
    initial: 's',
    states: {
      s: {
        on: {
          GO: {
            actions: enqueueActions(({ enqueue, check, context }) => {
              enqueue.assign({ n: context.n + 1 });
              enqueue.raise({ type: 'LATER' }, { delay: 5, id: 'l' });
              enqueue.sendTo(({ system }) => system.get('server'), { type: 'M' });
              enqueue.emit({ type: 'e' });
              enqueue('custom');
              enqueue(function inline() {});
              if (check('big')) enqueue.cancel('l');
            }),
          },
        },
      },
    },
  });
  const automaton = make(machine);
  expect(run(automaton, 'GO')).toMatchObject({
    context: { n: 2 },
    timers: ['LATER'],
    step: { sends: [{ to: 'server' }], emits: [{ type: 'e' }] },
  });
  expect(run(automaton, 'GO', 'GO')).toMatchObject({ context: { n: 3 }, timers: [expect.stringContaining('LATER')] });
  expect(automaton.ignoredActions).toEqual(['(inline, enqueued: inline)', 'custom']);
});

test('emit tells events in order, log and custom actions do nothing and custom ones are listed', () => {
  const executed: string[] = [];
  const machine = setup({ actions: { named: () => void executed.push('named') } }).createMachine({
    initial: 's',
    states: {
      s: {
        exit: () => void executed.push('exit'),
        on: {
          GO: {
            target: 't',
            actions: [
              emit({ type: 'one' }),
              log('x'),
              'named',
              () => void executed.push('inline'),
              emit({ type: 'two' }),
            ],
          },
        },
      },
      t: { entry: function tellUser() {} },
    },
  });
  expect(run(make(machine), 'GO').step.emits).toEqual([{ type: 'one' }, { type: 'two' }]);
  expect(executed).toEqual([]);
  expect(ignoredActions(machine)).toEqual(['(inline, state s on GO)', '(inline, state s)', 'named', 'tellUser']);
});

describe('guards', () => {
  const { createMachine: make2 } = setup({
    types: { context: {} as { n: number } },
    guards: {
      positive: ({ context }) => context.n > 0,
      above: ({ context }, params: { limit: number }) => context.n > params.limit,
      both: and(['positive', { type: 'above', params: { limit: 1 } }]),
    },
  });
  const taken = (guard: unknown, n: number) => {
    const machine = make2({
      context: { n },
      initial: 's',
      states: { s: { on: { GO: { guard: guard as 'positive', target: 't' } } }, t: {} },
    });
    return run(make(machine), 'GO').value === 't';
  };
  const cases: [string, unknown, number][] = [
    ['inline', ({ context }: { context: { n: number } }) => context.n > 0, 1],
    ['named', 'positive', 1],
    ['with params', { type: 'above', params: { limit: 2 } }, 3],
    [
      'with dynamic params',
      { type: 'above', params: ({ context }: { context: { n: number } }) => ({ limit: 2 - context.n }) },
      2,
    ],
    ['and', and(['positive', stateIn('s')]), 1],
    ['or', or([stateIn('t'), 'positive']), 1],
    ['not', not(not('positive')), 1],
    ['named composite', 'both', 2],
    ['stateIn with a path', and(['positive', stateIn('s')]), 1],
    ['stateIn with an id', and(['positive', stateIn('#(machine).s')]), 1],
  ];
  test.each(cases)('%s', (_, guard, n) => {
    expect([taken(guard, n), taken(guard, 0)]).toEqual([true, false]);
  });
});

test('final states: onDone of compound and parallel states, with output, and the output of the machine', () => {
  const region = (name: string) => ({
    initial: 'x',
    states: { x: { on: { [name]: 'end' } }, end: { type: 'final' as const } },
  });
  const machine = createMachine({
    context: { got: 0 },
    initial: 'one',
    states: {
      one: {
        initial: 'x',
        states: { x: { on: { GO: 'end' } }, end: { type: 'final', output: { n: 4 } } },
        onDone: { target: 'both', actions: assign({ got: ({ event }) => (event.output as { n: number }).n }) },
      },
      both: { type: 'parallel', states: { a: region('A'), b: region('B') }, onDone: 'end' },
      end: { type: 'final' },
    },
    output: ({ context }) => ({ total: context.got }),
  });
  const automaton = make(machine);
  expect(run(automaton, 'GO')).toMatchObject({ value: { both: { a: 'x', b: 'x' } }, context: { got: 4 } });
  const { step } = run(automaton, 'GO', 'B', 'A');
  expect(automaton.states[step.next]!.snapshot).toMatchObject({ value: 'end', status: 'done', output: { total: 4 } });
  expect(step.fired.map(({ id }) => id)).toEqual(['both.a.x·A·0', 'both·xstate.done.state.(machine).both·0']);
});

test('sendTo through system.get: by name, by a name in context, with payload', () => {
  const machine = createMachine({
    context: { peer: 'server.2' },
    on: {
      GO: {
        actions: [
          sendTo(({ system }) => system.get('server'), { type: 'A' }),
          tell(
            ({ context }) => context.peer as string,
            ({ event }) => ({ type: 'B', of: event.type }),
          ),
        ],
      },
    },
  });
  expect(run(make(machine), 'GO').step.sends).toEqual([
    { to: 'server', event: { type: 'A' } },
    { to: 'server.2', event: { type: 'B', of: 'GO' } },
  ]);
});

test('wildcards: the exact descriptor, then the longer prefix, then any', () => {
  const machine = createMachine({
    initial: 's',
    states: {
      s: { on: { '*': 'any', 'a.*': 'prefix', 'a.b.*': 'longer', 'a.b.c': 'exact' } },
      any: {},
      prefix: {},
      longer: {},
      exact: {},
    },
  });
  const values = ['a.b.c', 'a.b.d', 'a.x', 'z'].map((type) => run(make(machine), type).value);
  expect(values).toEqual(['exact', 'longer', 'prefix', 'any']);
});

test('input is what the context is made of, and output is part of the state', () => {
  const machine = createMachine({
    context: ({ input }) => ({ n: (input as { n: number }).n }),
    initial: 's',
    states: { s: { on: { GO: 'end' } }, end: { type: 'final' } },
    output: ({ context }) => context.n * 2,
  });
  const automaton = make(machine, { n: 3 });
  const { step, context } = run(automaton, 'GO');
  expect(context).toEqual({ n: 3 });
  expect(automaton.states[step.next]!.snapshot.output).toBe(6);
});

test('a message in the initial entry is refused, delayed or not, a timer of its own is not', () => {
  const now = createMachine({ entry: tell('server', { type: 'HI' }) });
  const later = createMachine({ entry: sendTo(({ system }) => system.get('server'), { type: 'HI' }, { delay: 1 }) });
  expect(() => make(now)).toThrow(/MC604 device/);
  expect(() => make(later)).toThrow(/MC604/);
  expect(make(createMachine({ entry: raise({ type: 'T' }, { delay: 1 }) })).states[0]!.timers).toHaveLength(1);
});

test('every transition of a machine is listed with guard and targets, in document order', () => {
  const machine = createMachine({
    on: { ROOT: '.b' },
    initial: 'a',
    states: {
      a: {
        always: { guard: not('x'), target: 'b' },
        after: { 10: 'b' },
        on: {
          GO: [
            { guard: 'x', target: 'b', meta: { step: 2 } },
            {
              guard: function isBig() {
                return true;
              },
            },
          ],
        },
        initial: 'in',
        states: { in: { type: 'final' } },
        onDone: 'b',
      },
      b: {},
    },
  });
  expect(listTransitions(machine)).toEqual([
    { id: '(root)·ROOT·0', source: '(root)', event: 'ROOT', targets: ['b'] },
    { id: 'a·GO·0', source: 'a', event: 'GO', targets: ['b'], guard: 'x', meta: { step: 2 } },
    { id: 'a·GO·1', source: 'a', event: 'GO', targets: [], guard: 'isBig' },
    { id: 'a·xstate.done.state.(machine).a·0', source: 'a', event: 'xstate.done.state.(machine).a', targets: ['b'] },
    { id: 'a·xstate.after.10.(machine).a·0', source: 'a', event: 'xstate.after.10.(machine).a', targets: ['b'] },
    { id: 'a·xstate.always·0', source: 'a', event: 'xstate.always', targets: ['b'], guard: 'NOT x' },
  ]);
});
