import { describe, expect, it } from 'vitest';
import { setup } from 'xstate';
import { listTransitions } from '../../../checker/xstate/transitions.js';
import { statechartOf } from '../../../reports/statechart/statechart.js';
import { refusalWords, Transitions } from './transitions.js';

const machine = setup({ guards: { open: () => true }, delays: { patience: 500 } }).createMachine({
  id: 'door',
  initial: 'shut',
  on: { look: { actions: [] } },
  states: {
    shut: { on: { push: { target: 'wide', guard: 'open' }, knock: { actions: [] } }, after: { patience: 'wide' } },
    wide: { always: 'shut' },
  },
});
const words = new Transitions([{ name: 'd', title: 'door', chart: statechartOf(machine), badges: {} }]);

describe('a transition in words', () => {
  it('says where it goes, on what, and under which guard', () => {
    const said = listTransitions(machine).map(({ id }) => words.of('d', id));
    expect(said).toEqual([
      { way: 'stays where it is', event: 'on look' },
      { way: 'shut → wide', event: 'on push', guard: 'open' },
      { way: 'stays in shut', event: 'on knock' },
      { way: 'shut → wide', event: 'after patience' },
      { way: 'wide → shut', event: 'at once' },
    ]);
  });

  it('says what its id says where no machine has it', () => {
    expect(new Transitions([]).of('d', 'shut·push·0')).toEqual({ way: 'stays in shut', event: 'on push' });
  });

  it('says why it was not taken', () => {
    const transition = { id: 'shut·push·0', source: 'shut', targets: ['wide'] };
    const reads = ['a', 'b', 'c', 'd', 'e'].map((path) => ({ path, value: 1 }));
    expect(refusalWords({ transition, guard: 'open', reads: reads.slice(0, 1) })).toEqual({
      way: 'shut → wide',
      because: 'open is false',
      looked: 'a is 1',
    });
    expect(refusalWords({ transition, reads })).toMatchObject({
      because: 'its guard is false',
      looked: 'a is 1, b is 1, c is 1, d is 1, and 1 more',
    });
  });
});
