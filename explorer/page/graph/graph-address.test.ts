import { describe, expect, it } from 'vitest';
import { defaultStates, graphAddress, stateCounts } from './graph-address.js';

describe('what the address says of the graph', () => {
  it('walks unless a number of states is there', () => {
    expect(graphAddress({ parameters: {} })).toEqual({ path: [] });
    expect(graphAddress({ path: '0/3~1', parameters: { select: '7' } })).toEqual({ path: [0, 3, 1], select: 7 });
  });

  it('bounds the number of states, and takes the default for what is none', () => {
    const statesOf = (states: string) => graphAddress({ parameters: { states } }).states;
    expect(statesOf('5000')).toBe(5000);
    expect(statesOf('many')).toBe(defaultStates);
    expect(statesOf('0')).toBe(1);
    expect(statesOf('999999999')).toBe(stateCounts.at(-1));
  });

  it('takes no selection that is no number', () => {
    expect(graphAddress({ parameters: { select: '-1' } })).toEqual({ path: [] });
  });

  it('refuses what is no path', () => {
    expect(() => graphAddress({ path: 'x/1', parameters: {} })).toThrow('is no path');
  });
});
