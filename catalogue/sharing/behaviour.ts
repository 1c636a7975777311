import { createHash } from 'node:crypto';
import type { Message, System } from '../../checker/index.js';
import type { AutomatonFactory } from '../../checker/search/automata.js';
import { canonical } from '../../checker/xstate/canonical.js';
import { closeAutomata } from '../../checker/xstate/close.js';
import type { LocalAutomaton, LocalStep } from '../../checker/xstate/local-automaton.js';
import { localKey } from '../../checker/xstate/local-key.js';
import { numbering } from './automata.js';

/** What an adversary is made of, as far as two of them can differ. */
interface Adversary {
  readonly forgeries: readonly { readonly to: string; readonly event: Message }[];
  facts(message: Message): readonly string[];
}

/** So many steps of single participants may be computed to compare behaviours; what needs more is explored by itself. */
const mostSteps = 50_000;

const identity = numbering();

/**
 * A text that two systems have in common exactly where they behave alike: the same channels, choices, adversary and properties;
 * and participants of the same machines that answer every sequence of the messages that can occur with the same transitions,
 * messages and timers, in local states that are equal but for constant `readings` in their contexts. Their explorations are equal then,
 * action by action; and so are their verdicts, unless a property reads a reading in which they differ. For one process only.
 * @returns undefined where the behaviours are too large to be compared
 */
export function behaviourOf(system: System, create: AutomatonFactory): string | undefined {
  const { name: _, presentation: _words, participants, properties, within, ...rest } = system;
  const peers = participants.map(({ name }) => name);
  const automata = participants.map(({ name, machine, input }) => create({ name, machine, input, peers }));
  const { adversary, ...surroundings } = rest as typeof rest & { readonly adversary?: Adversary };
  const { closed, messages } = closeAutomata(
    automata,
    eventsByReceiver([...system.choices, ...(adversary?.forgeries ?? [])]),
    mostSteps,
  );
  if (closed.includes(false)) return undefined;
  const alphabets = messages.map((each) => each.map((message) => [canonical(message), message] as const).sort(byText));
  const hash = createHash('sha256');
  hash.update(canonical(Object.fromEntries(Object.entries(surroundings))));
  hash.update(canonical([within, ...properties].map((object) => (object === undefined ? null : identity(object)))));
  if (adversary !== undefined) {
    hash.update(canonical({ ...adversary, facts: alphabets.flat().map(([, message]) => factsOf(adversary, message)) }));
  }
  for (const [index, automaton] of automata.entries()) {
    hash.update(canonical([automaton.name, identity(participants[index]!.machine), automaton.ignoredActions]));
    for (const row of rowsOf(automaton, alphabets[index]!)) hash.update(row);
  }
  return hash.digest('base64');
}

/** Null for what is no message to it: what the environment does, for instance. */
function factsOf(adversary: Adversary, message: Message): readonly string[] | null {
  try {
    return adversary.facts(message);
  } catch {
    return null;
  }
}

function eventsByReceiver(
  inputs: readonly { readonly to: string; readonly event: Message }[],
): Record<string, Message[]> {
  const byName: Record<string, Message[]> = {};
  for (const { to, event } of inputs) {
    byName[to] ??= [];
    byName[to].push(event);
  }
  return byName;
}

type Letter = readonly [text: string, message: Message];

const byText = ([a]: Letter, [b]: Letter): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * An automaton as rows, one a local state, numbered breadth first under its alphabet: automata with equal rows differ in nothing
 * but the names of their states.
 */
function* rowsOf(automaton: LocalAutomaton, alphabet: readonly Letter[]): Generator<string> {
  yield canonical([automaton.started.map(({ id }) => id), alphabet.map(([text]) => text)]);
  const constant = canonical(contextOf(automaton, 0).readings);
  const states = [0];
  const numbers = new Map([[0, 0]]);
  const numberOf = (state: number): number => {
    const known = numbers.get(state);
    if (known !== undefined) return known;
    numbers.set(state, states.length);
    return states.push(state) - 1;
  };
  for (const state of states) {
    const { snapshot, timers } = automaton.states[state]!;
    const { readings, ...others } = contextOf(automaton, state);
    const context = canonical(readings) === constant ? others : { ...others, readings };
    const steps =
      snapshot.status === 'active'
        ? [
            ...timers.map(({ id }) => automaton.fire(state, id)),
            ...alphabet.map(([, message]) => automaton.step(state, message)),
          ]
        : [];
    yield localKey({ ...snapshot, context } as typeof snapshot, timers);
    yield canonical(steps.map((step) => [visibleIn(step), step.problem === undefined ? numberOf(step.next) : -1]));
  }
}

const contextOf = ({ states }: LocalAutomaton, state: number) =>
  states[state]!.snapshot.context as Readonly<Record<string, unknown>>;

/** Values of readings by participant; undefined for one that takes none. */
export type ReadingsByParticipant = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

/** The readings of each participant of a system, as its context has them. */
export function readingsIn({ participants }: System, create: AutomatonFactory): ReadingsByParticipant {
  const peers = participants.map(({ name }) => name);
  const entries = participants.map(({ name, machine, input }) => [
    name,
    contextOf(create({ name, machine, input, peers }), 0).readings,
  ]);
  return Object.fromEntries(entries) as ReadingsByParticipant;
}

const visibleIn = ({ sends, emits, fired, reception, unheard, problem }: LocalStep) => ({
  sends,
  emits,
  fired: fired.map(({ id }) => id),
  reception,
  unheard,
  problem,
});
