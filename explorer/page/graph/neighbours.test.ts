import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphMarks } from '../../protocol.js';
import { markWords, nextMarked, sourcesOf, stateBy, targetsOf } from './neighbours.js';
import { sceneOf, signs } from './scene.js';
import { anyGraph, graphFrom } from './testing/graphs.js';

describe('walking from state to state by keys', () => {
  it('goes back to where a state was found from, down to the initial one', () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(), (graph, any) => {
        const scene = sceneOf(graph);
        let state = any % graph.states;
        for (let left = graph.depth[state]!; left > 0; left--) state = stateBy('back', scene, state);
        expect(state).toBe(0);
        expect(stateBy('back', scene, 0)).toBe(0);
      }),
    );
  });

  it('goes on over an edge, and stays in the layer up and down', () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(), (graph, any) => {
        const scene = sceneOf(graph);
        const state = any % graph.states;
        const on = stateBy('on', scene, state);
        expect(on === state || targetsOf(graph, scene.out, state).includes(on)).toBe(true);
        for (const way of ['up', 'down', 'first', 'last'] as const) {
          const next = stateBy(way, scene, state);
          expect(graph.depth[next]).toBe(graph.depth[state]);
        }
        const down = stateBy('down', scene, state);
        if (down !== state) expect(stateBy('up', scene, down)).toBe(state);
      }),
    );
  });

  it('sees an edge from both ends', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { out, into } = sceneOf(graph);
        for (let state = 0; state < graph.states; state++) {
          for (const target of targetsOf(graph, out, state)) {
            expect(sourcesOf(graph, into, target)).toContain(state);
          }
        }
      }),
    );
  });

  it('comes by every state with a sign', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const scene = sceneOf(graph);
        const signed = [...Array(graph.states).keys()].filter((state) => (graph.marks[state]! & signs) !== 0);
        const seen: number[] = [];
        let state = nextMarked(scene, 0);
        if (signed.length === 0) {
          expect(state).toBe(-1);
          return;
        }
        for (let left = signed.length; left > 0; left--) {
          seen.push(state);
          state = nextMarked(scene, state);
        }
        expect(seen.sort((one, other) => one - other)).toEqual(signed);
      }),
    );
  });

  it('lists a state once that several actions lead to', () => {
    const graph = graphFrom((state) => [[1, 1, 0], [0]][state]!);
    const { out, into } = sceneOf(graph);
    expect(targetsOf(graph, out, 0)).toEqual([1, 0]);
    expect(sourcesOf(graph, into, 0)).toEqual([0, 1]);
  });

  it('says in words what is so', () => {
    expect(markWords(0)).toEqual([]);
    expect(markWords(graphMarks.deadlock | graphMarks.unexpanded)).toEqual(['deadlock', 'not expanded']);
    expect(markWords(graphMarks.violated | graphMarks.overflow)).toEqual([
      'an invariant is false',
      'a channel overflows',
    ]);
  });
});
