import { amendedName } from '../../../machines/amendments/amended.js';
import { systemOf } from '../../system.js';
import type { Refuted } from './data.js';
import type { AmendmentSet, Means } from './knowledge.js';
import { configurationAt, levels } from './levels.js';

/** A procedure with a set of amendments at a level. */
export interface CellsAsk {
  readonly base: string;
  readonly set: AmendmentSet;
  readonly level: string;
}

/**
 * What a set loses at a level, by a search.
 * @returns the properties that are violated or, without a run, undecided
 */
export async function lostAt({ base, set, level: name }: CellsAsk, means: Means): Promise<readonly Refuted[]> {
  const level = levels.find((each) => each.name === name)!;
  const { id, ...configured } = configurationAt(amendedName(base, set), level);
  const { verdicts } = await means.checks.check(systemOf({ id, ...configured }), { states: means.states });
  return verdicts.flatMap(({ property, verdict, trace }) => {
    if (verdict !== 'violated' && verdict !== 'undecided') return [];
    return [{ property, trace: trace === undefined ? null : `${id}:${trace}` }];
  });
}
