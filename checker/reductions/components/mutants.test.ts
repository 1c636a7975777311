import { expect, it } from 'vitest';
import { createMachine, emit } from 'xstate';
import { compose, type System } from '../../compose.js';
import type { Knowledge } from '../../composition.js';
import { automataOf, cachedAutomaton } from '../../search/automata.js';
import { Clock } from '../../search/budget.js';
import { tell } from '../../xstate/tell.js';
import { type Coupling, couplings, inseparable } from './couplings.js';
import { examineApart } from './examine-apart.js';
import { outcomeOfWhole } from './whole.js';

/** Goes on to `b` on a choice, and sends or emits on the way. */
const goes = (actions: object = []) =>
  createMachine({
    initial: 'a',
    states: { a: { tags: 'rest', on: { go: { target: 'b', actions } } }, b: { tags: 'rest' } },
  } as never);
const waits = createMachine({
  initial: 'a',
  states: { a: { tags: 'rest', on: { m: 'b' } }, b: { tags: 'rest' } },
} as never);
const both = [
  { to: 'x', event: { type: 'go' } },
  { to: 'y', event: { type: 'go' } },
];
/** Violated where `y` acts after `x` has. */
const inOrder = createMachine({
  initial: 'none',
  states: { none: { on: { 'emit.x.done': 'one' } }, one: { on: { 'emit.y.done': 'two' } }, two: { tags: 'violated' } },
} as never);
const eve = { name: 'eve', taps: [{ from: 'x' }], facts: () => ['secret'], rules: [], asks: ['secret'] };

/** For each thing that couples, a system whose verdict on `p` is another one where it is overlooked. */
const needed: Readonly<Record<Coupling, System>> = {
  messages: compose({
    name: 'messages',
    participants: { x: goes(tell('y', { type: 'm' })), y: waits },
    choices: both.slice(0, 1),
    properties: ({ reachable }) => [reachable({ name: 'p', sentence: '', goal: ({ y }) => y.matches('b' as never) })],
  }),
  reads: compose({
    name: 'reads',
    participants: { x: goes(), y: goes() },
    choices: both,
    properties: ({ reachable }) => [
      reachable({ name: 'p', sentence: '', goal: ({ x, y }) => x.matches('b' as never) && y.matches('b' as never) }),
    ],
  }),
  observers: compose({
    name: 'observers',
    participants: { x: goes(emit({ type: 'done' })), y: goes(emit({ type: 'done' })), z: waits },
    choices: both,
    properties: ({ monitor }) => [monitor({ name: 'p', sentence: '', history: inOrder })],
  }),
  taps: compose({
    name: 'taps',
    participants: { x: goes(tell('z', { type: 'm' })), y: goes(), z: waits },
    choices: both,
    adversary: { ...eve, forgeries: [] },
    properties: ({ reachable }) => [
      reachable({
        name: 'p',
        sentence: '',
        goal: (view) => (view as unknown as { eve: Knowledge }).eve.knows('secret'),
      }),
    ],
  }),
  forgeries: compose({
    name: 'forgeries',
    participants: { x: goes(), y: waits },
    adversary: { ...eve, knows: ['secret'], forgeries: [{ to: 'y', as: 'x', event: { type: 'm' }, from: ['secret'] }] },
    properties: ({ reachable }) => [reachable({ name: 'p', sentence: '', goal: ({ y }) => y.matches('b' as never) })],
  }),
};

async function verdictsOf(system: System, heeded?: readonly Coupling[]) {
  const { properties } = system;
  expect(inseparable(system, properties)).toBeUndefined();
  const automata = automataOf(system.participants, cachedAutomaton);
  const components = await examineApart(system, properties, {}, new Clock({}), automata, heeded);
  if (components === undefined) return 'inseparable';
  return outcomeOfWhole(system, properties, components).judged.map(({ finding }) => finding.run);
}

it.each(couplings)('%s must couple', async (coupling) => {
  const system = needed[coupling];
  const real = await verdictsOf(system);
  if (real !== 'inseparable') expect(real[0]).toBeDefined();
  expect(
    await verdictsOf(
      system,
      couplings.filter((other) => other !== coupling),
    ),
  ).toEqual([undefined]);
});
