import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, createMachine } from 'xstate';
import { parseConfigurationId, systemOf } from '../catalogue/index.js';
import type { Message } from '../checker/index.js';
import { canonical } from '../checker/xstate/canonical.js';
import { closeAutomata } from '../checker/xstate/close.js';
import { createLocalAutomaton } from '../checker/xstate/create-local-automaton.js';
import type { LocalAutomaton, LocalStep } from '../checker/xstate/local-automaton.js';
import { type ReadingName, readingNames, readings } from './readings/index.js';
import { parties } from './vocabulary/parties.js';

type Values = Readonly<Record<string, string>>;

/** A participant as the composition declares it: each takes exactly the readings that it looks at. */
interface Declared {
  readonly machine: AnyStateMachine;
  readonly input: { readonly readings?: Values };
}

const peers = Object.values(parties);
const valuesOf = (name: string): readonly string[] => readings[name as ReadingName].values;

/** Where behaviours are compared: both orders, a download and both sets in the device, everything that may go wrong. */
const bases = ['both-present-notify-first', 'discard-first'].map((procedure) => {
  const system = systemOf(parseConfigurationId(`${procedure},all-faults`));
  const declared = Object.fromEntries(
    system.participants.map(({ name, machine, input }) => [name, { machine, input } as Declared]),
  );
  return { declared, messages: messagesFor(declared) };
});

/** What may reach each participant, under any values of its readings. */
function messagesFor(declared: Readonly<Record<string, Declared>>): Readonly<Record<string, readonly Message[]>> {
  const choices = systemOf(parseConfigurationId('both-present-discard-first,isolation=absent,all-faults')).choices;
  const all = new Map(peers.map((name) => [name, new Map<string, Message>()]));
  const kinds: Values[] = [
    {},
    { release: 'on-completion', connectivity: 'dies-at-release' },
    { failure: 'pristine-and-reprovision', isolation: 'absent' },
  ];
  for (const kind of kinds) {
    const automata = Object.entries(declared).map(([name, participant]) => automatonOf(name, participant, kind));
    const { messages, closed } = closeAutomata(
      automata,
      Object.fromEntries(
        peers.map((name) => [name, choices.filter(({ to }) => to === name).map(({ event }) => event)]),
      ),
    );
    expect(closed).not.toContain(false);
    for (const [index, { name }] of automata.entries()) {
      for (const message of messages[index]!) all.get(name)!.set(canonical(message), message);
    }
  }
  return Object.fromEntries([...all].map(([name, messages]) => [name, [...messages.values()]]));
}

/** The participant's automaton under other values of the readings that it takes. */
function automatonOf(name: string, { machine, input }: Declared, other: Values): LocalAutomaton {
  const own = Object.fromEntries(Object.entries(other).filter(([reading]) => reading in (input.readings ?? {})));
  return createLocalAutomaton({
    name,
    machine,
    input: input.readings === undefined ? input : { ...input, readings: { ...input.readings, ...own } },
    peers,
  });
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

/** The other readings of a participant at the values that they have, and each at each of its other values. */
function surroundings(name: string, taken: Values): Values[] {
  const others = Object.keys(taken).filter((other) => other !== name);
  return [{}, ...others.flatMap((other) => valuesOf(other).map((value) => ({ [other]: value })))];
}

/** Does some base, under some values of the participant's other readings, tell two values of a reading apart? */
const tellsApart = (participant: string, reading: string, one: string, two: string): boolean =>
  bases.some(({ declared, messages }) =>
    surroundings(reading, declared[participant]!.input.readings ?? {}).some((around) => {
      const [a, b] = [one, two].map((value) =>
        automatonOf(participant, declared[participant]!, { ...around, [reading]: value }),
      );
      return differ(a!, b!, messages[participant]!);
    }),
  );

const taken = Object.entries(bases[0]!.declared).flatMap(([participant, { input }]) =>
  Object.keys(input.readings ?? {}).map((reading) => ({ participant, reading })),
);

describe('a machine that takes a reading', () => {
  it.each(taken)('$participant behaves differently for two values of $reading', ({ participant, reading }) => {
    const [first, ...others] = valuesOf(reading);
    expect(others.some((value) => tellsApart(participant, reading, first!, value))).toBe(true);
  });

  it('is found out where it never looks at it', () => {
    const deaf = createMachine({
      context: ({ input }) => input as object,
      initial: 'idle',
      states: { idle: { on: { proceed: 'busy' } }, busy: { on: { proceed: 'idle' } } },
    });
    const [a, b] = ['none', 'repeat'].map((retransmission) =>
      createLocalAutomaton({ name: 'ro', machine: deaf, input: { readings: { retransmission } }, peers }),
    );
    expect(differ(a!, b!, [{ type: 'proceed' }, { type: 'reversion' }])).toBe(false);
  });
});

describe('a reading', () => {
  it.each(readingNames.map((name) => ({ name })))('$name has no two values that no machine tells apart', ({ name }) => {
    // The device's machine is the largest, and it stands in front.
    const takers = taken.filter(({ reading }) => reading === name).reverse();
    const { values } = readings[name];
    const same = values.flatMap((one, index) =>
      values
        .slice(index + 1)
        .filter((two) => !takers.some(({ participant }) => tellsApart(participant, name, one, two)))
        .map((two) => `${one} = ${two}`),
    );
    expect(takers).not.toEqual([]);
    expect(same).toEqual([]);
  });

  it.each(readingNames.map((name) => ({ name })))('$name has a default among its values, and says why', ({ name }) => {
    const { values, default: byDefault, reason, leftOpenBy } = readings[name];
    expect(values).toContain(byDefault);
    expect(new Set(values).size).toBe(values.length);
    expect([reason, leftOpenBy]).not.toContain('');
  });
});

it('is constant in the context of every machine that takes it', () => {
  for (const { declared } of bases) {
    for (const [name, participant] of Object.entries(declared)) {
      const { states } = automatonOf(name, participant, {});
      expect(states[0]!.snapshot.context.readings, name).toEqual(participant.input.readings);
    }
  }
  expect(taken.filter(({ reading }) => !readingNames.includes(reading as ReadingName))).toEqual([]);
});
