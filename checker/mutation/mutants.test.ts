import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, and, assign, cancel, initialTransition, not, or, setup, transition } from 'xstate';
import { tell } from '../xstate/tell.js';
import { mutantsOf } from './mutants.js';

const machine = setup({
  types: { context: {} as { count: number; last: string | null }, events: {} as { type: string } },
  guards: { ready: () => true, bold: () => false, late: () => false },
  actions: {
    count: assign(({ context }) => ({ count: context.count + 1, last: 'count' })),
    say: tell('ann', { type: 'said' }),
  },
}).createMachine({
  id: 'm',
  context: { count: 0, last: null },
  initial: 'idle',
  states: {
    idle: {
      exit: cancel('nap'),
      on: {
        go: [{ guard: and(['ready', or(['bold', not('late')])]), target: 'busy', actions: ['count', 'say'] }, 'done'],
        reset: { actions: assign({ count: 0, last: null }) },
      },
    },
    busy: { after: { 10: { target: 'idle', actions: ['say', tell('bob', { type: 'said' })] } } },
    done: {},
  },
});

const options = { peers: ['ann', 'bob', 'cy'], writes: () => ['count', 'last'] };
const mutants = mutantsOf(machine, options);
const mutant = (id: string): AnyStateMachine => mutants.find((each) => each.id === id)!.make();

/** Where a machine is after one event, and what it sends where. */
function outcome(of: AnyStateMachine, type = 'go') {
  const receivers: string[] = [];
  const [initial] = initialTransition(of);
  const [next, actions] = transition(of, initial, { type });
  for (const { type: kind, params } of actions) {
    if (kind === 'xstate.sendTo') receivers.push(String((params as { to?: { id?: string } }).to?.id));
  }
  return { value: next.value, context: next.context, sends: receivers.length };
}

describe('mutantsOf', () => {
  it('makes every fault of every place, in document order', () => {
    expect(mutants.map(({ id }) => id)).toEqual([
      'idle·go·0 drop-guard',
      'idle·go·0 drop-condition ready',
      'idle·go·0 drop-condition (bold OR NOT late)',
      'idle·go·0 drop-condition bold',
      'idle·go·0 drop-condition NOT late',
      'idle·go·0 retarget idle',
      'idle·go·0 retarget done',
      'idle·go·0 drop-action count',
      'idle·go·0 forget-write count: count',
      'idle·go·0 forget-write count: last',
      'idle·go·0 lose-send say',
      'idle·go·0 misdirect say',
      'idle·go·1 retarget idle',
      'idle·go·1 retarget busy',
      'idle·reset·0 drop-action (unnamed)',
      'idle·reset·0 forget-write (unnamed): count',
      'idle·reset·0 forget-write (unnamed): last',
      'idle·exit drop-action (unnamed)',
      'busy·xstate.after.10.m.busy·0 retarget busy',
      'busy·xstate.after.10.m.busy·0 retarget done',
      'busy·xstate.after.10.m.busy·0 lose-send say',
      'busy·xstate.after.10.m.busy·0 misdirect say',
      'busy·xstate.after.10.m.busy·0 lose-send (unnamed)',
      'busy·xstate.after.10.m.busy·0 misdirect (unnamed)',
      'busy·xstate.after.10.m.busy·0 swap-sends say, (unnamed)',
    ]);
  });

  it('gives each mutant its one fault and leaves the machine alone', () => {
    const usual = outcome(machine);
    expect(usual).toMatchObject({ value: 'busy', context: { count: 1, last: 'count' }, sends: 1 });
    expect(outcome(mutant('idle·go·0 drop-condition NOT late'))).toMatchObject({ value: 'done' });
    expect(outcome(mutant('idle·go·0 drop-condition bold'))).toEqual(usual);
    expect(outcome(mutant('idle·go·0 retarget done'))).toEqual({ ...usual, value: 'done' });
    expect(outcome(mutant('idle·go·0 lose-send say'))).toEqual({ ...usual, sends: 0 });
    expect(outcome(mutant('idle·go·0 drop-action count'))).toMatchObject({
      context: { count: 0, last: null },
      sends: 1,
    });
    expect(outcome(mutant('idle·go·0 forget-write count: count')).context).toEqual({ count: 0, last: 'count' });
    expect(outcome(machine)).toEqual(usual);
  });

  it('knows what an assign writes only where it lists the keys, unless it is told', () => {
    const untold = mutantsOf(machine, { peers: [] });
    expect(untold.filter(({ operator }) => operator === 'forget-write').map(({ place }) => place)).toEqual([
      'idle·reset·0',
      'idle·reset·0',
    ]);
    expect(untold.some(({ operator }) => operator === 'misdirect')).toBe(false);
  });
});
