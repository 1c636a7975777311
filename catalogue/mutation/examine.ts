import { type Trail, trailOf } from '../../checker/coverage/trail.js';
import { CheckerError, check } from '../../checker/index.js';
import { Infection } from '../../checker/mutation/infection.js';
import type { Mutant, MutationOperator } from '../../checker/mutation/mutants.js';
import type { PinnedRun, Pins } from '../../reports/pins.js';
import { parseConfigurationId } from '../configuration.js';
import { systemOf } from '../system.js';
import { machineOf, mutantsOfParticipant, withMachine } from './machines.js';
import type { MutationTask } from './plan.js';
import { type VerdictChange, verdictChange } from './verdict-change.js';

/** What became of a mutant. */
export interface MutantResult {
  /** The participant, and the mutant's id in its machine: `pva idle·validationRequest·0 drop-guard`. */
  readonly id: string;
  readonly participant: string;
  readonly place: string;
  readonly operator: MutationOperator;
  readonly fault: string;
  /**
   * `killed`: a verdict is not the pinned one. `shifted`: the verdicts are the pinned ones, and one that is violated has a shortest run
   * of another length. `survived`: all is as pinned wherever it was checked. `equivalent`: it behaves as its original in every
   * configuration that exercises its place. `unexercised`: none does.
   */
  readonly outcome: 'killed' | 'shifted' | 'survived' | 'equivalent' | 'unexercised';
  /** How many configurations were checked. */
  readonly checked: number;
  /** What killed it, or shifted. */
  readonly configuration?: string;
  readonly change?: VerdictChange;
}

/** How far to look for what kills a mutant. */
export interface Patience {
  /** So many configurations are checked with a mutant, of those where it behaves otherwise than its original. */
  readonly configurations: number;
}

/** A mutant may have so many times the states of its original before its search is ended. */
const growth = 10;
const leastBudget = 5000;
const budgetFor = ({ states }: PinnedRun): number => Math.max(leastBudget, growth * states);

/** So many times the configurations that are checked are looked at for a state space of another size. */
const farther = 10;

/** The system of a configuration with the mutant in place of its original. */
const mutated = (participant: string, { machine }: Infection, id: string) =>
  withMachine(systemOf(parseConfigurationId(id)), machineOf(participant), machine);

/**
 * Looks for what kills mutants, one place after the other. Configurations are asked in the order of the plan, those that killed another
 * mutant of the place before all others. The second half of the patience is kept for those where the mutant has another number of states: these
 * are the likeliest to tell it, and quickly found.
 */
export class Examiner {
  private readonly trails = new Map<string, Trail>();

  constructor(
    private readonly pins: Pins,
    private readonly patience: Patience,
  ) {}

  /** What becomes of the mutants of a task, in its order. */
  async examine(task: MutationTask, onDone: () => void = () => {}): Promise<readonly MutantResult[]> {
    const wanted = new Set(task.mutants);
    const mutants = mutantsOfParticipant(task.participant, (place) => (place === task.place ? task.writes : []));
    const results: MutantResult[] = [];
    let order = task.configurations;
    for (const mutant of mutants.filter(({ id }) => wanted.has(id))) {
      const result = await this.result(task.participant, mutant, order);
      const { outcome, configuration: killer } = result;
      if (outcome === 'killed') order = [killer!, ...order.filter((id) => id !== killer)];
      results.push(result);
      onDone();
    }
    return results;
  }

  private async result(participant: string, mutant: Mutant, order: readonly string[]): Promise<MutantResult> {
    const { place, operator, fault } = mutant;
    const about = { id: `${participant} ${mutant.id}`, participant, place, operator, fault };
    if (order.length === 0) return { ...about, outcome: 'unexercised', checked: 0 };
    const infection = new Infection(mutant);
    let checked = 0;
    let infected = 0;
    let shifted: Pick<MutantResult, 'configuration' | 'change'> | undefined;
    for (const id of order) {
      if (checked >= this.patience.configurations || infected >= farther * this.patience.configurations) break;
      if (!(await this.isInfected(participant, infection, id))) continue;
      infected++;
      if (checked >= this.patience.configurations / 2 && !(await this.isResized(participant, infection, id))) continue;
      checked++;
      const found = await this.check(participant, infection, id, this.pins.runs[id]!);
      if (found?.by === 'verdict') {
        return { ...about, outcome: 'killed', checked, configuration: id, change: found.change };
      }
      if (found !== undefined) shifted ??= { configuration: id, change: found.change };
    }
    if (shifted !== undefined) return { ...about, outcome: 'shifted', checked, ...shifted };
    return { ...about, outcome: checked === 0 ? 'equivalent' : 'survived', checked };
  }

  private async isInfected(participant: string, infection: Infection, id: string): Promise<boolean> {
    const { participants, peers } = await this.trail(id);
    const machine = machineOf(participant);
    return participants.some((trail) => trail.participant.machine === machine && infection.in(trail, peers));
  }

  /** Has the composition another number of states with the mutant? Quicker to tell than what the properties say of it. */
  private async isResized(participant: string, infection: Infection, id: string): Promise<boolean> {
    const pinned = this.pins.runs[id]!;
    const system = { ...mutated(participant, infection, id), properties: [] };
    try {
      const { states } = await check(system, { states: budgetFor(pinned) });
      return states !== pinned.states;
    } catch (error) {
      if (!(error instanceof CheckerError)) throw error;
      return true;
    }
  }

  private async check(participant: string, infection: Infection, id: string, pinned: PinnedRun) {
    try {
      const report = await check(mutated(participant, infection, id), { states: budgetFor(pinned) });
      return verdictChange(report, pinned);
    } catch (error) {
      if (!(error instanceof CheckerError)) throw error;
      const change = { property: 'every property', pinned: 'a verdict', found: `undecided ${error.problems[0]!.code}` };
      return { by: 'verdict' as const, change };
    }
  }

  private async trail(id: string): Promise<Trail> {
    const known = this.trails.get(id) ?? (await trailOf(systemOf(parseConfigurationId(id))));
    this.trails.set(id, known);
    return known;
  }
}
