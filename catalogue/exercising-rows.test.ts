import { expect, it } from 'vitest';
import { coverageOf } from '../checker/coverage/coverage.js';
import { trailOf } from '../checker/coverage/trail.js';
import { defaultCatalogue } from './default-catalogue.js';
import { exercisingRows } from './exercising-rows.js';
import { systemOf } from './system.js';

it.each(exercisingRows.map((row) => [row.configuration.id, row] as const))(
  '%s is in the catalogue and exercises what it is there for',
  async (id, { configuration, exercises }) => {
    expect(defaultCatalogue.filter((each) => each.id === id)).toHaveLength(1);
    const { participants } = coverageOf(await trailOf(systemOf(configuration)));
    const taken = participants.flatMap((each) => each.taken.map((transition) => `${each.participant} ${transition}`));
    expect(taken).toEqual(expect.arrayContaining([...exercises]));
  },
);
