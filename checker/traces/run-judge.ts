import type { System } from '../compose.js';
import { Ground } from '../walks/ground.js';
import { Evidence } from './evidence.js';
import { Follower } from './follower.js';
import { Unfulfilled } from './liveness-pivot.js';
import { cycleOf, formatPath, parsePath } from './path.js';
import type { PivotOptions } from './pivot.js';

/**
 * Judges single runs of a system, as many as are asked for, without exploring it. What it says of a run has been executed again by XState
 * itself.
 */
export class RunJudge {
  private readonly ground: Ground;
  private readonly follower: Follower;
  private readonly evidence: Evidence;

  /** @throws CheckerError where a machine cannot be checked */
  constructor(
    private readonly system: System,
    { properties: asked, places = 300_000, createAutomaton }: PivotOptions = {},
  ) {
    const wanted = system.properties.filter(({ name }) => asked === undefined || asked.includes(name));
    this.ground = new Ground(system, wanted, createAutomaton);
    this.follower = new Follower(this.ground, places);
    this.evidence = new Evidence(system, this.ground.automata, this.ground.knowledge);
  }

  /**
   * Which verdict does a run refute?
   * @param path as in a report's `trace`; of one that is no run of this system, what its beginning refutes as far as it is one
   * @param among names of properties, `deadlock`, `overflow` and `unspecified-reception`
   * @returns by name, the beginning of the run that refutes it: all of it for liveness
   * @throws CheckerError for a malformed path (MC730)
   */
  refutedBy(path: string, among: readonly string[]): ReadonlyMap<string, string> {
    const choices = parsePath(path);
    const cycle = cycleOf(path);
    const asked = this.ground.watches.filter(({ property }) => among.includes(property.name));
    const lengths = this.follower.decidedAlong(choices, asked);
    const found = new Map<string, string>();
    for (const name of among) {
      const form = this.system.properties.find((property) => property.name === name)?.form;
      if (form === 'reachable') continue;
      const length = form === 'liveness' ? this.unfulfilled(name, choices, cycle) : lengths.get(name);
      if (length === undefined) continue;
      const beginning = choices.slice(0, length);
      const repeats = form === 'liveness' ? cycle : undefined;
      if (this.evidence.disagreement(beginning, repeats) === undefined) found.set(name, formatPath(beginning, repeats));
    }
    return found;
  }

  /** The length of a run that repeats for ever and refutes a property; undefined where it does not. */
  private unfulfilled(name: string, path: readonly number[], cycle: number | undefined): number | undefined {
    const watch = this.ground.watches.find(({ property }) => property.name === name);
    if (cycle === undefined || watch?.property.form !== 'liveness') return undefined;
    return Unfulfilled.of(this.ground, watch, watch.property, path, cycle) && path.length;
  }
}
