import { describe, expect, it } from 'vitest';
import { coverageText } from './coverage.js';
import { mutationText } from './mutation.js';

const survivor = { id: 'pva a', fault: 'its guard is dropped', outcome: 'survived', checked: 1, explained: null };

describe('the text of mutants', () => {
  it('tells the score, the survivors, and explanations of nothing', () => {
    const figures = { mutants: 8, killed: 6, shifted: 1, explained: 1, equivalent: 2 };
    const told = { ...survivor, id: 'pva b', explained: 'It is none.' };
    const unexercised = { ...survivor, id: 'pva c', outcome: 'unexercised', checked: 0 };
    const text = mutationText(
      { ...figures, survivors: [survivor, told, unexercised], unused: [{ id: 'x', why: 'killed' }] },
      16,
    );
    expect(text).toBe(`8 mutants, 6 killed (75.0 %), 1 explained, 2 not
  1 of the killed show only in the length of a shortest run that is pinned.
  2 more behave as their original on every input that their place meets: they are no faults.
  With each, up to 16 configurations of those where it behaves otherwise were checked.

Survivors that nothing explains
  pva a
    its guard is dropped; 1 configuration checked
  pva c
    its guard is dropped; no configuration exercises it

Explained survivors
  pva b
    It is none.

Explanations to take out of catalogue/mutation/explained.ts
  x: killed`);
  });
});

describe('the text of a coverage', () => {
  it('lists by machine and by step what is never exercised', () => {
    const never = { id: 'a·go·0', guard: 'ready' };
    const machine = {
      participant: 'pva',
      transitions: 3,
      guarded: 2,
      neverTaken: [never, { id: 'b·go·0' }],
      neverTrue: [never],
      neverFalse: [],
      neverReceived: ['stop'],
    };
    const steps = [
      { order: 'notify-first', step: 9, transitions: 2, neverTaken: ['pva a·go·0'] },
      { order: 'notify-first', step: 10, transitions: 0, neverTaken: [] },
    ];
    expect(coverageText(2, [machine], steps)).toBe(`What 2 configurations never exercise

pva: 1 of 3 transitions taken
  never taken: 2 of 3
    a·go·0  [ready]
    b·go·0
  guard never true: 1 of 2
    a·go·0  [ready]
  never received: stop

Steps of the text
  notify-first    9  1 of 2 transitions taken
                     never: pva a·go·0
  notify-first   10  no transition carries it`);
  });
});
