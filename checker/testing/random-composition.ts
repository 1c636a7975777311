import type * as fc from 'fast-check';
import { type AnyMachineSnapshot, type AnyStateMachine, createMachine } from 'xstate';
import { compose, type System } from '../compose.js';
import type { Adversary, ChannelRule, EnvironmentChoice, Knowledge, Leg } from '../composition.js';
import type { Predicate, Property } from '../property.js';
import { buildMachine, stateKeys } from './build-machine.js';
import {
  type AdversaryBlueprint,
  type ChoiceBlueprint,
  type CompositionBlueprint,
  compositionBlueprint,
  type ObservedBlueprint,
  type ObserverBlueprint,
  type PredicateBlueprint,
  type PropertyBlueprint,
  type RuleBlueprint,
} from './composition-blueprint.js';

/** Random compositions as plain data: print one, or `buildSystem` it. */
export const randomComposition: fc.Arbitrary<CompositionBlueprint> = compositionBlueprint;

/**
 * The composition of a blueprint.
 * @param peersOf whom a participant may send to, by its number: of all names by default
 */
export function buildSystem(
  blueprint: CompositionBlueprint,
  peersOf: (participant: number, names: readonly string[]) => readonly string[] = (_, names) => names,
): System {
  const names = blueprint.participants.map((_, index) => `p${index}`);
  const machineOf = (index: number) => pick(blueprint.machines, blueprint.participants[index]);
  const within = blueprint.within && predicateOf(blueprint, blueprint.within);
  const build = { blueprint, names };
  return compose({
    name: 'random',
    participants: Object.fromEntries(
      names.map((name, index) => [name, buildMachine(machineOf(index), peersOf(index, names))]),
    ),
    // Whatever the rules leave over travels in a small bag: the default one is too roomy for a small state space.
    channels: [...blueprint.channels.map((rule) => ruleOf(build, rule)), { kind: 'bag', capacity: 2 }],
    choices: blueprint.choices.map((choice) => choiceOf(build, choice)),
    corrupt: blueprint.corrupt.map((who) => pick(names, who)),
    ...(blueprint.adversary && { adversary: adversaryOf(build, blueprint.adversary) }),
    properties: blueprint.properties.map((property, index) =>
      propertyOf(build, property, `property ${index}`),
    ) as never,
    ...(within && { within: within as never }),
  });
}

export interface Build {
  readonly blueprint: CompositionBlueprint;
  readonly names: readonly string[];
}

const pick = <T>(from: readonly T[], index: number): T => from[index % from.length];

function legOf({ names }: Build, { from, to, only }: Pick<RuleBlueprint, 'from' | 'to' | 'only'>): Leg {
  return {
    ...(from && { from: from.map((index) => pick(names, index)) }),
    ...(to && { to: pick(names, to[0]) }),
    ...(only && { only }),
  };
}

function ruleOf(build: Build, { kind, lossy, duplicating, capacity, ...leg }: RuleBlueprint): ChannelRule {
  return {
    ...legOf(build, leg),
    kind,
    lossy,
    duplicating,
    ...(kind !== 'set' && { capacity }),
  };
}

function choiceOf({ names }: Build, { to, type, n, class: cls, unhelpful }: ChoiceBlueprint): EnvironmentChoice {
  return { to: pick(names, to), event: { type, n }, ...(cls && { class: cls }), ...(unhelpful && { helpful: false }) };
}

const factOf = ({ facts }: AdversaryBlueprint, fact: number) => `f${fact % facts.length}`;

function adversaryOf(build: Build, blueprint: AdversaryBlueprint): Adversary {
  const all = (facts: readonly number[]) => facts.map((fact) => factOf(blueprint, fact));
  return {
    name: 'eve',
    knows: all(blueprint.knows),
    taps: blueprint.taps.map((tap) => legOf(build, tap)),
    facts: ({ type, n }) => all(pick(blueprint.facts, type.length + type.charCodeAt(2) + 3 * Number(n ?? 0))),
    rules: blueprint.rules.map(({ from, to }) => ({ from: all(from), to: factOf(blueprint, to) })),
    forgeries: blueprint.forgeries.map(({ to, as, type, n, from }) => ({
      to: pick(build.names, to),
      as: pick(build.names, as),
      event: { type, n },
      from: all(from),
    })),
    asks: all(blueprint.asks),
  };
}

