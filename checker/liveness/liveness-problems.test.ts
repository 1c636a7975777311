import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { compose } from '../compose.js';
import { CheckerError } from '../errors.js';
import { type Liveness, liveness, monitor, type Property } from '../property.js';
import * as ltl from './ltl.js';

const machine = createMachine({ on: { go: {}, ask: {} } });
const fine = { name: 'p', sentence: 'Fine.' };
const atoms = { p: () => true };
const tagged = (...tags: string[]) => createMachine({ initial: 'a', states: { a: { tags }, b: {} } });

/** `code message` of every problem. */
function problemsOf(property: Property, more: object = {}): string[] {
  try {
    compose({
      name: 'x',
      participants: { it: machine, bad: machine },
      choices: [
        { to: 'it', event: { type: 'go' } },
        { to: 'it', event: { type: 'ask' }, helpful: false },
      ],
      corrupt: ['bad'],
      properties: [property],
      ...more,
    });
    return [];
  } catch (error) {
    if (!(error instanceof CheckerError)) throw error;
    expect(error.problems.every(({ remedy }) => remedy.length > 5)).toBe(true);
    return error.problems.map(({ code, message }) => `${code} ${message}`);
  }
}

const withFairness = (fairness: unknown) =>
  problemsOf(liveness({ ...fine, ltl: 'F p', atoms, fairness: fairness as Liveness['fairness'] & {} }));

describe('a liveness property', () => {
  it.each<[string, Property, string[]]>([
    ['of a formula', liveness({ ...fine, ltl: 'G F p', atoms }), []],
    ['of typed parts', liveness({ ...fine, ltl: ltl.leadsTo('p', ltl.next('p')), atoms }), []],
    ['of an observer', liveness({ ...fine, history: tagged('pending') }), []],
    ['of a formula over an observer', liveness({ ...fine, ltl: 'F p', atoms, history: tagged() }), []],
    ['that says nothing', liveness(fine), ['MC726 Property "p" says nothing']],
    [
      'whose observer is never pending',
      liveness({ ...fine, history: tagged('hot') }),
      ['MC726 Property "p" says nothing'],
    ],
    ['whose observer is no machine', liveness({ ...fine, history: {} as never }), ['MC716']],
    [
      'whose formula is none',
      liveness({ ...fine, ltl: 'F (p', atoms }),
      ['MC722 `ltl` of Property "p": the formula "F (p" has at character 3'],
    ],
    [
      'that speaks of what it does not explain',
      liveness({ ...fine, ltl: 'p U q', atoms }),
      ['MC723 `ltl` of Property "p" speaks of "q"'],
    ],
    [
      'that speaks of nothing explained',
      liveness({ ...fine, ltl: 'p' }),
      ['MC723 `ltl` of Property "p" speaks of "p"'],
    ],
    [
      'with an atom that is an operator',
      liveness({ ...fine, ltl: 'F p', atoms: { ...atoms, G: atoms.p } }),
      ['MC723 `atoms` of Property "p" has "G"'],
    ],
    ['with an atom that is no name', liveness({ ...fine, ltl: 'F p', atoms: { ...atoms, 'p q': atoms.p } }), ['MC723']],
    ['with an atom that is no predicate', liveness({ ...fine, ltl: 'F p', atoms: { p: true as never } }), ['MC714']],
    ['that is too large', liveness({ ...fine, ltl: `${'X '.repeat(101)}p`, atoms }), ['MC724']],
    [
      'with a pending state beside a formula',
      liveness({ ...fine, ltl: 'F p', atoms, history: tagged('pending') }),
      ['MC721'],
    ],
    [
      'with a violated state that nobody judges',
      liveness({ ...fine, history: tagged('pending', 'violated') }),
      ['MC721'],
    ],
    ['about no predicate', liveness({ ...fine, ltl: 'F p', atoms, about: true as never }), ['MC714']],
  ])('%s', (_, property, expected) => {
    const found = problemsOf(property);
    expect(found.map((one, index) => one.slice(0, expected[index]?.length ?? 200))).toEqual(expected);
  });

  it('shares its observer with a monitor, each judging its own tags', () => {
    const history = tagged('pending', 'violated');
    const both = [liveness({ ...fine, history }), monitor({ ...fine, name: 'q', history })];
    expect(problemsOf(both[0], { properties: both })).toEqual([]);
    expect(problemsOf(both[1]).map((one) => one.slice(0, 5))).toEqual(['MC721']);
  });
});

describe('fairness', () => {
  it.each<[string, unknown, string[]]>([
    [
      'of honest actions',
      { delivery: 'strong', timer: 'weak', choice: 'none', repair: 'weak', participant: 'weak' },
      [],
    ],
    ['with an exception', { except: [{ class: 'delivery', from: 'it', to: 'it', only: ['m'], level: 'strong' }] }, []],
    ['that takes something back', { timer: 'weak', except: [{ class: 'timer', to: 'bad', level: 'none' }] }, []],
    [
      'of faults',
      { fault: 'weak' },
      ['MC725 `fairness` of property "p" makes a class of actions fair that owes nothing: fault.'],
    ],
    [
      'of the adversary',
      { except: [{ class: 'adversary', level: 'strong' }] },
      ['MC725 `fairness` of property "p": except[0] makes a class'],
    ],
    [
      'of an unknown class',
      { deliveries: 'weak' },
      ['MC725 `fairness` of property "p" has an unknown class: deliveries.'],
    ],
    ['of an unknown level', { delivery: 'fair' }, ['MC725 `fairness` of property "p": delivery has the level "fair".']],
    ['of somebody unknown', { except: [{ class: 'timer', to: 'nobody', level: 'weak' }] }, ['MC601']],
    [
      'of whoever owes nobody anything',
      { except: [{ class: 'timer', to: 'bad', level: 'weak' }] },
      ['MC725 `fairness` of property "p": except[0] makes fair what bad'],
    ],
    ['of a choice that nobody owes', { except: [{ class: 'choice', only: ['ask'], level: 'weak' }] }, ['MC725']],
    ['of a choice that is never declared', { except: [{ class: 'choice', only: ['come'], level: 'weak' }] }, ['MC725']],
    ['with a sender of what is not sent', { except: [{ class: 'timer', from: 'it', level: 'weak' }] }, ['MC725']],
  ])('%s', (_, fairness, expected) => {
    const found = withFairness(fairness);
    expect(found.map((one, index) => one.slice(0, expected[index]?.length ?? 200))).toEqual(expected);
  });

  it('of the composition is judged as well', () => {
    const found = problemsOf(liveness({ ...fine, ltl: 'F p', atoms }), { fairness: { fault: 'weak' } });
    expect(found).toEqual([
      'MC725 `fairness` of the composition makes a class of actions fair that owes nothing: fault.',
    ]);
  });
});
