import { cycleOf, runOf, type TraceStep } from '../../checker/index.js';
import type { DiscussedFinding, RunRow } from '../../reports/contribution/content.js';
import { runRows } from '../../reports/contribution/run-rows.js';
import type { Setting } from '../../reports/explanation.js';
import { fairnessSentence } from '../../reports/fairness.js';
import { count } from '../../reports/layout.js';
import { lengthOfTrace, lengthWords } from '../../reports/run-length.js';
import { parseConfigurationId } from '../configuration.js';
import { splitTrace } from '../findings/finding.js';
import { pivotMarks, pivotWords } from '../findings/pivot-words.js';
import { propertyNamed, sentenceOf } from '../findings/sentence.js';
import { settingOf } from '../setting.js';
import { systemOf } from '../system.js';
import { judged, type Sources } from './judge.js';
import type { Topic } from './needed-sentences.js';
import { outcomeSentence } from './outcome.js';
import type { ShownRun } from './shown-run.js';
import { stakesOf } from './stakes.js';

/**
 * A finding, or what returns without an amendment, in the words of a contribution, with the run that it shows.
 * @param number the number of its figure
 */
export async function discussedFinding(
  finding: Topic,
  { configuration: id, trace }: ShownRun,
  number: number,
  sources: Sources,
): Promise<DiscussedFinding> {
  const { property, without } = finding;
  const { title, allows } = stakesOf(property) ?? { title: property, allows: `can violate ${property}` };
  const required = `What is required${sourceWords(property)}: ${lowerFirst(sentenceOf(property))}`;
  const setting = settingOf(parseConfigurationId(id));
  const rests = restsUpon(setting);
  const told = trace === null ? undefined : toldRun(trace, finding);
  const run =
    trace === null || told === undefined
      ? [`No run of the procedure reaches it. ${needs(setting)}`]
      : [
          `Figure ${number} shows ${without === undefined ? 'the shortest' : 'a'} run that breaks it, a run of ${lengthWords(lengthOfTrace(trace))}. ${needs(setting)} ${told.text}`,
        ];
  return {
    id: finding.id,
    title: without === undefined ? title : `${title} (without ${without.amendment.name})`,
    prose: [
      ...(without === undefined ? [] : [neededFor(without)]),
      required,
      ...run,
      ...(rests === '' ? [] : [`How open points are read: ${rests}.`]),
    ],
    ...(trace === null ? {} : { chart: await sources.pictures(trace, property) }),
    consequence: `An implementation of the clause ${without === undefined ? 'as it stands' : lackWords(without)} ${allows}${without === undefined ? '' : ` (figure ${number})`}.`,
    facts: await factsOf(finding, setting, { configuration: id, trace }, sources),
    run: told?.rows ?? [],
  };
}

/** What a finding without an amendment argues for. */
const neededFor = (without: NonNullable<Topic['without']>): string =>
  `This is why step ${without.step} needs the sentence (${without.amendment.name}): “${without.amendment.sentence}” The run below is one of the clause ${restWords(without)}.`;

/** What the clause has where an amendment is missing. */
function restWords({ amendment, others, allOthers }: NonNullable<Topic['without']>): string {
  const rest = allOthers
    ? 'with the other sentences'
    : others.length === 0
      ? 'with no other sentence'
      : `with the sentences ${others.join(', ')}`;
  return `${rest} and without ${amendment.name}`;
}

/** The same in short. */
const lackWords = ({ amendment, others }: NonNullable<Topic['without']>): string =>
  `${others.length === 0 ? '' : 'with other sentences and '}without ${amendment.name}`;

/** A sentence behind a colon: all but names of parties, which stay as they are, begin with a small letter. */
const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** Where the requirement comes from: ` (step 10 of notify-first)`. */
function sourceWords(property: string): string {
  const source = propertyNamed(property)?.source;
  if (source === undefined) return '';
  if (source === 'all') return ' (all steps)';
  const [, text, rest] = /^([a-z]+-first) (\d.*)$/.exec(source) ?? [];
  if (text !== undefined) return ` (step ${rest} of ${text})`;
  if (/^\d+$/.test(source)) return ` (step ${source})`;
  return /^\d/.test(source) ? ` (steps ${source})` : ` (${source})`;
}

