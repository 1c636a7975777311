import { amendmentProblem, inOrder } from '../../../machines/amendments/amended.js';
import { alternatives, amendments } from '../../../machines/amendments/index.js';
import { procedures } from '../../../machines/procedures/index.js';
import type { Procedure } from '../../../machines/procedures/procedure.js';
import type { BaseFound, RepairedFound } from './data.js';
import { judgedOf } from './judged.js';
import { type AmendmentSet, Knowledge, type Means } from './knowledge.js';
import { levels } from './levels.js';

/** Cells that a set of amendments loses, `level property`. */
type Lost = readonly { readonly level: string; readonly property: string; readonly trace: string | null }[];

/** A procedure with the first minimal sets of all levels, as far as they go together. */
interface Start {
  readonly base: string;
  readonly cells: Cells;
  /** All of their members. */
  readonly wanted: AmendmentSet;
  readonly set: AmendmentSet;
  readonly lost: Lost;
}

/** Judges sets of amendments of one procedure at all levels. */
class Cells {
  readonly procedure: Procedure;
  /** How many there are. */
  readonly all: number;
  private readonly judged: readonly string[];
  private readonly at: readonly { readonly level: string; readonly knowledge: Knowledge }[];

  constructor(base: string, means: Means) {
    this.procedure = procedures.find(({ name }) => name === base)!;
    this.judged = judgedOf(this.procedure);
    this.at = levels.map((level) => ({ level: level.name, knowledge: new Knowledge(base, level, means) }));
    this.all = this.judged.length * levels.length;
  }

  /** The cells that a set loses; once more than `most` are known, those of further levels are left out. */
  async lostBy(set: AmendmentSet, most = this.all): Promise<Lost> {
    const lost = [];
    for (const { level, knowledge } of this.at) {
      if (lost.length > most) break;
      await knowledge.search(set);
      for (const property of this.judged) {
        if (knowledge.holdsAll(set, [property])) continue;
        const run = knowledge.runOf(set, property);
        lost.push({ level, property, trace: run === undefined ? null : `${knowledge.idOf(set)}:${run}` });
      }
    }
    return lost;
  }
}

/**
 * The set of amendments from which a procedure is repaired. For each procedure the first minimal sets of all levels are joined; that
 * procedure is taken of which most cells hold then, a cell being a property at a level. Members that exclude each other are tried in each
 * other's place, and members without which no fewer cells hold are left out, the last ones first, until neither changes anything.
 */
export async function chooseRepaired(bases: readonly BaseFound[], means: Means): Promise<RepairedFound> {
  const starts: Start[] = [];
  for (const { procedure: base, levels: found } of bases) {
    const cells = new Cells(base, means);
    const wanted = [...new Set(found.flatMap(({ given, minimal }) => [...given, ...(minimal[0]?.amendments ?? [])]))];
    let set: AmendmentSet = [];
    for (const name of wanted) set = possible(cells.procedure, [...set, name]) ?? set;
    starts.push({ base, cells, wanted, set, lost: await cells.lostBy(set) });
  }
  const fewest = (one: Start, two: Start) => one.lost.length - two.lost.length || one.set.length - two.set.length;
  const { base, cells, wanted, ...start } = [...starts].sort(fewest)[0]!;
  let { set, lost } = start;
  for (const name of wanted.filter((each) => !set.includes(each))) {
    const others = alternatives.filter((each) => each.amendments.includes(name)).flatMap((each) => each.amendments);
    const swapped = possible(cells.procedure, [...set.filter((each) => !others.includes(each)), name]);
    if (swapped === undefined) continue;
    const then = await cells.lostBy(swapped, lost.length);
    if (then.length < lost.length) [set, lost] = [swapped, then];
  }
  for (let changed = true; changed; ) {
    changed = false;
    for (const name of [...set].reverse()) {
      if (!set.includes(name)) continue;
      const less = without(set, name);
      const then = await cells.lostBy(less, lost.length);
      if (then.length > lost.length) continue;
      [set, lost, changed] = [less, then, true];
    }
  }
  const isLost = (one: Lost[number]) => lost.some((each) => each.level === one.level && each.property === one.property);
  const needed = [];
  for (const amendment of set) {
    const then = await cells.lostBy(without(set, amendment), lost.length);
    const { level, property, trace } = then.find((cell) => cell.trace !== null && !isLost(cell))!;
    needed.push({ amendment, level, property, trace: trace! });
  }
  const before = cells.all - (await cells.lostBy([])).length;
  return {
    base,
    amendments: set,
    cells: { all: cells.all, before, after: cells.all - lost.length },
    needed,
    fails: lost,
  };
}

/** The set in its order, or undefined where the procedure cannot have it. */
const possible = (base: Procedure, names: readonly string[]): AmendmentSet | undefined =>
  amendmentProblem(base, names) === null ? inOrder(names).map(({ name }) => name) : undefined;

/** A set without one member, and without what needs it. */
const without = (set: AmendmentSet, name: string): AmendmentSet =>
  set.filter((each) => each !== name && amendments.find((known) => known.name === each)?.needs?.amendment !== name);
