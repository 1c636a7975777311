import { selectedProperties } from '../check.js';
import type { System } from '../compose.js';
import { deadTransitionsOf, ignoredActionsOf } from '../judges/coverage.js';
import type { Finding } from '../judges/finding.js';
import type { CheckReport, Simulation } from '../report.js';
import type { AutomatonFactory } from '../search/automata.js';
import { type Budget, Clock, type Progress } from '../search/budget.js';
import { Evidence } from '../traces/evidence.js';
import { builtInVerdict, type Limits, verdictOf } from '../verdicts.js';
import { Ground } from '../walks/ground.js';
import { Walker } from '../walks/walk.js';
import { Encounters } from './encounters.js';
import { randomStream } from './random.js';
import { rescuesOf } from './rescues.js';
import { Shrinker } from './shrink.js';

export interface SimulateOptions extends Pick<Budget, 'time' | 'signal'> {
  /** Names of the properties to judge; default: all. Deadlock and overflow are always judged. */
  readonly properties?: readonly string[];
  /** How many walks; default 1000. */
  readonly walks?: number;
  /** Actions of a walk at most; default 200. */
  readonly steps?: number;
  /** The same seed gives the same walks; a whole number, default 1. */
  readonly seed?: number;
  /** Make the runs that are found smaller. */
  readonly shrink?: boolean;
  /** End with the first walk that refutes something. */
  readonly first?: boolean;
  onProgress?(progress: Progress): void;
  /** For tests of the checker: makes the local automata. */
  readonly createAutomaton?: AutomatonFactory;
}

/** What `simulate` does where nothing is asked for. */
export const simulationDefaults = { walks: 1000, steps: 200, seed: 1 } as const;

/** Counted apart in reports; `time` and `interrupted` as in a search. */
const cutBySimulation = 'simulation';

/**
 * Walks through a system at random and judges its properties on the way, for what is too large to explore. What it refutes is
 * refuted, by a run that XState has executed again; a goal that it reaches is reached; everything else stays undecided.
 * @returns a report as of `check`: its counts are of distinct states and transitions on the walks, its depth is the longest walk's
 * @throws CheckerError where a machine cannot be checked, or `properties` names an unknown one (MC720).
 */
export async function simulate(system: System, options: SimulateOptions = {}): Promise<CheckReport> {
  const { walks, steps, seed } = { ...simulationDefaults, ...options };
  const clock = new Clock(options);
  const ground = new Ground(system, selectedProperties(system, options.properties), options.createAutomaton);
  const walker = new Walker(ground, rescuesOf(ground));
  const seen = new Encounters(ground);
  let walked = 0;
  let cut = clock.expired();
  while (walked < walks && cut === undefined) {
    walker.walk(seen.guide(steps, randomStream(seed, walked++)));
    if (options.first && [...seen.decided.keys()].some((name) => isRefutation(system, name))) break;
    cut = clock.expired();
    options.onProgress?.({
      states: seen.states.size,
      transitions: seen.transitions.size,
      depth: seen.longest,
      queue: walks - walked,
      seconds: clock.seconds,
    });
    await clock.breathe();
  }
  const shrinker = options.shrink ? await Shrinker.create(system, seed, options.createAutomaton) : undefined;
  const run = (name: string) => {
    const found = seen.decided.get(name);
    return found === undefined || shrinker === undefined ? found : shrinker.shrink(name, found);
  };
  return reportOf(system, ground, seen, run, cut ?? cutBySimulation, {
    seconds: () => clock.seconds,
    simulation: { seed, walks: walked, steps, taken: seen.steps },
  });
}

const isRefutation = ({ properties }: System, name: string): boolean =>
  properties.find((property) => property.name === name)?.form !== 'reachable';

function reportOf(
  system: System,
  ground: Ground,
  seen: Encounters,
  runOf: (name: string) => readonly number[] | undefined,
  cut: string,
  { seconds, simulation }: { readonly seconds: () => number; readonly simulation: Simulation },
): CheckReport {
  const evidence = new Evidence(system, ground.automata, ground.knowledge);
  const limits: Limits = { cut, bound: cut, problem: ground.problem ?? seen.problem };
  const verdicts = ground.watches.map((watch) => {
    const run = watch.misled ? undefined : runOf(watch.property.name);
    const finding: Finding = {
      run: run && [...run],
      witness: undefined,
      idle: false,
      problem: watch.problem,
      open: false,
      unneeded: [],
      unentered: [],
      cut,
      product: undefined,
    };
    return verdictOf(watch.property, finding, limits, evidence);
  });
  verdicts.push(builtInVerdict('deadlock', runOf('deadlock'), limits, evidence));
  const overflow = runOf('overflow');
  if (overflow !== undefined) verdicts.push(builtInVerdict('overflow', overflow, limits, evidence));
  const silences = [...seen.silences.values()].filter(({ path }) => evidence.confirms(path));
  return {
    system: system.name,
    states: seen.states.size,
    transitions: seen.transitions.size,
    depth: seen.longest,
    exhaustive: false,
    bound: cut,
    exact: true,
    omission: null,
    reductions: [],
    simulation,
    seconds: seconds(),
    verdicts: evidence.discredit(verdicts),
    silences: silences.map(({ path, ...silence }) => ({ ...silence, trace: path.join('/') })),
    deadTransitions: deadTransitionsOf(system, ground.expander.tables),
    ignoredActions: ignoredActionsOf(system),
  };
}
