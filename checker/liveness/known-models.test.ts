import { describe, expect, it } from 'vitest';
import { check } from '../check.js';
import type { System } from '../compose.js';
import type { Fairness } from '../composition.js';
import { diningPhilosophers } from '../models/dining-philosophers.js';
import { peterson } from '../models/peterson.js';
import { retransmission } from '../models/retransmission.js';
import { type Liveness, liveness, type Predicate, type View } from '../property.js';
import { unfairness } from '../testing/lasso-oracle.js';
import { exploreNaively } from '../toy-checker.js';
import { parsePath } from '../traces/path.js';

/** `holds`, or how a violating run comes round; every such run has been examined. */
async function judged(system: System, property: Liveness): Promise<string> {
  const { verdicts } = await check({ ...system, properties: [property] });
  const { verdict, trace, cycle } = verdicts[0];
  if (trace === undefined) return verdict;
  expect(unfairness(system, exploreNaively(system), property, trace, cycle!)).toBeUndefined();
  return parsePath(trace).length === cycle ? 'violated at an end' : 'violated going round';
}

const levels: Readonly<Record<string, Fairness>> = {
  none: {},
  'fair deliveries': { delivery: 'weak' },
  'fair deliveries and choices': { delivery: 'weak', choice: 'weak' },
  'fair participants': { participant: 'weak' },
  'finite loss': { delivery: 'strong', choice: 'strong', timer: 'strong' },
};

const leadsTo = (p: Predicate, q: Predicate, fairness: Fairness): Liveness =>
  liveness({ name: 'live', sentence: 'After p comes q.', ltl: 'G (p -> F q)', atoms: { p, q }, fairness });

describe('Peterson', () => {
  const isIn =
    (...states: string[]): Predicate =>
    ({ left }: View) =>
      states.some((state) => left.matches(state));
  const wants = isIn('first', 'second', 'readingFlag', 'readingTurn');
  it.each([
    ['none', 'violated going round'],
    // The other one may stay in its critical section.
    ['fair deliveries', 'violated going round'],
    ['fair deliveries and choices', 'holds'],
    // The memory is fair to somebody, and may serve the other one for ever.
    ['fair participants', 'violated going round'],
    ['finite loss', 'holds'],
  ])('starves nobody, with fairness %s: %s', async (fairness, expected) => {
    expect(await judged(peterson(), leadsTo(wants, isIn('critical'), levels[fairness]))).toBe(expected);
    // The mistake costs exclusion, and starves nobody either.
    if (fairness === 'finite loss') {
      expect(await judged(peterson({ turnFirst: true }), leadsTo(wants, isIn('critical'), levels[fairness]))).toBe(
        expected,
      );
    }
  });

  it('lets nobody in who does not want to', async () => {
    const again = liveness({
      name: 'live',
      sentence: 'It enters again and again.',
      ltl: 'G F critical',
      atoms: { critical: isIn('critical') },
      fairness: levels['finite loss'],
    });
    expect(await judged(peterson(), again)).toBe('violated at an end');
  });
});

describe('dining philosophers', () => {
  const hungry: Predicate = (view) => !view['philosopher#1'].hasTag('rest') && !view['philosopher#1'].hasTag('eating');
  const eats: Predicate = (view) => view['philosopher#1'].hasTag('eating');
  it.each([
    [false, 'none', 'violated going round'],
    // They all hold one fork: nothing is owed any more.
    [false, 'finite loss', 'violated at an end'],
    [true, 'none', 'violated going round'],
    // Two neighbours of everybody: while one eats and nothing else can happen, it must get up.
    [true, 'fair deliveries', 'holds'],
    [true, 'fair deliveries and choices', 'holds'],
  ])('one begins with the other hand: %s, fairness %s: %s', async (lefty, fairness, expected) => {
    const system = diningPhilosophers({ seats: 3, lefty });
    expect(await judged(system, leadsTo(hungry, eats, levels[fairness]))).toBe(expected);
  });
});

describe('retransmission over a leg that loses', () => {
  it('makes progress under finite loss, and not under weak fairness', async () => {
    const { verdicts } = await check(retransmission());
    expect(verdicts.map(({ property, verdict, fairness }) => [property, verdict, fairness])).toEqual([
      ['progress-strong', 'holds', 'delivery strong (finite loss), timer weak'],
      ['progress-weak', 'violated', 'delivery weak, timer weak'],
      ['deadlock', 'holds', undefined],
    ]);
    const { trace, cycle, length } = verdicts[1];
    const system = retransmission();
    expect(
      unfairness(system, exploreNaively(system), system.properties[1] as Liveness, trace!, cycle!),
    ).toBeUndefined();
    // Every message sent is lost, over and over.
    expect({ trace, length }).toEqual({ trace: '~0/1', length: 2 });
  });
});
