import * as fc from 'fast-check';
import { type AnyStateMachine, createMachine } from 'xstate';
import { compose, type System } from '../compose.js';
import type { ActionClass, Adversary, ChannelKind, ChannelRule, Knowledge } from '../composition.js';
import type { Predicate, Property } from '../property.js';
import { tell } from '../xstate/tell.js';

/**
 * A small composition of three participants that move and talk much, as plain data: where the order of actions matters in many ways. Numbers
 * that name something are taken modulo.
 */
export interface CoupledBlueprint {
  /** By participant, by state: what it does on what. */
  readonly participants: readonly (readonly StateBlueprint[])[];
  /** By receiver. */
  readonly channels: readonly Required<Pick<ChannelRule, 'kind' | 'lossy' | 'duplicating' | 'capacity'>>[];
  readonly choices: readonly { readonly to: number; readonly class: Exclude<ActionClass, 'delivery' | 'timer'> }[];
  /** It learns from every message its type, and may send `m0` to somebody once it knows `m1`. */
  readonly forges: number | undefined;
  readonly corrupt: number | undefined;
  /** Not that this participant is in this state. */
  readonly within: Place | undefined;
  readonly properties: readonly PropertyBlueprint[];
}

type Place = readonly [who: number, state: number];

interface StateBlueprint {
  readonly rest: boolean;
  readonly moves: readonly {
    readonly on: (typeof events)[number];
    readonly target: number;
    readonly send: readonly [to: number, message: (typeof messages)[number]] | undefined;
  }[];
}

interface PropertyBlueprint {
  readonly form: 'never' | 'never at rest' | 'reachable' | 'in order' | 'known';
  readonly one: Place;
  readonly other: Place;
}

const messages = ['m0', 'm1'] as const;
const events = ['c0', 'm0', 'm1', 'after'] as const;
const number = fc.nat(2);
const place = fc.tuple(number, number);
const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const state: fc.Arbitrary<StateBlueprint> = fc.record({
  rest: fc.boolean(),
  moves: fc.array(
    fc.record({
      on: fc.constantFrom(...events),
      target: number,
      send: fc.option(fc.tuple(number, fc.constantFrom(...messages)), { nil: undefined, freq: 3 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

/** Three participants of up to three states. */
export const coupledBlueprint: fc.Arbitrary<CoupledBlueprint> = fc.record({
  participants: fc.array(fc.array(state, { minLength: 2, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
  channels: fc.array(
    fc.record({
      kind: fc.constantFrom<ChannelKind>('mailbox', 'pair', 'bag', 'set'),
      lossy: fc.nat(3).map((n) => n === 0),
      duplicating: fc.nat(3).map((n) => n === 0),
      capacity: fc.integer({ min: 1, max: 2 }),
    }),
    { minLength: 3, maxLength: 3 },
  ),
  choices: fc.array(
    fc.record({
      to: number,
      class: fc.constantFrom(
        'choice' as const,
        'choice' as const,
        'choice' as const,
        'repair' as const,
        'fault' as const,
      ),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  forges: seldom(number),
  corrupt: seldom(number),
  within: seldom(place),
  properties: fc.array(
    fc.record({
      form: fc.constantFrom(
        'never' as const,
        'never at rest' as const,
        'reachable' as const,
        'in order' as const,
        'known' as const,
      ),
      one: place,
      other: place,
    }),
    { minLength: 1, maxLength: 2 },
  ),
});

/** The composition of a blueprint. */
export function buildCoupled(blueprint: CoupledBlueprint): System {
  const { participants, channels, choices, forges, corrupt, within } = blueprint;
  const names = participants.map((_, index) => `p${index}`);
  const eve: Adversary = {
    name: 'eve',
    taps: [{}],
    facts: ({ type }) => [type],
    rules: [],
    forgeries: [{ to: names[(forges ?? 0) % 3]!, as: 'p0', event: { type: 'm0' }, from: ['m1'] }],
    asks: ['m0', 'm1'],
  };
  return compose({
    name: 'coupled',
    participants: Object.fromEntries(participants.map((states, index) => [names[index], machineOf(states, index)])),
    channels: channels.map(({ kind, capacity, ...rule }, index) => ({
      ...rule,
      kind,
      to: names[index]!,
      ...(kind === 'set' ? {} : { capacity }),
    })),
    choices: choices.map(({ to, class: cls }) => ({ to: names[to % 3]!, event: { type: 'c0' }, class: cls })),
    ...(forges !== undefined && { adversary: eve as never }),
    corrupt: corrupt === undefined ? [] : [names[corrupt % 3]!],
    ...(within && { within: ((view: never) => !isThere(blueprint, within)(view)) as never }),
    properties: blueprint.properties.map((property, index) =>
      propertyOf(blueprint, property, `property ${index}`),
    ) as never,
  });
}

function propertyOf(blueprint: CoupledBlueprint, { form, one, other }: PropertyBlueprint, name: string): Property {
  const [first, second] = [isThere(blueprint, one), isThere(blueprint, other)];
  const both: Predicate = (view) => first(view) && second(view);
  const common = { name, sentence: 'Random.' };
  switch (form) {
    case 'never':
      return { ...common, form: 'invariant', holds: (view) => !both(view) };
    case 'never at rest':
      return { ...common, form: 'invariant', at: 'rest', holds: (view) => !both(view) };
    case 'reachable':
      return { ...common, form: 'reachable', goal: both };
    case 'known':
      if (blueprint.forges === undefined) return { ...common, form: 'reachable', goal: first, about: second };
      return {
        ...common,
        form: 'invariant',
        holds: (view) => !(first(view) && (view.eve as unknown as Knowledge).knows('m1')),
      };
    case 'in order':
      return { ...common, form: 'monitor', history: orderOf(one[0] % 3, other[0] % 3), watch: { there: first } };
  }
}

/** Violated where the one takes something after the other one has sent something, and before the latter takes anything. */
const orderOf = (one: number, other: number): AnyStateMachine =>
  createMachine({
    initial: 'idle',
    states: {
      idle: {
        on: {
          [`send.p${other}.*`]: {
            target: 'sent',
            guard: ({ event }: { event: { was?: Record<string, boolean> } }) => event.was?.there === false,
          },
        },
      },
      sent: { tags: 'witness', on: { [`receive.p${one}.*`]: 'wrong', [`receive.p${other}.*`]: 'idle' } },
      wrong: { tags: 'violated' },
    },
  });

const isThere =
  ({ participants }: CoupledBlueprint, [who, at]: Place): Predicate =>
  (view) =>
    view[`p${who % 3}`]!.matches(`s${at % participants[who % 3]!.length}`);

function machineOf(states: readonly StateBlueprint[], index: number): AnyStateMachine {
  const transition = ({ target, send }: StateBlueprint['moves'][number]) => ({
    target: `s${target % states.length}`,
    ...(send && { actions: tell(`p${(index + 1 + (send[0] % 2)) % 3}`, { type: send[1] }) }),
  });
  const nodes = states.map(({ rest, moves }, number) => {
    const on = moves.filter((one) => one.on !== 'after').map((one) => [one.on, transition(one)]);
    const timed = moves.find((one) => one.on === 'after');
    return [
      `s${number}`,
      {
        ...(rest && { tags: 'rest' }),
        on: Object.fromEntries(on),
        ...(timed && { after: { 1000: transition(timed) } }),
      },
    ];
  });
  return createMachine({ initial: 's0', states: Object.fromEntries(nodes) } as never);
}
