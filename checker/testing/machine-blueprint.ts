import * as fc from 'fast-check';

/**
 * A random machine as plain data: what fast-check makes, shrinks and prints. Numbers that name a state, a peer or a type
 * are taken modulo how many there are, so any number will do.
 */
export interface MachineBlueprint {
  /** Each counter's greatest value. */
  readonly counters: readonly number[];
  readonly states: readonly StateBlueprint[];
  readonly on: readonly TransitionBlueprint[];
}

export interface StateBlueprint {
  readonly kind: 'plain' | 'final' | 'compound' | 'parallel' | 'shallow' | 'deep';
  readonly tags: readonly ('rest' | 'red' | 'blue')[];
  readonly entry: readonly ActionBlueprint[];
  readonly exit: readonly ActionBlueprint[];
  readonly on: readonly TransitionBlueprint[];
  readonly always?: TransitionBlueprint;
  readonly after?: TransitionBlueprint;
  readonly onDone?: TransitionBlueprint;
  readonly states: readonly StateBlueprint[];
}

export interface TransitionBlueprint {
  readonly on: (typeof descriptors)[number];
  /** Absent: stays where it is. */
  readonly target?: number;
  readonly reenter?: boolean;
  readonly guard?: GuardBlueprint;
  /** With neither actions nor a target, the event is forbidden. */
  readonly actions: readonly ActionBlueprint[];
}

export type GuardBlueprint =
  | { readonly kind: 'below' | 'named below'; readonly counter: number; readonly value: number }
  | { readonly kind: 'payload'; readonly value: number }
  | { readonly kind: 'in'; readonly state: number }
  | { readonly kind: 'not'; readonly of: GuardBlueprint }
  | { readonly kind: 'and' | 'or'; readonly of: readonly [GuardBlueprint, GuardBlueprint] };

export type ActionBlueprint =
  | { readonly kind: 'count' | 'reset' | 'take payload'; readonly counter: number }
  | {
      readonly kind: 'send';
      readonly to: number;
      readonly type: (typeof messageTypes)[number];
      readonly payload: Payload;
    }
  | {
      readonly kind: 'send later';
      readonly to: number;
      readonly type: (typeof messageTypes)[number];
      readonly id: 'p' | 'q';
      readonly again: boolean;
    }
  | { readonly kind: 'emit'; readonly type: (typeof emitTypes)[number] }
  | { readonly kind: 'raise'; readonly type: (typeof raisedTypes)[number] }
  | {
      readonly kind: 'raise later';
      readonly type: (typeof raisedTypes)[number];
      readonly id: 'p' | 'q';
      /** Also where one of that id is pending, which then runs on: XState has no limit to their number. */
      readonly again: boolean;
    }
  | { readonly kind: 'cancel'; readonly id: 'p' | 'q' }
  | { readonly kind: 'enqueue'; readonly when: GuardBlueprint; readonly action: ActionBlueprint };

/** A message's `n`: a constant, or a counter's value. */
type Payload = { readonly constant: number } | { readonly counter: number };

export const messageTypes = ['m.a', 'm.b'] as const;
export const choiceTypes = ['c.x', 'd'] as const;
export const raisedTypes = ['r', 's.t'] as const;
export const emitTypes = ['alarm', 'e.f'] as const;
export const descriptors = [...choiceTypes, ...messageTypes, ...raisedTypes, 'm.*', 'c.*', '*'] as const;

const number = fc.nat(7);
const counter = fc.nat(1);
const messageType = fc.constantFrom(...messageTypes);
const raisedType = fc.constantFrom(...raisedTypes);
/** True seldom, for what it makes is soon too large. */
const again = fc.nat(29).map((n) => n === 29);
const id = fc.constantFrom('p' as const, 'q' as const);

const simpleGuard: fc.Arbitrary<GuardBlueprint> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('below' as const, 'named below' as const),
    counter,
    value: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({ kind: fc.constant('payload' as const), value: fc.nat(1) }),
  fc.record({ kind: fc.constant('in' as const), state: number }),
);

const guard: fc.Arbitrary<GuardBlueprint> = fc.oneof(
  { weight: 4, arbitrary: simpleGuard },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('not' as const), of: simpleGuard }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      of: fc.tuple(simpleGuard, simpleGuard),
    }),
  },
);

const payload: fc.Arbitrary<Payload> = fc.oneof(fc.record({ constant: fc.nat(1) }), fc.record({ counter }));

