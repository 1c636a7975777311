import * as fc from 'fast-check';
import type { ActionClass, ChannelKind } from '../composition.js';
import {
  choiceTypes,
  descriptors,
  emitTypes,
  type MachineBlueprint,
  machineBlueprint,
  messageTypes,
} from './machine-blueprint.js';

/** A random composition with its properties as plain data. Numbers that name something are taken modulo how many there are. */
export interface CompositionBlueprint {
  readonly machines: readonly MachineBlueprint[];
  /** Which machine each participant runs. */
  readonly participants: readonly number[];
  readonly channels: readonly RuleBlueprint[];
  readonly choices: readonly ChoiceBlueprint[];
  readonly adversary?: AdversaryBlueprint | undefined;
  readonly corrupt: readonly number[];
  readonly within?: PredicateBlueprint | undefined;
  readonly properties: readonly PropertyBlueprint[];
}

export interface RuleBlueprint {
  readonly from?: readonly number[];
  readonly to?: readonly number[];
  readonly only?: readonly (typeof messageTypes)[number][];
  readonly kind: ChannelKind;
  readonly lossy: boolean;
  readonly duplicating: boolean;
  readonly capacity: number;
}

export interface ChoiceBlueprint {
  readonly to: number;
  readonly type: (typeof choiceTypes | typeof messageTypes)[number];
  readonly n: number;
  readonly class?: Exclude<ActionClass, 'delivery' | 'timer'>;
  readonly unhelpful?: true;
}

/** Facts are numbers, taken modulo `facts.length`. */
export interface AdversaryBlueprint {
  readonly knows: readonly number[];
  readonly taps: readonly Pick<RuleBlueprint, 'from' | 'to' | 'only'>[];
  /** What messages say: one list for each, found by type and payload. */
  readonly facts: readonly (readonly number[])[];
  readonly rules: readonly { readonly from: readonly number[]; readonly to: number }[];
  readonly forgeries: readonly {
    readonly to: number;
    readonly as: number;
    readonly type: (typeof messageTypes | typeof choiceTypes)[number];
    readonly n: number;
    readonly from: readonly number[];
  }[];
  readonly asks: readonly number[];
}

export type PredicateBlueprint =
  | { readonly kind: 'knows'; readonly fact: number }
  | { readonly kind: 'counter'; readonly who: number; readonly counter: number; readonly atLeast: number }
  | { readonly kind: 'tag'; readonly who: number; readonly tag: 'rest' | 'red' | 'blue' }
  | { readonly kind: 'in'; readonly who: number; readonly state: number }
  | { readonly kind: 'done'; readonly who: number }
  | { readonly kind: 'history'; readonly tag: (typeof observerTags)[number] }
  | { readonly kind: 'not'; readonly of: PredicateBlueprint }
  | { readonly kind: 'and' | 'or'; readonly of: readonly [PredicateBlueprint, PredicateBlueprint] };

export interface PropertyBlueprint {
  readonly form: 'invariant' | 'monitor' | 'reachable' | 'recoverable';
  /** What must not be, in an invariant; otherwise the goal. */
  readonly predicate: PredicateBlueprint;
  readonly rest: boolean;
  readonly from?: PredicateBlueprint;
  readonly about?: PredicateBlueprint;
  readonly by?: readonly ('delivery' | 'timer' | 'choice' | 'repair')[];
  /** Only a monitor must have one. */
  readonly observer: ObserverBlueprint;
  readonly observed: boolean;
}

export interface ObserverBlueprint {
  readonly watch: readonly PredicateBlueprint[];
  readonly states: readonly {
    readonly tags: readonly ((typeof observerTags)[number] | 'pending')[];
    readonly final: boolean;
    readonly on: readonly ObservedBlueprint[];
  }[];
}

/** A transition of an observer on what it is told. */
export interface ObservedBlueprint {
  readonly verb: (typeof verbs)[number];
  readonly who?: number;
  readonly type?: string;
  /** Only if this watched predicate, before or after, is true; or only on a redelivery. */
  readonly guard?:
    | { readonly kind: 'was' | 'is'; readonly watch: number }
    | { readonly kind: 'redelivery' }
    | { readonly kind: 'forged' };
  readonly target: number;
}

const observerTags = ['violated', 'witness', 'pink'] as const;
const verbs = ['receive', 'choose', 'timer', 'lose', 'send', 'emit', 'state', '*'] as const;

const number = fc.nat(7);
const who = fc.nat(3);

/** Seldom true at the start, so that runs to what it says are long. */
const simplePredicate: fc.Arbitrary<PredicateBlueprint> = fc.oneof(
  fc.record({
    kind: fc.constant('counter' as const),
    who,
    counter: fc.nat(1),
    atLeast: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({
    kind: fc.constant('tag' as const),
    who,
    tag: fc.constantFrom('rest' as const, 'red' as const, 'blue' as const),
  }),
  fc.record({ kind: fc.constant('in' as const), who, state: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constant('done' as const), who }),
  fc.record({ kind: fc.constant('knows' as const), fact: number }),
  fc.record({ kind: fc.constant('history' as const), tag: fc.constantFrom(...observerTags) }),
);

/** Predicates over participants, at most so deep. */
export function predicate(depth: number): fc.Arbitrary<PredicateBlueprint> {
  if (depth === 0) return simplePredicate;
  const inner = predicate(depth - 1);
  const two = fc.tuple(inner, inner);
  return fc.oneof(
    { weight: 4, arbitrary: simplePredicate },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('and' as const), of: two }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('or' as const), of: two }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('not' as const), of: inner }) },
  );
}

