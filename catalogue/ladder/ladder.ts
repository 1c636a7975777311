import type { Property } from '../../checker/index.js';
import { procedures } from '../../machines/procedures/index.js';
import type { Procedure } from '../../machines/procedures/procedure.js';
import { deviationsOf } from '../../machines/scenarios.js';
import { propertiesOf } from '../../properties/index.js';
import type { Pins } from '../../reports/pins.js';
import { parseConfigurationId } from '../configuration.js';
import { assumptionText, fixedBy, type Universe } from './assumption.js';
import { Examiner, type Monotony } from './examiner.js';
import { type MinimalSet, minimalAssumptions } from './minimal-assumptions.js';
import { type JudgementOptions, ProcedureJudgement } from './procedure-judgement.js';
import { universeOf } from './universe.js';

/** One rung: a set of assumptions, and the run that appears when one of them is dropped. */
interface Rung {
  /** `no power-loss`, `release=on-notification`. */
  readonly assumptions: readonly string[];
  /** `suffices`: the set is minimal. `undecided`: no part of it suffices, whether it does is not known. */
  readonly verdict: 'suffices' | 'undecided';
  readonly reason?: string;
  /** True: under it the property holds only because what it speaks about never happens. */
  readonly vacuous?: boolean;
  /** In the order of the assumptions; the whole trace id, or null where the search ended before the run was found. */
  readonly dropped: readonly { readonly assumption: string; readonly trace: string | null }[];
}

/** The minimal sets of assumptions for one property of one procedure. */
export interface LadderEntry {
  readonly procedure: string;
  readonly property: string;
  /** Smaller sets first. Empty where nothing that can be assumed suffices, or where `more` says that they are too many. */
  readonly rungs: readonly Rung[];
  readonly more?: string;
}

/** How many undecided candidates an entry lists. */
const mostUndecided = 12;

/**
 * The ladder of a procedure: for each property, in the order given, the minimal sets of assumptions under which it holds.
 * @param pins hints of where refutations are; nothing is believed of them
 */
export async function ladderOf(name: string, pins: Pins, options: JudgementOptions): Promise<LadderEntry[]> {
  const procedure = procedures.find((each) => each.name === name)!;
  const declared = propertiesOf(procedure) as unknown as readonly Property[];
  const universe = universeOf(procedure);
  const judgement = new ProcedureJudgement(procedure, options);
  const entries: LadderEntry[] = [];
  for (const property of options.properties) {
    const declaration = declared.find((each) => each.name === property);
    if (declaration === undefined && property !== 'deadlock') continue;
    const hints = hintsOf(procedure, property, pins);
    const examiner = new Examiner(universe, judgement.of(property), monotonyOf(declaration), hints);
    const { sets, more } = await minimalAssumptions(universe, examiner.examine);
    const undecided = sets.filter(({ verdict }) => verdict === 'undecided');
    const hidden = undecided.slice(mostUndecided);
    const rungs: Rung[] = [];
    for (const set of sets) {
      if (!hidden.includes(set)) rungs.push(await rungOf(set, property, universe, judgement));
    }
    const rest = more ?? (hidden.length > 0 ? `${hidden.length} more candidates are undecided` : undefined);
    entries.push({ procedure: name, property, rungs, ...(rest === undefined ? {} : { more: rest }) });
  }
  return entries;
}

async function rungOf(
  { assumptions, verdict, reason, vacuous, needed }: MinimalSet,
  property: string,
  universe: Universe,
  judgement: ProcedureJudgement,
): Promise<Rung> {
  const dropped = [];
  for (const [index, assumption] of assumptions.entries()) {
    const { deviations, region } = needed[index]!;
    const values = universe.complete({ ...region, ...fixedBy(assumptions.filter((each) => each !== assumption)) })!;
    const trace = await judgement.refutation(property, deviations, values);
    dropped.push({ assumption: assumptionText(assumption), trace: trace ?? null });
  }
  return {
    assumptions: assumptions.map(assumptionText),
    verdict,
    ...(reason === undefined ? {} : { reason }),
    ...(vacuous === true ? { vacuous } : {}),
    dropped,
  };
}

/**
 * Where a refutation under some deviations is one under more: safety, where all runs stay; what can recover, where moreover
 * nothing more helps. Never what speaks of rest, of deadlock, or of what some run reaches.
 */
function monotonyOf(property: Property | undefined): Monotony {
  switch (property?.form) {
    case 'monitor':
      return 'runs';
    case 'invariant':
      return property.at === 'rest' ? undefined : 'runs';
    case 'recoverable':
      return 'rescues';
    default:
      return undefined;
  }
}

const mostHints = 30;

/** The pinned refutations, with the fewest deviations and then the fewest readings first. */
function hintsOf(procedure: Procedure, property: string, pins: Pins) {
  return Object.entries(pins.runs)
    .filter(([id, { verdicts }]) => id.startsWith(`${procedure.name},`) && verdicts[property]?.startsWith('violated'))
    .map(([id]) => parseConfigurationId(id))
    .map(({ values, readings, scenario }) => ({
      deviations: deviationsOf(scenario)!,
      values,
      readings: Object.keys(readings).length,
    }))
    .sort((one, two) => one.deviations.length - two.deviations.length || one.readings - two.readings)
    .slice(0, mostHints);
}
