import { check, type Verdict } from '../../checker/index.js';
import type { AutomatonFactory } from '../../checker/search/automata.js';
import { canonical } from '../../checker/xstate/canonical.js';
import type { Configuration } from '../configuration.js';
import { Looks } from './recorded.js';
import { RecordedAutomaton } from './recorded-automaton.js';
import { recordedSystem } from './recorded-system.js';
import { RefutationLooks } from './refutation-looks.js';
import { watchedProperty } from './watched-property.js';

/** A verdict and the readings that it can depend on: under every configuration that agrees on them it is the same. */
export interface RecordedVerdict {
  readonly verdict: Verdict;
  readonly dependsOn: ReadonlySet<string>;
}

/** What limits a recorded check. */
export interface RecordedCheckOptions {
  readonly properties: readonly string[];
  readonly states: number;
  readonly signal: AbortSignal;
}

/**
 * Checks configurations and sees which readings each search looks at: when the composition is made, in the guards and actions
 * of the steps that the search takes, and in the predicates of each property. Whatever is looked at comes out the same in a
 * configuration that agrees on it, step by step, so such a configuration has the same graph and the same verdict. For a
 * refutation its own run is enough.
 *
 * Local automata are kept for later checks. One check at a time.
 */
export class RecordedChecks {
  private readonly looks = new Looks();
  private readonly automata = new Map<string, RecordedAutomaton>();
  /** What the search at hand has looked at, and its participants' automata. */
  private searched = new Set<string>();
  private running = new Map<string, RecordedAutomaton>();

  /** @returns the verdicts by property, with what each depends on; without those that the configuration does not have */
  async check(
    configuration: Configuration,
    { properties, states, signal }: RecordedCheckOptions,
  ): Promise<ReadonlyMap<string, RecordedVerdict>> {
    const { system, looked } = recordedSystem(configuration);
    this.searched = new Set();
    this.running = new Map();
    const predicates = new Map<string, Set<string>>();
    const watched = system.properties
      .filter(({ name }) => properties.includes(name))
      .map((property) => {
        const own = new Set<string>();
        predicates.set(property.name, own);
        return watchedProperty(property, this.looks, own);
      });
    const { verdicts, graph } = await check(
      { ...system, properties: watched },
      // Closing ahead would look at what no run does.
      { states, signal, closing: 0, createAutomaton: this.createAutomaton, keepGraph: true },
    );
    const refutations = new RefutationLooks(system, graph!, this.running);
    const made = looked();
    const searched = [...made, ...this.searched];
    const atStart = [...made, ...[...this.running.values()].flatMap(({ startLooks }) => [...startLooks])];
    return new Map(
      verdicts.map((verdict) => {
        const own = predicates.get(verdict.property) ?? [];
        const looks = verdict.verdict === 'violated' ? refutations.of(verdict) : undefined;
        const steps = looks === undefined ? searched : [...atStart, ...looks];
        return [verdict.property, { verdict, dependsOn: new Set([...steps, ...own]) }];
      }),
    );
  }

  private readonly createAutomaton: AutomatonFactory = (options) => {
    const key = canonical([options.name, options.machine.id, options.input, options.peers]);
    // An observer looks at no reading; the name under which it stands is no participant's.
    const automaton =
      this.automata.get(key) ??
      new RecordedAutomaton(options, this.looks, (readings) => {
        for (const name of readings) this.searched.add(name);
      });
    if (options.peers.length > 0) {
      this.automata.set(key, automaton);
      this.running.set(options.name, automaton);
    }
    for (const name of automaton.startLooks) this.searched.add(name);
    return automaton;
  };
}
