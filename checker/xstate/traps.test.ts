import { describe, expect, test } from 'vitest';
import {
  type AnyStateMachine,
  assign,
  createMachine,
  emit,
  enqueueActions,
  fromPromise,
  raise,
  sendParent,
  sendTo,
  setup,
  spawnChild,
  stateIn,
} from 'xstate';
import { CheckerError, type Problem } from '../errors.js';
import { createLocalAutomaton } from './create-local-automaton.js';
import type { LocalAutomaton } from './local-automaton.js';
import { tell } from './tell.js';
import { listTransitions } from './transitions.js';

const make = (machine: AnyStateMachine, input?: unknown): LocalAutomaton =>
  createLocalAutomaton({ name: 'device', machine, input, peers: ['device', 'server'] });

/** Why the machine is refused at once. */
function refusals(machine: AnyStateMachine, input?: unknown): readonly Problem[] {
  try {
    make(machine, input);
  } catch (error) {
    if (error instanceof CheckerError) return error.problems;
    throw error;
  }
  return [];
}

/** Why the step on GO cannot be computed. */
const stepProblem = (machine: AnyStateMachine, event = { type: 'GO' }): Problem | undefined =>
  make(machine).step(0, event).problem;

/** A machine whose state `s` does something on GO. */
const onGo = (go: object, context: object = {}): AnyStateMachine =>
  createMachine({ context, initial: 's', states: { s: { on: { GO: go } } } });

describe('trap 1: system.get in a pure step', () => {
  test('finds the peer by name instead of the machine itself', () => {
    const automaton = make(onGo({ actions: tell('server', { type: 'HI' }) }));
    expect(automaton.step(0, { type: 'GO' }).sends).toEqual([{ to: 'server', event: { type: 'HI' } }]);
  });
  test('finds the machine itself by its own name, as `self` does', () => {
    const automaton = make(
      onGo({ actions: [tell('device', { type: 'A' }), sendTo(({ self }) => self, { type: 'B' })] }),
    );
    expect(automaton.step(0, { type: 'GO' }).sends.map(({ to }) => to)).toEqual(['device', 'device']);
  });
  test('refuses an unknown name', () => {
    expect(stepProblem(onGo({ actions: tell('nobody', { type: 'HI' }) }))).toMatchObject({
      code: 'MC601',
      participant: 'device',
      state: 's',
      event: 'GO',
      remedy: expect.stringContaining("'server'"),
    });
  });
});

describe('trap 2: sendTo a string that is no child', () => {
  test('is refused statically, with the way to write it', () => {
    expect(refusals(onGo({ actions: sendTo('server', { type: 'HI' }) }))).toMatchObject([
      { code: 'MC603', state: 's', event: 'GO', remedy: expect.stringContaining("system.get('server')") },
    ]);
  });
  test('is refused at the step where it is enqueued', () => {
    const machine = onGo({ actions: enqueueActions(({ enqueue }) => enqueue.sendTo('server', { type: 'HI' })) });
    expect(stepProblem(machine)).toMatchObject({ code: 'MC603', state: 's' });
  });
});

test('trap 3: sendParent is refused, statically and enqueued', () => {
  expect(refusals(onGo({ actions: sendParent({ type: 'HI' }) }))).toMatchObject([{ code: 'MC104', event: 'GO' }]);
  const machine = onGo({ actions: enqueueActions(({ enqueue }) => enqueue.sendParent({ type: 'HI' })) });
  expect(stepProblem(machine)).toMatchObject({ code: 'MC104' });
});

test('trap 4: the context factory runs once, and with the input', () => {
  let runs = 0;
  const machine = createMachine({
    context: ({ input }) => {
      runs += 1;
      return { n: input as number };
    },
    on: { GO: { actions: assign({ n: ({ context }) => context.n + 1 }) } },
  });
  const automaton = make(machine, 5);
  expect(automaton.states[automaton.step(0, { type: 'GO' }).next]!.snapshot.context).toEqual({ n: 6 });
  expect(runs).toBe(1);
});

