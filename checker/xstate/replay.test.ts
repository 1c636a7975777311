import { expect, test, vi } from 'vitest';
import { assign, cancel, createMachine, emit, raise, sendTo } from 'xstate';
import type { Message } from '../composition.js';
import type { TraceStep } from '../report.js';
import { createLocalAutomaton } from './create-local-automaton.js';
import type { LiveParticipant } from './live.js';
import type { LocalStep } from './local-automaton.js';
import { replayThroughXState } from './replay.js';
import { tell } from './tell.js';

const ask2: Message = { type: 'ask', n: 2 };

const client = createMachine({
  context: { asked: 0 },
  initial: 'idle',
  states: {
    idle: {
      on: {
        GO: {
          target: 'waiting',
          actions: [
            () => console.log('never executed'),
            assign({ asked: ({ context }) => context.asked + 1 }),
            tell('server', { type: 'ask', n: 1 }),
            tell('client', { type: 'note' }),
            emit({ type: 'asked' }),
          ],
        },
      },
    },
    waiting: {
      entry: raise({ type: 'later' }, { delay: 5, id: 'x' }),
      after: { 100: 'idle' },
      on: {
        answer: 'done',
        later: { actions: tell('server', { type: 'late' }) },
        remind: { actions: sendTo(({ system }) => system.get('server'), ask2, { delay: 7 }) },
        self: { actions: sendTo(({ self }) => self, { type: 'answer' }, { delay: 7 }) },
        again: { actions: raise({ type: 'later' }, { delay: 5, id: 'x' }) },
        stop: { actions: cancel('x') },
      },
    },
    done: { type: 'final', entry: tell('server', { type: 'bye' }) },
  },
});
const server = createMachine({ on: { ask: { actions: tell('client', { type: 'answer' }) } } });
const participants: LiveParticipant[] = [
  { name: 'client', machine: client },
  { name: 'server', machine: server },
];

type Action = ['choose' | 'deliver' | 'lose', string, Message] | ['timer', string, (id: string) => boolean];

/** A trace as the engine makes it, from local automata. */
function traceOf(actions: readonly Action[]): TraceStep[] {
  const peers = participants.map(({ name }) => name);
  const automata = new Map(participants.map((p) => [p.name, createLocalAutomaton({ ...p, peers })]));
  const current = new Map(peers.map((name) => [name, 0]));
  return actions.map(([kind, participant, what]) => {
    const automaton = automata.get(participant)!;
    const from = current.get(participant)!;
    const before = automaton.states[from]!;
    const timer = typeof what === 'function' ? before.timers.find(({ id }) => what(id))! : undefined;
    const event = timer?.event ?? (what as Message);
    let step: LocalStep = { next: from, sends: [], emits: [], fired: [], reception: 'silent', unheard: [] };
    if (timer !== undefined) step = automaton.fire(from, timer.id);
    else if (kind !== 'lose') step = automaton.step(from, event);
    expect(step.problem).toBeUndefined();
    current.set(participant, step.next);
    const told = (number: number) => {
      const { value, context } = automaton.states[number]!.snapshot;
      return { value, context };
    };
    return {
      choice: 0,
      kind,
      class: 'choice',
      participant,
      ...(timer !== undefined && { timer: timer.id }),
      event,
      sends: step.sends,
      emits: step.emits,
      transitions: step.fired,
      reception: step.reception,
      before: told(from),
      after: told(step.next),
    };
  });
}

const run = (): TraceStep[] =>
  traceOf([
    ['choose', 'client', { type: 'GO' }],
    ['deliver', 'server', { type: 'ask', n: 1 }],
    ['lose', 'server', { type: 'ask', n: 1 }],
    ['timer', 'client', (id) => id === 'x'],
    ['choose', 'client', { type: 'remind' }],
    ['timer', 'client', (id) => id.includes('"n":2')],
    ['choose', 'client', { type: 'self' }],
    ['timer', 'client', (id) => id.includes('answer')],
    ['deliver', 'client', { type: 'answer' }],
    ['deliver', 'client', { type: 'answer' }],
  ]);

