import type { Ground } from '../walks/ground.js';
import { Rescue } from '../walks/rescue.js';
import type { Watch } from '../walks/watch.js';

/** So many places are looked at for one property when the ends of walks are asked for a way to the goal. */
const mostPlaces = 20_000;

/** How to find out, for each `recoverable`, whether the end of a walk is stranded. */
export const rescuesOf = (ground: Ground): Map<Watch, Rescue> =>
  new Map(
    ground.watches
      .filter(({ property }) => property.form === 'recoverable')
      .map((watch) => [watch, new Rescue(ground, watch, ground.rescues(watch.property), mostPlaces)]),
  );
