import fc from 'fast-check';
import type { Verdict } from '../../../checker/report.js';
import { type Difference, differences } from '../../difference.js';
import { pinRun } from '../../pins.js';
import type { Run } from '../../run.js';
import { run, verdict } from '../../testing/examples.js';
import { type Alert, alertGroups } from '../alert.js';
import { type Case, casesOf, type Judging } from '../case.js';

/** A check with what it is judged by. */
export interface Checked {
  readonly runs: readonly Run[];
  readonly differences: readonly Difference[];
  readonly judging: Judging;
}

const properties = ['one-active', 'never-stranded', 'deadlock'];

/** A verdict of any kind. */
const someVerdict = (property: string): fc.Arbitrary<Verdict> =>
  fc.oneof(
    fc.constant(verdict(property)),
    fc
      .nat(3)
      .map((length) => verdict(property, { verdict: 'violated', trace: Array(length).fill(0).join('/'), length })),
    fc.constantFrom('states', 'time', 'depth').map((reason) => verdict(property, { verdict: 'undecided', reason })),
    fc.constant(
      verdict(property, {
        verdict: 'undecided',
        reason: 'MC101 a',
        problem: { code: 'MC101', message: 'No.', remedy: 'Yes.' },
      }),
    ),
  );

const someVerdicts = fc.tuple(...properties.map(someVerdict));

/** Runs, and pins of which some were of other verdicts. */
export const someCheck: fc.Arbitrary<Checked> = fc
  .record({
    runs: fc.uniqueArray(fc.tuple(fc.constantFrom('a,honest', 'b,loss', 'c&d,"<'), someVerdicts, someVerdicts), {
      selector: ([id]) => id,
    }),
    pinned: fc.boolean(),
    strict: fc.boolean(),
    gone: fc.boolean(),
  })
  .map(({ runs: drawn, pinned, strict, gone }) => {
    const runs = drawn.map(([id, found]) => run(id, found));
    const changed = drawn.flatMap(([id, , before], i) => differences(runs[i]!, pinRun(run(id, before).report), true));
    const unused = { id: 'gone,honest', what: 'configuration', pinned: 'pinned', found: null };
    return { runs, differences: pinned ? [...changed, ...(gone ? [unused] : [])] : [], judging: { pinned, strict } };
  });

/** The alerts of a check, with some run and some lines. */
export function alertsOf({ runs, differences: found, judging }: Checked): {
  readonly cases: readonly Case[];
  readonly alerts: readonly Alert[];
} {
  const cases = casesOf(runs, found, judging);
  const alerts = alertGroups(cases).map((group) => ({
    ...group,
    property: { name: group.shown.what, sentence: 'It holds & is "so" <always>.', source: '7, 8' },
    ...(group.shown.verdict?.trace === undefined ? {} : { trace: `${group.shown.id}:${group.shown.verdict.trace}` }),
    steps: [
      { text: 'the server loses it (lost)' },
      { text: 'takes: ✓, 100%', place: { file: 'a b/m.ts', line: 7, end: 9 } },
    ],
    place: { file: 'a b/m.ts', line: 7, end: 9 },
    pin: { file: 'expected.json', line: 3 },
  }));
  return { cases, alerts };
}
