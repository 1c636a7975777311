import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { knowledgeOf } from '../../adversary/knowledge-of.js';
import type { System } from '../../compose.js';
import { explorationOf } from '../../explore.js';
import { buildCoupled, coupledBlueprint } from '../../testing/coupled-composition.js';
import { automataOf, cachedAutomaton } from '../automata.js';
import { Clock } from '../budget.js';
import { Expander } from '../expander.js';
import { usualLimits } from '../grouping.js';
import { search } from '../search.js';
import { StateGraph } from '../state-graph.js';
import { Tables } from '../tables.js';
import { Crew, type Helpers } from './crew.js';

/** Nobody comes: the searching thread does every task by itself. */
const nobody: Helpers = {
  count: 0,
  tuning: { after: 1, together: 3, missed: 1 },
  start: () => ({ post: () => {}, end: () => {} }),
};

interface Way {
  readonly keepEdges: boolean;
  /** States with which clusters are grouped. */
  readonly groupAt: number;
}

/** What a search finds: states by number, their edges and parents, what the tables worked out in which order, and what it told on the way. */
async function found(system: System, { keepEdges, groupAt }: Way, helpers?: Helpers): Promise<string> {
  const told: unknown[] = [];
  const tables = new Tables(system, automataOf(system.participants, cachedAutomaton), knowledgeOf(system));
  const expander = new Expander(tables, {
    wakeful: keepEdges,
    limits: { ...usualLimits, states: groupAt },
    onUnhandled: (automaton, local, _option, _effect, choice, state) =>
      told.push([automaton.name, local, choice, state]),
  });
  const graph = new StateGraph(expander, keepEdges);
  await search(graph, [], { depth: 8, ...(helpers && { helpers }) }, new Clock({}));
  const actions = tables.actions.map(({ kind, participant, event }) => [kind, participant, event]);
  const { decode, edges, pathTo, ...facts } = explorationOf(graph);
  const states = Array.from({ length: facts.states }, (_, state) => {
    const { keys, channels, knowledge } = decode(state);
    const seen = [facts.isExpanded(state), facts.isAtRest(state), pathTo(state)];
    return [keys, channels, knowledge, state % 7 === 0 ? edges(state) : 0, ...seen];
  });
  return JSON.stringify([facts, graph.overflow, told, actions, states]);
}

afterEach(() => {
  vi.restoreAllMocks();
});

const parameters = { numRuns: 120, seed: 20_261_123 } as const;
const ways = fc.record({ keepEdges: fc.boolean(), groupAt: fc.constantFrom(10, 200) });

describe('states enumerated ahead by others', () => {
  it('are the same states with the same numbers, parents and reports', async () => {
    const take = vi.spyOn(Crew.prototype, 'take');
    const seen = { found: 0, missed: 0 };
    await fc.assert(
      fc.asyncProperty(coupledBlueprint, ways, async (blueprint, way) => {
        const system = buildCoupled(blueprint);
        expect(await found(system, way, nobody)).toBe(await found(system, way));
        for (const { value } of take.mock.results) seen[value.batch === undefined ? 'missed' : 'found']++;
        take.mockClear();
      }),
      parameters,
    );
    expect(seen.found).toBeGreaterThan(500);
    expect(seen.missed).toBeGreaterThan(500);
  });
});
