import { amendmentNames } from '../../../machines/amendments/named.js';
import { procedures } from '../../../machines/procedures/index.js';
import type { LevelFound, MinimalSet } from './data.js';
import { judgedOf } from './judged.js';
import { type AmendmentSet, Knowledge, type Means } from './knowledge.js';
import { levels, setsAt, standingOn } from './levels.js';

/** What is asked of one level. */
export interface LevelAsk {
  readonly base: string;
  readonly level: string;
  /** Amendments that every set has, but for those that the level tries another one in the place of. */
  readonly given: readonly string[];
  /** Names of properties; absent: all. */
  readonly properties?: readonly string[];
}

/**
 * Looks for the minimal sets of a level's amendments under which properties hold: all sets in turn, the smaller ones first, each of
 * which is searched only if no run of another set, executed on it, shows that it loses one. Nothing is concluded from a part of a set
 * or from a larger one: an amendment may break what another one has mended.
 */
export async function examineLevel(
  { base, level: name, given: offered, properties: asked }: LevelAsk,
  means: Means,
): Promise<LevelFound> {
  const procedure = procedures.find((each) => each.name === base)!;
  const level = levels.find((each) => each.name === name)!;
  const given = standingOn(level, offered);
  const sorted = (set: AmendmentSet) => amendmentNames.filter((each) => set.includes(each));
  const sets = setsAt(procedure, level, given).map((set) => sorted([...given, ...set]));
  const knowledge = new Knowledge(base, level, means);
  const bare = sets[0]!;
  const judged = judgedOf(procedure);
  const wanted = asked === undefined ? judged : judged.filter((each) => asked.includes(each));
  const lostBare = await knowledge.search(bare);

  const minimalFor = async (properties: readonly string[]): Promise<readonly AmendmentSet[]> => {
    const found: AmendmentSet[] = [];
    for (const set of sets) {
      if (found.some((part) => part.every((each) => set.includes(each)))) continue;
      if (knowledge.lostByReplay(set, properties) !== undefined) continue;
      await knowledge.search(set);
      if (knowledge.holdsAll(set, properties)) found.push(set);
    }
    return found;
  };

  const undecided = wanted.filter((property) => !lostBare.has(property) && !knowledge.holdsAll(bare, [property]));
  const lost = wanted.filter((property) => lostBare.has(property));
  const mends = new Map<string, readonly AmendmentSet[]>();
  for (const property of lost) mends.set(property, await minimalFor([property]));
  const mendable = wanted.filter((property) => mends.get(property)?.length !== 0 && !undecided.includes(property));
  let chosen: readonly string[] = mendable;
  let minimal = await minimalFor(chosen);
  if (minimal.length === 0) {
    chosen = await mostTogether(sets, mendable, knowledge);
    minimal = await minimalFor(chosen);
  }
  const best = minimal[0]!;
  const traceOf = (set: AmendmentSet, property: string) => {
    const run = knowledge.runOf(set, property);
    return run === undefined ? null : `${knowledge.idOf(set)}:${run}`;
  };
  const beside = (set: AmendmentSet) => set.filter((each) => !given.includes(each));
  const needed = (set: AmendmentSet): MinimalSet => {
    const members = beside(set);
    const needs = members.map((amendment) => {
      const others = sets.filter((part) => !part.includes(amendment) && part.every((each) => set.includes(each)));
      const without = others.at(-1)!;
      const property = chosen.find((each) => knowledge.runOf(without, each) !== undefined)!;
      return { amendment, property, trace: traceOf(without, property)! };
    });
    return { amendments: members, needed: needs };
  };
  const found: LevelFound = {
    level: name,
    scenario: level.scenario,
    given,
    tries: level.tries.filter((each) => !given.includes(each)),
    sets: sets.length,
    refuted: lost.map((property) => ({ property, trace: traceOf(bare, property) })),
    chosen: lost.filter((property) => chosen.includes(property)),
    minimal: minimal.map(needed),
    traded: lost
      .filter((property) => mendable.includes(property) && !chosen.includes(property))
      .map((property) => ({ property, sets: mends.get(property)!.map(beside), trace: traceOf(best, property) })),
    broken: mendable
      .filter((property) => !chosen.includes(property) && !lost.includes(property))
      .map((property) => ({ property, trace: traceOf(best, property) })),
    unmended: lost
      .filter((property) => !mendable.includes(property))
      .map((property) => ({ property, trace: traceOf(best, property) })),
    undecided,
    searched: knowledge.searches,
    excluded: knowledge.excluded,
  };
  return found;
}

/** What the set holds that loses the fewest of these properties; of several, the smallest and first one. */
async function mostTogether(
  sets: readonly AmendmentSet[],
  properties: readonly string[],
  knowledge: Knowledge,
): Promise<readonly string[]> {
  let best: readonly string[] = [];
  for (const set of sets) {
    const isBeaten = () => properties.filter((each) => knowledge.runOf(set, each) === undefined).length <= best.length;
    if (isBeaten()) continue;
    await knowledge.search(set);
    const held = properties.filter((each) => knowledge.holdsAll(set, [each]));
    if (held.length > best.length) best = held;
  }
  return best;
}