const assignment: fc.Arbitrary<ActionBlueprint> = fc.record({
  kind: fc.constantFrom('count' as const, 'count' as const, 'reset' as const, 'take payload' as const),
  counter,
});
const send: fc.Arbitrary<ActionBlueprint> = fc.record({
  kind: fc.constant('send' as const),
  to: number,
  type: messageType,
  payload,
});
const other: fc.Arbitrary<ActionBlueprint> = fc.oneof(
  fc.record({ kind: fc.constant('emit' as const), type: fc.constantFrom(...emitTypes) }),
  fc.record({ kind: fc.constant('cancel' as const), id }),
  fc.record({ kind: fc.constant('raise later' as const), type: raisedType, id, again }),
);
const sendLater: fc.Arbitrary<ActionBlueprint> = fc.record({
  kind: fc.constant('send later' as const),
  to: number,
  type: messageType,
  id,
  again,
});
const raise: fc.Arbitrary<ActionBlueprint> = fc.record({ kind: fc.constant('raise' as const), type: raisedType });
const enqueue: fc.Arbitrary<ActionBlueprint> = fc.record({
  kind: fc.constant('enqueue' as const),
  when: simpleGuard,
  action: fc.oneof(assignment, send, other),
});

/** What entries and exits may do: nothing that raises at once, so that no macrostep is endless. */
const quietAction = fc.oneof({ weight: 3, arbitrary: assignment }, { weight: 2, arbitrary: other });
const action = fc.oneof(
  { weight: 3, arbitrary: assignment },
  { weight: 5, arbitrary: send },
  { weight: 2, arbitrary: other },
  { weight: 1, arbitrary: sendLater },
  { weight: 1, arbitrary: raise },
  { weight: 1, arbitrary: enqueue },
);

const some = <T>(arbitrary: fc.Arbitrary<T>, most: number) => fc.array(arbitrary, { maxLength: most });

const transition: fc.Arbitrary<TransitionBlueprint> = fc.record(
  {
    on: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...choiceTypes) },
      { weight: 4, arbitrary: fc.constantFrom(...messageTypes) },
      { weight: 2, arbitrary: fc.constantFrom(...descriptors) },
    ),
    target: number,
    reenter: fc.boolean(),
    guard,
    actions: some(action, 2),
  },
  { requiredKeys: ['on', 'actions'] },
);

const inside = {
  tags: fc.oneof(fc.constant([]), fc.subarray(['rest' as const, 'red' as const, 'blue' as const])),
  entry: some(quietAction, 1),
  exit: some(quietAction, 1),
  on: fc.array(transition, { minLength: 1, maxLength: 3 }),
  always: transition,
  after: transition,
};
const alwaysThere = ['kind', 'tags', 'entry', 'exit', 'on', 'states'] as const;
const none = fc.constant([]);

const plainState: fc.Arbitrary<StateBlueprint> = fc.record(
  { ...inside, kind: fc.constant('plain' as const), states: none },
  { requiredKeys: [...alwaysThere] },
);
const finalState: fc.Arbitrary<StateBlueprint> = fc.record({
  kind: fc.constant('final' as const),
  tags: inside.tags,
  entry: inside.entry,
  exit: none,
  on: none,
  states: none,
});
const historyState: fc.Arbitrary<StateBlueprint> = fc.record({
  kind: fc.constantFrom('shallow' as const, 'deep' as const),
  tags: none,
  entry: none,
  exit: none,
  on: none,
  states: none,
});

/** A state with up to `depth` levels below. */
function state(depth: number): fc.Arbitrary<StateBlueprint> {
  const leaves = [
    { weight: 6, arbitrary: plainState },
    { weight: 1, arbitrary: finalState },
    { weight: 1, arbitrary: historyState },
  ];
  if (depth === 0) return fc.oneof(...leaves);
  const nested: fc.Arbitrary<StateBlueprint> = fc.record(
    {
      ...inside,
      kind: fc.constantFrom('compound' as const, 'parallel' as const),
      states: fc.array(state(depth - 1), { minLength: 2, maxLength: 3 }),
      onDone: transition,
    },
    { requiredKeys: [...alwaysThere] },
  );
  return fc.oneof(...leaves, { weight: 2, arbitrary: nested });
}

/** Machines of two to five states on top, with up to two levels below. */
export const machineBlueprint: fc.Arbitrary<MachineBlueprint> = fc.record({
  counters: fc.array(fc.integer({ min: 1, max: 2 }), { maxLength: 2 }),
  states: fc.array(state(2), { minLength: 2, maxLength: 5 }),
  on: some(transition, 2),
});
