import type { System } from './compose.js';
import { CheckerError, type Problem } from './errors.js';
import { boundOf, type Exploration, type ExploreOptions, explorationOf, openGraph } from './explore.js';
import { deadTransitionsOf, ignoredActionsOf } from './judges/coverage.js';
import { DeadlockJudge } from './judges/deadlock.js';
import { Products } from './judges/products.js';
import { type Finding, PropertyJudge } from './judges/property-judge.js';
import { SilenceLog } from './judges/silences.js';
import type { Property } from './property.js';
import { builtInVerdicts } from './property-problems.js';
import type { CheckReport } from './report.js';
import { type AutomatonFactory, cachedAutomaton } from './search/automata.js';
import { Clock } from './search/budget.js';
import type { StoreKind } from './search/inexact.js';
import { search } from './search/search.js';
import { Evidence } from './traces/evidence.js';
import { builtInVerdict, type Limits, verdictOf } from './verdicts.js';

export interface CheckOptions extends ExploreOptions {
  /** Names of the properties to judge; default: all. Deadlock and overflow are always judged, named or not. */
  readonly properties?: readonly string[];
  /** End with the depth of the first refutation. */
  readonly first?: boolean;
  /** Look which parts of a formula that holds it does not need: it is judged anew for each of them. */
  readonly formulaParts?: boolean;
  /** Hand out the explored graph beside the report. */
  readonly keepGraph?: boolean;
  /**
   * How states are kept. `fingerprint` (64 bits of each) and `bitstate` (three bits) need less memory and may leave states out; the report
   * says how likely that is, nothing is then said to hold, and properties that need the whole graph are not judged. Default: `exact`.
   */
  readonly store?: StoreKind;
}

export interface CheckResult extends CheckReport {
  /** Present with `keepGraph`. */
  readonly graph?: Exploration;
}

/**
 * Explores a system exhaustively, unless a budget ends it before, and judges its properties. Every run it reports has been
 * executed again by XState itself.
 * @throws CheckerError where a machine cannot be checked, or `properties` names an unknown one (MC720).
 */
export async function check(system: System, options: CheckOptions = {}): Promise<CheckResult> {
  const clock = new Clock(options);
  const properties = selectedProperties(system, options.properties);
  const exact = (options.store ?? 'exact') === 'exact';
  const needsGraph = ({ form, history }: Property) => needsEdges.includes(form) || history !== undefined;
  const silences = new SilenceLog();
  const { automata, knowledge, graph, views, within } = openGraph(system, {
    ...options,
    keepEdges: exact && properties.some(needsGraph),
    onUnhandled: silences.note,
  });
  const create = options.createAutomaton ?? cachedAutomaton;
  const products = new Products(graph, views, options.states ?? Number.POSITIVE_INFINITY);
  const judged = properties.filter((property) => exact || !needsGraph(property));
  const judges = judged.map(
    (property) => new PropertyJudge(property, graph, views, observerOf(property, create), products),
  );
  const deadlock = new DeadlockJudge(graph);
  await search(graph, [...judges, deadlock], options, clock, within);

  const evidence = new Evidence(system, automata, knowledge);
  const inexact = exact ? undefined : 'inexact';
  const limits: Limits = {
    cut: graph.cut ?? inexact,
    bound: graph.cut ?? inexact ?? boundOf(graph),
    problem: graph.problem,
  };
  const findings: Finding[] = [];
  for (const judge of judges) findings.push(await judge.finish(clock, options.formulaParts === true));
  const met = silences.list(graph);
  // XState need not execute again what it has executed as the beginning of a longer run.
  const runs = [...findings.flatMap(({ run, witness }) => [run ?? [], witness ?? []]), ...met.map(({ path }) => path)];
  for (const run of runs.sort((a, b) => b.length - a.length)) evidence.confirms(run);
  const verdicts = properties.map((property) =>
    verdictOf(property, findings[judged.indexOf(property)] ?? unjudged, limits, evidence),
  );
  verdicts.push(
    builtInVerdict(
      'deadlock',
      deadlock.state === undefined ? undefined : graph.pathTo(deadlock.state),
      limits,
      evidence,
    ),
  );
  if (graph.overflow !== undefined) {
    const { state, choice } = graph.overflow;
    verdicts.push(builtInVerdict('overflow', [...graph.pathTo(state), choice], limits, evidence));
  }
  const noted = met.filter(({ path }) => evidence.confirms(path));
  return {
    system: system.name,
    states: graph.states,
    transitions: graph.transitions,
    depth: graph.depth,
    exhaustive: limits.cut === undefined,
    bound: limits.bound,
    exact,
    omission: exact ? null : graph.expander.store.omission,
    reductions: [],
    seconds: clock.seconds,
    verdicts: evidence.discredit(verdicts),
    silences: noted.map(({ path, ...silence }) => ({ ...silence, trace: path.join('/') })),
    deadTransitions: deadTransitionsOf(system, graph.expander.tables),
    ignoredActions: ignoredActionsOf(system),
    ...(options.keepGraph && exact ? { graph: explorationOf(graph) } : {}),
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

/** Forms that are judged on the whole graph when it is known. */
const needsEdges: readonly Property['form'][] = ['recoverable', 'liveness'];

/** The properties of these names; without any, all. @throws CheckerError for an unknown one (MC720) */
export function selectedProperties(system: System, names: readonly string[] | undefined): readonly Property[] {
  if (names === undefined) return system.properties;
  const known = system.properties.map(({ name }) => name);
  const problems = names
    .filter((name) => !known.includes(name) && !builtInVerdicts.includes(name))
    .map(
      (name): Problem => ({
        code: 'MC720',
        message: `The composition has no property ${JSON.stringify(name)}.`,
        remedy: known.length > 0 ? `Use one of ${known.join(', ')}.` : 'It declares no properties at all.',
      }),
    );
  if (problems.length > 0) throw new CheckerError(problems);
  return system.properties.filter(({ name }) => names.includes(name));
}

/** The automaton of a property's observer, which knows nobody. Properties that watch with the same machine share it, so its name is no property's. */
const observerOf = ({ history }: Property, create: AutomatonFactory) =>
  history === undefined ? undefined : create({ name: 'history', machine: history, peers: [] });
