import { type ComparedProcedure, compareProcedures } from '../comparison.js';
import type { ComparisonWords } from '../comparison-tables.js';

type Rows = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A procedure with rows by `link=x loss`, or `loss` alone. */
export const side = (name: string, rows: Rows): ComparedProcedure => ({
  name,
  rows: Object.entries(rows).map(([label, verdicts]) => {
    const words = label.split(' ');
    const readings = Object.fromEntries(words.slice(0, -1).map((word) => word.split('=') as [string, string]));
    return { id: [name, ...words].join(','), readings, scenario: words.at(-1)!, verdicts };
  }),
});

const before = side('old', {
  honest: { a: 'violated 12', b: 'holds', c: 'holds vacuous', d: 'holds', e: 'violated 4~3' },
  loss: { a: 'violated 9', b: 'holds', c: 'holds vacuous', d: 'holds', e: 'violated 2' },
  thief: { a: 'violated 3', b: 'holds', c: 'holds vacuous', d: 'holds', e: 'violated 5' },
});
const after = side('new', {
  honest: { a: 'holds', b: 'violated 8', c: 'holds', d: 'holds', e: 'violated 4~3' },
  loss: { a: 'holds vacuous', b: 'holds', c: 'holds vacuous', d: 'holds', e: 'holds' },
  'link=x loss': { a: 'holds' },
});
/** `new` against `old`: of a, b, c, d and e something is gained, something lost, and something stays. */
export const comparison = compareProcedures(before, after, ['a', 'b', 'c', 'd', 'e', 'never-asked']);
/** What is said beside the verdicts. */
export const words: ComparisonWords = {
  traceOf: ({ id, property }) => `${id}:0/${property.length}`,
  sentenceOf: (property) => `The sentence of ${property}.`,
};