test('trap 5: an exception at the start is thrown', () => {
  const entry = createMachine({
    entry: assign(() => {
      throw new Error('no entry');
    }),
  });
  expect(refusals(entry)).toMatchObject([{ code: 'MC304', message: expect.stringContaining('no entry') }]);
  const factory = createMachine({ context: ({ input }) => ({ n: (input as { n: number }).n }) });
  expect(refusals(factory)).toMatchObject([{ code: 'MC304', participant: 'device' }]);
});

test('trap 6: a finished machine takes nothing, though the pure step would', () => {
  const machine = createMachine({
    initial: 'a',
    states: { a: { on: { GO: 'b' } }, b: { type: 'final', after: { 5: 'a' } } },
    on: { BACK: { target: '.a', actions: emit({ type: 'moved' }) } },
  });
  const automaton = make(machine);
  const done = automaton.step(0, { type: 'GO' }).next;
  expect(automaton.states[done]!.snapshot.status).toBe('done');
  expect(automaton.step(done, { type: 'BACK' })).toMatchObject({ next: done, emits: [], reception: 'silent' });
});

test('trap 7: states that differ in history alone are two', () => {
  const machine = createMachine({
    initial: 'on',
    states: {
      on: {
        initial: 'x',
        states: { x: { on: { NEXT: 'y' } }, y: {}, hist: { type: 'history' } },
        on: { OFF: 'off' },
      },
      off: { on: { ON: 'on.hist' } },
    },
  });
  const automaton = make(machine);
  const offX = automaton.step(0, { type: 'OFF' }).next;
  const offY = automaton.step(automaton.step(0, { type: 'NEXT' }).next, { type: 'OFF' }).next;
  expect(offX).not.toBe(offY);
  const value = (state: number) => automaton.states[automaton.step(state, { type: 'ON' }).next]!.snapshot.value;
  expect([value(offX), value(offY)]).toEqual([{ on: 'x' }, { on: 'y' }]);
});

test('trap 8: a delay without implementation, or that is no number, does not fire at once', () => {
  const missing = createMachine({ initial: 's', states: { s: { after: { nope: 't' } }, t: {} } });
  expect(refusals(missing)).toMatchObject([{ code: 'MC203', state: 's' }]);
  expect(refusals(onGo({ actions: raise({ type: 'X' }, { delay: 'nope' as never }) }))).toMatchObject([
    { code: 'MC203', state: 's', event: 'GO' },
  ]);
  const none = setup({ delays: { none: () => undefined as unknown as number } }).createMachine({
    initial: 's',
    states: { s: { on: { GO: 't' } }, t: { after: { none: 's' } } },
  });
  expect(stepProblem(none)).toMatchObject({ code: 'MC203' });
});

describe('trap 9: guards', () => {
  test('without implementation are refused statically, also inside others', () => {
    expect(refusals(onGo({ guard: 'nope' }))).toMatchObject([{ code: 'MC202', state: 's', event: 'GO' }]);
    expect(refusals(onGo({ guard: { type: 'nope' } }))).toMatchObject([{ code: 'MC202' }]);
    const nested = setup({ guards: { outer: stateIn('#nowhere') } }).createMachine({ on: { GO: { guard: 'outer' } } });
    expect(refusals(nested)).toMatchObject([{ code: 'MC204' }]);
  });
  test('that throw are a problem of the step', () => {
    const guard = () => {
      throw new Error('bad guard');
    };
    expect(stepProblem(onGo({ guard }))).toMatchObject({
      code: 'MC304',
      message: expect.stringContaining('bad guard'),
    });
  });
});

test('trap 10: a missing action or actor is refused', () => {
  expect(refusals(onGo({ actions: 'nope' }))).toMatchObject([{ code: 'MC201', state: 's', event: 'GO' }]);
  expect(refusals(createMachine({ initial: 's', states: { s: { invoke: { src: 'nope' } } } }))).toMatchObject([
    { code: 'MC101', state: 's', message: expect.stringContaining('nope') },
  ]);
  const enqueued = onGo({ actions: enqueueActions(({ enqueue }) => enqueue('nope' as never)) });
  expect(stepProblem(enqueued)).toMatchObject({ code: 'MC201', message: expect.stringContaining('nope') });
});

