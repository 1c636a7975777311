import { amendmentProblem, inOrder, without } from '../../../machines/amendments/amended.js';
import { alternatives } from '../../../machines/amendments/index.js';
import { procedures } from '../../../machines/procedures/index.js';
import type { Procedure } from '../../../machines/procedures/procedure.js';
import type { CellsAsk } from './cells.js';
import type { BaseFound, LevelFound, Refuted, RepairedFound } from './data.js';
import { judgedOf } from './judged.js';
import type { AmendmentSet } from './knowledge.js';
import { levels } from './levels.js';

/** Searches sets at levels, all that it is given at once; an answer for each, in their order. */
export type Searches = (asks: readonly CellsAsk[]) => Promise<readonly (readonly Refuted[])[]>;

/** A cell, a property at a level, that a set loses. */
type Lost = Refuted & { readonly level: string };

/** One that it loses by a run. */
type Refutation = Lost & { readonly trace: string };

/** A set at a level. */
type Place = Omit<CellsAsk, 'base'>;

const keyOf = ({ set, level }: Place): string => [level, ...set].join();

/** So many levels are searched at once where one that loses something is looked for. */
const together = 4;

const levelNames = levels.map(({ name }) => name);

/** What sets of amendments of one procedure lose; each is searched once at a level. */
class Cells {
  readonly procedure: Procedure;
  /** How many there are. */
  readonly all: number;
  private readonly judged: readonly string[];
  private readonly known = new Map<string, readonly Lost[]>();

  constructor(
    readonly base: string,
    private readonly searches: Searches,
  ) {
    this.procedure = procedures.find(({ name }) => name === base)!;
    this.judged = judgedOf(this.procedure);
    this.all = this.judged.length * levels.length;
  }

  /** The cells that a set loses at these levels. */
  async lostBy(set: AmendmentSet, at: readonly string[] = levelNames): Promise<readonly Lost[]> {
    await this.learn(at.map((level) => ({ set, level })));
    return at.flatMap((level) => this.known.get(keyOf({ set, level }))!);
  }

  /** Searches, all at once, what has not been searched yet. */
  async learn(asked: readonly Place[]): Promise<void> {
    const open = asked.filter((place) => !this.known.has(keyOf(place)));
    const answers = await this.searches(open.map((place) => ({ base: this.base, ...place })));
    for (const [index, place] of open.entries()) {
      const lost = answers[index]!.filter(({ property }) => this.judged.includes(property));
      this.known.set(
        keyOf(place),
        lost.map((each) => ({ level: place.level, ...each })),
      );
    }
  }

