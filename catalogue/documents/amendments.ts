import { amendedName } from '../../machines/amendments/amended.js';
import { alternatives, amendments } from '../../machines/amendments/index.js';
import { count, grouped } from '../../reports/layout.js';
import { code, markdownTable } from '../../reports/markdown.js';
import { effortOf } from '../../reports/synthesis/amendments.js';
import type { AmendmentsFile, BaseFound, LevelFound, Refuted, RepairedFound } from '../synthesis/amendments/data.js';
import { limitOf, listedSets } from '../synthesis/amendments/limits.js';
import { generatedNote } from './note.js';

/** The document of amendments: each sentence, the minimal sets of each level with the runs that need them, and what no set mends. */
export function amendmentsDocument(found: AmendmentsFile | undefined): string {
  const rows = amendments.map(
    ({ name, step, sentence, replaces = '' }) => `| \`${name}\` | ${step} | ${sentence} | ${replaces} |`,
  );
  const excluded = alternatives.map(({ amendments: all, reason }) => `- ${listed(all)}: ${reason}`);
  const needs = amendments.flatMap(({ name, needs: other }) =>
    other === undefined ? [] : [`- \`${name}\` needs \`${other.amendment}\`: ${other.reason}`],
  );
  return `${[
    '# Amendments',
    generatedNote,
    'Which sentence would have prevented the run that refutes a property? Each amendment is one sentence, a switch of the model. Any set of them is a procedure, `notify-first+bound-token+conditional-registration`, that `check`, `explain`, `run` and `compare` take as any other.',
    ['| amendment | step | sentence | in the place of |', '|---|---|---|---|', ...rows].join('\n'),
    'Of these a procedure has one only, or none:',
    excluded.join('\n'),
    needs.join('\n'),
    '## What is needed',
    '`npx rehome synthesize --amendments --write` tries all sets of the amendments that answer an assumption level, smaller ones first. A set is searched unless the run of another one, executed on it by XState, refutes the same property there, or it contains a minimal set already found; nothing else is concluded from a part of a set, for an amendment may break what another one has mended. Each level stands on the first set of the fault-free one, less what it tries another sentence in the place of. Under a minimal set the properties named with it hold, and so does what held before, unless the level says otherwise; without any one member the run beside it returns.',
    ...(found === undefined ? [] : [totals(found)]),
    ...(found?.repaired === undefined ? [] : repairedLines(found.repaired)),
    ...(found?.bases ?? []).flatMap(baseLines),
  ].join('\n\n')}\n`;
}

function totals({ bases, states }: AmendmentsFile): string {
  const levels = bases.flatMap((base) => base.levels);
  const sum = (of: (level: LevelFound) => number) => levels.reduce((all, level) => all + of(level), 0);
  const [sets, searched, excluded] = [sum((one) => one.sets), sum((one) => one.searched), sum((one) => one.excluded)];
  return `Of ${grouped(sets)} sets at ${levels.length} levels of ${count(bases.length, 'procedure')}, ${grouped(searched)} were searched, to the end within ${grouped(states)} states each, and ${grouped(excluded)} excluded by runs.`;
}

const repairedLines = ({ base, amendments: set, cells }: RepairedFound): string[] => [
  '### The repaired procedure',
  `The first minimal sets of all levels are joined. Left out is each sentence that loses more than it mends, and each without which nothing else is lost. Every property at every level counts the same. Other sets may hold more: they were not all searched. The procedure \`repaired\` of the catalogue is ${base} with ${listed(set)}: of ${cells.all} properties at levels it holds ${cells.after}, where ${base} holds ${cells.before}. [The story of the repair](story-of-the-repair.md) has the run that needs each of its sentences, and what it still loses.`,
];

const baseLines = ({ procedure, levels }: BaseFound): string[] => [
  `### ${procedure}`,
  markdownTable(
    ['level', 'sets', 'lost with the given ones', 'mended', 'by', 'lost under every set'],
    levels.map(({ level, sets, refuted, chosen, minimal, unmended }) => [
      level,
      String(sets),
      String(refuted.length),
      String(chosen.length),
      listedSets(minimal.map((set) => set.amendments)),
      String(unmended.length),
    ]),
  ),
  ...levels.flatMap((level) => levelLines(procedure, level)),
];

function levelLines(procedure: string, level: LevelFound): string[] {
  const { given, tries, chosen, minimal, traded, broken } = level;
  const sets = minimal.flatMap(({ amendments: set, needed }) => [
    set.length === 0 ? nothingMore(level) : `- ${listedSets([set])}: \`${amendedName(procedure, [...given, ...set])}\``,
    ...needed.map(
      ({ amendment, property, trace }) => `  - without \`${amendment}\`, \`${property}\` is refuted: \`${trace}\``,
    ),
  ]);
  return [
    `#### ${procedure}: ${level.level}`,
    `Scenario \`${level.scenario}\`. Tried: ${listed(tries)}. ${effortOf(level)}.${given.length === 0 ? '' : ` Given: ${listed(given)}.`}`,
    chosen.length === 0 ? 'No property is mended.' : `Mended: ${listed(chosen)}.`,
    ...(minimal.length === 0 ? [] : [sets.join('\n')]),
    ...(traded.length === 0
      ? []
      : [
          'Mended only by sets that lose another property:',
          traded
            .map(
              ({ property, sets: by, trace }) =>
                `- \`${property}\`, by ${listedSets(by)}; it stays refuted by \`${trace}\``,
            )
            .join('\n'),
        ]),
    ...(broken.length === 0 ? [] : ['Held before, and lost under each of these sets:', runs(broken)]),
    ...reasons(level),
  ];
}

const runs = (all: readonly Refuted[]): string =>
  all.map(({ property, trace }) => `- \`${property}\`${trace === null ? '' : `: \`${trace}\``}`).join('\n');

const nothingMore = ({ refuted }: LevelFound): string =>
  refuted.length === 0
    ? 'Nothing more is needed.'
    : `No sentence that was tried helps: ${count(refuted.length, 'property stays', 'properties stay')} lost.`;

/** The properties that every set loses, by the reason. */
function reasons({ level, unmended }: LevelFound): string[] {
  const byReason = new Map<string, Refuted[]>();
  for (const each of unmended) {
    const why = limitOf(level, each.property);
    byReason.set(why, [...(byReason.get(why) ?? []), each]);
  }
  return [...byReason].flatMap(([why, all]) => [
    `Lost under every set that was tried. ${why} The runs that stay:`,
    runs(all),
  ]);
}

const listed = (names: readonly string[]): string => names.map(code).join(', ');