test('trap 11: an endless macrostep ends with a problem, of `always` and of raised events', () => {
  const always = createMachine({
    initial: 's',
    states: { s: { on: { GO: 'a' } }, a: { always: 'b' }, b: { always: 'a' } },
  });
  expect(stepProblem(always)).toMatchObject({ code: 'MC501', state: 's', event: 'GO' });
  const raising = createMachine({ on: { GO: { actions: raise({ type: 'GO' }) } } });
  expect(stepProblem(raising)).toMatchObject({ code: 'MC501' });
  const start = createMachine({ initial: 'a', states: { a: { always: 'b' }, b: { always: 'a' } } });
  expect(refusals(start)).toMatchObject([{ code: 'MC501' }]);
});

test('trap 12: an event-less transition that reads an unhandled event is handled', () => {
  const machine = createMachine({
    initial: 's',
    states: { s: { always: { guard: ({ event }) => event.type === 'PING', target: 't' } }, t: {} },
  });
  const step = make(machine).step(0, { type: 'PING' });
  expect(step).toMatchObject({ next: 1, reception: 'handled', fired: [{ id: 's·xstate.always·0' }] });
});

test('trap 13: handled, ignored and silent are told apart', () => {
  const machine = createMachine({
    context: { n: 0 },
    initial: 's',
    states: {
      s: {
        on: {
          FORBIDDEN: {},
          SAME: { actions: assign({ n: 0 }) },
          EMIT: { actions: emit({ type: 'e' }) },
          COUNT: { actions: assign({ n: 1 }) },
        },
      },
    },
  });
  const automaton = make(machine);
  const receptions = ['FORBIDDEN', 'SAME', 'EMIT', 'COUNT', 'UNKNOWN'].map(
    (type) => automaton.step(0, { type }).reception,
  );
  expect(receptions).toEqual(['ignored', 'ignored', 'handled', 'handled', 'silent']);
});

describe('trap 14: mutation in place', () => {
  test('of the context is told with its path, and leaks nowhere', () => {
    const context = { list: [{ n: 1 }] };
    const machine = onGo(
      {
        actions: assign(({ context }) => {
          context.list[0].n = 2;
          return {};
        }),
      },
      context,
    );
    expect(stepProblem(machine)).toMatchObject({
      code: 'MC301',
      message: expect.stringContaining('context.list[0].n'),
    });
    expect(context).toEqual({ list: [{ n: 1 }] });
  });
  test('of the event is told, too', () => {
    const machine = onGo({ guard: ({ event }: { event: { items: number[] } }) => event.items.push(1) > 0 });
    const problem = make(machine).step(0, { type: 'GO', items: [] }).problem;
    expect(problem).toMatchObject({ code: 'MC301', message: expect.stringContaining('event.items') });
  });
  test('that is swallowed is told, too', () => {
    const guard = ({ context }: { context: { n: number } }) => Reflect.set(context, 'n', 1) || true;
    expect(stepProblem(onGo({ guard }, { n: 0 }))).toMatchObject({ code: 'MC301' });
  });
  test('in the initial entry does not leak into the machine', () => {
    const context = { list: [] as number[] };
    const machine = createMachine({
      context,
      entry: assign(({ context: { list } }) => {
        list.push(1);
        return {};
      }),
    });
    expect(refusals(machine)).toHaveLength(1);
    expect(context.list).toEqual([]);
  });
});