test('a true trace passes, and custom actions are not executed on the way', () => {
  const log = vi.spyOn(console, 'log');
  expect(replayThroughXState(participants, run())).toEqual([]);
  expect(log).not.toHaveBeenCalled();
  log.mockRestore();
});

const altered: [string, number, (step: TraceStep) => Partial<TraceStep>][] = [
  ['recipient', 0, (step) => ({ sends: step.sends.map((send) => ({ ...send, to: 'client' })) })],
  ['recipient of a delayed message', 5, (step) => ({ sends: step.sends.map((send) => ({ ...send, to: 'client' })) })],
  ['message', 1, () => ({ sends: [{ to: 'client', event: { type: 'answer', extra: true } }] })],
  ['order of messages', 0, (step) => ({ sends: [...step.sends].reverse() })],
  ['missing message', 3, () => ({ sends: [] })],
  ['emit', 0, () => ({ emits: [] })],
  ['state after', 0, (step) => ({ after: { ...step.after, value: 'idle' } })],
  ['context after', 0, (step) => ({ after: { ...step.after, context: { asked: 7 } } })],
  ['state before', 8, (step) => ({ before: { ...step.before, value: 'idle' } })],
  ['state of a loss', 2, (step) => ({ before: { ...step.before, context: { asked: 1 } } })],
  ['participant', 1, () => ({ participant: 'nobody' })],
  ['message of an ended participant', 9, () => ({ sends: [{ to: 'server', event: { type: 'bye' } }] })],
];

test.each(altered)('an altered %s is caught', (_, index, change) => {
  const steps = run().map((step, at) => (at === index ? { ...step, ...change(step) } : step));
  const problems = replayThroughXState(participants, steps);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ code: 'MC702', participant: steps[index]!.participant });
  expect(problems[0]!.message).toContain(`step ${index} `);
});

test('a timer that was cancelled, and one whose id was used again, are XState’s own', () => {
  const again = traceOf([
    ['choose', 'client', { type: 'GO' }],
    ['choose', 'client', { type: 'again' }],
    ['timer', 'client', (id) => id.startsWith('~')],
    ['choose', 'client', { type: 'stop' }],
    ['timer', 'client', (id) => id.startsWith('~')],
  ]);
  expect(replayThroughXState(participants, again)).toEqual([]);
  const stopped = [
    ...traceOf([
      ['choose', 'client', { type: 'GO' }],
      ['choose', 'client', { type: 'stop' }],
    ]),
  ];
  const timer = { ...run()[3]!, timer: 'x' };
  expect(replayThroughXState(participants, [...stopped, timer])[0]?.message).toContain('no such timer pending');
});

test('a part of a run that XState has confirmed once is still refuted where it goes on differently', () => {
  const steps = run();
  expect(replayThroughXState(participants, steps)).toEqual([]);
  expect(replayThroughXState(participants, steps)).toEqual([]);
  const [first, ...others] = steps;
  const altered = [first!, { ...others[0]!, sends: [] }, ...others.slice(1)];
  expect(replayThroughXState(participants, altered)).toHaveLength(1);
});

test('an input that is no plain data is replayed, too', () => {
  const machine = createMachine({
    context: ({ input }) => ({ n: (input as { make(): number }).make() }),
    on: { GO: { actions: assign({ n: ({ context }) => context.n + 1 }) } },
  });
  const participant = { name: 'client', machine, input: { make: () => 3 } };
  const steps: TraceStep[] = [
    {
      ...run()[0]!,
      sends: [],
      emits: [],
      before: { value: {}, context: { n: 3 } },
      after: { value: {}, context: { n: 4 } },
    },
  ];
  expect(replayThroughXState([participant], steps)).toEqual([]);
  expect(replayThroughXState([participant], [{ ...steps[0]!, after: steps[0]!.before }])).toHaveLength(1);
});
