import { runOf, type Verdict } from '../../checker/index.js';
import { procedures } from '../../machines/procedures/index.js';
import type { Procedure } from '../../machines/procedures/procedure.js';
import { allProperties } from '../../properties/index.js';
import { cellText } from '../../reports/cell.js';
import { fairnesses } from '../../reports/fairness.js';
import { type Finding, findingsOf } from '../../reports/findings.js';
import { grouped } from '../../reports/layout.js';
import { code, markdownTable, paragraphs } from '../../reports/markdown.js';
import { sizeOfWhole } from '../../reports/pins.js';
import { type Run, traceId } from '../../reports/run.js';
import { traceText } from '../../reports/trace-text.js';
import { amendedWords } from '../amended-words.js';
import { parseConfigurationId } from '../configuration.js';
import { type DecisiveRow, decisiveRows } from '../decisive-rows.js';
import { exercisingRows } from '../exercising-rows.js';
import { oneSided } from '../one-sided.js';
import { systemOf } from '../system.js';
import { generatedNote } from './note.js';

const judgements = [...allProperties.map(({ name }) => name), 'deadlock'];
const builtIn = 'Built in: a helpful action is always possible, or every participant is final or at rest.';

const verdictIn = ({ report }: Run, name: string): Verdict | undefined =>
  report.verdicts.find(({ property }) => property === name);

/** Large scenarios stand in the catalogue without the repetition of messages. */
const unrepeated = 'retransmission';

/** Rows that stand alone: no row at the defaults is beside them. */
const aloneIds: ReadonlySet<string> = new Set(
  [...decisiveRows, ...exercisingRows].map(({ configuration }) => configuration.id),
);

const isDefault = ({ readings }: Run): boolean => Object.keys(readings).every((name) => name === unrepeated);

