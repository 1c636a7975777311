import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, createActor, setup } from 'xstate';
import { extend, type MachinePatch, machineFrom } from './extend.js';

const lamp = setup({
  guards: { broken: () => false },
  actions: { log: ({ context }) => (context as { seen: string[] }).seen.push('base') },
}).createMachine({
  id: 'lamp',
  context: () => ({ seen: [] as string[] }),
  initial: 'room',
  states: {
    room: {
      initial: 'off',
      tags: 'rest',
      entry: 'log',
      on: { cut: 'dark' },
      states: { off: { on: { press: 'on' } }, on: { on: { press: 'off' } } },
    },
    dark: {},
  },
});

const snapshotAfter = (machine: AnyStateMachine, ...events: string[]) => {
  const actor = createActor(machine).start();
  for (const type of events) actor.send({ type });
  return actor.getSnapshot();
};

describe('extend', () => {
  it('leaves the machine as it was, and gives an equal one for an empty patch', () => {
    extend(lamp, { 'room.off': { on: { press: 'on' } } });
    for (const machine of [lamp, extend(lamp, {})]) {
      expect(snapshotAfter(machine, 'press').value).toEqual({ room: 'on' });
      expect(snapshotAfter(machine, 'press', 'cut').value).toBe('dark');
      expect(snapshotAfter(machine).context.seen).toEqual(['base']);
    }
  });

  it('puts transitions of the patch first, and falls back to those of the state', () => {
    const dimmed = (guard: string) =>
      extend(
        lamp,
        { 'room.off': { on: { press: { guard, target: 'dim' } } }, 'room.dim': {} },
        { guards: { free: () => true } },
      );
    expect(snapshotAfter(dimmed('free'), 'press').value).toEqual({ room: 'dim' });
    expect(snapshotAfter(dimmed('broken'), 'press').value).toEqual({ room: 'on' });
  });

  it('joins tags, entry actions, context and children', () => {
    const tell = ({ context }: { context: { seen: string[] } }) => context.seen.push('patch');
    const joined = extend(lamp, {
      '(root)': { context: { colour: 'red' } },
      room: { tags: 'lit', entry: tell, states: { off: { on: { kick: 'on' } } } },
    });
    const snapshot = snapshotAfter(joined, 'kick');
    expect(snapshot.value).toEqual({ room: 'on' });
    expect(snapshot.context).toEqual({ seen: ['base', 'patch'], colour: 'red' });
    expect([...snapshot.tags].sort()).toEqual(['lit', 'rest']);
  });

  it.each<[string, MachinePatch, RegExp]>([
    [
      'a state that is not there',
      { 'room.of': { on: { press: 'on' } } },
      /Unknown state of lamp room\.of\. Known: room, room\.off/,
    ],
    ['a state below none', { 'attic.off': {} }, /Unknown state of lamp attic\.off/],
    ['a member that no state has', { room: { onn: {} } }, /Unknown member of the state room: onn\./],
    [
      'a target that is not there',
      { 'room.off': { on: { press: 'of' } } },
      /patch of lamp makes no machine\. .*'of' does not exist/,
    ],
  ])('refuses %s', (_, patch, message) => {
    expect(() => extend(lamp, patch)).toThrow(message);
  });

  it('takes a function, and refuses one that gives no machine', () => {
    expect(machineFrom('oldSho', lamp, (machine) => machine, {}).id).toBe('lamp');
    const none = (() => 'lamp') as unknown as () => AnyStateMachine;
    expect(() => machineFrom('oldSho', lamp, none, {})).toThrow('machines.oldSho gives no machine.');
  });
});
