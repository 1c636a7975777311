import { parseConfigurationId, systemOf } from '../../catalogue/index.js';
import { check, type Property, type Verdict } from '../../checker/index.js';
import type { World } from '../world.js';

/**
 * Judges properties in a configuration, also such as its system does not list.
 * @param states a budget, where a refutation is near and the rest is large
 * @returns the verdicts by property
 */
export async function judge(
  id: string,
  properties: readonly Property<World>[],
  states?: number,
): Promise<ReadonlyMap<string, Verdict>> {
  const system = { ...systemOf(parseConfigurationId(id)), properties: properties as unknown as readonly Property[] };
  const { verdicts } = await check(system, states === undefined ? {} : { states });
  return new Map(verdicts.map((verdict) => [verdict.property, verdict]));
}