describe('trap 15: clocks and dice', () => {
  const calls: [string, () => unknown][] = [
    ['Math.random', () => Math.random()],
    ['Date.now', () => Date.now()],
    ['new Date()', () => new Date().toISOString()],
    ['Date()', () => Date()],
    ['performance.now', () => performance.now()],
    ['crypto.randomUUID', () => crypto.randomUUID()],
    ['crypto.getRandomValues', () => crypto.getRandomValues(new Uint8Array(1))[0]],
    ['process.hrtime', () => process.hrtime()],
  ];
  test.each(calls)('%s in assign and in a guard is refused', (name, call) => {
    const refused = { code: 'MC302', message: expect.stringContaining(name), state: 's', event: 'GO' };
    expect(stepProblem(onGo({ actions: assign({ n: call }) }, { n: 0 }))).toMatchObject(refused);
    expect(stepProblem(onGo({ guard: () => call() !== 1 }))).toMatchObject(refused);
    expect(call()).toBeDefined();
  });
  test('is refused also where the machine swallows the exception', () => {
    const guard = () => {
      try {
        return Math.random() > 2;
      } catch {
        return true;
      }
    };
    expect(stepProblem(onGo({ guard }))).toMatchObject({ code: 'MC302' });
  });
  test('is refused in a delay and at the start', () => {
    const delayed = onGo({ actions: raise({ type: 'X' }, { delay: () => Date.now() % 10 }) });
    expect(stepProblem(delayed)).toMatchObject({ code: 'MC302' });
    expect(refusals(createMachine({ context: () => ({ id: Math.random() }) }))).toMatchObject([{ code: 'MC302' }]);
  });
  test('a date of given time is none', () => {
    const machine = onGo({ actions: assign({ year: () => new Date(0).getUTCFullYear() }) }, { year: 0 });
    expect(make(machine).step(0, { type: 'GO' })).toMatchObject({ next: 1 });
  });
});

describe('trap 16: side effects in collectors, guards and params', () => {
  test('timers of the host are refused', () => {
    const collect = enqueueActions(() => void setTimeout(() => {}, 1));
    expect(stepProblem(onGo({ actions: collect }))).toMatchObject({
      code: 'MC302',
      message: expect.stringContaining('setTimeout'),
    });
  });
  test('a result that depends on an outer variable is unstable', () => {
    let calls = 0;
    const machine = onGo({ actions: assign({ n: () => ++calls }) }, { n: 0 });
    expect(stepProblem(machine)).toMatchObject({ code: 'MC303', state: 's' });
  });
  test('a result that depends on the identity of an object is unstable', () => {
    const item = { id: 1 };
    const machine = onGo(
      {
        guard: ({ context }: { context: { items: unknown[]; current: unknown } }) =>
          context.items.includes(context.current),
        actions: emit({ type: 'in' }),
      },
      { items: [item], current: item },
    );
    expect(stepProblem(machine)).toMatchObject({ code: 'MC303', remedy: expect.stringContaining('===') });
  });
});

test('trap 17: send and getSnapshot of an actor inside a step are refused by name', () => {
  const send = assign(({ self }: { self: { send(event: object): void } }) => {
    self.send({ type: 'X' });
    return {};
  });
  expect(stepProblem(onGo({ actions: send }))).toMatchObject({
    code: 'MC305',
    message: expect.stringContaining('send()'),
  });
  const read = enqueueActions(({ system }) => void system.get('server').getSnapshot());
  expect(stepProblem(onGo({ actions: read }))).toMatchObject({
    code: 'MC305',
    message: expect.stringMatching(/getSnapshot\(\).*`server`/),
  });
});

describe('trap 18: spawn and invoke', () => {
  const child = createMachine({});
  test('spawnChild and invoke are refused statically', () => {
    expect(refusals(onGo({ actions: spawnChild(child) }))).toMatchObject([{ code: 'MC102', event: 'GO' }]);
    const invoking = createMachine({ initial: 's', states: { s: { invoke: { src: fromPromise(async () => 1) } } } });
    expect(refusals(invoking)).toMatchObject([{ code: 'MC101', state: 's' }]);
  });
  test('spawn inside assign is refused at the step, spawnChild where it is enqueued, and both at the start', () => {
    const spawning = onGo({ actions: assign(({ spawn }) => ({ ref: spawn(child as never) })) });
    expect(stepProblem(spawning)).toMatchObject({ code: 'MC102', state: 's' });
    const enqueued = onGo({ actions: enqueueActions(({ enqueue }) => enqueue.spawnChild(child as never)) });
    expect(stepProblem(enqueued)).toMatchObject({ code: 'MC102' });
    const factory = createMachine({ context: ({ spawn }) => ({ ref: spawn(child as never) }) });
    expect(refusals(factory)).toMatchObject([{ code: 'MC102' }]);
  });
  test('an actor in the context is refused', () => {
    const keeping = onGo({ actions: assign({ peer: ({ system }) => system.get('server') }) });
    expect(stepProblem(keeping)).toMatchObject({ code: 'MC402', message: expect.stringContaining('context.peer') });
  });
});

