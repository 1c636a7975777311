import { describe, expect, it } from 'vitest';
import type { MutantResult } from './examine.js';
import { explainedSurvivors } from './explained.js';
import { mutantsOfParticipant, mutatedParticipants } from './machines.js';
import { summarise } from './summary.js';

const result = (id: string, outcome: MutantResult['outcome']): MutantResult => ({
  id,
  outcome,
  participant: 'pva',
  place: 'idle·go·0',
  operator: 'drop-guard',
  fault: 'its guard is dropped',
  checked: 1,
});

describe('summarise', () => {
  const results = [
    result('pva a', 'killed'),
    result('pva b', 'shifted'),
    result('pva c', 'survived'),
    result('pva d', 'unexercised'),
    result('pva e', 'equivalent'),
  ];

  it('counts mutants that are some, and lists survivors with their explanations', () => {
    const summary = summarise(results, { 'pva c': 'It is none.' }, ['pva']);
    expect(summary).toMatchObject({ mutants: 4, killed: 2, shifted: 1, explained: 1, equivalent: 1, unused: [] });
    expect(summary.survivors.map(({ id, explained }) => [id, explained])).toEqual([
      ['pva c', 'It is none.'],
      ['pva d', null],
    ]);
  });

  it('tells explanations of what is killed, is equivalent or does not exist', () => {
    const explained = {
      'pva a': 'It is none.',
      'pva e': 'It is none.',
      'pva z': 'It is none.',
      'm2me a': 'It is none.',
    };
    expect(summarise(results, explained, ['pva']).unused).toEqual([
      { id: 'pva a', why: 'killed' },
      { id: 'pva e', why: 'equivalent' },
      { id: 'pva z', why: 'no such mutant' },
    ]);
    expect(summarise(results, explained, []).unused.map(({ id }) => id)).toEqual(['pva a', 'pva e']);
  });
});

describe('the explained survivors', () => {
  it('are mutants of the machines, each with one sentence', () => {
    const ids = mutatedParticipants.flatMap((participant) => {
      const written = (place: string) =>
        Object.keys(explainedSurvivors)
          .filter((id) => id.startsWith(`${participant} ${place} forget-write`))
          .map((id) => id.split(': ').at(-1)!);
      return mutantsOfParticipant(participant, (place) => [...written(place), 'another key', 'one more']).map(
        ({ id }) => `${participant} ${id}`,
      );
    });
    expect(Object.keys(explainedSurvivors).filter((id) => !ids.includes(id))).toEqual([]);
    for (const why of Object.values(explainedSurvivors)) expect(why).toMatch(/^[A-Z].*\.$/);
  });
});
