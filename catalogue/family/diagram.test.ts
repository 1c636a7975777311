import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL, type Diagram, Diagrams, NONE } from './diagram.js';

const sizes = [2, 3, 1, 4];
const points = sizes.reduce<number[][]>(
  (all, size) => all.flatMap((point) => Array.from({ length: size }, (_, value) => [...point, value])),
  [[]],
);

/** A set of points as the union of cubes. */
const unions = fc.array(
  fc
    .subarray([0, 1, 2, 3])
    .chain((some) => fc.tuple(...some.map((v) => fc.tuple(fc.constant(v), fc.nat(sizes[v]! - 1))))),
  { maxLength: 5 },
);
type Union = typeof unions extends fc.Arbitrary<infer T> ? T : never;

const setOf = (diagrams: Diagrams, union: Union): Diagram =>
  union.reduce((set, cube) => diagrams.or(set, diagrams.cube(new Map(cube))), NONE);
const has = (union: Union, point: readonly number[]) =>
  union.some((cube) => cube.every(([variable, value]) => point[variable] === value));
const contains = (diagrams: Diagrams, set: Diagram, point: readonly number[]) =>
  diagrams.and(set, diagrams.cube(new Map(point.entries()))) !== NONE;

describe('decision diagrams', () => {
  it('are sets: union, intersection and difference have the points that they should, and as many', () => {
    fc.assert(
      fc.property(unions, unions, (one, two) => {
        const diagrams = new Diagrams(sizes);
        const [a, b] = [setOf(diagrams, one), setOf(diagrams, two)];
        const operations: [Diagram, (point: readonly number[]) => boolean][] = [
          [diagrams.and(a, b), (point) => has(one, point) && has(two, point)],
          [diagrams.or(a, b), (point) => has(one, point) || has(two, point)],
          [diagrams.minus(a, b), (point) => has(one, point) && !has(two, point)],
        ];
        for (const [set, belongs] of operations) {
          expect(points.filter((point) => contains(diagrams, set, point))).toEqual(points.filter(belongs));
          expect(diagrams.count(set)).toBe(BigInt(points.filter(belongs).length));
        }
      }),
    );
  });

  it('are equal as numbers exactly where they are equal as sets, and so are their texts', () => {
    fc.assert(
      fc.property(unions, unions, (one, two) => {
        const diagrams = new Diagrams(sizes);
        const [a, b] = [setOf(diagrams, one), setOf(diagrams, two)];
        const same = points.every((point) => has(one, point) === has(two, point));
        expect(a === b).toBe(same);
        expect(diagrams.text(a, []) === diagrams.text(b, [])).toBe(same);
      }),
    );
  });

  it('give members: the preferred one where it belongs', () => {
    fc.assert(
      fc.property(unions, fc.constantFrom(...points), (union, preferred) => {
        const diagrams = new Diagrams(sizes);
        const set = setOf(diagrams, union);
        fc.pre(set !== NONE);
        const picked = diagrams.pick(set, preferred);
        expect(has(union, picked)).toBe(true);
        if (has(union, preferred)) expect(picked).toEqual(preferred);
      }),
    );
  });

  it('forget a variable', () => {
    fc.assert(
      fc.property(unions, fc.constantFrom(0, 1, 2, 3), (union, variable) => {
        const diagrams = new Diagrams(sizes);
        const set = diagrams.exists(setOf(diagrams, union), variable);
        for (const point of points) {
          const some = Array.from({ length: sizes[variable]! }, (_, value) => point.with(variable, value));
          expect(contains(diagrams, set, point)).toBe(some.some((other) => has(union, other)));
        }
      }),
    );
  });

  it('keep what they knew when their table grows', () => {
    const diagrams = new Diagrams(Array.from({ length: 16 }, () => 2));
    const sets = Array.from({ length: 3000 }, (_, number) =>
      diagrams.cube(new Map(Array.from({ length: 16 }, (_, bit) => [bit, ((number * 7919) >> bit) & 1] as const))),
    );
    expect(new Set(sets).size).toBe(new Set(Array.from({ length: 3000 }, (_, n) => (n * 7919) & 0xffff)).size);
    const all = sets.reduce((union, set) => diagrams.or(union, set), NONE);
    expect(diagrams.count(all)).toBe(BigInt(new Set(sets).size));
    expect(diagrams.or(all, diagrams.minus(ALL, all))).toBe(ALL);
  });
});
