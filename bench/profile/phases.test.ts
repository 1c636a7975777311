import { expect, it } from 'vitest';
import { phasesOf } from './phases.js';

const node = (id: number, functionName: string, url: string, ...children: number[]) => ({
  id,
  callFrame: { functionName, url },
  children,
});

it('gives each sample to what the search was doing then', () => {
  const found = phasesOf({
    nodes: [
      node(1, '(root)', '', 2, 3, 4, 6),
      node(2, '(garbage collector)', ''),
      node(3, '(idle)', ''),
      node(4, 'search', 'file:///x/checker/search/search.js', 5, 7, 8),
      node(5, 'rewrite', 'file:///x/checker/search/state-store.js', 9),
      node(6, 'load', 'node:internal/modules'),
      node(7, 'add', 'file:///x/checker/search/state-store.js'),
      node(8, 'step', 'file:///x/checker/xstate/local-automaton.js', 10),
      node(9, 'pack', 'file:///x/checker/search/layout.js'),
      node(10, 'get', 'node:internal/map'),
    ],
    samples: [2, 3, 4, 6, 7, 9, 10],
    timeDeltas: [1e6, 2e6, 3e6, 4e6, 5e6, 6e6, 7e6],
  });
  expect(Object.entries(found).filter(([, seconds]) => seconds > 0)).toEqual([
    ["XState's steps, and their keys", 7],
    ['stored states written anew', 6],
    ['states looked up and added', 5],
    ['parents, counts, order of the search', 3],
    ['garbage', 1],
    ['start of Node, modules, and what belongs to nothing else', 4],
  ]);
});
