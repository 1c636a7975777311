import { createWebSocketInspector, type StatelyInspectionEvent } from '@statelyai/inspect';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMachine, sendTo } from 'xstate';
import { parseConfigurationId, systemOf } from '../../catalogue/index.js';
import { compose, runOf, type TraceStep } from '../../checker/index.js';
import { statechartOf } from '../../reports/statechart/statechart.js';
import type { InspectionMessage } from './message.js';
import { readMessage } from './read-message.js';
import { inspectionOf, messagesOf } from './replay.js';

const ids = [
  'notify-first,honest',
  'notify-first,loss',
  'base-1.5.0,network-attacker',
  'discard-first,power-loss',
] as const;

/** A path of at most so many actions, each taken as the numbers say. */
function walked(id: string, numbers: readonly number[]) {
  const system = systemOf(parseConfigurationId(id));
  let path = '';
  for (const number of numbers) {
    for (let choice = number; choice >= 0; choice--) {
      const next = path === '' ? String(choice) : `${path}/${choice}`;
      try {
        runOf(system, next);
      } catch {
        continue;
      }
      path = next;
      break;
    }
  }
  return { system, path, steps: runOf(system, path).steps };
}

const eventIn = (messages: readonly InspectionMessage[]) => {
  const events = messages.flatMap((message) => (message.type === '@xstate.event' ? [message] : []));
  expect(events.length).toBe(1);
  return events[0]!;
};

/** Who really sent it. */
function trueSource(step: TraceStep): string | undefined {
  if (step.kind === 'forge') return step.by;
  if (step.kind === 'timer') return step.participant;
  return step.kind === 'choose' ? undefined : step.from;
}

describe('the messages of a replay', () => {
  it('tell every action once, from whom it really comes, and the state that it leads to', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 25 }),
        (id, numbers) => {
          const { system, path, steps } = walked(id, numbers);
          const { actions } = inspectionOf(system, path);
          expect(actions.length).toBe(steps.length);
          for (const [index, step] of steps.entries()) {
            const told = eventIn(actions[index]!);
            expect(told.event).toEqual(step.event);
            expect(told.sourceId).toBe(trueSource(step));
            expect(told.rehome?.action).toBe(index + 1);
            const snapshots = actions[index]!.flatMap((message) =>
              message.type === '@xstate.snapshot' ? [message] : [],
            );
            if (step.kind === 'lose') expect(snapshots).toEqual([]);
            else {
              expect(snapshots.length).toBe(1);
              expect(snapshots[0]).toMatchObject({ sessionId: step.participant, snapshot: step.after });
            }
            // What is lost reaches no participant.
            expect(told.sessionId === step.participant).toBe(step.kind !== 'lose' && told.rehome?.fate !== 'sent');
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('know who is there: each participant below the root, with a machine that draws as its own does', () => {
    const { system, path } = walked('base-1.5.0,network-attacker', [0]);
    const { actors } = inspectionOf(system, path);
    const told = actors.flatMap((message) => (message.type === '@xstate.actor' ? [message] : []));
    expect(told.map(({ sessionId }) => sessionId)).toEqual([
      system.name,
      ...system.participants.map(({ name }) => name),
      system.adversary!.name,
      'network',
    ]);
    expect(told.slice(1).every(({ parentId, rootId }) => parentId === system.name && rootId === system.name)).toBe(
      true,
    );
    for (const [index, { name, machine }] of system.participants.entries()) {
      const drawn = statechartOf(createMachine(JSON.parse(told[index + 1]!.definition!)), name).root;
      const ids = (state: typeof drawn): string[] => [state.path, ...state.states.flatMap(ids)];
      expect(ids(drawn)).toEqual(ids(statechartOf(machine, name).root));
    }
  });

  it('are the same each time, numbered, and survive JSON', () => {
    const { system, path } = walked('notify-first,loss', [0, 1, 2, 3, 0, 1]);
    const messages = messagesOf(inspectionOf(system, path));
    expect(messagesOf(inspectionOf(system, path))).toEqual(messages);
    expect(messages.map(({ createdAt }) => Number(createdAt))).toEqual(messages.map((_, index) => index));
    expect(messages.map((message) => readMessage(JSON.parse(JSON.stringify(message))))).toEqual(messages);
  });

  it('say of a message that a timer sends that nobody has it yet', () => {
    const late = createMachine({
      on: { GO: { actions: sendTo(({ system }) => system.get('b'), { type: 'hello' }, { delay: 10, id: 'later' }) } },
    });
    const system = compose({
      name: 'late',
      participants: { a: late, b: createMachine({ on: { hello: {} } }) },
      choices: [{ to: 'a', event: { type: 'GO' } }],
    });
    const [, relayed, arrival] = inspectionOf(system, '0/0/1').actions.map(eventIn);
    expect(relayed).toMatchObject({ sourceId: 'a', sessionId: 'network', rehome: { fate: 'sent' } });
    expect(arrival).toMatchObject({ sourceId: 'a', sessionId: 'b', rehome: { fate: 'arrives' } });
  });

  it('have the members that @statelyai/inspect itself sends', () => {
    const sent: StatelyInspectionEvent[] = [];
    const inspector = createWebSocketInspector({ url: 'ws://localhost:1', autoStart: false });
    inspector.adapter.send = (message) => void sent.push(message);
    inspector.actor('a', { status: 'active' });
    inspector.event('a', 'go', { source: 'b' });
    inspector.snapshot('a', { value: 1 });
    const { system, path } = walked('notify-first,honest', [0, 0]);
    const own = messagesOf(inspectionOf(system, path));
    for (const theirs of sent) {
      const ours = own.find(({ type }) => type === theirs.type)!;
      expect(Object.keys(ours)).toEqual(expect.arrayContaining(Object.keys(theirs)));
      expect(ours._version).toBe(theirs._version);
    }
  });

  it('leave nothing out of a run of more than 200 actions', () => {
    const flip = createMachine({
      initial: 'off',
      states: { off: { on: { flip: 'on' } }, on: { on: { flip: 'off' } } },
    });
    const system = compose({
      name: 'flips',
      participants: { lamp: flip },
      choices: [{ to: 'lamp', event: { type: 'flip' } }],
    });
    const path = Array.from({ length: 450 }, () => 0).join('/');
    const { actors, actions } = inspectionOf(system, path);
    expect(actors.length + actions.flat().length).toBe(3 + 2 * 450);
  });
});
