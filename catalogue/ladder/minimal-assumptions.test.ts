import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Assumption,
  assumptionText,
  type Conflict,
  fixedBy,
  leftBy,
  type Region,
  type Universe,
} from './assumption.js';
import type { AssumptionSet } from './hitting-sets.js';
import { type Examination, minimalAssumptions } from './minimal-assumptions.js';

/** A full configuration of a small universe. */
interface Cell {
  readonly deviations: readonly string[];
  readonly values: Region;
}

const deviations = ['x', 'y', 'z'];
const readings = { a: ['0', '1', '2'], b: ['0', '1'] };
const powerSet = <T>(all: readonly T[]): T[][] =>
  all.reduce<T[][]>((sets, each) => sets.flatMap((set) => [set, [...set, each]]), [[]]);
const valuations = readings.a.flatMap((a) => readings.b.map((b): Region => ({ a, b })));
const cellText = ({ deviations: chosen, values }: Cell) => `${chosen.join('+')} ${values.a}${values.b}`;

/** A universe in which one valuation may be impossible. */
function universeWithout(impossible: Region | null): Universe & { readonly cells: readonly Cell[] } {
  const possible = valuations.filter(({ a, b }) => a !== impossible?.a || b !== impossible?.b);
  const agrees = (values: Region, region: Region) =>
    Object.entries(region).every(([reading, value]) => values[reading] === value);
  return {
    deviations,
    readings,
    complete: (region) => possible.find((values) => agrees(values, region)) ?? null,
    cells: powerSet(deviations).flatMap((chosen) => possible.map((values) => ({ deviations: chosen, values }))),
  };
}

const leaves = (set: AssumptionSet, { deviations: chosen, values }: Cell): boolean =>
  chosen.every((each) => leftBy(set, deviations).includes(each)) &&
  Object.entries(fixedBy(set)).every(([reading, value]) => values[reading] === value);

/** Every set of assumptions, by brute force. */
const allSets: readonly Assumption[][] = powerSet(deviations).flatMap((chosen) =>
  powerSet(Object.keys(readings)).flatMap((fixed) =>
    fixed
      .reduce<Assumption[][]>(
        (sets, reading) =>
          sets.flatMap((set) =>
            readings[reading as 'a' | 'b'].map((value): Assumption[] => [...set, { kind: 'fixes', reading, value }]),
          ),
        [[]],
      )
      .map((set) => [...chosen.map((deviation): Assumption => ({ kind: 'excludes', deviation })), ...set]),
  ),
);

const textOf = (set: readonly Assumption[]) => set.map(assumptionText).sort().join(' ');

/** Any table of refuted cells, monotone or not. */
const tables = fc.record({
  impossible: fc.option(fc.constantFrom(...valuations)),
  refuted: fc.uniqueArray(
    fc.record({ deviations: fc.subarray(deviations), values: fc.constantFrom(...valuations) }).map(cellText),
    { maxLength: 12 },
  ),
  /** Conflicts may be told for more than one cell, where all of those are refuted. */
  general: fc.boolean(),
});

function bruteForce(cells: readonly Cell[], refuted: ReadonlySet<string>): string[] {
  const sufficient = allSets.filter((set) => {
    const left = cells.filter((cell) => leaves(set, cell));
    return left.length > 0 && left.every((cell) => !refuted.has(cellText(cell)));
  });
  const names = sufficient.map((set) => new Set(set.map(assumptionText)));
  const minimal = sufficient.filter(
    (_, index) =>
      !names.some(
        (other, at) =>
          at !== index && other.size < names[index]!.size && [...other].every((name) => names[index]!.has(name)),
      ),
  );
  return minimal.map(textOf).sort();
}

describe('the minimal sets of assumptions', () => {
  it('are those that brute force over all sets finds, each assumption with a conflict that it alone answers', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async ({ impossible, refuted: table, general }) => {
        const universe = universeWithout(impossible);
        const refuted = new Set(table);
        const examine = async (set: AssumptionSet): Promise<Examination> => {
          const found = universe.cells.find((cell) => leaves(set, cell) && refuted.has(cellText(cell)));
          if (found === undefined) return { kind: 'suffices', vacuous: false };
          return {
            kind: 'conflict',
            conflict: general ? generalised(found, universe.cells, refuted) : asConflict(found),
          };
        };
        const { sets, more } = await minimalAssumptions(universe, examine);
        expect(more).toBeUndefined();
        expect(sets.map(({ assumptions }) => textOf(assumptions)).sort()).toEqual(bruteForce(universe.cells, refuted));
        for (const { assumptions, needed } of sets) {
          for (const [index, dropped] of assumptions.entries()) {
            const others = assumptions.filter((each) => each !== dropped);
            const shown = universe.cells.filter(
              (cell) => leaves(others, cell) && isOf(cell, needed[index]!) && !leaves(assumptions, cell),
            );
            expect(shown.length).toBeGreaterThan(0);
            expect(shown.every((cell) => refuted.has(cellText(cell)))).toBe(true);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('are the empty set where the property always holds, and none where nothing helps', async () => {
    const universe = universeWithout(null);
    expect(await minimalAssumptions(universe, async () => ({ kind: 'suffices', vacuous: false }))).toEqual({
      sets: [{ assumptions: [], verdict: 'suffices', vacuous: false, needed: [] }],
    });
    const always: Examination = { kind: 'conflict', conflict: { deviations: [], region: {} } };
    expect(await minimalAssumptions(universe, async () => always)).toEqual({ sets: [] });
  });

  it('are never called sufficient where something was not looked at', async () => {
    const universe = universeWithout(null);
    const examine = async (set: AssumptionSet): Promise<Examination> =>
      set.length === 0
        ? { kind: 'conflict', conflict: { deviations: ['x', 'y'], region: {} } }
        : { kind: 'undecided', reason: 'states' };
    const { sets } = await minimalAssumptions(universe, examine);
    expect(sets.map(({ assumptions, verdict }) => [textOf(assumptions), verdict])).toEqual([
      ['no x', 'undecided'],
      ['no y', 'undecided'],
    ]);
  });

  it('are cut off, and say so, where there are too many', async () => {
    const universe = universeWithout(null);
    const conflict: Conflict = { deviations: ['x', 'y', 'z'], region: { a: '0', b: '0' } };
    expect(await minimalAssumptions(universe, async () => ({ kind: 'conflict', conflict }), 3)).toEqual({
      sets: [],
      more: 'more than 3 sets answer the runs known so far',
    });
  });
});

const asConflict = ({ deviations: chosen, values }: Cell): Conflict => ({ deviations: chosen, region: values });

const isOf = ({ deviations: chosen, values }: Cell, conflict: Conflict): boolean =>
  chosen.join() === conflict.deviations.join() &&
  Object.entries(conflict.region).every(([reading, value]) => values[reading] === value);

/** Leaves out of the conflict every reading that makes no difference to it. */
function generalised(cell: Cell, cells: readonly Cell[], refuted: ReadonlySet<string>): Conflict {
  let conflict = asConflict(cell);
  for (const reading of Object.keys(readings)) {
    const { [reading]: _, ...region } = conflict.region;
    const wider: Conflict = { deviations: conflict.deviations, region };
    if (cells.every((each) => !isOf(each, wider) || refuted.has(cellText(each)))) conflict = wider;
  }
  return conflict;
}
