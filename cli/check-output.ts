import { oneSided } from '../catalogue/one-sided.js';
import type { System } from '../checker/compose.js';
import { catalogueSilencesText, neverTakenText } from '../reports/catalogue-silences.js';
import { type Difference, differencesText } from '../reports/difference.js';
import { type Finding, findingsOf, findingText } from '../reports/findings.js';
import { pageWidth, wrap } from '../reports/layout.js';
import { type Palette, plain } from '../reports/palette.js';
import { propertySummary } from '../reports/property-summary.js';
import type { Run } from '../reports/run.js';
import { summary } from '../reports/summary.js';
import {
  countsLine,
  deadTransitionsText,
  ignoredActionsText,
  problemsText,
  reductionText,
  refusalsText,
  silencesText,
  verdictList,
} from '../reports/system-report.js';
import { vacuityText } from '../reports/vacuity.js';
import { verdictTable } from '../reports/verdict-table.js';
import { witnessesOf, witnessText } from '../reports/witness-text.js';
import { type Job, systemOfJob } from './job.js';
import { replayed } from './replayed.js';

/** Makes a run's system in this thread: reports need its words, and to replay its runs. */
export type SystemOf = (run: Run) => Promise<System>;

/** Systems are made in this thread only where reports need them, and once. */
export function systemCache(jobs: Iterable<readonly [id: string, job: Job]>): SystemOf {
  const systems = new Map<string, Promise<System>>();
  const known = new Map(jobs);
  return ({ id }) => {
    const system = systems.get(id) ?? systemOfJob(known.get(id)!);
    systems.set(id, system);
    return system;
  };
}

/** How much to print, and how. */
export interface OutputOptions {
  readonly palette: Palette;
  /** The whole matrix, lists of what is only counted otherwise, and what the properties that hold do not need. */
  readonly verbose: boolean;
  /** For each property that holds, the run to what it speaks about. */
  readonly witness?: boolean;
  /** The verdicts, what changed against the pins, and nothing else. */
  readonly quiet?: boolean;
  /** The number of characters that a line of a table has at most. */
  readonly width?: number;
}

/** So many rows can be read at a glance; of more, those at the defaults are shown. */
const mostRows = 40;

/**
 * The result of checking (a part of) the catalogue: what became of each property, the table of verdicts, findings, changed pins,
 * one line of summary. Verbose: the whole table, and what lists only count otherwise. Quiet: neither runs nor lists.
 */
export async function catalogueText(
  runs: readonly Run[],
  differences: readonly Difference[],
  systemOf: SystemOf,
  { palette, verbose, witness = false, quiet = false, width }: OutputOptions,
): Promise<string> {
  const table = { palette, ...(width === undefined ? {} : { width }) };
  const many = runs.length > mostRows;
  const rows = many && !verbose ? runs.filter(({ readings }) => Object.keys(readings).length === 0) : runs;
  const verdicts = [
    many ? propertySummary(runs, table) : '',
    quiet || !many ? '' : oneSidedText(runs, palette),
    rows.length === 0 || (quiet && many && !verbose) ? '' : verdictTable(rows, table),
  ];
  const end = [differencesText(differences, palette), summary(runs)];
  if (quiet) return sections([...verdicts, ...end]);
  const findings = await findingsSections(runs, systemOf, palette);
  const presentation = runs.length === 0 ? {} : ((await systemOf(runs[0])).presentation ?? {});
  const lists = [
    catalogueSilencesText(runs, presentation, palette),
    neverTakenText(runs, presentation, palette),
  ].filter((text) => text !== '');
  return sections([
    ...verdicts,
    rows.length === runs.length ? '' : `At their defaults: --verbose shows all ${runs.length} configurations.`,
    ...findings,
    ...(witness ? await witnessSections(runs, systemOf, palette) : []),
    verbose ? vacuityText(runs, palette) : '',
    ...(verbose ? lists : [lists.map((text) => `${text.split('\n')[0]} (--verbose lists them)`).join('\n')]),
    ...end,
  ]);
}

/** Why the default catalogue decides a property one way, where it is among those that were judged. */
function oneSidedText(runs: readonly Run[], palette: Palette): string {
  const judged = new Set(runs.flatMap(({ report }) => report.verdicts.map(({ property }) => property)));
  return Object.entries(oneSided)
    .filter(([name]) => judged.has(name))
    .flatMap(([name, { side, because }]) =>
      wrap(`${name}: ${side} in the default catalogue, because ${because}.`, pageWidth),
    )
    .map(palette.dim)
    .join('\n');
}

/** The result of checking systems that stand for themselves: each with its verdicts, findings and what else was met. */
export async function systemsText(
  runs: readonly Run[],
  systemOf: SystemOf,
  { palette, verbose, witness = false, quiet = false }: OutputOptions,
): Promise<string> {
  const texts: string[] = [];
  for (const run of runs) {
    const verdicts = [palette.bold(run.report.system), verdictList(run.report, palette), problemsText(run.report)];
    if (quiet) {
      texts.push(...verdicts, countsLine(run));
      continue;
    }
    const presentation = (await systemOf(run)).presentation ?? {};
    texts.push(
      ...verdicts,
      ...(await findingsSections([run], systemOf, palette)),
      ...(witness ? await witnessSections([run], systemOf, palette) : []),
      verbose ? vacuityText([run], palette) : '',
      silencesText(run, presentation, palette),
      deadTransitionsText(run.report, presentation, palette),
      ignoredActionsText(run.report, presentation),
      reductionText(run.report),
      verbose ? refusalsText(run.report) : '',
      countsLine(run),
    );
  }
  return sections(texts);
}

async function findingsSections(runs: readonly Run[], systemOf: SystemOf, palette: Palette): Promise<string[]> {
  const texts: string[] = [];
  for (const finding of findingsOf(runs)) texts.push(await findingSection(finding, systemOf, palette));
  return texts;
}

async function findingSection(finding: Finding, systemOf: SystemOf, palette: Palette = plain): Promise<string> {
  const system = await systemOf(finding.run);
  const property = system.properties.find(({ name }) => name === finding.verdict.property);
  const { trace } = finding.verdict;
  const run = trace === undefined ? undefined : await replayed(system, trace);
  return findingText(finding, property, run, palette);
}

async function witnessSections(runs: readonly Run[], systemOf: SystemOf, palette: Palette): Promise<string[]> {
  const texts: string[] = [];
  for (const witness of witnessesOf(runs)) {
    texts.push(witnessText(witness, await replayed(await systemOf(witness.run), witness.path), palette));
  }
  return texts;
}

function sections(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n\n');
}
