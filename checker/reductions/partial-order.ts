import type { OpenGraph } from '../explore.js';
import type { Property } from '../property.js';
import type { Reducer } from '../search/search.js';

/**
 * Partial-order reduction for one search.
 * @returns what chooses the actions that are followed, or why there is none
 */
export function partialOrder({ graph }: OpenGraph, properties: readonly Property[]): Reducer | string {
  const { name } = graph.expander.tables.system;
  return `for ${properties.length} properties of ${name} no proof is known that it keeps them.`;
}
