import ELK from 'elkjs/lib/elk.bundled.js';
import type { Drawn } from './graph.js';
import type { BadgeOf } from './label.js';
import { type Layout, placing } from './placing.js';

export type { Box, Layout, PlacedState, Point } from './placing.js';

/** Places the states, arrows and labels of a statechart. The same chart is always laid out alike. */
export const layoutOf = (chart: Drawn, badgeOf: BadgeOf): Promise<Layout> =>
  placing(chart, badgeOf, (graph) => new ELK.default().layout(graph));
