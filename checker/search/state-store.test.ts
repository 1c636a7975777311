import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StateStore } from './state-store.js';

/** Few different values, so that states come up again; poor hashes, so that they collide. */
const states = fc.array(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.nat(60), fc.nat(3)), { maxLength: 3000 });

test('the store numbers states as a Map does, also where hashes collide', () => {
  fc.assert(
    fc.property(states, fc.constantFrom(0, 1, 7, 0x9e3779b1), (sequence, factor) => {
      const hashOf = (words: Int32Array, at: number) => Math.imul(words[at + 1] + words[at + 2], factor);
      const store = new StateStore(3, hashOf);
      const known = new Map<string, number>();
      for (const state of sequence) {
        const key = state.join();
        if (!known.has(key)) known.set(key, known.size);
        const words = Int32Array.from([0, ...state]);
        expect(store.add(words, 1, hashOf(words, 1))).toBe(known.get(key));
      }
      expect(store.count).toBe(known.size);
      const words = new Int32Array(3);
      for (const [key, number] of known) {
        store.read(number, words);
        expect(words.join()).toBe(key);
      }
    }),
    { numRuns: 60 },
  );
});

test('rewriting for another layout keeps every state and its number', () => {
  const count = 20_000;
  const hash = (value: number) => Math.imul(value, 0x9e3779b1);
  let hashOf = (words: Int32Array, at: number) => hash(words[at]);
  const store = new StateStore(1, (words, at) => hashOf(words, at));
  for (let value = 0; value < count; value++) store.add(Int32Array.of(value), 0, hash(value));
  store.rewrite(2, (from, to) => {
    to[0] = from[0]! & 0xff;
    to[1] = from[0]! >>> 8;
  });
  hashOf = (words, at) => hash(words[at] | (words[at + 1] << 8));
  const words = new Int32Array(2);
  for (let value = 0; value < count; value++) {
    store.read(value, words);
    expect(words[0]! | (words[1]! << 8)).toBe(value);
    expect(store.add(Int32Array.of(value & 0xff, value >>> 8), 0, hash(value))).toBe(value);
  }
  expect(store.count).toBe(count);
  expect(store.add(Int32Array.of(0, count), 0, 5)).toBe(count);
});

test('a store that may take no larger table fills the one it has, then says that there is no room', () => {
  const hash = (value: number) => Math.imul(value, 0x9e3779b1);
  const store = new StateStore(1, (words, at) => hash(words[at]));
  const bytes = 2 ** 20;
  let count = 0;
  for (; store.reserve(1, () => bytes - store.bytes); count++) store.add(Int32Array.of(count), 0, hash(count));
  expect(store.bytes).toBeLessThanOrEqual(bytes);
  // A table of 2^16 slots, which is half full otherwise, and the states themselves.
  expect(count).toBeGreaterThan(0.89 * 2 ** 16);
  expect(store.count).toBe(count);
  for (let value = 0; value < count; value += 7) expect(store.add(Int32Array.of(value), 0, hash(value))).toBe(value);
});
