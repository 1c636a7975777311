import { grouped } from '../../reports/layout.js';
import { code, details, markdownTable, paragraphs } from '../../reports/markdown.js';
import type { GoalCounts, PartData, SuiteData } from '../suite/data.js';
import { generatedNote } from './note.js';

/** What the covering suite of each procedure meets, in how many runs, and what nothing can meet. */
export const suiteDocument = (suites: readonly SuiteData[]): string =>
  paragraphs(
    '# The covering suite',
    generatedNote,
    'A few runs of each procedure, at its own readings, that together meet everything that any run meets: every state of each participant, every transition, every guard both ways, every two actions of different participants that are enabled together in both orders, and every action in each local state of its participant. They are found by exploring the honest composition. Each scenario of the catalogue then adds runs for the states, transitions and answers of guards that nothing before it meets; machines count, whatever role they run in. A run goes to the nearest goal that is open, from there to the next one, and on to its end; a run that the others make needless is dropped.',
    '`npx rehome generate` writes them as tests, one file a procedure in [generated-tests/suite](../generated-tests/suite), and as data in [catalogue/suite/suites.json](../catalogue/suite/suites.json), which tell of each run what it alone is there for. An implementation is driven along the same runs ([adapter.md](adapter.md)); `npx rehome purposes` writes them as test purposes ([purposes](purposes/notify-first.md)).',
    markdownTable(
      [
        'procedure',
        'configurations looked at',
        'in the suite',
        'runs',
        'actions',
        ...kinds.map(([, name]) => name),
        'unreachable',
      ],
      suites.map((suite) => {
        const runs = suite.parts.flatMap((part) => part.runs);
        return [
          code(suite.procedure),
          String(suite.configurations),
          String(suite.parts.length),
          String(runs.length),
          grouped(sum(runs.map(({ length }) => length))),
          ...kinds.map(([kind]) => grouped(sum(suite.parts.map(({ goals }) => goals[kind] ?? 0)))),
          grouped(suite.unreachable.length + sum(suite.parts.map(({ shutOut }) => shutOut.length))),
        ];
      }),
    ),
    ...suites.flatMap(section),
  );

const kinds: readonly (readonly [keyof GoalCounts, string])[] = [
  ['state', 'states'],
  ['transition', 'transitions'],
  ['guard', 'answers of guards'],
  ['order', 'orders of two actions'],
  ['action', 'actions in local states'],
];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function section(suite: SuiteData): readonly string[] {
  const { procedure, parts, unreachable } = suite;
  const shutOut = parts.flatMap((part) => part.shutOut);
  const steps = new Set(parts.flatMap(({ runs }) => runs.flatMap((run) => run.steps)).map(Number));
  const missing = Array.from({ length: 14 }, (_, index) => index + 1).filter((step) => !steps.has(step));
  return [
    `## ${procedure}`,
    missing.length === 0
      ? 'Its runs touch every step of the text.'
      : `Its runs touch every step of the text but ${missing.join(' and ')}.`,
    markdownTable(
      ['configuration', 'states', 'transitions', 'runs', 'actions', 'longest', ...kinds.map(([, name]) => name)],
      parts.map(row),
    ),
    details(
      `${grouped(unreachable.length)} states, transitions and answers of guards that no run of these configurations meets`,
      unreachable.map((each) => `- ${each}`).join('\n'),
    ),
    ...(shutOut.length === 0
      ? []
      : [
          details(
            `${shutOut.length} orders of actions that are enabled together, one of which ends the other`,
            shutOut.map((each) => `- ${each}`).join('\n'),
          ),
        ]),
  ];
}

const row = ({ configuration, states, transitions, goals, runs }: PartData): readonly string[] => [
  code(configuration),
  grouped(states),
  grouped(transitions),
  String(runs.length),
  grouped(sum(runs.map(({ length }) => length))),
  String(Math.max(...runs.map(({ length }) => length))),
  ...kinds.map(([kind]) => String(goals[kind] ?? 0)),
];
