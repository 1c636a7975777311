import { expect, test } from 'vitest';
import { assign, createMachine, emit, raise, sendTo } from 'xstate';
import { createLocalAutomaton } from './create-local-automaton.js';

test('a step gives the next state, sends, emits, timers and reception, and is memoised', () => {
  const machine = createMachine({
    context: { count: 0 },
    initial: 'idle',
    states: {
      idle: {
        on: {
          GO: {
            target: 'busy',
            meta: { step: 1 },
            actions: [
              assign({ count: ({ context }) => context.count + 1 }),
              sendTo(({ system }) => system.get('server'), { type: 'ASK' }),
              emit({ type: 'went' }),
            ],
          },
          NO: {},
        },
      },
      busy: { after: { 100: 'idle' }, entry: raise({ type: 'LATER' }, { delay: 5 }) },
    },
  });
  const automaton = createLocalAutomaton({ name: 'client', machine, peers: ['client', 'server'] });
  const step = automaton.step(0, { type: 'GO' });
  expect(step).toMatchObject({
    next: 1,
    sends: [{ to: 'server', event: { type: 'ASK' } }],
    emits: [{ type: 'went' }],
    fired: [{ id: 'idle·GO·0', meta: { step: 1 } }],
    reception: 'handled',
  });
  expect(automaton.step(0, { type: 'GO' })).toBe(step);
  expect(automaton.states[1]!.snapshot.context).toEqual({ count: 1 });
  expect(automaton.states[1]!.timers.map(({ event, delay }) => [event.type, delay])).toEqual([
    ['xstate.after.100.(machine).busy', 100],
    ['LATER', 5],
  ]);
  const back = automaton.fire(1, automaton.states[1]!.timers[0]!.id);
  expect(automaton.states[back.next]).toMatchObject({ snapshot: { value: 'idle', context: { count: 1 } } });
  expect(automaton.states[back.next]!.timers.map(({ event }) => event.type)).toEqual(['LATER']);
  expect(automaton.step(0, { type: 'NO' }).reception).toBe('ignored');
  expect(automaton.step(0, { type: 'WHAT' }).reception).toBe('silent');
});
