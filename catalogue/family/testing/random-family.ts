import * as fc from 'fast-check';
import { type AnyStateMachine, createMachine } from 'xstate';
import { compose, type System } from '../../../checker/index.js';
import { type CyclicBlueprint, cyclicBlueprint } from '../../../checker/testing/cyclic-composition.js';
import { tell } from '../../../checker/xstate/tell.js';
import { Diagrams } from '../diagram.js';
import { Features, type FeatureValues } from '../features.js';
import type { Kin } from '../members.js';

/** The features of a random family. */
const domains = { f0: ['a', 'b'], f1: ['a', 'b', 'c'], f2: ['a', 'b'] } as const;

/** Asks that a feature has a value, or does not have it; numbers are taken modulo. */
interface Condition {
  readonly feature: number;
  readonly value: number;
  readonly is: boolean;
}

/**
 * A family of small compositions that come round again and again, as plain data. Of several transitions of a state on one event the first
 * whose condition holds is taken.
 */
export interface FamilyBlueprint {
  readonly cyclic: CyclicBlueprint;
  /** Conditions of transitions, one after another, and again from the start; undefined: always. */
  readonly conditions: readonly (Condition | undefined)[];
  /** Conditions under which choices are offered at all. */
  readonly offers: readonly (Condition | undefined)[];
}

const condition: fc.Arbitrary<Condition | undefined> = fc.option(
  fc.record({ feature: fc.nat(2), value: fc.nat(2), is: fc.boolean() }),
  { nil: undefined, freq: 3 },
);

export const familyBlueprint: fc.Arbitrary<FamilyBlueprint> = fc.record({
  cyclic: cyclicBlueprint,
  conditions: fc.array(condition, { minLength: 7, maxLength: 13 }),
  offers: fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: condition }), {
    minLength: 6,
    maxLength: 6,
  }),
});

/** The features, in a table of diagrams of their own. */
export const randomFeatures = (): Features =>
  new Features(new Diagrams(Object.values(domains).map(({ length }) => length)), domains, {});

/** The composition of a blueprint under some values of the features, without properties. */
export function memberOf({ cyclic, conditions, offers }: FamilyBlueprint, values: FeatureValues): System {
  const { participants, kind, lossy, duplicating, choices } = cyclic;
  let asked = 0;
  const next = () => conditions[asked++ % conditions.length];
  const names = participants.map((_, index) => `p${index}`);
  return compose({
    name: 'family',
    participants: Object.fromEntries(
      participants.map((states, index) => [
        names[index],
        { machine: machineOf(states, index, next), input: { readings: values } },
      ]),
    ),
    channels: [{ kind, lossy, duplicating, ...(kind !== 'set' && { capacity: 2 }) }],
    choices: names
      .flatMap((to) =>
        choices.map(({ class: cls, helpful }, index) => ({
          to,
          event: { type: `c${index}` },
          class: cls,
          ...(helpful || cls === 'fault' ? {} : { helpful: false }),
        })),
      )
      .filter((_, index) => holds(offers[index], values)),
  });
}

/** The members of a family as they are explored together: those that offer other choices are made apart. */
export function kinOf(blueprint: FamilyBlueprint, features: Features): Kin {
  const { diagrams } = features;
  const looked = blueprint.offers.flatMap((offer) => (offer === undefined ? [] : [nameOf(offer)]));
  const kin: Kin[number][] = [];
  for (let rest = diagrams.cube(new Map()); rest !== 0; ) {
    const values = features.member(rest);
    const under = features.cube(values, looked);
    kin.push({ system: memberOf(blueprint, values), under });
    rest = diagrams.minus(rest, under);
  }
  return kin;
}

const nameOf = ({ feature }: Condition) => Object.keys(domains)[feature % Object.keys(domains).length];

function holds(asked: Condition | undefined, values: FeatureValues): boolean {
  if (asked === undefined) return true;
  const all: readonly string[] = domains[nameOf(asked) as keyof typeof domains];
  return (values[nameOf(asked)] === all[asked.value % all.length]) === asked.is;
}

function machineOf(
  states: CyclicBlueprint['participants'][number],
  index: number,
  next: () => Condition | undefined,
): AnyStateMachine {
  const nodes = states.map((moves, state) => {
    const on: Record<string, object[]> = {};
    const after: object[] = [];
    for (const { on: event, target, send } of moves) {
      const asked = next();
      const transition = {
        target: `s${target % states.length}`,
        guard: ({ context }: { context: { readings: FeatureValues } }) => holds(asked, context.readings),
        ...(send && { actions: tell(`p${1 - index}`, { type: send }) }),
      };
      if (event === 'after') after.push(transition);
      else on[event] = [...(on[event] ?? []), transition];
    }
    return [`s${state}`, { on, ...(after.length > 0 && { after: { 1000: after } }) }];
  });
  return createMachine({
    initial: 's0',
    context: ({ input }: { input: { readings: FeatureValues } }) => ({ readings: input.readings }),
    states: Object.fromEntries(nodes),
  } as never);
}