/** The predicate of a blueprint. It looks at no participant before it must, so that what it reads depends on what it has read. */
export function predicateOf(blueprint: CompositionBlueprint, predicate: PredicateBlueprint): Predicate {
  const reader = (index: number) => `p${index % blueprint.participants.length}`;
  const of = (inner: PredicateBlueprint) => predicateOf(blueprint, inner);
  switch (predicate.kind) {
    case 'counter': {
      const { who, counter, atLeast } = predicate;
      return (view) => ((view[reader(who)].context as Record<string, number>)[`c${counter}`] ?? 0) >= atLeast;
    }
    case 'tag':
      return (view) => view[reader(predicate.who)].hasTag(predicate.tag);
    case 'in': {
      const machine = pick(blueprint.machines, pick(blueprint.participants, predicate.who));
      const key = pick(stateKeys(machine), predicate.state);
      return (view) => isIn(view[reader(predicate.who)], key);
    }
    case 'done':
      return (view) => view[reader(predicate.who)].status === 'done';
    case 'knows': {
      const { adversary } = blueprint;
      if (adversary === undefined || adversary.asks.length === 0) return () => false;
      const fact = factOf(adversary, pick(adversary.asks, predicate.fact));
      return (view) => (view.eve as unknown as Knowledge).knows(fact);
    }
    case 'history':
      return (view) => (view.history as AnyMachineSnapshot | undefined)?.hasTag(predicate.tag) ?? false;
    case 'not': {
      const inner = of(predicate.of);
      return (view) => !inner(view);
    }
    case 'and':
    case 'or': {
      const [left, right] = predicate.of.map(of);
      return predicate.kind === 'and' ? (view) => left(view) && right(view) : (view) => left(view) || right(view);
    }
  }
}

const isIn = (snapshot: AnyMachineSnapshot, key: string) => JSON.stringify(snapshot.value).includes(`"${key}"`);

function propertyOf(build: Build, property: PropertyBlueprint, name: string): Property {
  const { blueprint } = build;
  const { form, observer, observed, rest, by } = property;
  const predicate = predicateOf(blueprint, property.predicate);
  const about = property.about && predicateOf(blueprint, property.about);
  const from = property.from && predicateOf(blueprint, property.from);
  const watch = observer.watch.map((one, index) => [`w${index}`, predicateOf(blueprint, one)] as const);
  const history = (observed || form === 'monitor') && {
    history: observerMachine(build, observer),
    watch: Object.fromEntries(watch),
  };
  const common = { name, sentence: 'Random.', ...(about && { about }), ...history };
  switch (form) {
    case 'invariant':
      return { ...common, form, holds: (view) => !predicate(view), ...(rest && { at: 'rest' }) };
    case 'monitor':
      return { ...common, form, history: observerMachine(build, observer) };
    case 'reachable':
      return { ...common, form, goal: predicate };
    case 'recoverable':
      return { ...common, form, goal: predicate, ...(from && { from }), ...(by && { by }) };
  }
}

/** The machine of a blueprint of an observer. */
export function observerMachine(build: Build, { states, watch }: ObserverBlueprint): AnyStateMachine {
  const transition = ({ guard, target }: ObservedBlueprint) => ({
    target: `o${target % states.length}`,
    ...(guard && { guard: ({ event }: { event: Observed }) => told(event, guard, watch.length) }),
  });
  const nodes = states.map(({ tags, final, on }, index) => {
    if (final && index > 0) return [`o${index}`, { tags, type: 'final' }];
    const transitions: Record<string, object[]> = {};
    for (const one of on) {
      const descriptor = descriptorOf(build, one);
      transitions[descriptor] = [...(transitions[descriptor] ?? []), transition(one)];
    }
    // A violation from the start is no run worth finding.
    return [`o${index}`, { tags: index === 0 ? tags.filter((tag) => tag !== 'violated') : tags, on: transitions }];
  });
  return createMachine({ initial: 'o0', states: Object.fromEntries(nodes) } as never);
}

interface Observed {
  readonly redelivery?: boolean;
  readonly forged?: boolean;
  readonly was: Readonly<Record<string, boolean>>;
  readonly is: Readonly<Record<string, boolean>>;
}

function told(event: Observed, guard: ObservedBlueprint['guard'] & {}, watched: number): boolean {
  if (guard.kind === 'redelivery' || guard.kind === 'forged') return event[guard.kind] === true;
  return watched === 0 || event[guard.kind][`w${guard.watch % watched}`];
}

function descriptorOf({ names }: Build, { verb, who, type }: ObservedBlueprint): string {
  if (verb === '*' || verb === 'state') return verb;
  if (who === undefined) return `${verb}.*`;
  const end = type === undefined || type === '*' ? '*' : type;
  return `${verb}.${pick(names, who)}.${end}`;
}
