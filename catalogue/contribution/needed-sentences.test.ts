import { describe, expect, it } from 'vitest';
import { check } from '../../checker/index.js';
import { amendedName } from '../../machines/amendments/amended.js';
import { procedures } from '../../machines/procedures/index.js';
import { parseConfigurationId } from '../configuration.js';
import { type AmendmentsFile, type LevelFound, readAmendments } from '../synthesis/amendments/data.js';
import { systemOf } from '../system.js';
import { discussionOf } from './contribution.js';
import { amendmentTopics, sentencesIn } from './needed-sentences.js';

const named = (name: string) => procedures.find((procedure) => procedure.name === name)!;
const notifyFirst = named('notify-first');
const other = 'notify-first+proven-notice,retransmission=none,honest:0/1/1/1/1/1/1';
const level: LevelFound = {
  level: 'fault-free',
  scenario: 'honest',
  given: [],
  tries: ['sealed-mcim', 'proven-notice'],
  sets: 4,
  refuted: [],
  chosen: ['key-secrecy-new-key-from-ro'],
  minimal: [
    {
      amendments: ['sealed-mcim'],
      needed: [
        { amendment: 'sealed-mcim', property: 'key-secrecy-new-key-from-ro', trace: other },
        {
          amendment: 'sealed-mcim',
          property: 'key-secrecy-new-key-from-ro',
          trace: other.replace('+proven-notice', ''),
        },
      ],
    },
  ],
  traded: [],
  broken: [],
  unmended: [{ property: 'never-without-credentials', trace: null }],
  undecided: [],
  searched: 4,
  excluded: 0,
};
const file: AmendmentsFile = { format: 1, states: 1, bases: [{ procedure: 'notify-first', levels: [level] }] };

describe('what returns without amendments', () => {
  it('is the recorded run of the procedure that has the others, and what no run needs is named', () => {
    const alone = amendmentTopics(file, notifyFirst, ['sealed-mcim']);
    expect(alone.topics.map(({ trace, without }) => [trace, without!.allOthers])).toEqual([
      [other.replace('+proven-notice', ''), true],
    ]);
    const both = amendmentTopics(file, notifyFirst, ['sealed-mcim', 'proven-notice']);
    expect(both.topics.map(({ trace }) => trace)).toEqual([other]);
    expect(both.topics[0]).toMatchObject({
      id: 'key-secrecy-new-key-from-ro/honest/without-sealed-mcim',
      place: 'ro-7',
    });
    expect(both.unneeded).toEqual(['proven-notice']);
    expect(both.further.map(({ property }) => property)).toEqual([
      'key-secrecy-new-key-from-ro',
      'never-without-credentials',
    ]);
  });

  it('is told with its sentence, and compared with the amended procedure by scenario', async () => {
    const { topics, further } = amendmentTopics(file, notifyFirst, ['sealed-mcim']);
    const after = amendedName('notify-first', ['sealed-mcim']);
    const sources = {
      pins: { runs: {} },
      judge: (id: string, property: string) => check(systemOf(parseConfigurationId(id)), { properties: [property] }),
      pictures: async () => ({ shown: [], from: 1, whole: [] }),
    };
    const { findings, verdicts } = await discussionOf(topics, { before: 'notify-first', after }, '1', sources, further);
    expect(findings[0]!.title).toBe('The RO learns the new key (without sealed-mcim)');
    expect(findings[0]!.prose[0]).toContain('step 6 needs the sentence (sealed-mcim): “The new SHO encrypts');
    expect(findings[0]!.consequence).toMatch(/^An implementation of the clause without sealed-mcim .* \(figure 1\)\.$/);
    expect(verdicts.head.slice(1)).toEqual([
      'Scenario',
      'as it stands: notify-first',
      'as amended: notify-first with the proposed sentences',
    ]);
    expect(verdicts.rows.map((row) => row.slice(1))).toEqual([
      ['honest', 'violated (7 actions)', 'holds'],
      ['honest', 'violated (16 actions)', 'violated (16 actions)'],
    ]);
  }, 60_000);

  it('is recorded for each member of the first minimal sets', () => {
    for (const { procedure, levels } of readAmendments()?.bases ?? []) {
      const names = levels.slice(0, 1).flatMap(({ minimal }) => minimal[0]?.amendments ?? []);
      expect(amendmentTopics(readAmendments()!, named(procedure), [...new Set(names)]).unneeded).toEqual([]);
    }
  });
});

describe('the steps of sentences', () => {
  it('are numbered as the text numbers them', () => {
    const steps = (name: string) => sentencesIn(named(name), ['discard-last', 'proven-notice']).map(({ step }) => step);
    expect(steps('notify-first')).toEqual(['8', '10']);
    expect(steps('discard-first')).toEqual(['9', '8']);
  });
});
