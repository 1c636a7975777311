import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMachine, raise } from 'xstate';
import { compose, type System } from '../compose.js';
import { automataOf, cachedAutomaton } from '../search/automata.js';
import type { PendingTimer } from '../xstate/local-automaton.js';
import { type Move, Replayer } from './replayer.js';
import { contradictsDelays } from './timing.js';

/** Timers of 10 and 25 against ones of 5, and one of 30 that outlives its state and is ordered on the way from `b` to `a`. */
const clockwork = createMachine({
  initial: 'a',
  states: {
    a: { after: { 10: 'b', 25: 'c' }, on: { hop: 'b', ring: 'c' } },
    b: {
      after: { 5: 'c' },
      on: { hop: { target: 'a', actions: raise({ type: 'ring' }, { id: 'ringing', delay: 30 }) } },
    },
    c: { after: { 5: 'a' }, on: { hop: 'a', ring: {} } },
  },
});

const system = compose({
  name: 'clockwork',
  participants: { one: clockwork, other: clockwork },
  choices: ['one', 'other'].map((to) => ({ to, event: { type: 'hop' } })),
});

const automata = automataOf(system.participants, cachedAutomaton);
const initial = automata.map(({ states }) => states[0]!.timers);

function movesOf(given: System, path: readonly number[]): readonly Move[] {
  return new Replayer(given, automataOf(given.participants, cachedAutomaton)).replay(path).moves;
}

/** The number of a participant's move in a state: one's timers by id and its choice come before the other's. */
function choiceOf(timers: readonly (readonly PendingTimer[])[], participant: number, timer: number): number {
  const before = participant === 0 ? 0 : timers[0]!.length + 1;
  return before + (timer < 0 ? timers[participant]!.length : timer);
}

test('no run that a real clock allows is marked', () => {
  const act = fc.record({ participant: fc.nat(1), wait: fc.nat(12), hop: fc.boolean() });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
      const replayer = new Replayer(system, automata);
      const path: number[] = [];
      const deadlines = initial.map((timers) => new Map(timers.map(({ id, delay }) => [id, delay])));
      const now = [0, 0];
      for (const { participant, wait, hop } of acts) {
        const final = replayer.replay(path).final;
        const pending = final.map(({ timers }) => timers);
        const own = pending[participant]!;
        // One that is ordered again under its id, which this machine cannot tell from the older one, is not followed.
        if (own.some(({ recorded }) => !recorded)) return;
        const due = deadlines[participant]!;
        const first = own.reduce((best, { id }, index) => (due.get(id)! < due.get(own[best]!.id)! ? index : best), 0);
        const earliest = due.get(own[first]!.id)!;
        const choice = hop ? choiceOf(pending, participant, -1) : choiceOf(pending, participant, first);
        now[participant] = hop ? Math.min(now[participant]! + wait, earliest) : earliest;
        path.push(choice);
        const { moves } = replayer.replay(path);
        const { before, after, action } = moves.at(-1)!;
        for (const { id, delay } of after.timers) {
          const kept = action.timer?.id !== id && before.timers.some((timer) => timer.id === id) && id === 'ringing';
          if (!kept) due.set(id, now[participant]! + delay);
        }
        expect(contradictsDelays(moves, initial)).toBe(false);
      }
    }),
    { numRuns: 150 },
  );
});

test('the longer of two timers that start together cannot fire first', () => {
  expect(contradictsDelays(movesOf(system, [1]), initial)).toBe(true);
  expect(contradictsDelays(movesOf(system, [0]), initial)).toBe(false);
});

test('participants are looked at one by one', () => {
  // One has gone round once, which takes 20, before the other fires its timer of 10.
  expect(contradictsDelays(movesOf(system, [0, 0, 0, 3]), initial)).toBe(false);
});

test('a timer that outlives its state keeps its deadline', () => {
  const patient = createMachine({
    initial: 'a',
    states: {
      a: { on: { go: { target: 'b', actions: raise({ type: 'ring' }, { id: 'ringing', delay: 30 }) } } },
      b: { after: { 40: 'c' }, on: { ring: 'd' } },
      c: { on: { ring: 'd' } },
      d: {},
    },
  });
  const late = compose({
    name: 'late',
    participants: { patient },
    choices: [{ to: 'patient', event: { type: 'go' } }],
  });
  expect(contradictsDelays(movesOf(late, [0, 1]), [[]])).toBe(true);
  expect(contradictsDelays(movesOf(late, [0, 0]), [[]])).toBe(false);
});
