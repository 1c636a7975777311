import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMachine, raise, sendTo } from 'xstate';
import { parseConfigurationId, systemOf } from '../../catalogue/index.js';
import { compose, runOf, type System, tell } from '../../checker/index.js';
import { buildSystem, randomComposition } from '../../checker/testing/random-composition.js';
import { canonical } from '../../checker/xstate/canonical.js';
import type { LiveCommand } from '../inspection/live-message.js';
import { LiveSession } from './session.js';

/** Everything that a page could ask for now, and the checked system may do. */
function commandsOf({ now: { turn, held, actions } }: LiveSession): LiveCommand[] {
  return [
    ...held.flatMap(({ id, checked }) =>
      checked.map((each) => ({ type: 'rehome.do', turn, do: each, message: id }) as const),
    ),
    ...actions.map(({ id }) => ({ type: 'rehome.do', turn, do: 'take', action: id }) as const),
  ];
}

/** Lets a live system run as the numbers say, for as long as it is a run of the checked one. */
function follow(system: System, numbers: readonly number[]): { session: LiveSession; path: string } {
  const session = new LiveSession(system, 'subject');
  let path = '';
  for (const number of numbers) {
    const commands = commandsOf(session);
    const command = commands[number % Math.max(1, commands.length)];
    if (command === undefined) break;
    session.do(command);
    if (session.now.left !== undefined) break;
    path = session.now.path;
  }
  return { session, path };
}

/** Live actors are where the replayed path says; the trace has an action for each turn that changes something. */
function agrees(system: System, numbers: readonly number[]) {
  const { session, path } = follow(system, numbers);
  const { left, turn } = session.now;
  // Nothing else leads away from what the checked system may do, but for the edge of what it looks at.
  if (system.within === undefined) expect(left ?? 'overflows').toContain('overflows');
  expect(left ?? '').not.toContain('disagree');
  // What changes nothing is no action.
  expect(path === '' ? 0 : path.split('/').length).toBeLessThanOrEqual(turn);
  if (left === undefined) {
    const { final } = runOf(system, path);
    for (const { name } of system.participants) {
      const { value, context, status } = session.snapshot(name);
      const told = final[name]!;
      expect(canonical({ value, context, status }), name).toBe(
        canonical({ value: told.value, context: told.context, status: told.status }),
      );
    }
  }
  session.stop();
}

const numbers = fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 40 });

/** Of some compositions each step takes seconds, in which it is asked what can still be reached: these take half a minute together. */
const seed = 20261123;

describe('a live system', () => {
  it.each(['notify-first,honest', 'notify-first,loss', 'base-1.5.0,network-attacker', 'discard-first,power-loss'])(
    'of %s is where the checked one is, whatever is chosen',
    (id) => {
      const system = systemOf(parseConfigurationId(id));
      fc.assert(
        fc.property(numbers, (choices) => agrees(system, choices)),
        { numRuns: 8, seed },
      );
    },
  );

  it(`is where the checked one is, for random compositions with any channels, timers and adversaries, seed ${seed}`, () => {
    fc.assert(
      fc.property(randomComposition, numbers, (blueprint, choices) => {
        const system = buildSystem(blueprint);
        try {
          runOf(system, '');
        } catch {
          return;
        }
        agrees(system, choices);
      }),
      { numRuns: 100, seed },
    );
  });

  const client = createMachine({
    initial: 'idle',
    states: {
      idle: {
        on: { GO: { target: 'waiting', actions: [tell('server', { type: 'a' }), tell('server', { type: 'b' })] } },
      },
      waiting: {
        after: { 100: 'idle' },
        on: { LATER: { actions: sendTo(({ system }) => system.get('client'), { type: 'GO' }, { delay: 5 }) } },
      },
    },
  });
  const server = createMachine({
    context: { seen: '' },
    on: { a: { actions: raise({ type: 'tick' }) }, b: {}, tick: {} },
  });
  const pair = compose({
    name: 'pair',
    participants: { client, server },
    channels: [{ kind: 'pair' }],
    choices: [
      { to: 'client', event: { type: 'GO' } },
      { to: 'client', event: { type: 'LATER' } },
    ],
  });
  const take = (session: LiveSession, kind: string) => {
    const { turn, actions } = session.now;
    return session.do({ type: 'rehome.do', turn, do: 'take', action: actions.find((each) => each.kind === kind)!.id });
  };

  it('holds what is sent, and leaves the checked system where that would do otherwise', () => {
    const session = new LiveSession(pair, 'pair.ts');
    expect(session.now).toMatchObject({ turn: 0, held: [], subject: 'pair.ts', path: '' });
    take(session, 'choose');
    const { held, turn } = session.now;
    expect(held.map(({ words }) => words)).toEqual(['a', 'b']);
    // The second one overtakes the first: a queue does not allow that.
    const told = session.do({ type: 'rehome.do', turn, do: 'deliver', message: held[1]!.id });
    expect(told.map(({ type, sessionId }) => [type, sessionId])).toEqual([
      ['@xstate.event', 'server'],
      ['@xstate.snapshot', 'server'],
    ]);
    expect(session.now).toMatchObject({ path: '0', left: expect.stringContaining('never delivers b from client') });
    // It goes on without a trace.
    session.do({ type: 'rehome.do', turn: 2, do: 'lose', message: held[0]!.id });
    expect(session.now).toMatchObject({ held: [], path: '0', turn: 3 });
    take(session, 'timer');
    expect(session.snapshot('client').value).toBe('idle');
    take(session, 'choose');
    expect(session.snapshot('client').value).toBe('waiting');
  });

  it('tells a timer from a late message to oneself', () => {
    const session = new LiveSession(pair, 'pair.ts');
    take(session, 'choose');
    take(session, 'choose');
    const timers = session.now.actions.filter(({ kind }) => kind === 'timer');
    expect(timers.length).toBe(2);
    session.do({ type: 'rehome.do', turn: 2, do: 'take', action: timers[1]!.id });
    expect(session.now.held.map(({ from, to, words }) => [from, to, words])).toContainEqual(['client', 'client', 'GO']);
    expect(session.now.left).toBeUndefined();
  });

  it('passes over what comes too late, and what is not there', () => {
    const session = new LiveSession(pair, 'pair.ts');
    expect(session.do({ type: 'rehome.do', turn: 1, do: 'take', action: 'choose 0' })).toEqual([]);
    expect(session.do({ type: 'rehome.do', turn: 0, do: 'take', action: 'choose 7' })).toEqual([]);
    expect(session.do({ type: 'rehome.do', turn: 0, do: 'deliver', message: 7 })).toEqual([]);
    expect(session.now.turn).toBe(0);
  });
});
