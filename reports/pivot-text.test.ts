import { expect, it } from 'vitest';
import { pivotLines, pivotsText } from './pivot-text.js';
import { step } from './testing/examples.js';

const action = (number: number) => `action ${number}`;
const pivot = { property: 'p', form: 'invariant', length: 5 } as const;

it('says once what is lost whatever happens', () => {
  expect(pivotLines({ ...pivot, anyhow: 3, helpfully: 3 }, action)).toEqual(['lost for good with action 3']);
  expect(pivotLines({ ...pivot, anyhow: 3, helpfully: 4 }, action)).toEqual(['lost for good with action 3']);
  expect(pivotLines({ ...pivot, anyhow: 0, helpfully: 1 }, action)).toEqual(['lost from the start, whatever happens']);
});

it('tells apart what helpful actions cannot save and what nothing can', () => {
  expect(pivotLines({ ...pivot, anyhow: 5, helpfully: 2 }, action)).toEqual([
    'helpful actions alone: lost with action 2',
    'all actions: lost with action 5',
  ]);
  expect(pivotLines({ ...pivot, anyhow: null, helpfully: 0 }, action)).toEqual([
    'helpful actions alone: lost from the start',
    'all actions: not lost at the end of this run',
  ]);
  expect(pivotLines({ ...pivot, anyhow: 'unknown', helpfully: 'unknown' }, action)).toContain(
    'all actions: not computed',
  );
});

it('tells what a run that never ends could have come to', () => {
  const live = { ...pivot, form: 'liveness' } as const;
  expect(pivotLines({ ...live, anyhow: null, helpfully: null }, action)).toEqual([
    'not lost, only never saved: helpful actions alone could save it again and again',
  ]);
  expect(pivotLines({ ...live, anyhow: null, helpfully: 3 }, action)).toEqual([
    'helpful actions alone: lost with action 3',
    'all actions: never lost, but nobody owes what could save it',
  ]);
  expect(pivotLines({ ...live, anyhow: 3, helpfully: 3 }, action)).toEqual(['lost for good with action 3']);
});

it('lists apart what a beginning of the run refutes', () => {
  const steps = [step({}), step({})];
  const text = pivotsText(
    [
      { ...pivot, property: 'end', length: 2, anyhow: 2, helpfully: 2 },
      { ...pivot, property: 'early', length: 1, anyhow: 1, helpfully: 1 },
    ],
    steps,
    {},
  );
  expect(text).toMatch(/✗ end\n {4}lost for good with action 2, /);
  expect(text).toContain('Refuted before its end: early (by 1 action)');
  expect(text).not.toContain('✗ early');
  expect(pivotsText([], steps, {})).toBe('');
});
