import { expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { compose, invariant } from '../../checker/index.js';
import { watchReadings } from './readings-read.js';

const lamp = createMachine({
  context: { brightness: 1, readings: { colour: 'red', shape: 'round' } },
  initial: 'on',
  states: { on: { tags: 'rest' } },
});

const system = compose({
  name: 'lamp',
  participants: { lamp },
  properties: [
    invariant({
      name: 'bright-and-red',
      sentence: 'The lamp is bright and red at rest.',
      holds: (view) => {
        const { context, hasTag } = view.lamp!;
        const { brightness, readings } = context as {
          readonly brightness: number;
          readonly readings: { colour: string };
        };
        return readings.colour === 'red' && brightness === 1 && hasTag('rest');
      },
    }),
  ],
});

it('notes the reading that is read, and looks at nothing that the predicate does not', () => {
  const { system: watched, read } = watchReadings(system);
  const looked: string[] = [];
  const told = (name: string, members: Readonly<Record<string, unknown>>) =>
    new Proxy(members, {
      get: (target, key) => {
        looked.push(`${name}.${String(key)}`);
        return target[key as string];
      },
      ownKeys: () => {
        throw new Error(`all of ${name} was looked at`);
      },
    });
  const context = told('context', { brightness: 1, readings: { colour: 'red', shape: 'round' }, secret: 0 });
  const snapshot = told('lamp', { context, hasTag: (tag: string) => tag === 'rest', value: 'on' });
  const property = watched.properties[0]!;
  if (property.form !== 'invariant') throw new Error('an invariant is expected');
  expect(property.holds({ lamp: snapshot } as never)).toBe(true);
  expect([...read]).toEqual(['lamp colour']);
  expect(looked).toEqual(['lamp.context', 'lamp.hasTag', 'context.brightness', 'context.readings']);
});
