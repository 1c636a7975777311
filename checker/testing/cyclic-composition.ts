import * as fc from 'fast-check';
import { type AnyStateMachine, createMachine } from 'xstate';
import { compose, type System } from '../compose.js';
import type { ActionClass, ChannelKind } from '../composition.js';
import type { Predicate } from '../property.js';
import { tell } from '../xstate/tell.js';

/** A small composition that comes round again and again, as plain data: where fairness decides. Numbers are taken modulo. */
export interface CyclicBlueprint {
  /** By participant, by state: what it does on what. */
  readonly participants: readonly [MachineBlueprint, MachineBlueprint];
  readonly kind: ChannelKind;
  readonly lossy: boolean;
  readonly duplicating: boolean;
  readonly choices: readonly {
    readonly class: Exclude<ActionClass, 'delivery' | 'timer'>;
    readonly helpful: boolean;
  }[];
}

type MachineBlueprint = readonly (readonly Move[])[];

interface Move {
  readonly on: (typeof events)[number];
  readonly target: number;
  /** A message to the other participant. */
  readonly send?: 'm0' | 'm1' | undefined;
}

const events = ['c0', 'c1', 'c2', 'm0', 'm1', 'after'] as const;

const move: fc.Arbitrary<Move> = fc.record({
  on: fc.constantFrom(...events, 'c0', 'c1', 'after'),
  target: fc.nat(3),
  send: fc.option(fc.constantFrom('m0' as const, 'm1' as const), { nil: undefined, freq: 2 }),
});

const machine = fc.array(fc.array(move, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

export const cyclicBlueprint: fc.Arbitrary<CyclicBlueprint> = fc.record({
  participants: fc.tuple(machine, machine),
  kind: fc.constantFrom<ChannelKind>('mailbox', 'pair', 'bag', 'set'),
  lossy: fc.boolean(),
  duplicating: fc.boolean(),
  choices: fc.array(
    fc.record({
      class: fc.constantFrom(
        'choice' as const,
        'choice' as const,
        'choice' as const,
        'repair' as const,
        'fault' as const,
      ),
      helpful: fc.nat(9).map((n) => n > 0),
    }),
    { minLength: 3, maxLength: 3 },
  ),
});

/** The composition of a blueprint, without properties. */
export function buildCyclic({ participants, kind, lossy, duplicating, choices }: CyclicBlueprint): System {
  const names = participants.map((_, index) => `p${index}`);
  return compose({
    name: 'cyclic',
    participants: Object.fromEntries(participants.map((states, index) => [names[index], machineOf(states, index)])),
    channels: [{ kind, lossy, duplicating, ...(kind !== 'set' && { capacity: 1 }) }],
    choices: names.flatMap((to) =>
      choices.map(({ class: cls, helpful }, index) => ({
        to,
        event: { type: `c${index}` },
        class: cls,
        ...(helpful || cls === 'fault' ? {} : { helpful: false }),
      })),
    ),
  });
}

function machineOf(states: MachineBlueprint, index: number): AnyStateMachine {
  const transition = ({ target, send }: Move) => ({
    target: `s${target % states.length}`,
    ...(send && { actions: tell(`p${1 - index}`, { type: send }) }),
  });
  const nodes = states.map((moves, state) => {
    const on = moves.filter((one) => one.on !== 'after').map((one) => [one.on, transition(one)]);
    const timed = moves.find((one) => one.on === 'after');
    return [`s${state}`, { on: Object.fromEntries(on), ...(timed && { after: { 1000: transition(timed) } }) }];
  });
  return createMachine({ initial: 's0', states: Object.fromEntries(nodes) } as never);
}

/** Is a participant in one of its states? */
export const isThere =
  ({ who, state }: { readonly who: number; readonly state: number }): Predicate =>
  (view) =>
    view[`p${who}`].matches(`s${state}`);

/** An observer of such a composition, some of whose states are pending. */
export type WatcherBlueprint = readonly {
  readonly pending: boolean;
  readonly on: readonly { readonly what: (typeof whatHappens)[number]; readonly target: number }[];
}[];

const whatHappens = ['receive.p0.*', 'receive.p1.*', 'choose.p0.*', 'choose.p1.*', 'timer.p0.*', 'lose.*'] as const;

export const watcherBlueprint: fc.Arbitrary<WatcherBlueprint> = fc.array(
  fc.record({
    pending: fc.boolean(),
    on: fc.array(fc.record({ what: fc.constantFrom(...whatHappens), target: fc.nat(2) }), { maxLength: 3 }),
  }),
  { minLength: 2, maxLength: 3 },
);

/** The observer of a blueprint. */
export function buildWatcher(states: WatcherBlueprint): AnyStateMachine {
  const nodes = states.map(({ pending, on }, state) => [
    `o${state}`,
    {
      ...(pending && { tags: 'pending' }),
      on: Object.fromEntries(on.map(({ what, target }) => [what, `o${target % states.length}`])),
    },
  ]);
  return createMachine({ initial: 'o0', states: Object.fromEntries(nodes) } as never);
}
