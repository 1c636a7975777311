/** A user's module: one participant says hello, another one takes it. `never-y` is refuted, `ends-green` holds. */
export const lights = `
import { setup } from 'xstate';
import { compose, invariant, reachable, tell } from 'rehome-checker';

enum Light { Red = 'red', Green = 'green' }
const limit: number = 1;

const a = setup({}).createMachine({
  id: 'a',
  initial: Light.Red,
  states: {
    [Light.Red]: { on: { go: { target: Light.Green, actions: tell('b', { type: 'hello', limit }) } } },
    [Light.Green]: { tags: 'rest' },
  },
});
const b = setup({}).createMachine({
  id: 'b',
  initial: 'x',
  states: { x: { tags: 'rest', on: { hello: 'y' } }, y: { tags: 'rest' } },
});

export const lights = compose({
  name: 'lights',
  participants: { a, b },
  choices: [{ to: 'a', event: { type: 'go' } }],
  properties: [
    invariant({ name: 'never-y', sentence: 'The second one never takes the greeting.', holds: ({ b }) => !b.matches('y') }),
    reachable({ name: 'gets-green', sentence: 'It can be green.', goal: ({ a }) => a.matches(Light.Green) }),
  ],
});
export default lights;
`;

/** The same without types, for a .js file. */
export const plainLights = lights
  .replace("enum Light { Red = 'red', Green = 'green' }", "const Light = { Red: 'red', Green: 'green' };")
  .replace(': number', '');

/** Several million states: \`n\` counters that count on their own. Tells on standard error when a worker has loaded it. */
export const counters = (n: number) => `
import { isMainThread } from 'node:worker_threads';
import { assign, setup } from 'xstate';
import { compose, invariant } from 'rehome-checker';

const counter = (id: string) => setup({ types: { context: {} as { n: number } } }).createMachine({
  id,
  context: { n: 0 },
  on: { tick: { guard: ({ context }) => context.n < 60, actions: assign({ n: ({ context }) => context.n + 1 }) } },
});
const names = ${JSON.stringify(Array.from({ length: n }, (_, i) => `c${i}`))};
export default compose({
  name: 'counters',
  participants: Object.fromEntries(names.map((name) => [name, counter(name)])),
  choices: names.map((to) => ({ to, event: { type: 'tick' } })),
  properties: [invariant({ name: 'holds-always', sentence: 'It is so.', holds: () => true })],
});
if (!isMainThread) console.error('loaded in the worker');
`;
