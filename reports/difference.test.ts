import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, differencesText, unusedPins } from './difference.js';
import { parsePins, pinOf, pinRun, pinsText } from './pins.js';
import { report, run, verdict } from './testing/examples.js';

describe('pins', () => {
  it('puts a verdict in few words', () => {
    expect(pinOf(verdict('p'))).toBe('holds');
    expect(pinOf(verdict('p', { vacuous: true }))).toBe('holds vacuous');
    expect(pinOf(verdict('p', { bounded: 'within' }))).toBe('holds within');
    expect(pinOf(verdict('p', { verdict: 'violated', length: 7 }))).toBe('violated 7');
    expect(pinOf(verdict('p', { verdict: 'undecided', reason: 'time' }))).toBe('undecided time');
  });

  it('writes the file sorted, whatever the order of the runs, one line for each verdict that a run has', () => {
    const a = pinRun(
      report([
        verdict('q'),
        verdict('s', { vacuous: true }),
        verdict('p'),
        verdict('r', { verdict: 'violated', length: 7 }),
      ]),
    );
    expect(pinsText({ b: a, a })).toBe(pinsText({ a, b: a }));
    expect(JSON.parse(pinsText({ a })).runs.a).toEqual({
      size: '10 states, 20 transitions, depth 4',
      'violated 7': 'r',
      holds: 'p q',
      'holds vacuous': 's',
    });
  });

  it('reads what it wrote, and nothing else', () => {
    const name = fc.stringMatching(/^[a-z]{1,4}$/);
    const pin = fc.constantFrom('holds', 'holds vacuous', 'holds within', 'violated', 'violated 7', 'undecided states');
    const pinned = fc.record({
      states: fc.nat(),
      transitions: fc.nat(),
      depth: fc.nat(),
      verdicts: fc.dictionary(name, pin, { noNullPrototype: true }),
    });
    fc.assert(
      fc.property(fc.dictionary(name, pinned, { noNullPrototype: true }), (runs) => {
        expect(parsePins(pinsText(runs))).toEqual({ runs });
      }),
    );
    expect(() => parsePins('{ "format": 1, "runs": {} }')).toThrow('has format 1, and not 2');
    expect(() => parsePins('{ "format": 2, "runs": { "a": {} } }')).toThrow('has no size for a');
  });
});

describe('differences', () => {
  const pinned = pinRun(report([verdict('p'), verdict('q')]));

  it('finds none where all is as pinned', () => {
    expect(differences(run('a', [verdict('p'), verdict('q')]), pinned, true)).toEqual([]);
  });

  it('finds changed verdicts, counts, missing and unpinned ones', () => {
    const changed = run('a', [verdict('p', { verdict: 'violated', length: 2, trace: '0/1' }), verdict('new')], {
      report: report([verdict('p', { verdict: 'violated', length: 2, trace: '0/1' }), verdict('new')], { states: 11 }),
    });
    expect(differences(changed, pinned, true)).toEqual([
      { id: 'a', what: 'states', pinned: '10', found: '11' },
      { id: 'a', what: 'p', pinned: 'holds', found: 'violated 2', trace: 'a:0/1' },
      { id: 'a', what: 'new', pinned: null, found: 'holds' },
      { id: 'a', what: 'q', pinned: 'holds', found: null },
    ]);
    expect(differences(run('a', []), undefined, true)).toHaveLength(1);
  });

  it('holds nothing against what was not asked for or what a budget left open', () => {
    expect(differences(run('a', [verdict('p')]), pinned, false)).toEqual([]);
    const cut = report([verdict('p', { verdict: 'undecided', reason: 'states' }), verdict('q')], {
      exhaustive: false,
      bound: 'states',
      states: 3,
    });
    expect(differences(run('a', [], { report: cut }), pinned, true)).toEqual([]);
  });

  it('reports pins of configurations that are gone', () => {
    expect(unusedPins(['a'], { a: pinned, b: pinned }).map(({ id }) => id)).toEqual(['b']);
  });

  it('prints each change of a verdict once with its configurations, then sizes, and the remedy', () => {
    const change = { what: 'p', pinned: 'holds', found: 'violated 2' };
    const text = differencesText([
      { id: 'a', what: 'states', pinned: '1', found: '2' },
      { id: 'a', what: 'depth', pinned: '3', found: '4' },
      { id: 'a', ...change, trace: 'a:0/1' },
      { id: 'b', ...change, trace: 'b:0/1' },
      { id: 'c', what: 'configuration', pinned: null, found: 'not pinned' },
    ]);
    expect(text.split('\n')).toEqual([
      '5 pinned expectations changed',
      '  p: pinned holds, found violated 2 (2 configurations)',
      '    a; b',
      '    rehome explain a:0/1',
      '  configuration: pinned nothing, found not pinned',
      '    c',
      '  a: states 1 → 2, depth 3 → 4',
      '  If this is meant, run `rehome pin` and commit catalogue/expected.json.',
    ]);
    expect(differencesText([])).toBe('');
  });
});
