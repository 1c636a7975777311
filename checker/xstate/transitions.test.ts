import { describe, expect, it } from 'vitest';
import { and, createMachine, not, or, setup, stateIn } from 'xstate';
import { listTransitions } from './transitions.js';

const guardsOf = (machine: Parameters<typeof listTransitions>[0]) =>
  Object.fromEntries(listTransitions(machine).map(({ event, guard }) => [event, guard]));

describe('listTransitions', () => {
  it('lists every kind of transition once, in document order, with its targets', () => {
    const machine = createMachine({
      id: 'm',
      initial: 'a',
      on: { RESET: '.a' },
      states: {
        a: { on: { GO: [{ guard: 'ready', target: 'b' }, { target: '#m.c.in' }] }, after: { 5: 'b' } },
        b: { always: { target: 'c' } },
        c: { initial: 'in', states: { in: { type: 'final' } }, onDone: 'a', on: { '*': {} } },
      },
    });
    expect(listTransitions(machine).map(({ id, targets }) => `${id} → ${targets.join()}`)).toEqual([
      '(root)·RESET·0 → a',
      'a·GO·0 → b',
      'a·GO·1 → c.in',
      'a·xstate.after.5.m.a·0 → b',
      'b·xstate.always·0 → c',
      'c·*·0 → ',
      'c·xstate.done.state.m.c·0 → a',
    ]);
  });

  it('names guards, and those that are made of others by their parts', () => {
    const machine = setup({
      guards: { a: () => true, b: () => true, c: (_, params: { readonly least: number }) => params.least > 0 },
    }).createMachine({
      initial: 's',
      states: {
        s: {
          on: {
            named: { guard: 'a' },
            params: { guard: { type: 'c', params: { least: 1 } } },
            both: { guard: and(['a', or(['b', not('a')])]) },
            neither: { guard: not(or(['a', 'b'])) },
            elsewhere: { guard: and([stateIn('s'), stateIn({ s: 't' })]) },
            inline: { guard: and(['a', () => true]) },
            function: { guard: () => true },
            free: {},
          },
        },
      },
    });
    expect(guardsOf(machine)).toEqual({
      named: 'a',
      params: 'c',
      both: 'a AND (b OR NOT a)',
      neither: 'NOT (a OR b)',
      elsewhere: 'in s AND in {"s":"t"}',
      inline: 'a AND (unnamed)',
      function: undefined,
      free: undefined,
    });
  });
});
