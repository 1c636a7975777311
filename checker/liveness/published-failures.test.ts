/** What other checkers' liveness has got wrong, as small graphs: each must be judged right, with a sound lasso. */

import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { check } from '../check.js';
import type { System } from '../compose.js';
import { liveness } from '../property.js';
import { drawn, live } from '../testing/drawn-graph.js';
import { unfairness } from '../testing/lasso-oracle.js';
import { exploreNaively } from '../toy-checker.js';

/** Verdict, trace and the number of actions before the cycle of the first property; a violation has been examined. */
async function judged(system: System): Promise<string> {
  const { verdicts } = await check(system);
  const { verdict, trace, cycle, reason, bounded } = verdicts[0];
  if (trace === undefined) return [verdict, reason ?? bounded].filter((word) => typeof word === 'string').join(' ');
  const [property] = system.properties;
  if (property.form !== 'liveness') throw new Error('Not of liveness.');
  expect(unfairness(system, exploreNaively(system), property, trace, cycle!)).toBeUndefined();
  return `${verdict} ${trace}`;
}

const adversary = { class: 'adversary' } as const;
const fault = { class: 'fault' } as const;
const owedByNobody = { helpful: false } as const;

describe('a run that ends', () => {
  it.each([
    // Stateright, pull request 3 and its remarks: an obligation met on one way to a state was taken for met on all.
    [
      'keeps what it owes where ways join',
      drawn({ s: { l: 'g', r: 'b' }, g: { on: 'e' }, b: { on: 'e' }, e: {} }, [live('F g')]),
      'violated 1/0~',
    ],
    // Spin, issue 28: end states were missed.
    ['is seen at its end', drawn({ s: { go: 'e' }, e: {} }, [live('F g')]), 'violated 0~'],
    ['meets what its last state meets for ever', drawn({ s: { go: 'g' }, g: {} }, [live('F G g')]), 'holds'],
    // Behaviours are infinite: what is to come again and again comes in the last state, or not at all.
    ['repeats its last state', drawn({ s: { go: 'g' }, g: { on: 'e' }, e: {} }, [live('G F g')]), 'violated 0/0~'],
    // tla-rs, issue 63: stuttering was forgotten.
    [
      'may end where nobody owes more',
      drawn({ s: { go: 'g' }, g: {} }, [live('F g')], { go: owedByNobody }),
      'violated ~',
    ],
    ['may not end where somebody does', drawn({ s: { go: 'g' }, g: {} }, [live('F g')]), 'holds'],
    ['is not rescued by a fault', drawn({ s: { go: 'g' }, g: {} }, [live('F g')], { go: fault }), 'violated ~'],
    [
      'is not rescued by an adversary',
      drawn({ s: { go: 'g' }, g: {} }, [live('F g')], { go: adversary }),
      'violated ~',
    ],
    // A self-loop that changes nothing is no step: neither enabled nor taken.
    [
      'does not live on by doing nothing',
      drawn({ s: { idle: 's', go: 'g' }, g: { idle: 'g' } }, [live('F g', { go: 'weak' })]),
      'holds',
    ],
    [
      'has ended where only nothing can be done',
      drawn({ s: { idle: 's' }, g: {} }, [live('F g', { idle: 'strong' })]),
      'violated ~',
    ],
  ])('%s', async (_, system, expected) => {
    expect(await judged(system)).toBe(expected);
  });
});