const rule: fc.Arbitrary<RuleBlueprint> = fc.record(
  {
    from: fc.array(who, { minLength: 1, maxLength: 2 }),
    to: fc.array(who, { minLength: 1, maxLength: 2 }),
    only: fc.subarray([...messageTypes], { minLength: 1 }),
    kind: fc.constantFrom<ChannelKind>('mailbox', 'pair', 'bag', 'set'),
    lossy: fc.boolean(),
    duplicating: fc.boolean(),
    capacity: fc.integer({ min: 1, max: 3 }),
  },
  { requiredKeys: ['kind', 'lossy', 'duplicating', 'capacity'] },
);

const choice: fc.Arbitrary<ChoiceBlueprint> = fc.record(
  {
    to: who,
    type: fc.constantFrom(...choiceTypes, ...choiceTypes, ...choiceTypes, ...messageTypes),
    n: fc.nat(1),
    class: fc.constantFrom('choice' as const, 'repair' as const, 'fault' as const, 'adversary' as const),
    unhelpful: fc.constant(true as const),
  },
  { requiredKeys: ['to', 'type', 'n'] },
);

const facts = (minLength: number, maxLength: number) => fc.array(number, { minLength, maxLength });

const adversary: fc.Arbitrary<AdversaryBlueprint> = fc.record({
  knows: facts(0, 1),
  taps: fc.array(
    fc.record(
      {
        from: fc.array(who, { minLength: 1, maxLength: 2 }),
        to: fc.array(who, { minLength: 1, maxLength: 2 }),
        only: fc.subarray([...messageTypes], { minLength: 1 }),
      },
      { requiredKeys: [] },
    ),
    { minLength: 1, maxLength: 2 },
  ),
  facts: fc.array(facts(0, 2), { minLength: 3, maxLength: 6 }),
  rules: fc.array(fc.record({ from: facts(1, 2), to: number }), { maxLength: 4 }),
  forgeries: fc.array(
    fc.record({
      to: who,
      as: who,
      type: fc.constantFrom(...messageTypes, ...messageTypes, ...choiceTypes),
      n: fc.nat(1),
      from: facts(0, 2),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  asks: facts(1, 2),
});

const observed: fc.Arbitrary<ObservedBlueprint> = fc.record(
  {
    verb: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('receive' as const, 'send' as const) },
      { weight: 4, arbitrary: fc.constantFrom(...verbs) },
    ),
    who,
    type: fc.constantFrom(...descriptors, ...emitTypes),
    guard: fc.oneof(
      fc.record({ kind: fc.constantFrom('was' as const, 'is' as const), watch: number }),
      fc.constantFrom({ kind: 'redelivery' as const }, { kind: 'forged' as const }),
    ),
    target: number,
  },
  { requiredKeys: ['verb', 'target'] },
);

/** Observers of two to four states. */
export const observer: fc.Arbitrary<ObserverBlueprint> = fc.record({
  watch: fc.array(predicate(1), { maxLength: 2 }),
  states: fc.array(
    fc.record({
      tags: fc.subarray([...observerTags]),
      final: fc.boolean(),
      on: fc.array(observed, { maxLength: 3 }),
    }),
    { minLength: 2, maxLength: 4 },
  ),
});

const property: fc.Arbitrary<PropertyBlueprint> = fc.record(
  {
    form: fc.constantFrom('invariant' as const, 'monitor' as const, 'reachable' as const, 'recoverable' as const),
    predicate: predicate(2),
    rest: fc.boolean(),
    from: predicate(1),
    about: predicate(1),
    by: fc.subarray(['delivery' as const, 'timer' as const, 'choice' as const, 'repair' as const]),
    observer,
    observed: fc.boolean(),
  },
  { requiredKeys: ['form', 'predicate', 'rest', 'observer', 'observed'] },
);

/** Absent mostly, and mostly true: what it leaves out is not compared. */
const within: fc.Arbitrary<PredicateBlueprint | undefined> = fc.oneof(
  { weight: 5, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: simplePredicate.map((of): PredicateBlueprint => ({ kind: 'not', of })) },
);

/** Compositions of one to four participants with up to four properties. */
export const compositionBlueprint: fc.Arbitrary<CompositionBlueprint> = fc.record({
  machines: fc.array(machineBlueprint, { minLength: 1, maxLength: 3 }),
  participants: fc.array(fc.nat(2), { minLength: 1, maxLength: 4 }),
  channels: fc.array(rule, { minLength: 1, maxLength: 3 }),
  choices: fc.array(choice, { minLength: 2, maxLength: 5 }),
  adversary: fc.option(adversary, { nil: undefined, freq: 2 }),
  corrupt: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(who, { maxLength: 2 }) },
  ),
  within,
  properties: fc.array(property, { minLength: 1, maxLength: 4 }),
});