  /** A cell that a set loses by a run, and that is none of these; levels where this is likely are looked at first. */
  async lostBeside(
    set: AmendmentSet,
    these: readonly Lost[],
    first: readonly string[],
  ): Promise<Refutation | undefined> {
    const levelsInTurn = [...new Set([...first, ...levelNames])];
    for (let next = 0, some: readonly string[]; next < levelsInTurn.length; next += some.length) {
      // The first is likely to do.
      some = levelsInTurn.slice(next, next === 0 ? 1 : next + together);
      const lost = await this.lostBy(set, some);
      const found = lost.find((one): one is Refutation => one.trace !== null && !has(these, one));
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/**
 * The set of amendments from which a procedure is repaired. For each procedure the first minimal sets of all levels are joined; that
 * procedure is taken of which most cells hold then, a cell being a property at a level; of equals, the one with the fewest amendments.
 * Members that exclude each other are tried in each other's place, and kept where more cells hold. Where a cell is lost that holds
 * with the sentences of its own level alone, a member without which it holds again is left out if more cells hold then. At last members without which no other
 * cell is refuted are left out, the last ones first, until there is none.
 */
export async function chooseRepaired(bases: readonly BaseFound[], searches: Searches): Promise<RepairedFound> {
  const starts = [];
  for (const { procedure: base, levels: found } of bases) {
    const cells = new Cells(base, searches);
    const wanted = [...new Set(found.flatMap(({ given, minimal }) => [...given, ...(minimal[0]?.amendments ?? [])]))];
    let set: AmendmentSet = [];
    for (const name of wanted) set = possible(cells.procedure, [...set, name]) ?? set;
    starts.push({ found, cells, wanted, set, lost: await cells.lostBy(set) });
  }
  const [{ found, cells, wanted, ...start }] = starts.sort(
    (one, two) => one.lost.length - two.lost.length || one.set.length - two.set.length,
  ) as [(typeof starts)[number]];
  let { set, lost } = start;
  for (const name of wanted.filter((each) => !set.includes(each))) {
    const others = alternatives.filter((each) => each.amendments.includes(name)).flatMap((each) => each.amendments);
    const swapped = possible(cells.procedure, [...others.reduce<AmendmentSet>(without, set), name]);
    if (swapped === undefined) continue;
    const then = await cells.lostBy(swapped);
    if (then.length < lost.length) [set, lost] = [swapped, then];
  }
  const bare = await cells.lostBy([]);
  const leftOut: RepairedFound['leftOut'][number][] = [];
  for (let settled = false; !settled; ) {
    settled = true;
    for (const broken of lost.filter((cell) => isHeldAlone(found, cell))) {
      const better = await betterWithout(set, broken, lost, cells);
      if (better === undefined) continue;
      leftOut.push(...set.filter((name) => !better.includes(name)).map((amendment) => ({ amendment, ...broken })));
      [set, lost, settled] = [better, await cells.lostBy(better), false];
      break;
    }
  }
  const needed = new Map<string, Refutation>();
  for (let settled = false; !settled; ) {
    settled = true;
    for (const name of [...set].reverse()) {
      if (!set.includes(name)) continue;
      const asksForIt = found.filter(({ minimal }) => minimal[0]?.amendments.includes(name)).map(({ level }) => level);
      const before = needed.get(name);
      const less = without(set, name);
      const cell = await cells.lostBeside(less, lost, before === undefined ? asksForIt : [before.level]);
      if (cell !== undefined) {
        needed.set(name, cell);
        continue;
      }
      [set, lost, settled] = [less, await cells.lostBy(less), false];
    }
  }
  const isTold = (name: string) => set.includes(name) || leftOut.some(({ amendment }) => amendment === name);
  for (const amendment of wanted.filter((name) => !isTold(name))) {
    const more = possible(cells.procedure, [...set, amendment]);
    const cell = more && (await cells.lostBeside(more, lost, []));
    if (cell !== undefined) leftOut.push({ amendment, ...cell });
  }
  return {
    base: cells.base,
    amendments: set,
    cells: { all: cells.all, before: cells.all - bare.length, after: cells.all - lost.length },
    needed: set.map((amendment) => ({ amendment, ...needed.get(amendment)! })),
    leftOut,
    fails: lost.map((cell) => ({ ...cell, heldBefore: !has(bare, cell) })),
  };
}

/** A set without the first member that breaks a cell, if fewer cells are lost then. */
async function betterWithout(
  set: AmendmentSet,
  broken: Lost,
  lost: readonly Lost[],
  cells: Cells,
): Promise<AmendmentSet | undefined> {
  const smaller = set.map((name) => without(set, name));
  await cells.learn(smaller.map((less) => ({ set: less, level: broken.level })));
  for (const less of smaller) {
    if (has(await cells.lostBy(less, [broken.level]), broken)) continue;
    if ((await cells.lostBy(less)).length < lost.length) return less;
  }
  return undefined;
}

/** Does a level's first minimal set hold a cell? */
function isHeldAlone(levels: readonly LevelFound[], { level, property }: Lost): boolean {
  const found = levels.find((each) => each.level === level);
  if (found === undefined || found.undecided.includes(property)) return false;
  return ![...found.unmended, ...found.traded, ...found.broken].some((each) => each.property === property);
}

const has = (all: readonly Lost[], { level, property }: Lost): boolean =>
  all.some((each) => each.level === level && each.property === property);

/** The set in its order, or undefined where the procedure cannot have it. */
const possible = (base: Procedure, names: readonly string[]): AmendmentSet | undefined =>
  amendmentProblem(base, names) === null ? inOrder(names).map(({ name }) => name) : undefined;
