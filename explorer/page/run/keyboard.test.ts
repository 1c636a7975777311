import { expect, it } from 'vitest';
import { type RunCommands, runKeys } from './keyboard.js';

it('does one thing with each key, and tells which', () => {
  const done: string[] = [];
  const commands = new Proxy({} as RunCommands, {
    get: (_, name) => (key?: string) => done.push(`${String(name)}${key === undefined ? '' : ` ${key}`}`),
  });
  const bindings = runKeys(commands);
  const keys = bindings.flatMap((binding) => binding.keys);
  expect(new Set(keys).size).toBe(keys.length);
  expect(new Set(bindings.map(({ does }) => does)).size).toBe(bindings.length);
  for (const key of ['j', 'ArrowRight', 'k', 'ArrowLeft', 'Home', 'End', ' ', '/', '7', 'u', 's']) {
    bindings.find((binding) => binding.keys.includes(key))!.run(key);
  }
  expect(done).toEqual([
    ...['next', 'next', 'previous', 'previous', 'first', 'last', 'play', 'search', 'choose 7', 'undo', 'swapPanes'],
  ]);
});
