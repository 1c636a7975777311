import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign, createMachine } from 'xstate';
import { check } from '../check.js';
import { compose } from '../compose.js';

/** Goes round in so many steps. */
const round = (length: number) =>
  createMachine({
    context: { at: 0 },
    tags: 'rest',
    on: { tick: { actions: assign({ at: ({ context }) => (context.at + 1) % length }) } },
  });

/** Counts the ticks, modulo so many. */
const odometer = (modulus: number) =>
  createMachine({
    context: { count: 0 },
    on: { 'choose.clock.tick': { actions: assign({ count: ({ context }) => (context.count + 1) % modulus }) } },
  });

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));

/** One composition with two observers of up to 90 states each: they fill several banks and do not begin where one begins. */
test('products have the places, and runs the lengths, that number theory says', async () => {
  const anyModulus = fc.integer({ min: 1, max: 90 });
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 9 }),
      anyModulus,
      anyModulus,
      fc.nat(100),
      fc.nat(100),
      async (length, one, other, x, y) => {
        const moduli = [one, other];
        const wanted = moduli.map((modulus) => ({ at: x % length, count: y % modulus }));
        const meets = (index: number) => (time: number) =>
          time % length === wanted[index]!.at && time % moduli[index]! === wanted[index]!.count;
        const { verdicts } = await check(
          compose({
            name: 'clock',
            participants: { clock: round(length) },
            choices: [{ to: 'clock', event: { type: 'tick' } }],
            properties: ({ invariant, recoverable }) =>
              moduli.flatMap((modulus, index) => {
                const history = odometer(modulus);
                const isThere = (view: { clock: { context: { at: number } }; history: unknown }) =>
                  view.clock.context.at === wanted[index]!.at &&
                  (view.history as { context: { count: number } }).context.count === wanted[index]!.count;
                return [
                  invariant({ name: `${index} never`, sentence: '', history, holds: (view) => !isThere(view) }),
                  recoverable({ name: `${index} again`, sentence: '', history, goal: isThere, by: ['choice'] }),
                ];
              }),
          }),
        );
        for (const [index, modulus] of moduli.entries()) {
          const places = (length * modulus) / greatestDivisor(length, modulus);
          const first = Array.from({ length: places }, (_, time) => time).find(meets(index));
          expect(verdicts[2 * index]).toMatchObject({
            verdict: first === undefined ? 'holds' : 'violated',
            product: { states: places, transitions: places },
            ...(first === undefined ? {} : { length: first }),
          });
          // Round and round: everything comes again that comes at all.
          expect(verdicts[2 * index + 1]).toMatchObject(
            first === undefined ? { verdict: 'violated', length: 0 } : { verdict: 'holds' },
          );
        }
      },
    ),
    { numRuns: 60 },
  );
});
