import { CheckerError } from '../errors.js';
import type { Clock } from './budget.js';
import type { Lookers } from './lookers.js';
import type { Judge, Within } from './search.js';
import type { StateGraph } from './state-graph.js';

/**
 * Lets judges look again at the states that were expanded before a search was taken up, in the same order and in the same way.
 * @param lookers those of them that look at states
 * @param expanded how many those are
 * @returns the first state of the depth behind the one that the search is in
 * @throws CheckerError (MC690) where the bound is another one than before
 */
export async function revisit(
  graph: StateGraph,
  judges: readonly Judge[],
  { visiting, watching }: Lookers,
  expanded: number,
  clock: Clock,
  within?: Within,
): Promise<number> {
  const { expander } = graph;
  let levelEnd = 1;
  for (let state = 0; state < expanded; state++) {
    if (state === levelEnd) {
      levelEnd = graph.knownBefore(state);
      for (const judge of judges) await judge.level?.(clock);
      graph.depth++;
    }
    if (clock.due()) await clock.pause();
    expander.load(state);
    for (const visit of visiting) visit(state);
    const isInside = within === undefined || within(expander.locals);
    if (isInside !== graph.isExpanded(state)) throw new CheckerError([otherBound]);
    if (!isInside) continue;
    expander.helpful = graph.isHelped(state);
    for (const tell of watching) tell(state);
  }
  return levelEnd;
}

const otherBound = {
  code: 'MC690',
  message: 'The checkpoint is of another search: `within` of the composition differs.',
  remedy: 'Check the composition that it was made of, or give another folder; or empty its folder to begin anew.',
} as const;
