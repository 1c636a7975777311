import { describe, expect, it } from 'vitest';
import { check } from '../../../checker/check.js';
import type { System } from '../../../checker/compose.js';
import { explore } from '../../../checker/explore.js';
import { alternatingBit } from '../../../checker/models/alternating-bit.js';
import { diningPhilosophers } from '../../../checker/models/dining-philosophers.js';
import { ringElection } from '../../../checker/models/ring-election.js';
import { type GraphView, graphMarks } from '../../protocol.js';
import { moduleSource } from '../module.js';
import { askerOf } from '../testing/asker.js';

const graphOf = (system: System, states = 1_000_000): Promise<GraphView> =>
  askerOf(moduleSource({ path: './model.ts', exports: { system } })).ask('graph', { subject: system.name, states });

/** The path that the edges of discovery give. */
function pathTo({ parent, choice }: GraphView, state: number): number[] {
  const path: number[] = [];
  for (let at = state; at !== 0; at = parent[at]) path.push(choice[at]);
  return path.reverse();
}

const marked = ({ marks }: GraphView, mark: number): number[] =>
  [...marks.keys()].filter((state) => (marks[state] & mark) !== 0);

const systems = [
  alternatingBit({ kind: 'bag', items: 2 }),
  alternatingBit({ attempts: 3 }),
  diningPhilosophers({ seats: 3 }),
  diningPhilosophers({ seats: 3, lefty: true }),
  ringElection(),
];

describe.each(systems.map((system, index) => [`${system.name} ${index}`, system] as const))(
  'the graph of %s',
  (_, system) => {
    it('is the one that is explored: the same edges, shortest paths and depths', async () => {
      const graph = await graphOf(system);
      const explored = await explore(system);
      expect(graph.states).toBe(explored.states);
      expect(graph.exhaustive).toBe(true);
      expect(Math.max(...graph.depth)).toBe(explored.depth);
      const states = [...graph.depth.keys()];
      const edges = states.flatMap((state) =>
        explored.edges(state).flatMap(({ target }) => (typeof target === 'number' ? [[state, target]] : [])),
      );
      expect([...graph.sources].map((source, edge) => [source, graph.targets[edge]])).toEqual(edges);
      for (const state of states) {
        expect(pathTo(graph, state)).toEqual(explored.pathTo(state));
        expect(graph.depth[state]).toBe(explored.pathTo(state).length);
      }
    });

    it('marks the states that refute something: the nearest one is where the checker’s run ends', async () => {
      const graph = await graphOf(system);
      const { verdicts } = await check(system);
      const lengths = (wanted: (form: string) => boolean) =>
        verdicts.filter(({ form, verdict }) => wanted(form) && verdict === 'violated').map(({ length }) => length!);
      const nearest = (mark: number) => Math.min(...marked(graph, mark).map((state) => graph.depth[state]));
      expect(nearest(graphMarks.deadlock)).toBe(Math.min(...lengths((form) => form === 'deadlock')));
      expect(nearest(graphMarks.violated)).toBe(Math.min(...lengths((form) => form === 'invariant')));
      expect(nearest(graphMarks.overflow) + 1).toBe(Math.min(...lengths((form) => form === 'overflow')));
      expect(marked(graph, graphMarks.unexpanded)).toEqual([]);
    });
  },
);

describe('a graph that is cut', () => {
  it('is a beginning of the whole one, and says which states it has not expanded', async () => {
    const system = ringElection();
    const whole = await graphOf(system);
    const cut = await graphOf(system, 30);
    expect(cut.exhaustive).toBe(false);
    expect(cut.states).toBeGreaterThan(30);
    expect(cut.states).toBeLessThan(whole.states);
    expect(cut.depth).toEqual(whole.depth.slice(0, cut.states));
    expect(cut.parent).toEqual(whole.parent.slice(0, cut.states));
    const open = marked(cut, graphMarks.unexpanded);
    expect(open.length).toBeGreaterThan(0);
    expect([...cut.sources].filter((source) => open.includes(source))).toEqual([]);
  });
});
