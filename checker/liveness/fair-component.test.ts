import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Places } from '../judges/places.js';
import { Clock } from '../search/budget.js';
import { Edges } from '../search/edges.js';
import { Duties } from './duties.js';
import { nearestFairComponent } from './fair-component.js';
import { FairProduct } from './fair-product.js';
import type { Obligations } from './fairness.js';
import { lassoThrough } from './lasso.js';

/** A graph of up to eight places whose edges fulfil obligations and bear marks. Numbers are taken modulo. */
const graphBlueprint = fc.record({
  places: fc.integer({ min: 1, max: 8 }),
  edges: fc.array(
    fc.record({
      from: fc.nat(7),
      to: fc.nat(7),
      gives: fc.oneof(
        { weight: 3, arbitrary: fc.constant<number[]>([]) },
        { weight: 1, arbitrary: fc.subarray([0, 1, 2, 3]) },
      ),
      /** Taken only finitely often. */
      finite: fc.nat(5).map((n) => n === 0),
    }),
    { maxLength: 20 },
  ),
  strong: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  marked: fc.array(fc.constantFrom(0, 1, 2, 3, 3, 3, 3), { minLength: 8, maxLength: 8 }),
  /** So many places, from 0 on, lie on a ring. */
  ring: fc.nat(7),
  ends: fc.array(
    fc.nat(9).map((n) => n === 0),
    { minLength: 8, maxLength: 8 },
  ),
});
type Blueprint = typeof graphBlueprint extends fc.Arbitrary<infer T> ? T : never;
type Edge = Blueprint['edges'][number];

/** A graph is no composition: an edge is its own action, and the automaton tells only by the place what is marked. */
async function build({ places: count, edges: drawn, strong, marked, ring, ends }: Blueprint) {
  const around = Array.from({ length: ring }, (_, from) => ({ from, to: (from + 1) % ring, gives: [], finite: false }));
  const all = [...around, ...drawn].map((edge) => ({ ...edge, from: edge.from % count, to: edge.to % count }));
  const out = Array.from({ length: count }, (_, place) => all.filter(({ from, to }) => from === place && to !== place));
  const edges = new Edges();
  const actions: Edge[] = [];
  for (const own of out) {
    for (const edge of own) edges.add(edge.to, actions.push(edge) - 1);
    edges.close();
  }
  const places: Places = {
    start: 0,
    edges,
    isExpanded: () => true,
    open: false,
    labelOf: (place) => marked[place],
    after: () => 0,
    eachWhere: () => {},
    pathTo: () => [],
  };
  const obligations: Obligations = { count: 4, strong, of: actions.map(({ gives }) => gives) };
  // Where a run ends, nothing may be owed.
  const mayEnd = (place: number) => ends[place] && out[place].every(({ gives }) => gives.length === 0);
  const transitions = [0, 1, 2, 3].map((marks) => ({ must: marks, mustNot: 3 & ~marks, target: 0, marks }));
  const automaton = { atoms: ['a', 'b'], states: [transitions], allMarks: 3 };
  const runs = { places, claim: () => {}, mayEnd, comesFinitely: (action: number) => actions[action].finite };
  const product = new FairProduct(runs, automaton, Number.POSITIVE_INFINITY);
  await product.build(new Clock({}));
  return { duties: new Duties(product, places, obligations), out, mayEnd };
}

/** Is it fair to go round in these nodes for ever, along all edges between them? Nodes from `count` on are ends. */
function isFair(set: readonly number[], { strong, marked, places: count }: Blueprint, out: readonly Edge[][]): boolean {
  if (set.length === 1 && set[0] >= count) return marked[set[0] - count] === 3;
  if (set.some((node) => node >= count)) return false;
  const inner = set.flatMap((node) => out[node].filter(({ to, finite }) => set.includes(to) && !finite));
  if (inner.length === 0 || !set.every((from) => set.every((to) => leads(from, to, inner)))) return false;
  if (set.reduce((marks, node) => marks | marked[node], 0) !== 3) return false;
  return [0, 1, 2, 3].every((obligation) => {
    const enabling = set.filter((node) => out[node].some(({ gives }) => gives.includes(obligation)));
    const isTaken = inner.some(({ gives }) => gives.includes(obligation));
    return isTaken || (strong[obligation] ? enabling.length === 0 : enabling.length < set.length);
  });
}

