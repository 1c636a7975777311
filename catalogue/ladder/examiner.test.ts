import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assumption, fixedBy, leftBy, type Region, type Universe } from './assumption.js';
import { Examiner, type Judgement } from './examiner.js';
import { agrees, type RegionVerdict, remainder } from './verdict-regions.js';

const deviations = ['x', 'y', 'z'];
const readings = { a: ['0', '1', '2'], b: ['0', '1'], c: ['0', '1'] };
const names = Object.keys(readings) as (keyof typeof readings)[];
const valuations = readings.a.flatMap((a) => readings.b.flatMap((b) => readings.c.map((c): Region => ({ a, b, c }))));
const subsetsOf = (all: readonly string[]): string[][] =>
  all.reduce<string[][]>((sets, each) => sets.flatMap((set) => [set, [...set, each]]), [[]]);
const cellText = (chosen: readonly string[], values: Region) =>
  `${chosen.join('+')} ${names.map((n) => values[n]).join('')}`;

const universe: Universe = {
  deviations,
  readings,
  complete: (region) => valuations.find((values) => agrees(values, region)) ?? null,
};

const tables = fc.record({
  seeds: fc.uniqueArray(fc.record({ chosen: fc.subarray(deviations), values: fc.constantFrom(...valuations) }), {
    maxLength: 8,
    selector: ({ chosen, values }) => cellText(chosen, values),
  }),
  /** Which deviations only add runs: with them, what is refuted stays refuted. */
  growing: fc.subarray(deviations),
  excluded: fc.subarray(deviations),
  fixed: fc
    .subarray(names)
    .chain((some) => fc.record(Object.fromEntries(some.map((name) => [name, fc.constantFrom(...readings[name])])))),
});

type Table = typeof tables extends fc.Arbitrary<infer T> ? T : never;

/** The refuted cells: the seeds, and what only adds to them. */
function refutedCells({ seeds, growing }: Table): ReadonlySet<string> {
  return new Set(
    seeds.flatMap(({ chosen, values }) =>
      subsetsOf(growing).map((more) =>
        cellText(
          deviations.filter((each) => chosen.includes(each) || more.includes(each)),
          values,
        ),
      ),
    ),
  );
}

/** Tells verdicts for as large a region as the table allows, and counts the questions. */
function judgementOf(refuted: ReadonlySet<string>, growing: readonly string[]) {
  const asked: string[] = [];
  const verdict = async (chosen: readonly string[], values: Region): Promise<RegionVerdict> => {
    asked.push(cellText(chosen, values));
    const violated = refuted.has(cellText(chosen, values));
    let region = values;
    for (const name of names) {
      const { [name]: _, ...wider } = region;
      const same = valuations.every((each) => !agrees(each, wider) || refuted.has(cellText(chosen, each)) === violated);
      if (same) region = wider;
    }
    return { region, verdict: violated ? 'violated' : 'holds', vacuous: false };
  };
  const judgement: Judgement = {
    verdict,
    inclusion: (smaller, larger) => {
      const runs =
        smaller.every((each) => larger.includes(each)) &&
        larger.every((each) => smaller.includes(each) || growing.includes(each));
      return { runs, rescues: runs };
    },
  };
  return { judgement, asked };
}

const assumptionsOf = ({ excluded, fixed }: Table): Assumption[] => [
  ...excluded.map((deviation): Assumption => ({ kind: 'excludes', deviation })),
  ...Object.entries(fixed).map(([reading, value]): Assumption => ({ kind: 'fixes', reading, value })),
];

describe('an examination', () => {
  it('finds sufficient exactly what leaves no refuted configuration, and else a conflict that is left', async () => {
    await fc.assert(
      fc.asyncProperty(tables, fc.constantFrom('runs' as const, undefined), async (table, monotony) => {
        const refuted = refutedCells(table);
        const set = assumptionsOf(table);
        const { judgement } = judgementOf(refuted, table.growing);
        const result = await new Examiner(universe, judgement, monotony, []).examine(set);
        const left = subsetsOf(leftBy(set, deviations)).flatMap((chosen) =>
          valuations.filter((values) => agrees(values, fixedBy(set))).map((values) => cellText(chosen, values)),
        );
        expect(result.kind).toBe(left.some((cell) => refuted.has(cell)) ? 'conflict' : 'suffices');
        if (result.kind !== 'conflict') return;
        const { conflict } = result;
        const cells = valuations.filter((values) => agrees(values, conflict.region));
        expect(cells.every((values) => refuted.has(cellText(conflict.deviations, values)))).toBe(true);
        expect(cells.some((values) => left.includes(cellText(conflict.deviations, values)))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('looks at every set of deviations where nothing is monotone, and at the largest alone where all is', async () => {
    const sets = async (monotony: 'runs' | undefined) => {
      const { judgement, asked } = judgementOf(new Set(), deviations);
      await new Examiner(universe, judgement, monotony, []).examine([]);
      return new Set(asked.map((cell) => cell.split(' ')[0])).size;
    };
    expect(await sets(undefined)).toBe(8);
    // The honest composition is a probe.
    expect(await sets('runs')).toBe(2);
  });

  it('is undecided where a verdict is, for its reason', async () => {
    const answers = (answer: RegionVerdict): Judgement => ({
      verdict: async () => answer,
      inclusion: () => ({ runs: true, rescues: true }),
    });
    const examine = (answer: RegionVerdict) => new Examiner(universe, answers(answer), 'runs', []).examine([]);
    expect(await examine({ region: {}, verdict: 'undecided', vacuous: false, reason: 'states' })).toEqual({
      kind: 'undecided',
      reason: 'states',
    });
  });
});

it('the rest of a region and what is settled in it hold every point once', () => {
  fc.assert(
    fc.property(fc.constantFrom(...valuations), fc.subarray(names), fc.subarray(names), (values, fixed, settled) => {
      const pick = (some: readonly string[]) => Object.fromEntries(some.map((name) => [name, values[name]!]));
      const region = pick(fixed);
      const parts = remainder(region, values, settled, (name) => readings[name as keyof typeof readings]);
      for (const point of valuations.filter((each) => agrees(each, region))) {
        const found = [{ ...region, ...pick(settled) }, ...parts].filter((part) => agrees(point, part));
        expect(found).toHaveLength(1);
      }
    }),
  );
});
