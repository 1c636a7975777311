import { describe, expect, it } from 'vitest';
import { assign, initialTransition, setup, transition } from 'xstate';
import { compose, tell } from '../../checker/index.js';
import { shortestPaths } from './shortest-paths.js';
import { simplePaths } from './simple-paths.js';

/** Sends `ask` up to twice, gives up by a timer, and is content with an answer. */
const client = setup({ types: { context: {} as { tries: number } } }).createMachine({
  id: 'client',
  context: { tries: 0 },
  initial: 'idle',
  states: {
    idle: { on: { begin: { target: 'waiting', actions: tell('server', { type: 'ask' }) } } },
    waiting: {
      on: { answer: 'content' },
      after: {
        500: [
          { guard: ({ context }) => context.tries === 1, target: 'gone' },
          {
            target: 'waiting',
            reenter: true,
            actions: [assign({ tries: 1 }), tell('server', { type: 'ask' })],
          },
        ],
      },
    },
    content: { tags: 'rest' },
    gone: { tags: 'rest' },
  },
});
const server = setup({}).createMachine({
  id: 'server',
  initial: 'up',
  states: { up: { tags: 'rest', on: { ask: { actions: tell('client', { type: 'answer' }) } } } },
});
const system = compose({
  name: 'asking',
  participants: { client, server },
  choices: [{ to: 'client', event: { type: 'begin' } }],
});

describe('shortestPaths', () => {
  const paths = shortestPaths(system);

  it('reaches every state value by the fewest events, timers included', () => {
    const ways = paths.get('client')!.map(({ value, events }) => [value, events.map(({ type }) => type)]);
    expect(ways).toEqual([
      ['idle', []],
      ['waiting', ['begin']],
      ['content', ['begin', 'answer']],
      ['gone', ['begin', 'xstate.after.500.client.waiting', 'xstate.after.500.client.waiting']],
    ]);
    expect(paths.get('server')).toEqual([{ value: 'up', events: [] }]);
  });

  it('finds paths that XState itself walks', () => {
    for (const { value, events } of paths.get('client')!) {
      const end = events.reduce(
        (state, event) => transition(client, state, event as never)[0],
        initialTransition(client)[0],
      );
      expect(end.value).toEqual(value);
    }
  });
});

describe('simplePaths', () => {
  const paths = simplePaths(system);

  it('goes every way that comes to no local state twice, to its end', () => {
    const timer = 'xstate.after.500.client.waiting';
    const ways = paths.get('client')!.map(({ steps }) => steps.map(({ event, value }) => [event.type, value]));
    expect(ways).toEqual([
      [
        ['begin', 'waiting'],
        [timer, 'waiting'],
        [timer, 'gone'],
      ],
      [
        ['begin', 'waiting'],
        ['answer', 'content'],
      ],
      [
        ['begin', 'waiting'],
        [timer, 'waiting'],
        ['answer', 'content'],
      ],
    ]);
    expect(paths.get('server')).toEqual([]);
  });
});
