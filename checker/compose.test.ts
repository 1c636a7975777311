import { describe, expect, expectTypeOf, test } from 'vitest';
import { type AnyStateMachine, createMachine, raise, sendTo, setup } from 'xstate';
import { compose, isSystem } from './compose.js';
import type { ChannelRule, EnvironmentChoice } from './composition.js';
import { CheckerError } from './errors.js';
import { invariant, monitor, type Property, recoverable } from './property.js';
import { counter } from './testing/tiny-machines.js';

const a = counter(3);
const holds = () => true;

/** The codes of everything wrong with a declaration. */
function codesOf(declare: () => unknown): string[] {
  try {
    declare();
  } catch (error) {
    if (error instanceof CheckerError) return error.problems.map(({ code }) => code);
    throw error;
  }
  return [];
}

test('a system lists its participants in declaration order, with inputs', () => {
  const system = compose({ name: 's', participants: { b: { machine: a, input: 1 }, a } });
  expect(system.participants.map(({ name, input }) => [name, input])).toEqual([
    ['b', 1],
    ['a', undefined],
  ]);
});

test('a system is recognised, also one of another copy of the package; nothing else is', () => {
  expect(isSystem(compose({ name: 's', participants: { a } }))).toBe(true);
  expect(isSystem({ [Symbol.for('rehome-checker.system')]: 1 })).toBe(true);
  for (const other of [undefined, null, {}, a, 'system']) expect(isSystem(other)).toBe(false);
});

test('predicates see typed snapshots', () => {
  const machine = createMachine({ types: {} as { context: { count: number } }, context: { count: 0 } });
  compose({
    name: 's',
    participants: { machine, other: { machine } },
    within(view) {
      expectTypeOf(view.machine.context).toEqualTypeOf<{ count: number }>();
      return true;
    },
    properties: ({ invariant }) => [
      invariant({
        name: 'typed',
        sentence: '',
        holds(view) {
          expectTypeOf(view.other.context).toEqualTypeOf<{ count: number }>();
          // @ts-expect-error: there is no such participant
          return view.nobody === undefined;
        },
      }),
    ],
  });
});

describe('what is wrong is said by code', () => {
  const declare =
    (channels: readonly unknown[], choices: readonly unknown[] = []) =>
    () =>
      compose({
        name: 's',
        participants: { a },
        channels: channels as ChannelRule[],
        choices: choices as EnvironmentChoice[],
      });
  const judged =
    (...properties: readonly unknown[]) =>
    () =>
      compose({ name: 's', participants: { a }, properties: properties as Property[] });
  const observed = (history: AnyStateMachine) => judged(monitor({ name: 'observed', sentence: '', history }));
  const fine = { name: 'fine', sentence: '', holds };

  test.each<[string, () => unknown, string[]]>([
    ['nothing', declare([{ kind: 'pair', from: 'a', to: ['a'], capacity: 1 }]), []],
    ['no name, no participants', () => compose({ name: '', participants: {} }), ['MC611', 'MC612']],
    ['a participant named as the observer', () => compose({ name: 's', participants: { history: a } }), ['MC613']],
    ['no machine', () => compose({ name: 's', participants: { a: {} as AnyStateMachine } }), ['MC614']],
    ['an unknown kind', declare([{ kind: 'pipe' }]), ['MC620']],
    ['unknown ends', declare([{ kind: 'bag', from: 'x', to: ['a', 'y'] }]), ['MC601', 'MC601']],
    [
      'capacities',
      declare([
        { kind: 'bag', capacity: 0 },
        { kind: 'pair', capacity: 1.5 },
      ]),
      ['MC621', 'MC621'],
    ],
    ['a capacity of a set', declare([{ kind: 'set', capacity: 3 }]), ['MC622']],
    ['a choice of nobody', declare([], [{ to: 'x', event: { type: 'go' } }]), ['MC601']],
    ['a choice of nothing', declare([], [{ to: 'a', event: {} }]), ['MC630']],
    ['a choice that is a delivery', declare([], [{ to: 'a', event: { type: 'go' }, class: 'delivery' }]), ['MC631']],
    ['a number as a name', () => compose({ name: 's', participants: { a, 7: a } }), ['MC615']],
    ['an event that is no plain data', declare([], [{ to: 'a', event: { type: 'go', at: new Date(0) } }]), ['MC402']],
    [
      'too much to watch',
      judged(
        monitor({
          ...fine,
          history: a,
          watch: Object.fromEntries(Array.from({ length: 13 }, (_, n) => [`w${n}`, holds])),
        }),
      ),
      ['MC718'],
    ],
    ['a helpful fault', declare([], [{ to: 'a', event: { type: 'go' }, class: 'fault', helpful: true }]), ['MC632']],
    ['a property twice', judged(invariant(fine), invariant(fine)), ['MC712']],
    ['a built-in name', judged(invariant({ ...fine, name: 'deadlock' })), ['MC711']],
    ['no property name', judged(invariant({ ...fine, name: '' })), ['MC710']],
    ['no form', judged(fine), ['MC713']],
    ['no predicate', judged({ ...fine, form: 'reachable' }), ['MC714']],
    ['no observer', judged({ ...fine, form: 'monitor' }), ['MC716']],
    ['an observer that is no machine', judged(monitor({ ...fine, history: {} as AnyStateMachine })), ['MC716']],
    [
      'an observer that waits',
      observed(createMachine({ initial: 's', states: { s: { after: { 9: 's' } } } })),
      ['MC719'],
    ],
    [
      'an observer that tells itself or others later, by a name or not',
      observed(
        setup({ actions: { later: raise({ type: 'x' }, { delay: 1 }) } }).createMachine({
          entry: 'later',
          on: { state: { actions: sendTo(({ self }) => self, { type: 'x' }, { delay: () => 1 }) } },
        }),
      ),
      ['MC719', 'MC719'],
    ],
    [
      'an observer that raises at once',
      observed(createMachine({ on: { state: { actions: raise({ type: 'x' }) } } })),
      [],
    ],
    [
      'an observer that waits for what must come',
      observed(createMachine({ initial: 's', states: { s: { initial: 't', states: { t: { tags: 'pending' } } } } })),
      ['MC721'],
    ],
    ['watching for nobody', judged(invariant({ ...fine, watch: { holds } })), ['MC717']],
    ['a rescue by a fault', judged(recoverable({ ...fine, goal: holds, by: ['fault'] })), ['MC701']],
    ['an unknown moment', judged(invariant({ ...fine, at: 'noon' as 'rest' })), ['MC715']],
  ])('%s', (_, declaration, codes) => {
    expect(codesOf(declaration)).toEqual(codes);
  });
});
