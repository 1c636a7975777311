import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Diagram, Diagrams, NONE } from './diagram.js';
import { type ConditionalGraph, fairValuations } from './fair-valuations.js';

const sizes = [2, 2, 3];
const valuations = sizes.reduce<number[][]>(
  (all, size) => all.flatMap((one) => Array.from({ length: size }, (_, value) => [...one, value])),
  [[]],
);
const diagrams = new Diagrams(sizes);
const cubeOf = (values: readonly number[]) => diagrams.cube(new Map(values.entries()));
const has = (set: Diagram, values: readonly number[]) => diagrams.and(set, cubeOf(values)) !== NONE;
const obligations = [0, 1, 2];

/** A union of cubes: mostly all valuations or a large part of them. */
const condition = fc
  .array(
    fc.array(fc.option(fc.nat(5), { freq: 3, nil: undefined }), { minLength: sizes.length, maxLength: sizes.length }),
    { minLength: 1, maxLength: 2 },
  )
  .map((cubes) =>
    cubes
      .map((cube) =>
        diagrams.cube(
          new Map(cube.flatMap((value, at) => (value === undefined ? [] : [[at, value % sizes[at]] as const]))),
        ),
      )
      .reduce((one, two) => diagrams.or(one, two)),
  );

const drawing = fc.record({
  nodes: fc.array(condition, { minLength: 1, maxLength: 6 }),
  edges: fc.array(
    fc.record({
      from: fc.nat(5),
      to: fc.nat(5),
      under: condition,
      marks: fc.constantFrom(0, 0, 1, 2, 3),
      takes: fc.oneof(
        { weight: 2, arbitrary: fc.constant<number[]>([]) },
        { weight: 1, arbitrary: fc.subarray(obligations) },
      ),
    }),
    { minLength: 3, maxLength: 18 },
  ),
  /** What is enabled besides what edges take. */
  enabled: fc.array(fc.record({ node: fc.nat(5), obligation: fc.nat(2), under: condition }), { maxLength: 4 }),
  strong: fc.array(fc.boolean(), { minLength: obligations.length, maxLength: obligations.length }),
  marks: fc.constantFrom(0, 1, 3),
});
type Drawing = typeof drawing extends fc.Arbitrary<infer T> ? T : never;

function graphOf({ nodes, edges, enabled }: Drawing): ConditionalGraph {
  const numbered = edges.map((edge) => ({ ...edge, from: edge.from % nodes.length, to: edge.to % nodes.length }));
  const anywhere = new Map(obligations.map((obligation) => [obligation, nodes.map(() => NONE)]));
  const add = (obligation: number, node: number, under: Diagram) => {
    const here = anywhere.get(obligation)!;
    here[node] = diagrams.or(here[node], under);
  };
  for (const { from, under, takes } of numbered) for (const obligation of takes) add(obligation, from, under);
  for (const { node, obligation, under } of enabled) add(obligation, node % nodes.length, under);
  return { nodes, edges: numbered, enabled: anywhere };
}

/** Can one go round fairly in exactly these nodes, under one valuation, along all edges between them? */
function isFair(
  set: readonly number[],
  { edges, enabled }: ConditionalGraph,
  { marks, strong }: Drawing,
  values: readonly number[],
) {
  const inner = edges.filter(({ from, to, under }) => set.includes(from) && set.includes(to) && has(under, values));
  if (inner.length === 0) return false;
  const leads = (from: number, to: number) => {
    const reached = new Set(inner.filter((edge) => edge.from === from).map((edge) => edge.to));
    for (const node of reached) for (const edge of inner) if (edge.from === node) reached.add(edge.to);
    return reached.has(to);
  };
  if (!set.every((from) => set.every((to) => leads(from, to)))) return false;
  if ((inner.reduce((all, edge) => all | edge.marks, 0) & marks) !== marks) return false;
  return obligations.every((obligation) => {
    if (inner.some(({ takes }) => takes.includes(obligation))) return true;
    const enabling = set.filter((node) => has(enabled.get(obligation)![node], values));
    return strong[obligation] ? enabling.length === 0 : enabling.length < set.length;
  });
}

it('are those under which some set of nodes can be gone round fairly: every set is tried under every valuation', () => {
  let mixed = 0;
  fc.assert(
    fc.property(drawing, (blueprint) => {
      const graph = graphOf(blueprint);
      const found = fairValuations(graph, blueprint, diagrams);
      const sets = Array.from({ length: 2 ** graph.nodes.length - 1 }, (_, n) =>
        [...graph.nodes.keys()].filter((bit) => (((n + 1) >> bit) & 1) === 1),
      );
      const expected = valuations.map((values) =>
        sets
          .filter((set) => set.every((node) => has(graph.nodes[node], values)))
          .some((set) => isFair(set, graph, blueprint, values)),
      );
      expect(valuations.map((values) => has(found, values))).toEqual(expected);
      if (expected.includes(true) && expected.includes(false)) mixed++;
    }),
    { seed: 19_980_713, numRuns: 500 },
  );
  expect(mixed).toBeGreaterThan(80);
});

it('leave out a long way that leads nowhere, whatever it bears', () => {
  const length = 20_000;
  const edges = Array.from({ length: length - 1 }, (_, from) => ({
    from,
    to: from + 1,
    under: 1,
    marks: 1,
    takes: [],
  }));
  const graph = { nodes: Array.from({ length }, () => 1), edges, enabled: new Map() };
  expect(fairValuations(graph, { marks: 1, strong: [] }, diagrams)).toBe(NONE);
});
