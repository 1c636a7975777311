import { expect, test } from 'vitest';
import { createMachine, raise, SimulatedClock, sendTo } from 'xstate';
import { createLiveSystem } from './live.js';

const to = (name: string, event: { type: string }) => sendTo(({ system }) => system.get(name), event);

const client = createMachine({
  initial: 'idle',
  states: {
    idle: { on: { GO: { target: 'waiting', actions: to('server', { type: 'ask' }) } } },
    waiting: { on: { answer: 'done' }, after: { 100: { target: 'idle', actions: to('client', { type: 'GO' }) } } },
    done: { type: 'final' },
  },
});
const server = createMachine({
  on: { ask: { actions: to('client', { type: 'answer' }) }, again: { actions: to('client', { type: 'answer' }) } },
});

test('the same machines run as one actor system, and their messages are told in order', () => {
  const seen: string[] = [];
  const live = createLiveSystem(
    [
      { name: 'client', machine: client },
      { name: 'server', machine: server },
    ],
    { onMessage: ({ event }) => seen.push(event.type) },
  );
  live.send('client', { type: 'GO' });
  expect(live.messages).toEqual([
    { from: 'client', to: 'server', event: { type: 'ask' } },
    { from: 'server', to: 'client', event: { type: 'answer' } },
  ]);
  expect(seen).toEqual(['ask', 'answer']);
  expect(live.actor('client').getSnapshot()).toMatchObject({ value: 'done', status: 'done' });
  // A message to a participant that has ended is lost; it does not come back to its sender.
  live.send('server', { type: 'again' });
  live.send('client', { type: 'GO' });
  expect(live.messages.length).toBe(3);
  expect(live.messages[2]).toMatchObject({ from: 'server', to: 'client' });
  live.stop();
});

test('a timer is no message, but a message to itself is', () => {
  const clock = new SimulatedClock();
  const silent = createMachine({ entry: raise({ type: 'tick' }, { delay: 10 }), on: { tick: {} } });
  const live = createLiveSystem(
    [
      { name: 'client', machine: client },
      { name: 'server', machine: silent },
    ],
    { clock },
  );
  live.send('client', { type: 'GO' });
  clock.increment(100);
  expect(live.messages.map(({ from, to, event }) => `${from} ${to} ${event.type}`)).toEqual([
    'client server ask',
    'client client GO',
    'client server ask',
  ]);
});

test('input reaches the machine, an error of a participant is told, an unknown name is refused', () => {
  const failing = createMachine({
    context: ({ input }) => ({ limit: (input as { limit: number }).limit }),
    on: {
      GO: {
        guard: () => {
          throw new Error('no guard');
        },
      },
    },
  });
  const live = createLiveSystem([{ name: 'a', machine: failing, input: { limit: 3 } }]);
  expect(live.actor('a').getSnapshot().context).toEqual({ limit: 3 });
  live.send('a', { type: 'GO' });
  expect(String(live.errors.get('a'))).toContain('no guard');
  expect(() => live.actor('b')).toThrow('No participant `b`');
});
