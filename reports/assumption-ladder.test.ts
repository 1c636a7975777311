import { expect, it } from 'vitest';
import { assumptionLadder, ladderWords, type PrintedLadder } from './assumption-ladder.js';

const entry = (changed: Partial<PrintedLadder>): PrintedLadder => ({
  procedure: 'first',
  property: 'truth',
  rungs: [],
  ...changed,
});
const rung: PrintedLadder['rungs'][number] = {
  assumptions: ['no loss', 'release=late'],
  verdict: 'suffices',
  dropped: [
    { assumption: 'no loss', trace: 'first,loss:0/1' },
    { assumption: 'release=late', trace: null },
  ],
};

it('prints each set with the runs that its assumptions keep away, by procedure', () => {
  const scope = { given: ['no thief'], readings: 'deciding' as const, together: 2 };
  const text = assumptionLadder(scope, [
    entry({
      rungs: [rung, { ...rung, verdict: 'undecided', reason: 'states' }],
      more: '3 more candidates are undecided',
    }),
    entry({ procedure: 'second', rungs: [] }),
  ]);
  expect(text.split('\n')).toEqual([
    'Given: at most 2 faults or roles at a time; no thief; readings that no row of the default catalogue',
    'shows to decide the property are as the procedure has them.',
    '',
    'first',
    '  truth: 1 minimal set, 1 candidate undecided',
    '    no loss, release=late (suffices)',
    '      without no loss: a run of 2 actions',
    '        rehome explain first,loss:0/1',
    '      without release=late: its run was not found within the budget',
    '    no loss, release=late (undecided: states)',
    '      without no loss: a run of 2 actions',
    '        rehome explain first,loss:0/1',
    '      without release=late: its run was not found within the budget',
    '    3 more candidates are undecided',
    '',
    'second',
    '  truth: nothing that can be assumed suffices',
  ]);
});

it('says what an entry without assumptions comes to', () => {
  const free = { assumptions: [], dropped: [] };
  expect(ladderWords(entry({ rungs: [{ ...free, verdict: 'suffices' }] }))).toBe('needs no assumption');
  expect(ladderWords(entry({ rungs: [{ ...free, verdict: 'undecided', reason: 'states' }] }))).toBe(
    'undecided: states',
  );
  expect(ladderWords(entry({ more: 'too many' }))).toBe('undecided');
});
