import { createWebSocketInspector, createWebSocketReceiver, type StatelyInspectionEvent } from '@statelyai/inspect';
import { createInspectorServer } from '@statelyai/inspect/server';
import { describe, expect, it } from 'vitest';
import { setup } from 'xstate';
import { compose, tell } from '../checker/index.js';
import { choice, step } from '../reports/testing/examples.js';
import { replayToInspector } from './inspector-replay.js';
import { freePort } from './testing/port.js';

const device = setup({}).createMachine({
  initial: 'idle',
  states: {
    idle: { on: { start: { target: 'waiting', actions: tell('server', { type: 'hello' }) } } },
    waiting: { on: { ack: 'done' } },
    done: {},
  },
});
const server = setup({}).createMachine({
  id: 'the-server',
  initial: 'up',
  states: { up: { on: { hello: { actions: tell('device', { type: 'ack' }) } } } },
});
const system = compose({ name: 'greeting', participants: { device, server } });

const at = (value: string) => ({ value, context: {} });
const steps = [
  choice({ before: at('idle'), after: at('waiting') }),
  step({ participant: 'server', from: 'device', event: { type: 'hello' }, before: at('up'), after: at('up') }),
  step({ kind: 'lose', class: 'fault', before: at('waiting'), after: at('waiting') }),
  step({ kind: 'duplicate', class: 'fault', before: at('waiting'), after: at('done') }),
];

/** What a page sees that connects to the bridge only after everything was sent. */
async function receivedBy(port: number, expected: number): Promise<StatelyInspectionEvent[]> {
  const received: StatelyInspectionEvent[] = [];
  const receiver = createWebSocketReceiver({ server: `ws://localhost:${port}` });
  await new Promise<void>((resolve) => {
    receiver.subscribe((message) => {
      received.push(message);
      if (received.length === expected) resolve();
    });
  });
  return received;
}

describe('replayToInspector', () => {
  it('tells a real receiver every actor with its definition, and every event with its source', async () => {
    const port = await freePort();
    const bridge = createInspectorServer({ port, autoOpen: false });
    const inspector = createWebSocketInspector({
      url: `ws://localhost:${port}`,
      maxDeferredEvents: Number.POSITIVE_INFINITY,
    });
    const told = replayToInspector(inspector, system, steps);
    const messages = await receivedBy(port, told);
    inspector.stop();
    bridge.stop();

    const actors = messages.flatMap((message) => (message.type === '@xstate.actor' ? [message] : []));
    expect(actors.map(({ sessionId, parentId }) => [sessionId, parentId])).toEqual([
      ['greeting', undefined],
      ['device', 'greeting'],
      ['server', 'greeting'],
    ]);
    expect(actors.slice(1).map(({ name, definition }) => [name, Object.keys(JSON.parse(definition!).states)])).toEqual([
      ['device', ['done', 'idle', 'waiting']],
      ['the-server', ['up']],
    ]);
    expect(actors.slice(1).map(({ snapshot }) => snapshot.value)).toEqual(['idle', 'up']);

    const events = messages.flatMap((message) => (message.type === '@xstate.event' ? [message] : []));
    expect(events.map(({ sourceId, sessionId, event }) => [sourceId, sessionId, event.type])).toEqual([
      [undefined, 'device', 'start'],
      ['device', 'server', 'hello'],
      ['server', 'device', 'ack'],
    ]);
    const snapshots = messages.flatMap((message) => (message.type === '@xstate.snapshot' ? [message] : []));
    expect(snapshots.map(({ sessionId, snapshot }) => [sessionId, (snapshot as { value?: unknown }).value])).toEqual([
      ['device', 'waiting'],
      ['server', 'up'],
      ['device', 'done'],
    ]);
  });
});
