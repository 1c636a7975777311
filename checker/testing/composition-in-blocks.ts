import * as fc from 'fast-check';
import type { System } from '../compose.js';
import { buildSystem, randomComposition } from './random-composition.js';

/** Compositions whose participants send only inside blocks; what else may couple them is left to chance. */
export const compositionInBlocks: fc.Arbitrary<System> = fc
  .record({
    blueprint: randomComposition,
    block: fc.array(fc.nat(2), { minLength: 4, maxLength: 4 }),
    watched: fc.nat(3),
  })
  .map(({ blueprint, block, watched }) => {
    const properties = blueprint.properties
      .slice(0, 2)
      .map((property) => ({ ...property, observed: property.observed && watched === 0 }));
    return buildSystem({ ...blueprint, within: undefined, properties }, (participant, names) =>
      names.filter((_, other) => block[other] === block[participant]),
    );
  });