test('trap 19: payloads share nothing that could be changed later', () => {
  const machine = createMachine({
    context: { list: [1] },
    on: { GO: { actions: tell('server', ({ context }) => ({ type: 'HI', list: context.list })) } },
  });
  const [send] = make(machine).step(0, { type: 'GO' }).sends;
  expect(Object.isFrozen(send!.event) && Object.isFrozen(send!.event.list)).toBe(true);
});

test('trap 20: of two enabled transitions the first is taken, the second shows as never fired', () => {
  const machine = createMachine({
    initial: 's',
    states: { s: { on: { GO: [{ target: 'a' }, { target: 'b' }] } }, a: {}, b: {} },
  });
  expect(
    make(machine)
      .step(0, { type: 'GO' })
      .fired.map(({ id }) => id),
  ).toEqual(['s·GO·0']);
  expect(listTransitions(machine).map(({ id, targets }) => [id, targets])).toEqual([
    ['s·GO·0', ['a']],
    ['s·GO·1', ['b']],
  ]);
});

test('trap 21: parallel regions see the old context in guards, their actions run in document order', () => {
  const region = (name: string) => ({
    initial: 'x',
    states: {
      x: { on: { GO: { target: 'y', guard: ({ context }: { context: { log: string } }) => context.log === '' } } },
      y: { entry: assign({ log: ({ context }: { context: { log: string } }) => context.log + name }) },
    },
  });
  const machine = createMachine({
    context: { log: '' },
    type: 'parallel',
    states: { b: region('b'), a: region('a') },
  } as unknown as Parameters<typeof createMachine>[0]);
  const automaton = make(machine);
  const { next } = automaton.step(0, { type: 'GO' });
  expect(automaton.states[next]!.snapshot).toMatchObject({ value: { a: 'y', b: 'y' }, context: { log: 'ba' } });
});

test('trap 22: a raised event that nobody takes is told', () => {
  const machine = onGo({ actions: raise({ type: 'LOST', n: 1 } as { type: string }) });
  expect(make(machine).step(0, { type: 'GO' }).unheard).toEqual([{ type: 'LOST', n: 1 }]);
});

test('trap 23: what the development build of XState refuses or warns of is refused in any build', () => {
  expect(make(onGo({})).step(0, { type: '*' }).problem).toMatchObject({ code: 'MC605' });
  expect(make(onGo({})).step(0, { type: 'xstate.stop' }).problem).toMatchObject({ code: 'MC605' });
  expect(refusals(createMachine({ on: { 'a.*.b': {} } }))).toMatchObject([{ code: 'MC206', event: 'a.*.b' }]);
  expect(refusals(createMachine({ on: { 'a*': {} } }))).toMatchObject([{ code: 'MC206' }]);
});

test('trap 24: timers of one deadline are pending together, and any may fire first', () => {
  const machine = createMachine({
    type: 'parallel',
    states: {
      a: { initial: 'x', states: { x: { after: { 10: 'y' } }, y: {} } },
      b: { initial: 'x', states: { x: { after: { 10: 'y' } }, y: {} } },
    },
  });
  const automaton = make(machine);
  const values = automaton.states[0]!.timers.map(
    ({ id }) => automaton.states[automaton.fire(0, id).next]!.snapshot.value,
  );
  expect(values).toEqual([
    { a: 'y', b: 'x' },
    { a: 'x', b: 'y' },
  ]);
});
