import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AnyStateMachine, emit, initialTransition, transition } from 'xstate';
import type { Message } from '../composition.js';
import { CheckerError } from '../errors.js';
import type { TraceStep } from '../report.js';
import { buildMachine } from '../testing/build-machine.js';
import { choiceTypes, machineBlueprint, messageTypes, raisedTypes } from '../testing/machine-blueprint.js';
import { createLocalAutomaton } from './create-local-automaton.js';
import type { LocalAutomaton } from './local-automaton.js';
import { localKey } from './local-key.js';
import { replayThroughXState } from './replay.js';
import { declaredTransitions, listTransitions } from './transitions.js';

const peers = ['a', 'b'];
const runs = Number(process.env.STEP_LAW_RUNS ?? 400);
const seed = Number(process.env.STEP_LAW_SEED ?? 20240611);

/** An event, or the number of the pending timer that fires (modulo how many there are). */
const move = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constantFrom(...choiceTypes, ...messageTypes, ...raisedTypes, 'm.unknown', 'z'),
      n: fc.nat(1),
    }),
  },
  { weight: 2, arbitrary: fc.record({ timer: fc.nat(5) }) },
);
const moves = fc.array(move, { minLength: 1, maxLength: 12 });

const machines = machineBlueprint.map((blueprint) => ({
  blueprint,
  toString: () => JSON.stringify(blueprint),
}));

/** The machine's automaton; a machine that never comes to rest at its start has none, which is no case of these laws. */
function automatonOf(machine: AnyStateMachine): LocalAutomaton {
  try {
    return createLocalAutomaton({ name: 'a', machine, peers });
  } catch (error) {
    fc.pre(!(error instanceof CheckerError && error.problems.every(({ code }) => code === 'MC501')));
    throw error;
  }
}

/** Walks a machine; returns what happened, as a trace. Stops where a step cannot be computed. */
function walk(automaton: LocalAutomaton, path: readonly (Message | { timer: number })[]): TraceStep[] {
  const steps: TraceStep[] = [];
  let current = 0;
  for (const one of path) {
    const before = automaton.states[current]!;
    if (before.snapshot.status !== 'active') break;
    const isTimer = 'timer' in one && !('type' in one);
    if (isTimer && before.timers.length === 0) continue;
    const timer = isTimer ? before.timers[(one.timer as number) % before.timers.length]! : undefined;
    const event = timer?.event ?? (one as Message);
    const step = timer === undefined ? automaton.step(current, event) : automaton.fire(current, timer.id);
    if (step.problem !== undefined) break;
    const after = automaton.states[step.next]!;
    steps.push({
      choice: 0,
      kind: timer === undefined ? 'deliver' : 'timer',
      class: 'delivery',
      participant: 'a',
      ...(timer !== undefined && { timer: timer.id }),
      event,
      sends: step.sends,
      emits: step.emits,
      transitions: step.fired,
      reception: step.reception,
      before: { value: before.snapshot.value, context: before.snapshot.context },
      after: { value: after.snapshot.value, context: after.snapshot.context },
    });
    current = step.next;
  }
  return steps;
}

const seen = {
  steps: 0,
  timers: 0,
  sends: 0,
  emits: 0,
  history: 0,
  parallel: 0,
  done: 0,
  ignored: 0,
  silent: 0,
  always: 0,
};

/** What the sample holds, so that a law over nothing does not count as one. */
function count(machine: AnyStateMachine, steps: readonly TraceStep[]): void {
  for (const step of steps) {
    seen.steps += 1;
    seen.timers += Number(step.kind === 'timer');
    seen.sends += step.sends.length;
    seen.emits += step.emits.length;
    seen.ignored += Number(step.reception === 'ignored');
    seen.silent += Number(step.reception === 'silent');
    seen.always += Number(step.transitions.some(({ id }) => id.includes('xstate.always')));
  }
  seen.parallel += Number(JSON.stringify(machine.config).includes('"parallel"'));
}

test('law: every step equals that of XState’s public transition(), and its timers, sends and emits those of a live actor', () => {
  fc.assert(
    fc.property(machines, moves, ({ blueprint }, path) => {
      const machine = buildMachine(blueprint, peers);
      const automaton = automatonOf(machine);
      const steps = walk(automaton, path);
      count(machine, steps);

      let [snapshot] = initialTransition(machine);
      let current = 0;
      expect(localKey(automaton.states[0]!.snapshot, [])).toBe(localKey(snapshot, []));
      for (const { event, timer, transitions, sends, kind } of steps) {
        const step = timer === undefined ? automaton.step(current, event) : automaton.fire(current, timer);
        const relayed = kind === 'timer' && transitions.length === 0 && sends.length > 0;
        if (!relayed) [snapshot] = transition(machine, snapshot, event);
        current = step.next;
        expect(localKey(automaton.states[current]!.snapshot, [])).toBe(localKey(snapshot, []));
        seen.history += Number(Object.keys(snapshot.historyValue).length > 0);
        seen.done += Number(snapshot.status === 'done');
      }

      const participants = [
        { name: 'a', machine },
        { name: 'b', machine },
      ];
      expect(replayThroughXState(participants, steps)).toEqual([]);
    }),
    { seed, numRuns: runs },
  );
  expect(Object.entries(seen).filter(([, number]) => number < runs / 40)).toEqual([]);
});

test('law: what fires is declared, and steps do not depend on the way to their state', () => {
  fc.assert(
    fc.property(machines, moves, moves, ({ blueprint }, one, other) => {
      const machine = buildMachine(blueprint, peers);
      const ids = new Set(listTransitions(machine).map(({ id }) => id));
      expect(ids.size).toBe(listTransitions(machine).length);
      const shared = automatonOf(machine);
      walk(shared, other);
      const steps = walk(shared, one);
      expect(steps.flatMap(({ transitions }) => transitions).every(({ id }) => ids.has(id))).toBe(true);
      expect(steps).toEqual(walk(automatonOf(machine), one));
    }),
    { seed, numRuns: runs / 2 },
  );
});

test('law: the transitions told to have fired are those whose actions XState executes, in that order', () => {
  fc.assert(
    fc.property(machines, moves, ({ blueprint }, path) => {
      const machine = buildMachine(blueprint, peers);
      for (const [transition, { id }] of declaredTransitions(machine)) {
        const { actions } = transition as { actions: unknown[] };
        Object.assign(transition, { actions: [emit({ type: `did.${id}` }), ...actions] });
      }
      for (const { emits, transitions } of walk(automatonOf(machine), path)) {
        const did = emits.flatMap(({ type }) => (type.startsWith('did.') ? [type.slice('did.'.length)] : []));
        expect(transitions.map(({ id }) => id)).toEqual(did);
      }
    }),
    { seed, numRuns: runs },
  );
});
