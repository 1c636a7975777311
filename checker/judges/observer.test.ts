import { expect, test } from 'vitest';
import { createMachine } from 'xstate';
import type { Action } from '../search/action.js';
import { createLocalAutomaton } from '../xstate/create-local-automaton.js';
import { Observations } from './observations.js';
import { Observer } from './observer.js';

const machine = createMachine({
  initial: 'none',
  states: {
    none: {
      on: {
        'choose.a.x': 'x',
        'choose.a.y': 'y',
        state: { guard: ({ event }) => event.was.w0 && !event.is.w0, target: 'changed' },
      },
    },
    x: {},
    y: {},
    changed: {},
  },
});

const choose = (type: string): Action => ({
  kind: 'choose',
  class: 'choice',
  helpful: true,
  participant: 0,
  event: { type },
  redelivery: false,
});

test.each([0, 1, 2, 4, 5, 12])('actions are told apart however many there are, with %i watched predicates', (width) => {
  // Sparse: only the numbers matter. Where numbers were packed too tightly, these would all be number 0 or 1.
  const far = [2 ** 20, 2 ** 28, 2 ** 30, 2 ** 31];
  const actions: Action[] = [choose('x'), choose('z')];
  for (const number of far) actions[number] = choose('y');
  const watched = Array.from({ length: width }, (_, n) => `w${n}`);
  const automaton = createLocalAutomaton({ name: 'history', machine, peers: [] });
  const observer = new Observer(automaton, () => true, watched, new Observations(actions, ['a']));
  const after = (action: number, was: number, is: number) =>
    automaton.states[observer.advance(0, action, was, is).next]!.snapshot.value;
  const all = 2 ** width - 1;

  for (const _ of ['worked out', 'looked up']) {
    expect(after(0, all, all)).toBe('x');
    expect(far.map((action) => after(action, all, all))).toEqual(far.map(() => 'y'));
    expect(after(1, all, all)).toBe('none');
    expect(after(1, all, 0)).toBe(width === 0 ? 'none' : 'changed');
    expect(after(1, 0, all)).toBe('none');
  }
});
