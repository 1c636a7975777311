import { describe, expect, it } from 'vitest';
import { assign, createMachine } from 'xstate';
import { check, compose } from '../index.js';
import { sink } from '../testing/tiny-machines.js';
import { tell } from '../xstate/tell.js';
import { coverageOf } from './coverage.js';
import { trailOf } from './trail.js';

const counter = createMachine({
  context: { count: 0, name: 'counter' },
  initial: 'waking',
  states: {
    waking: { always: [{ guard: ({ context }) => context.count > 0, target: 'full' }, 'counting'] },
    counting: {
      on: {
        inc: [
          {
            guard: ({ context }) => context.count < 2,
            actions: [assign({ count: ({ context }) => context.count + 1 }), tell('sink', { type: 'told' })],
          },
          { guard: ({ context }) => context.count > 5, target: 'full' },
        ],
        always: { guard: () => true, actions: tell('sink', { type: 'told' }) },
        unsent: 'full',
      },
    },
    full: {},
  },
});

const system = compose({
  name: 'counting',
  participants: { counter, sink },
  channels: [{ kind: 'set' }],
  choices: [
    { to: 'counter', event: { type: 'inc' } },
    { to: 'counter', event: { type: 'always' } },
  ],
});

describe('coverageOf', () => {
  it('tells what an exploration met of each machine', async () => {
    const { participants, states, bound } = coverageOf(await trailOf(system));
    expect({ states, bound }).toEqual({ states: (await check(system)).states, bound: null });
    expect(participants[0]).toEqual({
      participant: 'counter',
      taken: ['counting·always·0', 'counting·inc·0', 'waking·xstate.always·1'],
      fired: ['counting·always·0', 'counting·inc·0', 'waking·xstate.always·1'],
      guardTrue: ['counting·always·0', 'counting·inc·0'],
      guardFalse: ['counting·inc·0', 'counting·inc·1', 'waking·xstate.always·0'],
      received: ['always', 'inc'],
      active: ['(root)', 'counting', 'waking'],
      writes: { counting·always·0: [], counting·inc·0: ['count'] },
    });
    expect(participants[1]!.received).toEqual(['told']);
  });

  it('has taken what is not dead in a check', async () => {
    const { deadTransitions } = await check(system);
    const { participants } = coverageOf(await trailOf(system));
    const taken = new Set(participants[0]!.taken);
    const dead = deadTransitions!
      .filter(({ participant }) => participant === 'counter')
      .map(({ transition }) => transition);
    expect(dead.toSorted()).toEqual(['counting·inc·1', 'counting·unsent·0', 'waking·xstate.always·0']);
    expect(dead.some((id) => taken.has(id))).toBe(false);
  });
});
