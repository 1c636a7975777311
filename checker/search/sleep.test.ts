import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { knowledgeOf } from '../adversary/knowledge-of.js';
import type { System } from '../compose.js';
import { explorationOf } from '../explore.js';
import { diningPhilosophers } from '../models/dining-philosophers.js';
import { buildCoupled, coupledBlueprint } from '../testing/coupled-composition.js';
import { automataOf, cachedAutomaton } from './automata.js';
import { Clock } from './budget.js';
import { Expander } from './expander.js';
import { usualLimits } from './grouping.js';
import { search } from './search.js';
import { Sleep } from './sleep.js';
import { StateGraph } from './state-graph.js';
import { Tables } from './tables.js';

/** What a search must find whether actions sleep or not: states by number, their edges and parents, and what it told on the way. */
async function found(system: System, wakeful: boolean) {
  const told: unknown[] = [];
  const expander = new Expander(
    new Tables(system, automataOf(system.participants, cachedAutomaton), knowledgeOf(system)),
    {
      wakeful,
      limits: { ...usualLimits, states: 20 },
      onUnhandled: (automaton, local, _option, _effect, choice, state) =>
        told.push([automaton.name, local, choice, state]),
    },
  );
  const follow = vi.spyOn(expander.store, 'add');
  const graph = new StateGraph(expander, false);
  await search(graph, [], { depth: 6 }, new Clock({}));
  const followed = follow.mock.calls.length;
  const { decode, edges, pathTo, ...facts } = explorationOf(graph);
  const states = Array.from({ length: facts.states }, (_, state) => {
    const { keys, channels, knowledge } = decode(state);
    return [keys, channels, knowledge, edges(state), facts.isExpanded(state), facts.isAtRest(state), pathTo(state)];
  });
  return { followed, text: JSON.stringify([facts, graph.overflow, told, states]) };
}

afterEach(() => {
  vi.restoreAllMocks();
});

const parameters = { numRuns: 60, seed: 20_261_122 } as const;

describe('actions that sleep', () => {
  it('lead where somebody has been: the graph, its numbers, paths and reports are the same without them', async () => {
    const total = { asleep: 0, awake: 0 };
    await fc.assert(
      fc.asyncProperty(coupledBlueprint, async (blueprint) => {
        const system = buildCoupled(blueprint);
        const awake = await found(system, true);
        const asleep = await found(system, false);
        expect(asleep.text).toBe(awake.text);
        total.awake += awake.followed;
        total.asleep += asleep.followed;
      }),
      parameters,
    );
    expect(total.asleep).toBeLessThan(0.8 * total.awake);
  });

  it('are most of them where participants have little to do with one another', async () => {
    const system = diningPhilosophers({ seats: 5 });
    const awake = await found(system, true);
    const asleep = await found(system, false);
    expect(asleep.text).toBe(awake.text);
    expect(asleep.followed).toBeLessThan(awake.followed / 2);
  });

  it.each<readonly [string, () => void]>([
    [
      'touched fields do not matter',
      () => {
        vi.spyOn(Sleep.prototype, 'lowOf').mockReturnValue(0);
        vi.spyOn(Sleep.prototype, 'highOf').mockReturnValue(0);
      },
    ],
    [
      'whatever touches no common field sleeps',
      () => vi.spyOn(Sleep.prototype, 'participantsOf').mockReturnValue(~(1 << 31)),
    ],
  ])('would change what is found if %s', async (_, mutate) => {
    mutate();
    const differs = async () => {
      for (const blueprint of fc.sample(coupledBlueprint, parameters)) {
        const system = buildCoupled(blueprint);
        if ((await found(system, true)).text !== (await found(system, false)).text) return true;
      }
      return false;
    };
    expect(await differs()).toBe(true);
  });
});
