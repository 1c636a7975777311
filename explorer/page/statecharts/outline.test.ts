import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { statechartOf } from '../../../reports/statechart/statechart.js';
import { noMarks } from './marks.js';
import { type OutlineState, outlineOf } from './outline.js';

const { root } = statechartOf(
  createMachine({
    id: 'door',
    initial: 'closed',
    states: {
      closed: { tags: 'rest', on: { knock: { actions: 'bark' }, open: { guard: 'unlocked', target: 'open' } } },
      open: { type: 'parallel', states: { light: {}, wind: {} }, on: { shut: '#door.closed' } },
      gone: { type: 'final' },
    },
  }),
);

const stateOf = (outline: OutlineState, path: string): OutlineState =>
  [outline, ...outline.states, ...outline.states.flatMap(({ states }) => states)].find((each) => each.path === path)!;

describe('a machine as nested lists', () => {
  it('tells each state with what it is, and each transition with where it leads', () => {
    const outline = outlineOf(root, noMarks);
    expect(outline.states.map(({ name }) => name)).toEqual(['closed', 'open', 'gone']);
    expect(stateOf(outline, 'closed')).toMatchObject({ notes: ['starts here', 'rest'], active: false });
    expect(stateOf(outline, 'closed').transitions.map(({ text }) => text)).toEqual([
      'knock / bark',
      'open [unlocked] → open',
    ]);
    expect(stateOf(outline, 'open.light').notes).toEqual(['region']);
    expect(stateOf(outline, 'gone').notes).toEqual(['final']);
  });

  it('tells what is active, what was taken and what was refused', () => {
    const outline = outlineOf(root, {
      active: new Set(['(root)', 'open']),
      fired: new Set(['closed·open·0']),
      refused: new Set(['open·shut·0']),
    });
    expect(outline.active).toBe(true);
    expect(stateOf(outline, 'open').active).toBe(true);
    expect(stateOf(outline, 'closed').active).toBe(false);
    expect(stateOf(outline, 'closed').transitions.map(({ mark }) => mark)).toEqual([undefined, 'taken']);
    expect(stateOf(outline, 'open').transitions.map(({ mark }) => mark)).toEqual(['refused']);
  });
});
