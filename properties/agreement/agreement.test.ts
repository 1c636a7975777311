import { describe, expect, it } from 'vitest';
import { judge } from '../testing/judge.js';
import { agreement } from './agreement.js';
import { rungs } from './ladder.js';
import { pairs } from './pairs.js';

const names = agreement.map(({ name }) => name);
const rungsOf = (pair: string, from = 0) => rungs.slice(from).map((rung) => `agreement-${pair}-${rung}`);

/** Where rungs are broken: the lowest one of a pair, with all above it, and the length of the shortest run. */
const refutations = [
  // The token of an earlier change is the same term: whoever has it gives the notice before any change.
  { id: 'discard-first,leaked-old-token', broken: rungsOf('old-sho-from-m2me'), length: 1 },
  // Nobody instructed: whoever reaches the device activates the dormant set.
  { id: 'both-present-discard-first,dormant-activation=anybody', broken: rungsOf('m2me-from-subscriber'), length: 1 },
  // On open legs 11 is forged as soon as the download is under way.
  { id: 'notify-first,legs=open,network-attacker', states: 3000, broken: rungsOf('ro-from-m2me'), length: 8 },
  { id: 'notify-first,legs=open,network-attacker', states: 3000, broken: rungsOf('new-sho-from-m2me'), length: 9 },
  // Nothing protects the acknowledgement.
  { id: 'notify-first,network-attacker', broken: rungsOf('m2me-from-old-sho'), length: 13 },
  // The subscriber has called the new SHO, and the device accepts before it was instructed.
  { id: 'notify-first,mcim-before-instruction=accepted', broken: rungsOf('m2me-from-subscriber', 1), length: 9 },
  // The RO reports a success that the device has not had yet.
  { id: 'discard-first,outcome-report=ro-infers', broken: rungsOf('new-sho-from-m2me', 2), length: 23 },
  // Taken back after a failure, the device is deregistered by the notice that it had repeated before.
  {
    id: 'base-1.5.0,failure=pristine-and-reprovision,provisioning-fails',
    broken: rungsOf('old-sho-from-m2me', 3),
    length: 28,
  },
];

it('has four rungs for each of five pairs', () => {
  expect(names).toEqual(pairs.flatMap(({ claimant, partner }) => rungsOf(`${claimant}-from-${partner}`)));
  expect(names).toHaveLength(20);
});

it('holds on every rung in an honest run, where every claim is made', async () => {
  const verdicts = await judge('discard-first', agreement);
  for (const name of names) {
    expect(verdicts.get(name), name).toMatchObject({ verdict: 'holds', vacuous: false, bounded: null });
  }
});

describe.each(refutations)('$id', ({ id, states, broken, length }) => {
  const pair = broken[0]!.replace(/-(aliveness|weak|non-injective|injective)$/, '');
  const its = agreement.filter(({ name }) => name.startsWith(pair));

  it(`breaks ${broken[0]} and what is above it, and nothing below`, async () => {
    const verdicts = await judge(id, its, states);
    for (const { name } of its) {
      const expected = broken.includes(name) ? { verdict: 'violated', length } : { verdict: 'holds' };
      expect(verdicts.get(name), name).toMatchObject(expected);
    }
  });
});

it('is refuted on every rung of every pair somewhere', () => {
  const refuted = new Set(refutations.flatMap(({ broken }) => broken));
  expect(names.filter((name) => !refuted.has(name))).toEqual([]);
});

it('holds again where the acknowledgement is signed', async () => {
  const verdicts = await judge('notify-first,acknowledgement-protection=signed,network-attacker', agreement);
  for (const name of rungsOf('m2me-from-old-sho')) {
    expect(verdicts.get(name), name).toMatchObject({ verdict: 'holds', vacuous: false });
  }
});
