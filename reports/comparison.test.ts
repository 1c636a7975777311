import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparedPair, comparedRuns, compareProcedures } from './comparison.js';
import { comparisonSections } from './comparison-sections.js';
import { comparisonTables } from './comparison-tables.js';
import { comparisonMarkdown, comparisonText } from './comparison-text.js';
import { decidingValues, whereWords } from './comparison-where.js';
import { comparison, side, words } from './testing/comparisons.js';

describe('compareProcedures', () => {
  it('pairs what has the same readings and scenario, and names the rest', () => {
    expect(comparison.pairs.map(({ scenario }) => scenario)).toEqual(['honest', 'loss']);
    expect(comparison).toMatchObject({ onlyBefore: ['old,thief'], onlyAfter: ['new,link=x,loss'] });
    const kinds = comparison.properties.map(({ property, cells }) => [property, ...cells.map(({ change }) => change)]);
    expect(kinds).toEqual([
      ['a', 'gained', 'gained'],
      ['b', 'lost', 'holds'],
      ['c', 'holds', 'holds'],
      ['d', 'holds', 'holds'],
      ['e', 'violated', 'gained'],
    ]);
  });

  it('takes the shortest run of each change as its evidence, all actions of a lasso counted', () => {
    expect(comparedRuns(comparison)).toEqual([
      { property: 'a', change: 'gained', procedure: 'old', id: 'old,loss', verdict: 'violated 9' },
      { property: 'b', change: 'lost', procedure: 'new', id: 'new,honest', verdict: 'violated 8' },
      { property: 'e', change: 'gained', procedure: 'old', id: 'old,loss', verdict: 'violated 2' },
    ]);
    const lasso = compareProcedures(
      side('old', { honest: { p: 'violated 4~3' }, loss: { p: 'violated 6' } }),
      side('new', { honest: { p: 'holds' }, loss: { p: 'holds' } }),
      ['p'],
    );
    expect(comparedRuns(lasso)[0]).toMatchObject({ id: 'old,loss', verdict: 'violated 6' });
  });

  it('compares nothing that one side does not decide', () => {
    const open = compareProcedures(
      side('old', { honest: { p: 'undecided states', q: 'holds' } }),
      side('new', { honest: { p: 'holds' } }),
      ['p', 'q'],
    );
    expect(open.properties.flatMap(({ cells }) => cells.map(({ change }) => change))).toEqual([
      'undecided',
      'undecided',
    ]);
    expect(comparisonSections(open).map(({ kind }) => kind)).toEqual(['undecided']);
  });

  it('swaps gained and lost where the sides are swapped, and changes nothing else', () => {
    const pin = fc.constantFrom('holds', 'holds vacuous', 'violated 3', 'violated 1~', 'undecided time');
    const rows = fc.dictionary(fc.constantFrom('honest', 'loss', 'link=x loss'), fc.record({ p: pin, q: pin }));
    const swapped = { gained: 'lost', lost: 'gained', violated: 'violated', holds: 'holds', undecided: 'undecided' };
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const [there, back] = [
          compareProcedures(side('one', one), side('other', other), ['p', 'q']),
          compareProcedures(side('other', other), side('one', one), ['p', 'q']),
        ];
        expect([back.onlyBefore, back.onlyAfter]).toEqual([there.onlyAfter, there.onlyBefore]);
        for (const { property, cells } of there.properties) {
          const mirror = back.properties.find((each) => each.property === property)!;
          const kindIn = new Map(back.pairs.map(({ after: id }, i) => [id, mirror.cells[i]!.change]));
          there.pairs.forEach(({ before: id }, i) => {
            expect(kindIn.get(id)).toBe(swapped[cells[i]!.change]);
          });
        }
      }),
    );
  });
});

describe('where a change is', () => {
  const pair = (scenario: string, readings: Record<string, string> = {}): ComparedPair => ({
    scenario,
    readings,
    before: '',
    after: '',
  });
  const plain = pair('honest');
  const [x, xy, z] = [
    pair('honest', { link: 'x' }),
    pair('honest', { link: 'x', way: 'y' }),
    pair('honest', { link: 'z' }),
  ];
  const loss = pair('loss');
  const pairs = [plain, x, xy, z, loss];

  it('names whole scenarios, and the values that decide in the others', () => {
    expect(whereWords(pairs, new Set(pairs))).toBe('');
    expect(whereWords(pairs, new Set([loss]))).toBe('loss');
    expect(whereWords(pairs, new Set([x, xy]))).toBe('honest with link=x (2 of 4)');
    expect(whereWords(pairs, new Set([plain, x, xy, z]))).toBe('all but loss');
    expect(whereWords(pairs, new Set([x, loss]))).toBe('honest (1 of 4); loss');
  });

  it('chooses values that leave all of the named pairs and no other', () => {
    const value = fc.constantFrom('x', 'y', 'z');
    const some = fc.array(fc.tuple(fc.record({ a: value, b: value }), fc.boolean()), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(some, (given) => {
        const all = given.map(([readings]) => pair('honest', readings));
        const named = new Set(all.filter((_, i) => given[i]![1]));
        const values = decidingValues(all, named);
        if (values === undefined) return;
        const left = all.filter(({ readings }) =>
          Object.entries(readings).some(([n, v]) => values.includes(`${n}=${v}`)),
        );
        expect(new Set(left)).toEqual(named);
      }),
    );
  });
});

describe('the texts', () => {
  it('say first what is gained and lost, then what is unchanged, within 100 columns, and show one run of each change', () => {
    const text = comparisonText(comparison, words);
    for (const width of [100, 80]) {
      const narrow = comparisonText(comparison, words, { width });
      for (const line of narrow.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
      expect(narrow.replace(/\s+/g, ' ')).toBe(text.replace(/\s+/g, ' '));
    }
    const titles = text.split('\n').filter((line) => /^\S+.*: \d+ propert/.test(line));
    expect(titles.map((title) => title.split(':')[0])).toEqual([
      'Gained',
      'Lost',
      'Unchanged, now put to the test',
      'Unchanged, held',
    ]);
    expect(text.replace(/\s+/g, ' ')).toContain('of 5 properties 2 gained, 1 lost, 2 unchanged.');
    expect(text.replace(/\s+/g, ' ')).toContain('1 of 2 b in honest; elsewhere held by both in 1');
    expect(text).toContain('    rehome explain new,honest:0/1');
    expect(text).toContain('Without a counterpart: 1 configuration of old, 1 configuration of new;');
  });

  it('tell a gain that is there only because nothing happens', () => {
    const [gained] = comparisonSections(comparison);
    expect(gained!.groups.map(({ properties, vacuous }) => [properties, vacuous])).toEqual([
      [['a'], 1],
      [['e'], 0],
    ]);
    expect(comparisonText(comparison, words)).toContain('in 1 of these the other side holds it only vacuously');
  });

  it('are the same facts in tables of plain texts and in Markdown', () => {
    const tables = comparisonTables(comparison, words);
    const rows = tables.flatMap((table) => table.rows);
    for (const { head, rows: some } of tables) for (const row of some) expect(row).toHaveLength(head.length);
    expect(rows.some(([, properties]) => properties === 'd' || properties === 'c')).toBe(true);
    expect(rows.at(-1)).toEqual(['new', 'b: The sentence of b.', '8 actions', 'new,honest:0/1']);
    const markdown = comparisonMarkdown(comparison, words);
    for (const { property } of comparison.properties) expect(markdown).toContain(`\`${property}\``);
    expect(markdown).toContain('| `new,honest:0/1` |');
  });
});
