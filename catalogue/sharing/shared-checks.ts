import { type CheckOptions, type CheckReport, check, type System } from '../../checker/index.js';
import type { AutomatonFactory } from '../../checker/search/automata.js';
import type { RunReport } from '../../reports/run.js';
import { behaviourOf, type ReadingsByParticipant, readingsIn } from './behaviour.js';
import { watchReadings } from './readings-read.js';

interface Explored {
  readonly report: CheckReport;
  readonly readings: ReadingsByParticipant;
  /** The readings, `participant reading`, that the verdicts rest upon. */
  readonly read: ReadonlySet<string>;
}

/**
 * Checks systems one after the other; one that behaves as an earlier one did, and whose properties read nothing in which the two
 * differ, has the verdicts of that one, and is not explored again. All are checked with the same options.
 */
export class SharedChecks {
  private readonly explored = new Map<string, Explored[]>();

  constructor(private readonly create: AutomatonFactory) {}

  /**
   * A system's report.
   * @throws as `check`
   */
  async check(system: System, options: CheckOptions): Promise<RunReport> {
    const started = performance.now();
    const behaviour = behaviourOf(system, this.create);
    const alike = behaviour === undefined ? [] : (this.explored.get(behaviour) ?? []);
    const readings = readingsIn(system, this.create);
    const same = alike.find((earlier) => agree(earlier.readings, readings, earlier.read));
    if (same !== undefined) {
      const seconds = (performance.now() - started) / 1000;
      return { ...same.report, system: system.name, seconds, sameAs: same.report.system };
    }
    const watched = watchReadings(system);
    const report = await check(watched.system, { ...options, createAutomaton: this.create });
    // What a budget or Ctrl-C ended is nobody else's result.
    if (behaviour !== undefined && report.exhaustive) {
      this.explored.set(behaviour, [...alike, { report, readings, read: watched.read }]);
    }
    return report;
  }
}

/** Do two systems have the same values of these readings? */
function agree(one: ReadingsByParticipant, two: ReadingsByParticipant, read: ReadonlySet<string>): boolean {
  return [...read].every((pair) => {
    const [participant, reading] = pair.split(' ') as [string, string];
    return one[participant]?.[reading] === two[participant]?.[reading];
  });
}
