import { expect, test } from 'vitest';
import { assign, createMachine } from 'xstate';
import { closeAutomata } from './close.js';
import { createLocalAutomaton } from './create-local-automaton.js';
import { tell } from './tell.js';

const client = createMachine({
  initial: 'idle',
  states: {
    idle: { on: { GO: { target: 'waiting', actions: tell('server', { type: 'ask' }) } } },
    waiting: { after: { 10: 'idle' }, on: { answer: 'done' } },
    done: { type: 'final' },
  },
});
const server = createMachine({
  context: { asked: false },
  on: { ask: { actions: [assign({ asked: true }), tell('client', { type: 'answer' })] } },
});
const counting = createMachine({
  context: { n: 0 },
  on: { ask: { actions: [assign({ n: ({ context }) => context.n + 1 }), tell('client', { type: 'answer' })] } },
});
const failing = createMachine({
  on: {
    ask: {
      guard: () => {
        throw new Error('never');
      },
    },
  },
});

const automataOf = (other: typeof server | typeof counting | typeof failing) => {
  const peers = ['client', 'server'];
  return [
    createLocalAutomaton({ name: 'client', machine: client, peers }),
    createLocalAutomaton({ name: 'server', machine: other, peers }),
  ];
};
const choices = { client: [{ type: 'GO' }] };

test('the fix-point knows every local state and every message', () => {
  const automata = automataOf(server);
  const closing = closeAutomata(automata, choices);
  expect(closing.closed).toEqual([true, true]);
  expect(closing.messages.map((messages) => messages.map(({ type }) => type))).toEqual([['GO', 'answer'], ['ask']]);
  expect(automata.map(({ states }) => states.length)).toEqual([3, 2]);
  // Closed: nothing new comes of any step again.
  const { steps } = closeAutomata(automata, choices);
  expect(automata.map(({ states }) => states.length)).toEqual([3, 2]);
  expect(steps).toBe(closing.steps);
});

test('nothing that nobody sends is stepped', () => {
  const automata = automataOf(server);
  expect(closeAutomata(automata, {})).toMatchObject({ messages: [[], []], steps: 0 });
  expect(automata.map(({ states }) => states.length)).toEqual([1, 1]);
});

test('past its budget nothing counts as closed', () => {
  const automata = automataOf(counting);
  const closing = closeAutomata(automata, choices, 50);
  expect(closing.closed).toEqual([false, false]);
  expect(closing.steps).toBe(50);
});

test('a step that cannot be computed is stored, and not thrown', () => {
  const automata = automataOf(failing);
  expect(closeAutomata(automata, choices).closed).toEqual([true, true]);
  expect(automata[1]!.step(0, { type: 'ask' }).problem).toMatchObject({ code: 'MC304', participant: 'server' });
});