/** Some things by a text that several of them have, the most frequent text first. */
function byText<T>(items: readonly T[], textOf: (item: T) => string): [text: string, items: T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(textOf(item), [...(groups.get(textOf(item)) ?? []), item]);
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

/** `✓ but ✗17 in power-loss, thief; ✓° in pva-refuses`: a verdict in all scenarios, the most frequent one without its names. */
function acrossScenarios(runs: readonly Run[], name: string): string {
  const asked = runs.filter((run) => verdictIn(run, name) !== undefined);
  const [most, ...others] = byText(asked, (run) => cellText(verdictIn(run, name)));
  if (most === undefined) return 'not asked';
  if (others.length === 0) return most[0];
  const rest = others.map(([cell, some]) => `${cell} in ${some.map(({ scenario }) => scenario).join(', ')}`);
  return `${most[0]} but ${rest.join('; ')}`;
}

/** What a reading changes against the same procedure at its defaults in the same scenario. */
function changesIn(run: Run, base: Run | undefined): string {
  if (base === undefined) throw new Error(`${run.id} has no row at the defaults beside it.`);
  const changes = judgements.flatMap((name) => {
    const [before, after] = [base, run].map((each) => cellText(verdictIn(each, name)));
    return before === after ? [] : [[name, `${before} → ${after}`] as const];
  });
  return byText(changes, ([, change]) => change)
    .map(([change, some]) => `${change} ${some.map(([name]) => code(name)).join(', ')}`)
    .join('; ');
}

/** One row for each choice of readings: what changes, by scenario. */
function variations(runs: readonly Run[]): string[][] {
  const key = ({ scenario, readings }: Run) => `${scenario} ${readings[unrepeated] ?? ''}`;
  const base = new Map(runs.filter(isDefault).map((run) => [key(run), run]));
  const labelOf = ({ readings }: Run) =>
    Object.entries(readings)
      .filter(([name]) => name !== unrepeated)
      .map(([name, value]) => code(`${name}=${value}`))
      .join(', ');
  const labels = [...new Set(runs.filter((run) => !isDefault(run)).map(labelOf))];
  return labels.map((label) => {
    const some = runs.filter((run) => !isDefault(run) && labelOf(run) === label);
    const changed = byText(some, (run) => changesIn(run, base.get(key(run))));
    const cells = changed.map(
      ([text, where]) => `in ${where.map(({ scenario }) => scenario).join(', ')}: ${text || 'nothing'}`,
    );
    return [label, cells.join('<br>')];
  });
}

function procedureSection({ name, reconstructed, amends }: Procedure, all: readonly Run[]): string[] {
  const runs = all.filter(({ id, procedure }) => procedure === name && !aloneIds.has(id));
  // One row for each scenario: at its defaults where the catalogue has it so.
  const whole = runs.filter(isDefault);
  const defaults = whole.filter(
    ({ scenario, readings }) =>
      !(unrepeated in readings) || !whole.some((run) => run.scenario === scenario && !(unrepeated in run.readings)),
  );
  const rows = variations(runs);
  const sizes = byText(defaults, ({ report }) => grouped(sizeOfWhole(report).states));
  const title = reconstructed === undefined ? name : `${name} (reconstructed: ${reconstructed})`;
  return [
    `### ${title}`,
    ...(amends === undefined
      ? []
      : [`It is ${amendedWords(amends)}: [docs/amendments.md](amendments.md) has the sentences.`]),
    `At its defaults, in ${defaults.length} scenarios. States: ${sizes.map(([states, some]) => `${states} in ${some.map(({ scenario }) => scenario).join(', ')}`).join('; ')}.`,
    markdownTable(
      ['property', 'verdict'],
      judgements.map((property) => [code(property), acrossScenarios(defaults, property)]),
    ),
    ...(rows.length === 0
      ? []
      : [
          'What other readings change against the defaults in the same scenario:',
          markdownTable(['reading', 'changes'], rows),
        ]),
  ];
}

/** The verdicts that only a configuration of its own shows, and those that none shows, with the reasons. */
function sidesSection(runs: readonly Run[]): string[] {
  const known = new Map(runs.map((run) => [run.id, run]));
  const cells = ({ configuration: { id }, shows, because }: DecisiveRow): string[][] => {
    const run = known.get(id);
    if (run === undefined) return [];
    const verdicts = byText(shows, (name) => cellText(verdictIn(run, name)));
    return [[verdicts.map(([cell, names]) => `${cell} ${names.map(code).join(', ')}`).join('; '), code(id), because]];
  };
  return [
    '## Both ways',
    'Each property, but those of the second table, is refuted in some configuration, and holds in another one where what it speaks about happens. Where the readings one by one, and the pairs of them, do not show both, a configuration is there for it:',
    markdownTable(['verdict', 'configuration', 'because'], decisiveRows.flatMap(cells)),
    'Decided one way by all configurations:',
    markdownTable(
      ['property', 'is', 'because'],
      Object.entries(oneSided).map(([name, { side, because }]) => [code(name), side, because]),
    ),
  ];
}

/** On which runs the verdicts on liveness rest. */
function fairnessSection(runs: readonly Run[]): string[] {
  const rows = fairnesses(runs).map(({ fairness, properties }) => [properties.map(code).join(', '), fairness]);
  if (rows.length === 0) return [];
  return [
    '## Under which fairness',
    'These properties say that something comes, and not only that it can. They are judged on the runs that are fair in what is named here, on those alone, and on all of those: an action that is owed *weakly* is taken if it stays possible from some point on, one that is owed *strongly* if it becomes possible again and again, and a delivery that is owed strongly is a *finite loss*: what is sent often enough arrives. What comes *finitely often* stops at some time, however late. What is not named is owed by nobody; faults and adversaries never owe anything ([semantics.md](semantics.md)).',
    markdownTable(['property', 'fairness'], rows),
  ];
}

/** The run that refutes a property, in words. */
function runText({ run, verdict }: Finding): string {
  if (verdict.trace === undefined) return `No run does it: ${code(run.id)}.`;
  const system = systemOf(parseConfigurationId(run.id));
  const text = traceText(runOf(system, verdict.trace).steps, system.presentation ?? {}, { cycle: verdict.cycle });
  return ['```text', text, '', `npx rehome explain ${traceId(run, verdict.trace)}`, '```'].join('\n');
}

function findingSection(finding: Finding): string[] {
  const name = finding.verdict.property;
  const property = allProperties.find((each) => each.name === name);
  const source = property?.source === undefined ? '' : ` (${property.source})`;
  const { fairness } = finding.verdict;
  const under = fairness === undefined || fairness === 'none' ? '' : `, fair in ${fairness}`;
  return [
    `### ${name}`,
    `${property?.sentence ?? builtIn}${source} Refuted in ${finding.refutedIn} of ${finding.of} configurations; the shortest run${under}:`,
    runText(finding),
  ];
}

/**
 * The verdicts of the default catalogue, with the shortest run of each refuted property.
 * @param runs the default catalogue, checked, in its order
 */
export function verdictsDocument(runs: readonly Run[]): string {
  return paragraphs(
    '# The verdicts',
    generatedNote,
    `The default catalogue: ${runs.length} configurations, each explored exhaustively. \`npx rehome check\` checks them all again and compares; \`npx rehome check --procedure notify-first --scenario power-loss\` checks some, with \`--verbose\` as one table. What each reading and scenario means is in [readings.md](readings.md) and [scenarios.md](scenarios.md).`,
    '✓ holds · ✓° holds vacuously: what it speaks about never happens · ✓* holds within a bound · ✗7 is refuted, by a run of 7 actions at least · ✗4~3 by one of 4 actions and 3 more that repeat for ever · ✗7~ by one of 7 actions, after which nothing more happens · ? undecided · a dot: not asked',
    markdownTable(
      ['property', 'what must hold'],
      judgements.map((name) => [
        code(name),
        allProperties.find((property) => property.name === name)?.sentence ?? builtIn,
      ]),
    ),
    ...fairnessSection(runs),
    ...sidesSection(runs),
    '## By configuration',
    ...procedures.flatMap((procedure) => procedureSection(procedure, runs)),
    '## What is refuted, and by which run',
    ...findingsOf(runs).flatMap(findingSection),
  );
}
