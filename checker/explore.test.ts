import { describe, expect, test } from 'vitest';
import { createMachine, raise } from 'xstate';
import { compose } from './compose.js';
import type { ChannelRule, Message } from './composition.js';
import { explore } from './explore.js';
import { counter, sender, sink } from './testing/tiny-machines.js';
import { tell } from './xstate/tell.js';

const one = { type: 'one' };
const two = { type: 'two' };
const go = { type: 'go' };

/** [states, transitions, depth] of a sender's messages on their way to somebody who takes all of them without effect. */
async function counts(rule: ChannelRule, ...messages: Message[]) {
  const system = compose({
    name: 'legs',
    participants: { sender: sender(...messages), receiver: sink },
    channels: [rule],
    choices: [{ to: 'sender', event: go }],
  });
  const { states, transitions, depth } = await explore(system);
  return [states, transitions, depth];
}

async function countsOfTwoSenders(rule: ChannelRule) {
  const system = compose({
    name: 'two senders',
    participants: { left: sender(one), right: sender(one), receiver: sink },
    channels: [rule],
    choices: [
      { to: 'left', event: go },
      { to: 'right', event: go },
    ],
  });
  const { states, transitions, depth } = await explore(system);
  return [states, transitions, depth];
}

describe('counts worked out by hand', () => {
  test.each<[string, ChannelRule, Message[], number[]]>([
    // idle, [one two], [two], []
    ['pair', { kind: 'pair' }, [one, two], [4, 3, 3]],
    ['mailbox of one sender', { kind: 'mailbox' }, [one, two], [4, 3, 3]],
    ['lossy pair', { kind: 'pair', lossy: true }, [one, two], [4, 5, 3]],
    // also [one' two] and [two']; duplicating a copy changes nothing
    ['duplicating pair', { kind: 'pair', duplicating: true }, [one, two], [6, 7, 3]],
    // also [one] alone
    ['bag', { kind: 'bag' }, [one, two], [5, 5, 3]],
    ['bag of equal messages', { kind: 'bag' }, [one, one], [4, 3, 3]],
    ['lossy bag', { kind: 'bag', lossy: true }, [one, two], [5, 9, 3]],
    // idle, {one one}, {one one'}, {one' one'}, {one}, {one'}, {}
    ['duplicating bag', { kind: 'bag', duplicating: true }, [one, one], [7, 10, 3]],
    ['set', { kind: 'set' }, [one, one], [3, 2, 2]],
    // delivering again changes nothing here
    ['duplicating set', { kind: 'set', duplicating: true }, [one, one], [3, 2, 2]],
    ['duplicating lossy set', { kind: 'set', duplicating: true, lossy: true }, [one, one], [3, 3, 2]],
  ])('%s', async (_, rule, messages, expected) => {
    expect(await counts(rule, ...messages)).toEqual(expected);
  });

  test('a mailbox keeps the order of two senders, pairs do not', async () => {
    expect(await countsOfTwoSenders({ kind: 'mailbox' })).toEqual([10, 12, 4]);
    expect(await countsOfTwoSenders({ kind: 'pair' })).toEqual([9, 12, 4]);
    expect(await countsOfTwoSenders({ kind: 'bag' })).toEqual([9, 12, 4]);
  });

  test('what does not fit overflows: an action without a successor', async () => {
    expect(await counts({ kind: 'bag', capacity: 1 }, one, two)).toEqual([1, 1, 0]);
    expect(await counts({ kind: 'pair', capacity: 2 }, one, two)).toEqual([4, 3, 3]);
  });

  test('a spent message of a set arrives again and again where that changes something', async () => {
    const system = compose({
      name: 'replay',
      participants: { sender: sender({ type: 'inc' }), receiver: counter(3) },
      channels: [{ kind: 'set', duplicating: true }],
      choices: [{ to: 'sender', event: go }],
    });
    const explored = await explore(system);
    expect([explored.states, explored.transitions, explored.depth]).toEqual([5, 4, 4]);
    expect(explored.edges(2).map(({ kind }) => kind)).toEqual(['redeliver']);
  });

  test('the first rule that matches decides', async () => {
    const system = compose({
      name: 'rules',
      participants: { sender: sender(one, two), receiver: sink },
      channels: [
        { only: ['two'], kind: 'set' },
        { from: 'sender', kind: 'pair' },
      ],
      choices: [{ to: 'sender', event: go }],
    });
    const explored = await explore(system);
    expect(explored.decode(1).channels.map(({ kind, rule }) => [kind, rule])).toEqual([
      ['set', 0],
      ['pair', 1],
    ]);
  });
});

