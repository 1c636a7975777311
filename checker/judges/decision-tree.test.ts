import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { View } from '../property.js';
import type { LocalAutomaton } from '../xstate/local-automaton.js';
import { DecisionTree, FAILED, FALSE, TRUE } from './decision-tree.js';
import { Questions } from './questions.js';

const localStates = 4;

/** Stands for an automaton: its snapshots say only their number. */
const automaton = (name: string): LocalAutomaton => ({
  name,
  states: Array.from({ length: localStates }, (_, n) => ({
    key: String(n),
    snapshot: { value: n } as never,
    timers: [],
  })),
  started: [],
  ignoredActions: [],
  step: () => {
    throw new Error('not used');
  },
  fire: () => {
    throw new Error('not used');
  },
});

const names = ['a', 'b', 'c'];

/** A predicate as data: read somebody, then go on as the value says, so that who is read next depends on the values. */
type Plan = boolean | 'throw' | { readonly read: string; readonly next: readonly Plan[] };

const { plan } = fc.letrec<{ plan: Plan }>((tie) => ({
  plan: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.boolean(),
    fc.constant<'throw'>('throw'),
    fc.record({
      read: fc.constantFrom(...names, 'history'),
      next: fc.array(tie('plan'), { minLength: localStates, maxLength: localStates }),
    }),
  ),
}));

function evaluate(given: Plan, read: (name: string) => number): boolean {
  if (given === 'throw') throw new Error('cannot say');
  if (typeof given === 'boolean') return given;
  return evaluate(given.next[read(given.read)]!, read);
}

const valueIn = (view: View) => (name: string) => view[name]!.value as unknown as number;

test('a remembered predicate says what the predicate itself says', () => {
  const place = fc.array(fc.nat(localStates - 1), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(plan, fc.array(place, { minLength: 1, maxLength: 60 }), (given, places) => {
      let evaluations = 0;
      const questions = new Questions(names.map(automaton));
      const predicate = (view: View) => {
        evaluations++;
        return evaluate(given, valueIn(view));
      };
      const tree = new DecisionTree(questions, predicate, 'it', automaton('history'));
      for (const [a, b, c, observed] of places) {
        const values: Record<string, number> = { a: a!, b: b!, c: c!, history: observed! };
        let expected: number;
        try {
          expected = evaluate(given, (name) => values[name]!) ? TRUE : FALSE;
        } catch {
          expected = FAILED;
        }
        expect(tree.test([a!, b!, c!], observed)).toBe(expected);
        expect(tree.test([a!, b!, c!], observed)).toBe(expected);
        if (expected === FAILED) expect(tree.problem?.code).toBe('MC703');
      }
      expect(evaluations).toBeLessThanOrEqual(places.length);
    }),
  );
});

test('it is evaluated once for all states that agree on what it reads', () => {
  let evaluations = 0;
  const tree = new DecisionTree(
    new Questions(names.map(automaton)),
    (view) => {
      evaluations++;
      return valueIn(view)('b') === 1;
    },
    'it',
  );
  for (let a = 0; a < localStates; a++) for (let b = 0; b < localStates; b++) tree.test([a, b, 0]);
  expect(evaluations).toBe(localStates);
});

test('a predicate that looks at something else than the view is found out', () => {
  let calls = 0;
  const tree = new DecisionTree(
    new Questions(names.map(automaton)),
    (view) => valueIn(view)(calls++ === 0 ? 'a' : 'b') === 0,
    'it',
  );
  tree.test([0, 0, 0]);
  tree.test([1, 1, 1]);
  expect(tree.problem?.code).toBe('MC704');
});

test.each([
  ['undefined', () => undefined],
  ['null', () => null],
  ['the number 1', () => 1],
  ['the string yes', () => 'yes'],
  ['an object', () => ({})],
  ['a function', () => () => true],
  ['a promise', () => Promise.resolve(false)],
  ['a promise', () => Promise.reject(new Error('nobody hears it'))],
])('a predicate that returns %s says neither yes nor no', (words, predicate) => {
  const tree = new DecisionTree(new Questions(names.map(automaton)), predicate, 'it');
  expect(tree.test([0, 0, 0])).toBe(FAILED);
  expect(tree.problem).toMatchObject({ code: 'MC705', message: `it returned ${words}.` });
});
