import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '../adversary/knowledge-of.js';
import type { System } from '../compose.js';
import { CheckerError } from '../errors.js';
import { explorationOf } from '../explore.js';
import { diningPhilosophers } from '../models/dining-philosophers.js';
import { modestAutomata, TooLarge } from '../testing/facts.js';
import { buildSystem, randomComposition } from '../testing/random-composition.js';
import { type AutomatonFactory, automataOf, cachedAutomaton } from './automata.js';
import { Clock } from './budget.js';
import { Expander } from './expander.js';
import { type Limits, usualLimits } from './grouping.js';
import { search } from './search.js';
import { StateGraph } from './state-graph.js';
import { Tables } from './tables.js';

/** Everything about the graph of a system that the way it is stored must not change, state by state. */
async function graphOf(
  system: System,
  create: AutomatonFactory,
  limits: Limits,
): Promise<{ text: string; clusters: number }> {
  const tables = new Tables(system, automataOf(system.participants, create), knowledgeOf(system));
  const expander = new Expander(tables, { limits });
  const graph = new StateGraph(expander, false);
  const budget = { states: 300 };
  await search(graph, [], budget, new Clock(budget));
  const { decode, edges, pathTo, ...facts } = explorationOf(graph);
  const states = Array.from({ length: facts.states }, (_, state) => {
    const { keys, channels, knowledge } = decode(state);
    const path = state % 7 === 0 ? pathTo(state) : [];
    return [keys, channels, knowledge, edges(state), facts.isExpanded(state), facts.isAtRest(state), path];
  });
  return {
    text: JSON.stringify([facts, states], undefined, 1),
    clusters: expander.states.shape.clustering.clusters.length,
  };
}

const alone: Limits = { ...usualLimits, combinations: 0 };
const grouping: Limits = { ...usualLimits, states: 5, together: 64 };
const apartInTheMiddle: Limits = { states: 9, together: 32, combinations: 6 };

describe('the way states are clustered does not change what is found', () => {
  it('on random compositions: participants apart, in clusters of their own, grouped, and taken apart on the way', async () => {
    let grouped = 0;
    const compare = async (system: System) => {
      const create = modestAutomata();
      const expected = await graphOf(system, create, usualLimits);
      for (const limits of [alone, grouping, apartInTheMiddle]) {
        const found = await graphOf(system, create, limits);
        expect(found.text).toBe(expected.text);
        if (limits === grouping && found.clusters < expected.clusters) grouped++;
      }
    };
    await fc.assert(
      fc.asyncProperty(randomComposition, async (blueprint) => {
        try {
          await compare(buildSystem(blueprint));
        } catch (error) {
          if (!(error instanceof CheckerError || error instanceof TooLarge)) throw error;
        }
      }),
      { numRuns: 60, seed: 20_240_902 },
    );
    expect(grouped).toBeGreaterThan(10);
  });

  it('on philosophers, whose forks are at their neighbours', async () => {
    const system = diningPhilosophers({ seats: 3 });
    const create = cachedAutomaton;
    const expected = await graphOf(system, create, usualLimits);
    for (const limits of [alone, grouping, apartInTheMiddle]) {
      expect((await graphOf(system, create, limits)).text).toBe(expected.text);
    }
  });
});
