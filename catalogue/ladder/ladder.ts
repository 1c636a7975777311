import { procedures } from '../../machines/procedures/index.js';
import { propertiesOf } from '../../properties/index.js';
import { assumptionText, fixedBy } from './assumption.js';
import { type ExaminerOptions, FamilyExaminer } from './family-examiner.js';
import { type MinimalSet, minimalAssumptions } from './minimal-assumptions.js';

/** One rung: a set of assumptions, and the run that appears when one of them is dropped. */
export interface Rung {
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
 * The ladder of a procedure: for each property, in the order given, the minimal sets of assumptions under which it holds, beside
 * those that the scope gives.
 */
export async function ladderOf(name: string, options: ExaminerOptions): Promise<LadderEntry[]> {
  const procedure = procedures.find((each) => each.name === name)!;
  const own = [...propertiesOf(procedure).map((each) => each.name), 'deadlock'];
  const properties = options.properties.filter((property) => own.includes(property));
  const examiner = new FamilyExaminer(procedure, { ...options, properties });
  const entries: LadderEntry[] = [];
  for (const property of properties) {
    const { sets, more } = await minimalAssumptions(examiner.universe, async (set) => examiner.examine(property, set));
    const undecided = sets.filter(({ verdict }) => verdict === 'undecided');
    const hidden = undecided.slice(mostUndecided);
    const rungs: Rung[] = [];
    for (const set of sets) {
      if (!hidden.includes(set)) rungs.push(await rungOf(set, property, examiner));
    }
    const rest = more ?? (hidden.length > 0 ? `${hidden.length} more candidates are undecided` : undefined);
    entries.push({ procedure: name, property, rungs, ...(rest === undefined ? {} : { more: rest }) });
  }
  return entries;
}

async function rungOf(
  { assumptions, verdict, reason, vacuous, needed }: MinimalSet,
  property: string,
  examiner: FamilyExaminer,
): Promise<Rung> {
  const dropped = [];
  for (const [index, assumption] of assumptions.entries()) {
    const { deviations, region } = needed[index]!;
    const others = fixedBy(assumptions.filter((each) => each !== assumption));
    const values = examiner.universe.complete({ ...region, ...others })!;
    const trace = await examiner.refutation(property, deviations, values);
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
