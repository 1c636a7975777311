import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnyMachineSnapshot } from 'xstate';
import { check } from '../check.js';
import { diningPhilosophers } from '../models/dining-philosophers.js';
import { type Invariant, invariant, type View } from '../property.js';
import { DecisionTree, FALSE, TRUE } from './decision-tree.js';
import { Questions } from './questions.js';

const localStates = 6;

/** Local states that agree in some parts and differ in others. */
const snapshots = Array.from(
  { length: localStates },
  (_, n): Partial<AnyMachineSnapshot> => ({
    value: `s${n % 3}` as never,
    status: n === 5 ? 'done' : 'active',
    context: { half: n % 2, held: { of: n < 4 ? 'few' : 'many' }, stamp: n },
    hasTag: ((tag: string) => tag === 'low' && n < 3) as never,
    matches: ((value: string) => value === `s${n % 3}`) as never,
  }),
);
const names = ['a', 'b', 'c'];
const automata = names.map((name) => ({
  name,
  states: snapshots.map((snapshot, n) => ({ key: String(n), snapshot: snapshot as AnyMachineSnapshot, timers: [] })),
}));

/** Ways to look at a snapshot, each a number that is said of it. */
const looks: readonly ((snapshot: AnyMachineSnapshot) => number)[] = [
  ({ value }) => Number(String(value).slice(1)),
  (snapshot) => Number(snapshot.hasTag('low')),
  (snapshot) => Number(snapshot.matches('s1' as never)),
  ({ status }) => Number(status === 'done'),
  ({ context }) => context.half,
  ({ context }) => Number(context.held.of === 'few'),
  ({ context }) => Number('half' in context),
  ({ context }) => Object.values(context).length,
  (snapshot) => JSON.stringify(snapshot).length,
  ({ context: { half, ...rest } }) => rest.stamp - half,
];

/** A predicate as data: look at somebody in some way, then go on as the number says. */
type Plan = boolean | { readonly of: number; readonly look: number; readonly next: readonly Plan[] };

const { plan } = fc.letrec<{ plan: Plan }>((tie) => ({
  plan: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.boolean(),
    fc.record({
      of: fc.nat(names.length - 1),
      look: fc.nat(looks.length - 1),
      next: fc.array(tie('plan'), { minLength: 2, maxLength: 3 }),
    }),
  ),
}));

function evaluate(given: Plan, see: (participant: number) => AnyMachineSnapshot): boolean {
  if (typeof given === 'boolean') return given;
  return evaluate(given.next[looks[given.look]!(see(given.of)) % given.next.length]!, see);
}

test('a predicate says of disguised snapshots what it says of these themselves', () => {
  const place = fc.tuple(...names.map(() => fc.nat(localStates - 1)));
  fc.assert(
    fc.property(plan, fc.array(place, { minLength: 1, maxLength: 40 }), (given, places) => {
      const tree = new DecisionTree(new Questions(automata), (view) => evaluate(given, (n) => view[names[n]!]!), 'it');
      for (const values of places) {
        const expected = evaluate(given, (n) => snapshots[values[n]!] as AnyMachineSnapshot) ? TRUE : FALSE;
        expect(tree.test(values)).toBe(expected);
      }
      expect(tree.problem).toBeUndefined();
    }),
  );
});

/** How often a predicate is evaluated when it is asked about every state. */
function evaluationsOf(predicate: (view: View) => boolean): number {
  let evaluations = 0;
  const counted = (view: View) => {
    evaluations++;
    return predicate(view);
  };
  const tree = new DecisionTree(new Questions(automata), counted, 'it');
  for (let a = 0; a < localStates; a++)
    for (let b = 0; b < localStates; b++) for (let c = 0; c < localStates; c++) tree.test([a, b, c]);
  expect(tree.problem).toBeUndefined();
  return evaluations;
}

test.each([
  ['a tag', (view: View) => view.a!.hasTag('low'), 2],
  ['the same of everybody', (view: View) => names.map((name) => view[name]!.hasTag('low')).includes(true), 8],
  ['a member of the context', (view: View) => view.a!.context.held.of === 'few', 2],
  ['a value', (view: View) => view.a!.value === 's1', 3],
  ['nothing of a snapshot', (view: View) => view.a !== undefined, 1],
  ['all of it', (view: View) => JSON.stringify(view.a) === '', localStates],
] as const)('what asks for %s is evaluated once for all states with the same answers', (_, predicate, evaluations) => {
  expect(evaluationsOf(predicate)).toBe(evaluations);
});

test('what a predicate remembers of a snapshot by its identity is never met again', () => {
  const remembered = new WeakMap<object, boolean>();
  const isLow = (snapshot: AnyMachineSnapshot) => {
    const low = remembered.get(snapshot) ?? snapshot.hasTag('low');
    remembered.set(snapshot, low);
    return low;
  };
  expect(evaluationsOf((view) => isLow(view.a!) && isLow(view.b!))).toBe(3);
});

test('equal members of contexts are one object, whosever they are', () => {
  expect(evaluationsOf((view) => view.a!.context.held === view.b!.context.held)).toBe(4);
  const tree = new DecisionTree(new Questions(automata), (view) => view.a!.context.held === view.b!.context.held, 'it');
  expect([tree.test([0, 1, 0]), tree.test([0, 5, 0]), tree.test([4, 5, 0])]).toEqual([TRUE, FALSE, TRUE]);
});

test('in a search an invariant is evaluated once for each way in which its answers fall out', async () => {
  const system = diningPhilosophers({ seats: 5, lefty: true });
  const forks = system.properties.find((property): property is Invariant => property.form === 'invariant')!;
  let evaluations = 0;
  const counted = invariant({
    name: 'counted',
    sentence: forks.sentence,
    holds(view) {
      evaluations++;
      return forks.holds(view);
    },
  });
  const { states } = await check({ ...system, properties: [counted] }, { reduce: 'none' });
  expect(states).toBe(4_496);
  // Of five in a ring nobody eats, or any one, or any two that are no neighbours.
  expect(evaluations).toBe(1 + 5 + 5);
});
