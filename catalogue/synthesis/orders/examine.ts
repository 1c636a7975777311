import { type CheckReport, check, RunJudge, type System, unspecifiedReception } from '../../../checker/index.js';
import type { AutomatonFactory } from '../../../checker/search/automata.js';
import { systemOf } from '../../system.js';
import { configurationIn, type OrdersPlan, settingsOf } from './plan.js';
import { isProperPart, type Names } from './sets.js';

/** A property that an order loses in a setting. */
export interface Loss {
  readonly property: string;
  /** The run, as in a report's `trace`; null where what the property asks to be reachable is not. */
  readonly trace: string | null;
  /** Is it a shortest one? Not where another order's run was executed again instead of a search. */
  readonly shortest: boolean;
}

/** What is known of an order in one setting. */
export interface SettingResult {
  /** In the order of the properties. */
  readonly lost: readonly Loss[];
  /** Properties of which a search that ended early knows nothing. */
  readonly undecided: Names;
  /** Was all of it searched? Otherwise more may be lost. */
  readonly searched: boolean;
}

/** What an order is compared with while it is examined. */
export interface Knowledge {
  /** By setting: runs of other orders that refute a property there, those to try first at the front. */
  readonly runs: readonly (readonly { readonly property: string; readonly trace: string }[])[];
  /** By setting: what orders that were searched there lose. */
  readonly searched: readonly (readonly Names[])[];
  /** By valuation: what orders that were searched in all of its scenarios lose there together. */
  readonly together: readonly (readonly Names[])[];
}

/** Nothing is known: everything is searched. */
export const nothingKnown = (plan: OrdersPlan): Knowledge => ({
  runs: settingsOf(plan).map(() => []),
  searched: settingsOf(plan).map(() => []),
  together: plan.valuations.map(() => []),
});

/**
 * Examines one order in all settings of a plan. First the known runs of other orders are executed on it; then it is searched where they do
 * not show already that another order loses strictly less, in that setting and in all scenarios of its valuation together.
 * @returns by setting
 */
export async function examineOrder(
  order: string,
  plan: OrdersPlan,
  known: Knowledge,
  create: AutomatonFactory,
  signal?: AbortSignal,
): Promise<readonly SettingResult[]> {
  const settings = settingsOf(plan);
  const systems = settings.map((setting) => systemOf(configurationIn(order, setting)));
  const results = systems.map((system, index): SettingResult => {
    const lost = replayedLosses(system, plan, known.runs[index]!, create);
    return { lost, undecided: [], searched: false };
  });
  const { length } = plan.scenarios;
  for (const [index, system] of systems.entries()) {
    const valuation = Math.floor(index / length);
    const here = lostIn(results.slice(index, index + 1), plan);
    const together = lostIn(results.slice(valuation * length, (valuation + 1) * length), plan);
    const isBeaten =
      known.searched[index]!.some((lost) => isProperPart(lost, here)) &&
      known.together[valuation]!.some((lost) => isProperPart(lost, together));
    if (!isBeaten) results[index] = await searched(system, plan, create, signal);
  }
  return results;
}

/** What is lost in some settings, in the order of the properties. */
export function lostIn(results: readonly SettingResult[], { properties }: OrdersPlan): Names {
  const lost = new Set(results.flatMap((result) => result.lost.map(({ property }) => property)));
  return properties.filter((name) => lost.has(name));
}

function replayedLosses(
  system: System,
  { properties }: OrdersPlan,
  runs: Knowledge['runs'][number],
  createAutomaton: AutomatonFactory,
): readonly Loss[] {
  if (runs.length === 0) return [];
  const judge = new RunJudge(system, { properties: namesIn(system, properties), createAutomaton });
  const found = new Map<string, string>();
  for (const { property, trace } of runs) {
    if (found.has(property)) continue;
    const run = judge.refutedBy(trace, [property]).get(property);
    if (run !== undefined) found.set(property, run);
  }
  return properties.flatMap((property) =>
    found.has(property) ? [{ property, trace: found.get(property)!, shortest: false }] : [],
  );
}

async function searched(
  system: System,
  { properties, states }: OrdersPlan,
  createAutomaton: AutomatonFactory,
  signal?: AbortSignal,
): Promise<SettingResult> {
  const report = await check(system, {
    properties: namesIn(system, properties),
    states,
    reduce: 'none',
    createAutomaton,
    ...(signal && { signal }),
  });
  const losses = new Map<string, Loss>();
  for (const { property, verdict, trace } of report.verdicts) {
    if (verdict === 'violated') losses.set(property, { property, trace: trace ?? null, shortest: true });
  }
  const silence = firstSilence(report);
  if (silence !== undefined)
    losses.set(unspecifiedReception, { property: unspecifiedReception, trace: silence, shortest: true });
  const open = report.verdicts.filter(({ verdict }) => verdict === 'undecided').map(({ property }) => property);
  if (!report.exhaustive && silence === undefined) open.push(unspecifiedReception);
  return {
    lost: properties.flatMap((property) => losses.get(property) ?? []),
    undecided: properties.filter((name) => open.includes(name)),
    searched: true,
  };
}

/** The shortest run to a message that arrives where its receiver's machine is silent. */
function firstSilence({ silences }: CheckReport): string | undefined {
  const runs = (silences ?? []).filter(({ kind }) => kind !== 'ignored').map(({ trace }) => trace);
  const length = (trace: string) => trace.split('/').length;
  return runs.reduce<string | undefined>(
    (best, trace) => (best === undefined || length(trace) < length(best) ? trace : best),
    undefined,
  );
}

/** The declared properties among names: the others are judged of every composition. */
function namesIn(system: System, names: Names): Names {
  const declared = new Set(system.properties.map(({ name }) => name));
  return names.filter((name) => declared.has(name));
}
