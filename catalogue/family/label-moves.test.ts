import { describe, expect, it } from 'vitest';
import { automatonOfNegation } from '../../checker/liveness/automaton.js';
import { formulaOf } from '../../checker/liveness/formula.js';
import { LabelMoves } from './label-moves.js';

const movesOf = (ltl: string) => new LabelMoves(automatonOfNegation(formulaOf(ltl)));

describe('an automaton on labels', () => {
  it('waits in its initial state where it may stay there whatever happens, and accepts nothing by that', () => {
    expect(movesOf('G (p -> F q)').waits).toBe(true);
    expect(movesOf('F p').waits).toBe(false);
    const anything = { must: 0, mustNot: 0, target: 0, marks: 0 };
    expect(new LabelMoves({ atoms: [], states: [[anything]], allMarks: 0 }).waits).toBe(false);
    expect(new LabelMoves({ atoms: [], states: [[anything]], allMarks: 1 }).waits).toBe(true);
  });

  it('accepts a label for ever where the formula is violated by it', () => {
    const moves = movesOf('G (p -> F q)');
    // Bit 0 is p, bit 1 is q.
    expect([0, 1, 2, 3].filter((label) => moves.accepts(label, 0))).toEqual([1]);
  });
});
