import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMachine, initialTransition, transition } from 'xstate';
import { listensTo } from './listens-to.js';

test('what a machine does not listen to does not move it', () => {
  const part = fc.constantFrom('a', 'b', 'c');
  const type = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'));
  const descriptor = fc.oneof(
    type,
    type.map((prefix) => `${prefix}.*`),
    fc.constant('*'),
  );
  fc.assert(
    fc.property(fc.array(descriptor, { maxLength: 3 }), type, (descriptors, sent) => {
      const machine = createMachine({
        initial: 'here',
        states: { here: { on: Object.fromEntries(descriptors.map((name) => [name, 'there'])) }, there: {} },
      });
      const [before] = initialTransition(machine);
      const [after] = transition(machine, before, { type: sent });
      expect(listensTo(machine)(sent)).toBe(after.matches('there'));
    }),
  );
});

test('a machine with event-less transitions listens to everything', () => {
  const machine = createMachine({
    initial: 'a',
    states: { a: { always: { guard: () => false, target: 'b' } }, b: {} },
  });
  expect(listensTo(machine)('anything')).toBe(true);
});