function leads(from: number, to: number, edges: readonly Edge[]): boolean {
  const reached = new Set(edges.filter((edge) => edge.from === from).map((edge) => edge.to));
  for (const node of reached) for (const edge of edges) if (edge.from === node) reached.add(edge.to);
  return reached.has(to);
}

/** The fewest edges from place 0 to a set of nodes that one can go round in fairly: every set is tried. */
function nearestFairSet(blueprint: Blueprint, out: readonly Edge[][], mayEnd: (place: number) => boolean) {
  const { places: count } = blueprint;
  const distance = new Map([[0, 0]]);
  for (const [place, far] of distance) {
    if (place >= count) continue;
    for (const { to } of out[place]) if (!distance.has(to)) distance.set(to, far + 1);
    if (mayEnd(place)) distance.set(place + count, far);
  }
  const nodes = [...distance.keys()].filter((node) => node < count);
  const sets = Array.from({ length: 2 ** nodes.length }, (_, n) => nodes.filter((_, bit) => ((n >> bit) & 1) === 1));
  const ends = [...distance.keys()].filter((node) => node >= count).map((node) => [node]);
  const fair = [...sets, ...ends].filter((set) => isFair(set, blueprint, out));
  return fair.length === 0 ? undefined : Math.min(...fair.flat().map((node) => distance.get(node)!));
}

describe('the fair component', () => {
  it('is found exactly where one can go round fairly, the nearest, with a lasso that is fair', async () => {
    const seen = { fair: 0, unfair: 0, split: 0, ends: 0 };
    const law = fc.asyncProperty(graphBlueprint, async (blueprint) => {
      const { duties, out, mayEnd } = await build(blueprint);
      const component = nearestFairComponent(duties, 3);
      const expected = nearestFairSet(blueprint, out, mayEnd);
      expect(component === undefined).toBe(expected === undefined);
      if (component === undefined) {
        seen.unfair++;
        return;
      }
      seen.fair++;
      const { prefix, cycle } = lassoThrough(component, duties, 3);
      expect(prefix.length).toBe(expected);
      const follow = (from: number, choices: readonly number[]) => {
        const nodes = [from];
        for (const choice of choices) nodes.push(out[nodes.at(-1)!][choice].to);
        return nodes;
      };
      const entry = follow(0, prefix).at(-1)!;
      if (cycle.length === 0) {
        seen.ends++;
        expect(mayEnd(entry) && blueprint.marked[entry] === 3).toBe(true);
        return;
      }
      const round = follow(entry, cycle);
      expect(round.at(-1)).toBe(entry);
      // The edges taken, and no others.
      const taken = out.map((own, place) =>
        own.filter((_, choice) => cycle.some((one, index) => round[index] === place && one === choice)),
      );
      const set = [...new Set(round)];
      const everywhere = [0, 1, 2, 3].every((obligation) => {
        const enabling = set.filter((node) => out[node].some(({ gives }) => gives.includes(obligation)));
        if (taken.flat().some(({ gives }) => gives.includes(obligation))) return true;
        return blueprint.strong[obligation] ? enabling.length === 0 : enabling.length < set.length;
      });
      expect(everywhere).toBe(true);
      expect(set.reduce((marks, node) => marks | blueprint.marked[node], 0)).toBe(3);
      expect(taken.flat().some(({ finite }) => finite)).toBe(false);
      const connected = out.filter((_, place) => leads(entry, place, out.flat()) && leads(place, entry, out.flat()));
      if (component.nodes.length < connected.length) seen.split++;
    });
    await fc.assert(law, { seed: 20_261_122, numRuns: 10_000 });
    expect(seen.fair).toBeGreaterThan(400);
    expect(seen.unfair).toBeGreaterThan(400);
    expect(seen.ends).toBeGreaterThan(100);
    expect(seen.split).toBeGreaterThan(20);
  }, 120_000);
});
