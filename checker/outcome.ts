import type { System } from './compose.js';
import type { Examination } from './examination.js';
import { boundOf } from './explore.js';
import { deadTransitionsOf } from './judges/coverage.js';
import type { Finding } from './judges/finding.js';
import type { MetSilence } from './judges/silences.js';
import type { Property } from './property.js';
import type { Size } from './reductions/components/size.js';
import type { CheckReport, DeadTransition, Silence } from './report.js';
import type { Evidence } from './traces/evidence.js';
import { builtInVerdict, type Limits, verdictOf } from './verdicts.js';

/** What became of a property, and what limits that. */
export interface Judged {
  readonly property: Property;
  readonly finding: Finding;
  readonly limits: Limits;
}

/** What was found out of a whole system, by one search or by several. All runs are paths of the whole. */
export interface Outcome {
  readonly deadTransitions: readonly DeadTransition[];
  /** Counts of the whole; undefined where they are not known. */
  readonly size: Size | undefined;
  readonly judged: readonly Judged[];
  /** What limits all that is said of the whole. */
  readonly limits: Limits;
  readonly deadlock: readonly number[] | undefined;
  readonly overflow: readonly number[] | undefined;
  readonly silences: readonly MetSilence[];
}

/** What one search of the whole has found out. */
export function outcomeOf(system: System, examination: Examination): Outcome {
  const { graph, properties, judges, findings, deadlock, silences } = examination;
  // What was kept inexactly may be incomplete: nothing holds for it.
  const cut = graph.cut ?? (graph.expander.store.exact ? undefined : 'inexact');
  const limits: Limits = { cut, bound: cut ?? boundOf(graph), problem: graph.problem };
  return {
    size: { states: graph.states, transitions: graph.transitions, depth: graph.depth },
    judged: properties.map((property) => {
      const finding = findings[judges.findIndex((judge) => judge.property === property)] ?? unjudged;
      return { property, finding, limits };
    }),
    limits,
    deadlock: deadlock === undefined ? undefined : graph.pathTo(deadlock),
    overflow: graph.overflow && [...graph.pathTo(graph.overflow.state), graph.overflow.choice],
    silences: silences.list(graph),
    deadTransitions: deadTransitionsOf(system, graph.expander.tables),
  };
}

/** Of a property that was not looked at. */
const unjudged: Finding = {
  run: undefined,
  witness: undefined,
  idle: false,
  problem: undefined,
  open: false,
  cut: undefined,
  unneeded: [],
  unentered: [],
  product: undefined,
};

/** The members of a report that tell an outcome. */
type Told = Pick<CheckReport, 'exhaustive' | 'bound' | 'verdicts'> & {
  readonly silences: readonly Silence[];
  readonly deadTransitions: readonly DeadTransition[];
};

/** An outcome as reports tell it, after XState has executed all its runs. */
export function tellOutcome(
  { judged, limits, deadlock, overflow, silences, deadTransitions }: Outcome,
  evidence: Evidence,
): Told {
  // XState need not execute again what it has executed as the beginning of a longer run.
  const runs = [
    ...judged.flatMap(({ finding: { run, witness } }) => [run ?? [], witness ?? []]),
    ...silences.map(({ path }) => path),
  ];
  for (const run of runs.sort((a, b) => b.length - a.length)) evidence.confirms(run);
  const verdicts = judged.map(({ property, finding, limits }) => verdictOf(property, finding, limits, evidence));
  verdicts.push(builtInVerdict('deadlock', deadlock, limits, evidence));
  if (overflow !== undefined) verdicts.push(builtInVerdict('overflow', overflow, limits, evidence));
  const noted = silences.filter(({ path }) => evidence.confirms(path));
  return {
    deadTransitions,
    exhaustive: limits.cut === undefined,
    bound: limits.bound,
    verdicts: evidence.discredit(verdicts),
    silences: noted.map(({ path, ...silence }) => ({ ...silence, trace: path.join('/') })),
  };
}
