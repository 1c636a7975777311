import { code, markdownTable, paragraphs } from '../../reports/markdown.js';
import { type ScenarioEntry, scenarioList } from '../scenario-list.js';
import { generatedNote } from './note.js';

const sections: readonly (readonly [ScenarioEntry['kind'], string, string])[] = [
  ['fault', 'Faults', "Nobody's will. Without budgets: a fault may happen as often as it can."],
  [
    'role',
    'Corrupt roles',
    'Each is an insider, not a script: it may also behave honestly, so that adding one only adds runs. No adversary ever rescues a run.',
  ],
  ['transactions', 'More than one change, or device', ''],
  [
    'several',
    'Several at once',
    'Short names, and combinations that the default catalogue has. Any others: `loss+thief`.',
  ],
];

function section([kind, title, text]: (typeof sections)[number]): string[] {
  const rows = scenarioList().filter((entry) => entry.kind === kind);
  return [
    `## ${title}`,
    ...(text === '' ? [] : [text]),
    markdownTable(
      ['scenario', kind === 'several' ? 'is made of' : 'what it adds', 'readings that are varied in it'],
      rows.map(({ name, says, deviations, readings }) => [
        code(name),
        kind === 'several' ? deviations.map(code).join(', ') : says,
        readings.map(code).join(', '),
      ]),
    ),
  ];
}

/** What may go wrong, and who may misbehave. */
export const scenariosDocument = (): string =>
  paragraphs(
    '# The scenarios',
    generatedNote,
    'A scenario is a set of deviations from an honest run of one change of one device. `honest` is none of them; any combination is a scenario too, its members joined by `+`. In `honest` every reading is varied. `npx rehome scenarios` prints this list, `--scenario name` chooses one.',
    ...sections.flatMap(section),
  );
