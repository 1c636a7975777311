import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explore } from '../../../checker/explore.js';
import { alternatingBit } from '../../../checker/models/alternating-bit.js';
import { diningPhilosophers } from '../../../checker/models/dining-philosophers.js';
import { formatPath, parsePath } from '../../../checker/traces/path.js';
import { runOf } from '../../../checker/traces/replay-path.js';
import { moduleSource } from '../../worker/module.js';
import { askerOf } from '../../worker/testing/asker.js';
import { shortestPath, statesTo } from './shortest-path.js';
import { anyGraph } from './testing/graphs.js';

describe('the shortest path to a state', () => {
  it('goes over the edges by which states were found, one layer a step', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        for (let state = 0; state < graph.states; state++) {
          const states = statesTo(graph, state);
          expect(states[0]).toBe(0);
          expect(states.at(-1)).toBe(state);
          expect(states.map((each) => graph.depth[each])).toEqual([...states.keys()]);
          expect(parsePath(shortestPath(graph, state))).toHaveLength(graph.depth[state]!);
        }
      }),
    );
  });

  it('is none to a state that is not there', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        expect(statesTo(graph, graph.states)).toEqual([]);
        expect(statesTo(graph, -1)).toEqual([]);
        expect(statesTo(graph, Number.NaN)).toEqual([]);
      }),
    );
  });

  it.each([alternatingBit({ attempts: 2 }), diningPhilosophers({ seats: 3 })])(
    'executes to that very state ($name)',
    async (system) => {
      const asker = askerOf(moduleSource({ path: './model.ts', exports: { system } }));
      const graph = await asker.ask('graph', { subject: system.name, states: 1_000_000 });
      const explored = await explore(system);
      for (let state = 0; state < graph.states; state += 7) {
        const path = shortestPath(graph, state);
        expect(path).toBe(formatPath(explored.pathTo(state)));
        const { steps } = runOf(system, path);
        const { participants } = explored.decode(state);
        for (const name of Object.keys(participants)) {
          const lastStep = steps.findLast((step) => step.participant === name && step.after !== undefined);
          if (lastStep?.after !== undefined) expect(lastStep.after.value).toEqual(participants[name]!.value);
        }
      }
    },
  );
});
