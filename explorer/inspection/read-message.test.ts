import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessage } from './read-message.js';

const types = fc.constantFrom('@xstate.actor', '@xstate.event', '@xstate.snapshot', '@xstate.other', 1);
const anything = fc.anything({ maxDepth: 3, withBigInt: true, withDate: true, withMap: true, withSet: true });

describe('a message of an inspected application', () => {
  it('is read or passed over, never thrown at, and what is read is plain data', () => {
    const message = fc.record(
      {
        type: types,
        sessionId: fc.oneof(fc.string(), anything),
        event: fc.oneof(anything, fc.record({ type: fc.string(), payload: anything })),
        snapshot: fc.oneof(anything, fc.record({ value: anything, context: anything, status: anything })),
        name: anything,
        definition: anything,
        rehome: fc.oneof(
          anything,
          fc.record({ action: fc.oneof(anything, fc.nat()), fate: fc.constantFrom('lost', 'x') }),
        ),
      },
      { requiredKeys: ['type'] },
    );
    fc.assert(
      fc.property(fc.oneof(message, anything), (data) => {
        const read = readMessage(data);
        if (read !== undefined) JSON.stringify(read);
      }),
    );
  });

  it('is cut where it goes round in circles, or on and on', () => {
    const circle: Record<string, unknown> = {};
    circle.a = circle;
    circle.b = circle;
    const read = readMessage({ type: '@xstate.snapshot', sessionId: 'a', snapshot: { context: circle } });
    expect(JSON.stringify(read).length).toBeLessThan(1_000_000);
    const long = Array.from({ length: 100_000 }, (_, index) => index);
    const event = readMessage({ type: '@xstate.event', sessionId: 'a', event: { type: 'x', long } });
    expect(event).toMatchObject({ event: { type: 'x', long: long.slice(0, 19_998) } });
  });

  it('has an actor, and an event has a type', () => {
    expect(readMessage({ type: '@xstate.event', event: { type: 'x' } })).toBeUndefined();
    expect(readMessage({ type: '@xstate.event', sessionId: 'a', event: {} })).toBeUndefined();
    expect(readMessage({ type: '@xstate.microstep', sessionId: 'a' })).toBeUndefined();
    expect(readMessage({ type: '@xstate.snapshot', sessionId: 'a' })).toMatchObject({
      snapshot: {},
      event: { type: '' },
    });
  });
});
