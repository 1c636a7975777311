import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, createMachine } from 'xstate';
import { type Configuration, defaultCatalogue, readExpectations, systemOf } from '../catalogue/index.js';
import type { Message, System } from '../checker/index.js';
import { canonical } from '../checker/xstate/canonical.js';
import { closeAutomata } from '../checker/xstate/close.js';
import { createLocalAutomaton } from '../checker/xstate/create-local-automaton.js';
import type { LocalAutomaton, LocalStep } from '../checker/xstate/local-automaton.js';
import { type ReadingName, readingNames, readings } from './readings/index.js';

/** The participants' automata of a system, with the messages that may reach each. */
function closed({ participants, choices, adversary }: System) {
  const peers = participants.map(({ name }) => name);
  const automata = participants.map((declared) => createLocalAutomaton({ ...declared, peers }));
  const { messages } = closeAutomata(
    automata,
    Object.fromEntries(
      peers.map((name) => [
        name,
        [...choices, ...(adversary?.forgeries ?? [])].filter(({ to }) => to === name).map(({ event }) => event),
      ]),
    ),
  );
  return automata.map((automaton, index) => ({ automaton, messages: messages[index]! }));
}

const visible = ({ sends, emits, fired, reception, problem }: LocalStep): string =>
  canonical({ sends, emits, fired: fired.map(({ id }) => id), reception, problem: problem?.code ?? null });

/** Do two automata ever answer one sequence of events differently? Walks the pairs of states that one sequence leads to. */
function differ(a: LocalAutomaton, b: LocalAutomaton, messages: readonly Message[]): boolean {
  const pairs: [number, number][] = [[0, 0]];
  const known = new Set(['0,0']);
  for (const [left, right] of pairs) {
    const timers = [a.states[left]!, b.states[right]!].map((state) => state.timers.map(({ id }) => id));
    if (canonical(timers[0]) !== canonical(timers[1])) return true;
    const steps = [
      ...messages.map((event) => [a.step(left, event), b.step(right, event)] as const),
      ...timers[0]!.map((id) => [a.fire(left, id), b.fire(right, id)] as const),
    ];
    for (const [one, two] of steps) {
      if (visible(one) !== visible(two)) return true;
      const pair = `${one.next},${two.next}`;
      if (known.has(pair)) continue;
      known.add(pair);
      pairs.push([one.next, two.next]);
    }
  }
  return false;
}

/** The rows of the catalogue that differ in one value of one reading alone, the default on the other side. */
function variations(name: ReadingName): readonly (readonly [varied: Configuration, compared: Configuration])[] {
  return defaultCatalogue.flatMap((row) => {
    if (!(name in row.readings)) return [];
    const { [name]: _, ...others } = row.readings;
    const compared = defaultCatalogue.find(
      ({ procedure, scenario, readings: chosen }) =>
        procedure === row.procedure && scenario === row.scenario && canonical(chosen) === canonical(others),
    );
    return compared === undefined ? [] : [[row, compared] as const];
  });
}

/** The readings that a participant takes. */
const taken = (system: System): Map<string, readonly string[]> =>
  new Map(
    system.participants.map(({ name, input }) => [
      name,
      Object.keys((input as { readonly readings?: object } | undefined)?.readings ?? {}),
    ]),
  );

describe.each(readingNames.map((name) => ({ name })))('$name', ({ name }) => {
  it('has a default among its values, and says why', () => {
    const { values, default: byDefault, reason, leftOpenBy, step, means } = readings[name];
    expect(values).toContain(byDefault);
    expect(new Set(Object.values(means)).size).toBe(values.length);
    expect([reason, leftOpenBy, step]).not.toContain('');
  });

  it('decides something in the catalogue with every value', () => {
    const pins = readExpectations().runs;
    const different = variations(name).filter(([one, two]) => canonical(pins[one.id]) !== canonical(pins[two.id]));
    const defaults = new Set(variations(name).map(([, compared]) => compared.values[name]));
    const deciding = new Set<string>([...different.map(([row]) => row.values[name]), ...defaults]);
    expect(readings[name].values.filter((value) => !deciding.has(value))).toEqual([]);
  });

  it('changes what each machine does that takes it', () => {
    const takers = new Set<string>();
    const changed = new Set<string>();
    for (const [varied, compared] of variations(name)) {
      const system = systemOf(varied);
      const takes = [...taken(system)].filter(([, names]) => names.includes(name)).map(([participant]) => participant);
      for (const participant of takes) takers.add(participant);
      if (takes.every((participant) => changed.has(participant))) continue;
      const [one, two] = [closed(system), closed(systemOf(compared))];
      for (const [index, { automaton, messages }] of one.entries()) {
        if (!takes.includes(automaton.name) || changed.has(automaton.name)) continue;
        const all = new Map([...messages, ...two[index]!.messages].map((message) => [canonical(message), message]));
        if (differ(automaton, two[index]!.automaton, [...all.values()])) changed.add(automaton.name);
      }
    }
    expect([...takers].filter((participant) => !changed.has(participant))).toEqual([]);
  });
});

it('is found out where a machine takes a reading that it never looks at', () => {
  const deaf = createMachine({
    context: ({ input }) => input as object,
    initial: 'idle',
    states: { idle: { on: { proceed: 'busy' } }, busy: { on: { proceed: 'idle' } } },
  });
  const [a, b] = ['none', 'repeat'].map((retransmission) =>
    createLocalAutomaton({
      name: 'ro',
      machine: deaf as AnyStateMachine,
      input: { readings: { retransmission } },
      peers: ['ro'],
    }),
  );
  expect(differ(a!, b!, [{ type: 'proceed' }, { type: 'reversion' }])).toBe(false);
});