describe('timers', () => {
  test('fire in any order, and are cancelled by leaving', async () => {
    const machine = createMachine({
      initial: 'waiting',
      states: { waiting: { after: { 20: 'late', 10: 'early' } }, early: {}, late: {} },
    });
    const explored = await explore(compose({ name: 'timers', participants: { device: machine } }));
    expect([explored.states, explored.transitions]).toEqual([3, 2]);
    expect([1, 2].map((state) => explored.decode(state).participants.device!.value)).toEqual(['early', 'late']);
  });

  test('a delayed raise and a delayed send are pending until they fire', async () => {
    const machine = createMachine({
      initial: 'off',
      states: {
        off: { on: { go: { target: 'on', actions: [raise({ type: 'tick' }, { delay: 5, id: 'a' })] } } },
        on: { on: { tick: { target: 'done', actions: tell('receiver', one) } } },
        done: {},
      },
    });
    const system = compose({
      name: 'delays',
      participants: { device: machine, receiver: sink },
      choices: [{ to: 'device', event: go }],
    });
    const explored = await explore(system);
    expect(explored.states).toBe(4);
    expect([0, 1, 2].map((state) => explored.edges(state).map(({ kind }) => kind))).toEqual([
      ['choose'],
      ['timer'],
      ['deliver'],
    ]);
  });
});

test('enabled actions come by participant, channel, kind and content, then timers, then choices', async () => {
  const receiver = createMachine({
    initial: 'a',
    states: { a: { after: { 10: 'b' }, on: { one: 'b', two: 'b', go: 'b' } }, b: {} },
  });
  const system = compose({
    name: 'order',
    participants: { sender: sender(two, one), receiver },
    channels: [{ kind: 'bag', lossy: true, duplicating: true }],
    choices: [
      { to: 'receiver', event: go },
      { to: 'sender', event: go },
    ],
  });
  const explored = await explore(system);
  const sent = explored.edges(0).find(({ participant }) => participant === 'sender')!.target as number;
  expect(explored.edges(sent).map(({ kind, event }) => `${kind} ${event.type}`)).toEqual([
    'deliver one',
    'deliver two',
    'duplicate one',
    'duplicate two',
    'lose one',
    'lose two',
    'timer xstate.after.10.(machine).a',
    'choose go',
  ]);
});

test('local states that come up while searching widen their fields without losing a state', async () => {
  const names = ['a', 'b', 'c'];
  const system = compose({
    name: 'counters',
    participants: Object.fromEntries(names.map((name) => [name, counter(40)])),
    choices: names.map((to) => ({ to, event: { type: 'inc' } })),
  });
  const explored = await explore(system);
  expect([explored.states, explored.transitions, explored.depth]).toEqual([41 ** 3, 3 * 40 * 41 ** 2, 120]);
  const seen = new Set<string>();
  for (let state = 0; state < explored.states; state++) seen.add(JSON.stringify(explored.decode(state).keys));
  expect(seen.size).toBe(41 ** 3);
});

describe('budgets', () => {
  const system = compose({
    name: 'counter',
    participants: { a: counter(10) },
    choices: [{ to: 'a', event: { type: 'inc' } }],
  });

  test('of states: once more are known, nothing more is expanded', async () => {
    const explored = await explore(system, { states: 4 });
    expect([explored.states, explored.exhaustive, explored.bound]).toEqual([5, false, 'states']);
    expect([3, 4].map((state) => explored.isExpanded(state))).toEqual([true, false]);
    expect((await explore(system, { states: 11 })).exhaustive).toBe(true);
  });

  test('of depth', async () => {
    const explored = await explore(system, { depth: 3 });
    expect([explored.states, explored.depth, explored.bound]).toEqual([4, 3, 'depth']);
  });

  test('of time, and a signal', async () => {
    const long = compose({
      name: 'long',
      participants: { a: counter(1500), b: counter(1500) },
      choices: ['a', 'b'].map((to) => ({ to, event: { type: 'inc' } })),
    });
    expect((await explore(long, { time: 0 })).bound).toBe('time');
    const controller = new AbortController();
    const explored = await explore(long, { signal: controller.signal, onProgress: () => controller.abort() });
    expect(explored.bound).toBe('interrupted');
    expect(explored.states).toBeLessThan(1501 ** 2);
  });

  test('`within` leaves states outside unexpanded', async () => {
    const bounded = compose({
      name: 'bounded',
      participants: { a: counter(10) },
      choices: [{ to: 'a', event: { type: 'inc' } }],
      within: ({ a }) => a.context.count < 4,
    });
    const explored = await explore(bounded);
    expect([explored.states, explored.exhaustive, explored.bound]).toEqual([5, true, 'within']);
  });
});
