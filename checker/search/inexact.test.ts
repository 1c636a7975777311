import { describe, expect, it } from 'vitest';
import { check } from '../check.js';
import { diningPhilosophers } from '../models/dining-philosophers.js';
import { ringElection } from '../models/ring-election.js';
import { hashOfField, secondHashOfField } from './hash.js';
import { bits, fingerprints } from './inexact.js';
import { omissionByBits, omissionByFingerprints } from './omission.js';
import { KNOWN } from './targets.js';

/** Both hashes of every state of a product of equal components: the structure on which poor fingerprints lose states. */
function* product(components: number, values: number): Generator<readonly [number, number]> {
  const state = new Array<number>(components).fill(0);
  for (let number = 0; number < values ** components; number++) {
    let rest = number;
    for (let field = 0; field < components; field++) {
      state[field] = rest % values;
      rest = Math.floor(rest / values);
    }
    const fold = (hash: typeof hashOfField) => state.reduce((all, value, field) => all ^ hash(field, value), 0);
    yield [fold(hashOfField), fold(secondHashOfField)];
  }
}

describe('fingerprints', () => {
  it.each([
    [18, 2],
    [3, 60],
    [6, 8],
  ])('lose no state of %i components with %i values each', (components, values) => {
    const memory = fingerprints();
    let count = 0;
    for (const [first, second] of product(components, values)) if (memory.add(first, second, count) === count) count++;
    expect(count).toBe(values ** components);
  });

  it('find as many states and transitions as an exact search, and the same runs', async () => {
    for (const system of [diningPhilosophers({ seats: 5 }), ringElection()]) {
      const properties = system.properties.filter(({ form }) => form !== 'recoverable').map(({ name }) => name);
      const exact = await check(system, { properties });
      const found = await check(system, { properties, store: 'fingerprint' });
      expect([found.states, found.transitions, found.depth]).toEqual([exact.states, exact.transitions, exact.depth]);
      expect(found).toMatchObject({ exact: false, exhaustive: false, bound: 'inexact' });
      expect(found.omission).toBeGreaterThan(0);
      expect(found.omission).toBeLessThan(1e-9);
      for (const [index, { verdict, trace }] of found.verdicts.entries()) {
        const { verdict: known, trace: run, form } = exact.verdicts[index];
        expect(trace).toBe(run);
        expect(verdict).toBe(known === 'violated' || form === 'reachable' ? known : 'undecided');
      }
    }
  });
});

describe('bits', () => {
  it('take few new states for known ones, as many as their probability says', () => {
    const memory = bits(2000);
    let count = 0;
    let left = 0;
    for (const [first, second] of product(2, 200)) {
      if (memory.add(first, second, count) === KNOWN) left++;
      else count++;
    }
    expect(memory.omission(count)).toBeGreaterThan(0.99);
    // Of 40,000 states in 262,144 bits the last is left out with (1 - e^(-3 * 40,000 / 262,144))^3 = 5 %.
    expect(left).toBeGreaterThan(0.005 * 40_000);
    expect(left).toBeLessThan(0.03 * 40_000);
  });

  it('never let anything hold, and leave what needs the graph undecided', async () => {
    const system = diningPhilosophers({ seats: 4 });
    const exact = await check(system);
    const found = await check(system, { store: 'bitstate', expectedStates: 1000 });
    expect(found.states).toBe(exact.states);
    expect(found.verdicts.map(({ property, verdict, reason }) => [property, verdict, reason])).toEqual([
      ['forks-are-not-shared', 'undecided', 'inexact'],
      ['nobody-starves', 'undecided', 'inexact'],
      ['deadlock', 'violated', undefined],
    ]);
    expect(found.verdicts[2].trace).toBe(exact.verdicts[2].trace);
  });
});

describe('the probability that a state was left out', () => {
  it('is one of the pairs over all fingerprints', () => {
    expect(omissionByFingerprints(1)).toBe(0);
    expect(omissionByFingerprints(2 ** 16, 32)).toBeCloseTo(0.5, 4);
    expect(omissionByFingerprints(1e8)).toBeLessThan(0.0003);
  });

  it('adds up over the states of a Bloom filter', () => {
    expect(omissionByBits(1000, 2 ** 30, 3)).toBeLessThan(1e-12);
    expect(omissionByBits(1_000_000, 2 ** 20, 3)).toBe(1);
  });
});