/** What must go wrong, in the words of the scenarios. */
const needs = ({ deviations }: Setting): string =>
  deviations.length === 0
    ? 'Nothing has to go wrong for it: every party is honest, and no message is lost.'
    : `It needs that ${deviations.join(', and that ')}.`;

/** How the readings are that are not at their defaults. */
const restsUpon = ({ readings }: Setting): string =>
  readings
    .filter(({ byDefault }) => !byDefault)
    .map(({ name, step, means }) => `${name} (step ${step}): ${means}`)
    .join('; ');

/** A run in prose and in rows. */
function toldRun(trace: string, finding: Topic): { readonly text: string; readonly rows: readonly RunRow[] } {
  const { configuration, path } = splitTrace(trace);
  const system = systemOf(parseConfigurationId(configuration));
  const { steps, final } = runOf(system, path);
  const marks = trace === finding.trace ? pivotMarks(finding) : new Map<number, string>();
  const cycle = cycleOf(path);
  const presentation = system.presentation ?? {};
  const rows = runRows(steps, presentation, { cycle, marks, atEnd: 'here it is broken' });
  const told = [
    orderOfSteps(rows),
    ...mishaps(steps, runRows(steps, presentation)),
    lastAction(rows, steps, cycle),
    outcomeSentence(final),
  ];
  return { text: told.filter((sentence) => sentence !== '').join(' '), rows };
}

function orderOfSteps(rows: readonly RunRow[]): string {
  const order = [...new Set(rows.map(({ step }) => step).filter((step) => step !== ''))];
  return order.length === 0 ? '' : `It takes the steps in this order: ${order.join(', ')}.`;
}

/** Faults and what an adversary does, a sentence each: as they are, without what is told of the property beside them. */
const mishaps = (steps: readonly TraceStep[], rows: readonly RunRow[]): string[] =>
  rows
    .filter((_, index) => steps[index]!.class === 'fault' || steps[index]!.class === 'adversary')
    .map(
      ({ number, actors, message, remark }) =>
        `Action ${number} is none of the clause: ${actors}, ${message}${remark === '' ? '' : ` (${remark})`}.`,
    );

function lastAction(rows: readonly RunRow[], steps: readonly TraceStep[], cycle: number | undefined): string {
  const last = rows.at(-1);
  if (last === undefined) return 'It is so from the start.';
  if (cycle !== undefined && cycle < rows.length) return `From action ${cycle + 1} on it repeats for ever.`;
  const place = last.step === '' ? '' : ` (step ${last.step})`;
  const act =
    steps.at(-1)!.from === undefined ? `the ${last.actors} ${last.message}` : `${last.actors}, ${last.message}`;
  return `It ends with action ${last.number}${place}: ${act}.`;
}

async function factsOf(
  finding: Topic,
  setting: Setting,
  { configuration, trace }: ShownRun,
  sources: Sources,
): Promise<(readonly [string, string])[]> {
  const { id, property, configurations, fairness, without } = finding;
  const { states, transitions, depth } = await judged(configuration, property, sources);
  const lost = trace === finding.trace ? pivotWords(finding) : undefined;
  const { procedure, reconstructed, scenario } = setting;
  return [
    ['Finding', id],
    ['Property', property],
    ['Procedure', reconstructed === undefined ? procedure : `${procedure} (reconstructed: ${reconstructed})`],
    ['Scenario', scenario],
    ['Readings', restsUpon(setting) || 'all at their defaults'],
    ['Explored', `${count(states, 'state')}, ${count(transitions, 'transition')}, depth ${depth}`],
    ...(fairness === undefined ? [] : [['Fairness', fairnessSentence(fairness)] as const]),
    ...(lost === undefined ? [] : [['Lost', lost] as const]),
    ...(without === undefined
      ? [['Also in', `${count(configurations.length, 'configuration')} of the catalogue`] as const]
      : []),
    ...(trace === null ? [] : [['Run', trace] as const, ['To see it', `npx rehome explain ${trace}`] as const]),
  ];
}