describe('a run that goes round', () => {
  it.each([
    // Stateright: `eventually` was judged at ends only, and cycles were missed.
    [
      'violates what must come',
      drawn({ s: { on: 't' }, t: { back: 's', go: 'g' }, g: {} }, [live('F g')]),
      'violated ~0/0',
    ],
    // tla-rs, issue 62: unfair cycles were reported.
    [
      'does not count if it is unfair',
      drawn({ s: { on: 't', go: 'g' }, t: { back: 's', go: 'g' }, g: {} }, [live('F g', { go: 'weak' })]),
      'holds',
    ],
    [
      'counts if what is owed is not always possible',
      drawn({ s: { on: 't' }, t: { back: 's', go: 'g' }, g: {} }, [live('F g', { go: 'weak' })]),
      'violated ~0/0',
    ],
    [
      'does not count if it neglects what is possible again and again',
      drawn({ s: { on: 't' }, t: { back: 's', go: 'g' }, g: {} }, [live('F g', { go: 'strong' })]),
      'holds',
    ],
    // tla-rs, issue 59: fairness was tested on the whole component, and not on the part that avoids the goal.
    [
      'is judged by itself, not by what it might join',
      drawn({ a: { x: 'b', go: 'g' }, b: { x: 'a', go: 'g' }, g: { x: 'a' } }, [live('G F g', { go: 'weak' })]),
      'holds',
    ],
    // And the other way round: the whole component is unfair, a part of it is fair.
    [
      'is found inside a component that is unfair',
      drawn({ a: { x: 'b', in: 'c' }, b: { x: 'a' }, c: { go: 'g', out: 'a' }, g: {} }, [
        live('F g', { go: 'strong' }),
      ]),
      'violated ~0/0',
    ],
    // tla-rs, issue 64: <>[]P was dropped without a word.
    ['violates what must stay', drawn({ a: { x: 'b' }, b: { x: 'a' } }, [live('<>[] a')]), 'violated ~0/0'],
    [
      'may be left for what stays',
      drawn({ a: { x: 'b', go: 'g' }, b: { x: 'a', go: 'g' }, g: {} }, [live('<>[] g', { go: 'weak' })]),
      'holds',
    ],
    // TLC, issue 710: the counterexample was not the shortest.
    [
      'is the nearest one',
      drawn(
        { s: { far: 't', near: 'a' }, t: { on: 'u' }, u: { x: 'v' }, v: { x: 'u' }, a: { x: 'b' }, b: { x: 'a' } },
        [live('F g')],
      ),
      'violated 1~0/0',
    ],
    // TLC, issue 2: the place where the cycle begins was told wrong.
    [
      'begins where it comes back to',
      drawn({ s: { on: 't' }, t: { on: 'u' }, u: { on: 'v' }, v: { on: 'u' } }, [live('F g')]),
      'violated 0/0~0/0',
    ],
    // TLC: a component was printed as a cycle, with steps that do not exist; what is owed twice in different corners is visited in both.
    [
      'visits every witness by real steps',
      drawn({ m: { l: 'a', r: 'b' }, a: { back: 'm' }, b: { back: 'm' } }, [live('F g', { l: 'strong', r: 'strong' })]),
      'violated ~0/0/1/0',
    ],
    [
      'goes a short way round where nothing is owed',
      drawn({ m: { l: 'a', r: 'b' }, a: { back: 'm' }, b: { back: 'm' } }, [live('F g')]),
      'violated ~0/0',
    ],
    // A premiss of fairness may stand in the formula as well.
    [
      'may be excluded by the formula',
      drawn({ m: { l: 'a', r: 'b' }, a: { back: 'm' }, b: { back: 'm' } }, [live('G F b -> G F a', {})]),
      'violated ~1/0',
    ],
    ['is judged by its next states', drawn({ a: { x: 'b' }, b: { x: 'a' } }, [live('G (a -> X b)')]), 'holds'],
    [
      'is judged by each next state',
      drawn({ a: { x: 'b', y: 'c' }, b: { x: 'a' }, c: { x: 'a' } }, [live('G (a -> X b)')]),
      'violated 1/0~0/0',
    ],
  ])('%s', async (_, system, expected) => {
    expect(await judged(system)).toBe(expected);
  });

  // TLC, issue 201: the states of a component were looked at, not its edges. Both edges join the same two states.
  it('is judged by the edges that it takes, not by its states', async () => {
    const history = createMachine({
      initial: 'calm',
      states: {
        calm: { on: { 'choose.it.e': 'alarmed' } },
        alarmed: { tags: 'pending', on: { 'choose.it.f': 'calm' } },
      },
    });
    const withLevel = (level: 'weak' | 'strong') =>
      drawn({ a: { e: 'b', f: 'b' }, b: { back: 'a' } }, [
        liveness({
          name: 'calms-down',
          sentence: 'Every alarm ends.',
          history,
          fairness: { except: [{ class: 'choice', only: ['f'], level }] },
        }),
      ]);
    expect(await judged(withLevel('strong'))).toBe('holds');
    expect(await judged(withLevel('weak'))).toBe('violated 0~0/0');
  });

  // LTSmin, issue 222: a reduction ignored one participant for ever and lost the violation.
  it('leaves out nobody', async () => {
    const other = drawn({ a: { x: 'b' }, b: { x: 'a' } }, []);
    const system = drawn({ s: { go: 'g' }, g: {} }, [live('F g')]);
    const both = {
      ...system,
      participants: [...system.participants, { name: 'other', machine: other.participants[0].machine }],
      choices: [...system.choices, { to: 'other', event: { type: 'x' } }],
    };
    expect(await judged(both)).toBe('violated ~1/1');
    expect(
      await judged({
        ...both,
        fairness: { choice: 'weak' },
        properties: [{ ...live('F g'), fairness: { choice: 'weak' } } as never],
      }),
    ).toBe('holds');
  });
});

// TLC, issue 839: a state constraint made liveness hold because nothing was left to violate it.
describe('a bound', () => {
  const graph = drawn({ s: { on: 't' }, t: { on: 'u', go: 'g' }, u: { x: 'v' }, v: { x: 'u' }, g: {} }, [live('F g')]);
  it('leaves undecided what may go on behind it', async () => {
    expect(await judged({ ...graph, within: ({ it }) => !it.matches('u') })).toBe('undecided within');
  });
  it('decides what is decided before it', async () => {
    expect(await judged({ ...graph, properties: [live('F t')], within: ({ it }) => !it.matches('u') })).toBe(
      'holds within',
    );
  });
  it('hides no violation before it', async () => {
    const round = drawn({ s: { x: 't', out: 'u' }, t: { x: 's' }, u: {} }, [live('F g')]);
    expect(await judged({ ...round, within: ({ it }) => !it.matches('u') })).toBe('violated ~0/0');
  });
});
