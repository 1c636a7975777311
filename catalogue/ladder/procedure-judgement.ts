import type { System, Verdict } from '../../checker/index.js';
import type { Procedure } from '../../machines/procedures/procedure.js';
import { systemOf } from '../system.js';
import type { Region } from './assumption.js';
import type { Judgement } from './examiner.js';
import { type Inclusion, inclusionOf } from './inclusion.js';
import { RecordedChecks, type RecordedVerdict } from './recorded-check.js';
import { configurationOf } from './universe.js';
import { type RegionVerdict, VerdictRegions } from './verdict-regions.js';

/** What limits a ladder. */
export interface LadderBudget {
  /** Configurations that are explored for one property of one procedure, beyond those explored for others before. */
  readonly configurations: number;
  /** States of one search. */
  readonly states: number;
}

/** The same for all properties of a procedure. */
export interface JudgementOptions extends LadderBudget {
  readonly properties: readonly string[];
  readonly signal: AbortSignal;
  /** Told after each exploration, with their number so far. */
  onExplored(explored: number): void;
}

const mostSystems = 300;

/**
 * Judges the configurations of one procedure by several properties: an exploration is used for all of them, and a verdict for
 * all configurations that agree on the readings that it depends on.
 */
export class ProcedureJudgement {
  /** Configurations explored. */
  explored = 0;
  private readonly checks = new RecordedChecks();
  private readonly regions = new VerdictRegions();
  private readonly traces = new Map<string, string>();
  private readonly systems = new Map<string, System>();

  constructor(
    private readonly procedure: Procedure,
    private readonly options: JudgementOptions,
  ) {}

  /** What an examiner of one property asks; from now on its budget counts. */
  of(property: string): Judgement {
    const end = this.explored + this.options.configurations;
    return {
      verdict: async (deviations, values) => {
        const known = this.regions.find(property, deviations, values);
        if (known !== undefined) return known;
        if (this.options.signal.aborted) return undecided('interrupted');
        if (this.explored >= end) return undecided('configurations');
        await this.explore(deviations, values);
        return this.regions.find(property, deviations, values) ?? undecided('interrupted');
      },
      inclusion: (smaller, larger, values) => this.inclusion(smaller, larger, values),
    };
  }

  /**
   * The run that refutes a property in a configuration, as a whole trace id; undefined where the search ends before it is found.
   * @throws Error where the configuration does not refute it, for then a region was wrong
   */
  async refutation(property: string, deviations: readonly string[], values: Region): Promise<string | undefined> {
    const { id } = configurationOf(this.procedure, values, deviations);
    const name = traceName(id, property);
    const known = this.traces.get(name);
    if (known !== undefined) return known;
    const found = (await this.explore(deviations, values)).get(property);
    if (found?.verdict.verdict === 'holds') throw new Error(`${id} was taken to refute ${property}, and does not.`);
    return this.traces.get(name);
  }

  private async explore(deviations: readonly string[], values: Region): Promise<ReadonlyMap<string, RecordedVerdict>> {
    const { properties, states, signal } = this.options;
    const configuration = configurationOf(this.procedure, values, deviations);
    const verdicts = await this.checks.check(configuration, { properties, states, signal });
    this.explored++;
    for (const [property, { verdict, dependsOn }] of verdicts) {
      if (verdict.reason === 'interrupted') continue;
      this.regions.add(property, deviations, regionVerdict(verdict, dependsOn, configuration.values));
      if (verdict.verdict === 'violated' && verdict.trace !== undefined)
        this.traces.set(traceName(configuration.id, property), `${configuration.id}:${verdict.trace}`);
    }
    this.options.onExplored(this.explored);
    return verdicts;
  }

  private inclusion(smaller: readonly string[], larger: readonly string[], values: Region): Inclusion {
    return inclusionOf(this.system(smaller, values), this.system(larger, values));
  }

  private system(deviations: readonly string[], values: Region): System {
    const configuration = configurationOf(this.procedure, values, deviations);
    const known = this.systems.get(configuration.id);
    if (known !== undefined) return known;
    if (this.systems.size >= mostSystems) this.systems.clear();
    const system = systemOf(configuration);
    this.systems.set(configuration.id, system);
    return system;
  }
}

const undecided = (reason: string): RegionVerdict => ({ region: {}, verdict: 'undecided', vacuous: false, reason });

const traceName = (id: string, property: string): string => `${id} ${property}`;

function regionVerdict(verdict: Verdict, dependsOn: ReadonlySet<string>, values: Region): RegionVerdict {
  const { verdict: word, vacuous, reason } = verdict;
  const region = Object.fromEntries([...dependsOn].map((reading) => [reading, values[reading]!]));
  return { region, verdict: word, vacuous, ...(reason === undefined ? {} : { reason }) };
}
